"""What migrations use of fastapi_users_db_sqlalchemy (7.0)."""

from . import generics
