"""Carves new roles out of a task inventory."""
