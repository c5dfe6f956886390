"""What migrations use of neutron-lib (3.18)."""
