from sqlalchemy import types


class AesEngine:
    pass


class AesGcmEngine:
    pass


class FernetEngine:
    pass


class StringEncryptedType(types.TypeDecorator):
    impl = types.String

    def __init__(self, type_in=None, key=None, engine=None, padding=None, **kwargs):
        super().__init__(**kwargs)

    def process_bind_param(self, value, dialect):
        import cryptography  # its values are that package's business

        return value if value is None else cryptography.fernet


class EncryptedType(StringEncryptedType):
    impl = types.LargeBinary
