"""Dates the agency missed: the list of a year, and those that nobody owns."""
