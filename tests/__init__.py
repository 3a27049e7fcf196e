"""Tests; data for them is own-written."""
