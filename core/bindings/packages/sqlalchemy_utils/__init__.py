"""What migrations use of sqlalchemy_utils (0.41)."""

from .types import *  # noqa: F403
