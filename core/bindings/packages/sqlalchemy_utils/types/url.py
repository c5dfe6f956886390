from sqlalchemy import types


class URLType(types.TypeDecorator):
    impl = types.UnicodeText

    def process_bind_param(self, value, dialect):
        return value if isinstance(value, str) else None
