import datetime

from sqlalchemy import DateTime
from sqlalchemy.types import TypeDecorator


class DateTimeUTC(TypeDecorator):
    impl = DateTime(timezone=True)

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        if not value.tzinfo:
            raise TypeError("tzinfo is required")
        return value.astimezone(datetime.timezone.utc)
