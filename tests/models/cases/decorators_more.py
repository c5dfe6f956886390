import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


import json

from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine


class Json(TypeDecorator):
    impl = sa.Text
    cache_ok = True

    def __init__(self, pretty=False, **kw):
        super().__init__(**kw)
        self.pretty = pretty

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(JSONB()) if dialect.name == "postgresql" else dialect.type_descriptor(sa.Text())

    def process_bind_param(self, value, dialect):
        return json.dumps(value)


class Upper(TypeDecorator):
    impl = String
    cache_ok = True

    def __init__(self, length=None):
        super().__init__(length=length or 11)


class Sized(Upper):
    cache_ok = True


class Money(sa.Numeric):
    pass


class A(declarative_base()):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    data = Column(Json(pretty=True), nullable=False, default=dict)
    upper = Column(Upper(5), index=True)
    default = Column(Upper)
    sized = Column(Sized(2))
    listed = Column(sa.ARRAY(Upper(3)))


target_metadata = A.metadata
