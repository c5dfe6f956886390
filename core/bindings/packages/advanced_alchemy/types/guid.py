import uuid

from sqlalchemy.dialects import mssql, oracle, postgresql
from sqlalchemy.types import BINARY, CHAR, TypeDecorator


class GUID(TypeDecorator):
    impl = BINARY(16)

    def __init__(self, *args, binary=True, **kwargs):
        self.binary = binary

    def load_dialect_impl(self, dialect):
        if dialect.name in ("postgresql", "duckdb", "cockroachdb"):
            return postgresql.UUID()
        if dialect.name == "oracle":
            return oracle.RAW(16)
        if dialect.name == "mssql":
            return mssql.UNIQUEIDENTIFIER()
        return BINARY(16) if self.binary else CHAR(32)

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        if dialect.name in ("postgresql", "duckdb", "cockroachdb", "mssql"):
            return str(value)
        if not isinstance(value, uuid.UUID):
            value = uuid.UUID(value)
        return value.bytes if self.binary or dialect.name == "oracle" else value.hex
