from sqlalchemy import types


class CountryType(types.TypeDecorator):
    impl = types.String(2)
