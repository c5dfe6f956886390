from sqlalchemy import types


class EmailType(types.TypeDecorator):
    impl = types.Unicode

    def __init__(self, length=255, *args, **kwargs):
        super().__init__(length=length, *args, **kwargs)

    def process_bind_param(self, value, dialect):
        return value if value is None else value.lower()
