import uuid

from sqlalchemy import CHAR, Column, Integer, String, TypeDecorator
from sqlalchemy.dialects.postgresql import UUID
from sqlalchemy.orm import declarative_base
from sqlalchemy.types import UserDefinedType


class GUID(TypeDecorator):
    impl = CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(UUID())
        return dialect.type_descriptor(CHAR(32))

    def process_bind_param(self, value, dialect):
        return None if value is None else str(value)


class Trimmed(TypeDecorator):
    impl = String(10)
    cache_ok = True


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "POINT"


Base = declarative_base()


class Thing(Base):
    __tablename__ = "thing"

    id = Column(GUID(), primary_key=True, default=uuid.uuid4)
    code = Column(Trimmed)
    where = Column(Point)
    variant = Column(Integer().with_variant(String(5), "mysql"))
    sized = Column(Trimmed(20))


target_metadata = Base.metadata
