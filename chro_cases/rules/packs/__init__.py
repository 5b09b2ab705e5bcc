"""The rules of each jurisdiction as tables, one folder each, one noun a file."""
