import uuid

from sqlalchemy import types
from sqlalchemy.dialects.postgresql import UUID


class AutoString(types.TypeDecorator):
    impl = types.String
    mysql_default_length = 255

    def load_dialect_impl(self, dialect):
        if self.impl.length is None and dialect.name == "mysql":
            return types.String(self.mysql_default_length)
        return super().load_dialect_impl(dialect)


# Removed in sqlmodel 0.0.20, and in the scripts made before.
class GUID(types.TypeDecorator):
    impl = types.CHAR

    def load_dialect_impl(self, dialect):
        return UUID() if dialect.name == "postgresql" else types.CHAR(32)

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        if dialect.name == "postgresql":
            return str(value)
        return (value if isinstance(value, uuid.UUID) else uuid.UUID(value)).hex
