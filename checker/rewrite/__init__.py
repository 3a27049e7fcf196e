"""Turning a rule's suggestions into edits, and applying edits to a text."""
