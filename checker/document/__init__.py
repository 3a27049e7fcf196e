"""The text as the checker sees it: cleaned, cut into words, sentences, lines and sections."""
