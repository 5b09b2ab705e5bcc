"""What is due: every date of law that waits for somebody, by day and by week."""
