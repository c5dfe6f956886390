"""What migrations use of oslo.db (17.2)."""
