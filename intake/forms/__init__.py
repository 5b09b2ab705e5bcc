"""The forms of intake, one module a noun. Each says at the field what is wrong, and keeps what was typed."""
