"""What migrations use of pgvector (0.4)."""
