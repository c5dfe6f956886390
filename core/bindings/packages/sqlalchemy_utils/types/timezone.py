from sqlalchemy import types


class TimezoneType(types.TypeDecorator):
    impl = types.Unicode(50)

    def __init__(self, backend="dateutil"):
        self.backend = backend

    def process_bind_param(self, value, dialect):
        return str(value) if value else None
