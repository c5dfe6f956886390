from sqlalchemy import types


class CurrencyType(types.TypeDecorator):
    impl = types.String(3)
