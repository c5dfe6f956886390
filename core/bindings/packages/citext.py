"""What migrations use of sqlalchemy-citext (1.8)."""

from sqlalchemy.types import UserDefinedType


class CIText(UserDefinedType):
    def get_col_spec(self, **kw):
        return "CITEXT"
