from sqlalchemy import types


class LocaleType(types.TypeDecorator):
    impl = types.Unicode(10)
