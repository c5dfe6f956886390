"""What migrations use of oslo.utils (8.2)."""
