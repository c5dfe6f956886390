from sqlalchemy import types
from sqlalchemy.dialects.postgresql import BIT


class BitType(types.TypeDecorator):
    impl = types.BINARY

    def __init__(self, length=1, **kwargs):
        self.length = length
        super().__init__(**kwargs)

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return BIT(self.length)
        return types.String(self.length) if dialect.name == "sqlite" else types.BINARY(self.length)
