"""The pages of intake, one module a noun: find through the access door, act, redirect."""
