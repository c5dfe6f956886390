"""What migrations use of advanced-alchemy (1.4)."""

from . import types
