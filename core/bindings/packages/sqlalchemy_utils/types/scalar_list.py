from sqlalchemy import types


class ScalarListType(types.TypeDecorator):
    impl = types.UnicodeText()

    def __init__(self, coerce_func=str, separator=","):
        self.separator = str(separator)

    def process_bind_param(self, value, dialect):
        return value if value is None else self.separator.join(map(str, value))
