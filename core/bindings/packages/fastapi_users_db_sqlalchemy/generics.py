import datetime
import uuid

from sqlalchemy import types
from sqlalchemy.dialects.postgresql import UUID


class GUID(types.TypeDecorator):
    impl = types.CHAR

    def load_dialect_impl(self, dialect):
        return UUID() if dialect.name == "postgresql" else types.CHAR(36)

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        if dialect.name == "postgresql" or isinstance(value, uuid.UUID):
            return str(value)
        return str(uuid.UUID(value))


def now_utc():
    return datetime.datetime.now(datetime.timezone.utc)


class TIMESTAMPAware(types.TypeDecorator):
    impl = types.TIMESTAMP(timezone=True)
