"""Reads a Dutch vacancy text and tells which words shut people out, why, and what could stand there instead."""
