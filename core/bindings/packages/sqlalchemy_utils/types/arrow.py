from sqlalchemy import types


class ArrowType(types.TypeDecorator):
    impl = types.DateTime

    def process_bind_param(self, value, dialect):
        raise NotImplementedError("values of ArrowType need the package arrow")
