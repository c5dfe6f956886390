import json

from sqlalchemy import types
from sqlalchemy.dialects.postgresql import JSON


class JSONType(types.TypeDecorator):
    impl = types.UnicodeText

    def load_dialect_impl(self, dialect):
        return JSON() if dialect.name == "postgresql" else types.UnicodeText()

    def process_bind_param(self, value, dialect):
        return value if value is None or dialect.name == "postgresql" else json.dumps(value)
