"""The command ``vacaturecheck``."""
