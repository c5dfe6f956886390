from sqlalchemy import types
from sqlalchemy.dialects.postgresql import DATERANGE, INT4RANGE, INT8RANGE, NUMRANGE, TSRANGE


class RangeType(types.TypeDecorator):
    impl = types.String

    def __init__(self, *args, **kwargs):
        kwargs.pop("step", None)
        super().__init__(*args, **kwargs)

    def load_dialect_impl(self, dialect):
        return self.impl if dialect.name == "postgresql" else types.String(255)

    def process_bind_param(self, value, dialect):
        return value if value is None else str(value)


class IntRangeType(RangeType):
    impl = INT4RANGE


class Int8RangeType(RangeType):
    impl = INT8RANGE


class DateRangeType(RangeType):
    impl = DATERANGE


class NumericRangeType(RangeType):
    impl = NUMRANGE


class DateTimeRangeType(RangeType):
    impl = TSRANGE
