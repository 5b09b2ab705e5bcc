"""The staff pages that span stages, one module a page."""
