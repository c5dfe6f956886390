"""What migrations use of oslo.log (7.1)."""
