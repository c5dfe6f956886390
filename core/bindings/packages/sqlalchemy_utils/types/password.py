from sqlalchemy import types
from sqlalchemy.dialects import oracle, postgresql, sqlite


class PasswordType(types.TypeDecorator):
    impl = types.VARBINARY(1024)

    # The length without max_length is that of the longest hash of the schemes, which passlib knows: never below 1024.
    def __init__(self, max_length=1024, **kwargs):
        self.length = max_length

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return postgresql.BYTEA(self.length)
        if dialect.name == "oracle":
            return oracle.RAW(self.length)
        return sqlite.BLOB(self.length) if dialect.name == "sqlite" else types.VARBINARY(self.length)

    def process_bind_param(self, value, dialect):
        import passlib  # its values are that package's business

        return passlib.hash
