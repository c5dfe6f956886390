"""sqlmodel (0.0.24), with the names of SQLAlchemy that it passes on."""

from sqlalchemy import *  # noqa: F403
from sqlalchemy.types import *  # noqa: F403

from . import sql
from .main import Field, Relationship, SQLModel
from .sql.sqltypes import AutoString
