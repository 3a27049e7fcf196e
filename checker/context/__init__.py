"""What surrounds a hit: sections, guards and named conditions."""
