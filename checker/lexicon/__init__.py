"""The lexicon: rules as data, the notation of their patterns, and the matcher that finds them."""
