"""What migrations use of fastapi_users_db_sqlmodel (0.3)."""

from . import generics
