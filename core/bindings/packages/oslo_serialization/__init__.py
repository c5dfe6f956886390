"""What migrations use of oslo.serialization (5.7)."""
