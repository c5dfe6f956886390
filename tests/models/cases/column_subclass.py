import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


import functools

Base = declarative_base()
Required = functools.partial(Column, nullable=False)


def Id(**kw):
    return Column("id", Integer, primary_key=True, **kw)


class A(Base):
    __tablename__ = "a"
    id = Id(comment="key")
    name = Required(String(3))
    other = Required("renamed", Integer, index=True, default=1)


target_metadata = Base.metadata
