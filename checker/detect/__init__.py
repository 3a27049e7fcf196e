"""Detectors for what phrases alone can't say."""
