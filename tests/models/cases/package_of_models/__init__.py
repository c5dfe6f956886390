"""Models in modules that import each other."""

from .base import Base
from . import orders
from .people import *  # noqa: F403
from .sub import extra as more

target_metadata = Base.metadata
