"""What the text as a whole says: completeness, readability, balance, demands, and the three scores."""
