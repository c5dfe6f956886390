"""What migrations use of sqlmodel (0.0.24)."""

from . import sql
from .sql.sqltypes import AutoString
