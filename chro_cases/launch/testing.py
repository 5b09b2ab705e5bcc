"""The pytest plugin that gives the suite its own PostgreSQL and Valkey."""
