"""Reports as text and JSON; one format a file."""
