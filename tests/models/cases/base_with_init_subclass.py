import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


import re


class Base(DeclarativeBase):
    def __init_subclass__(cls, **kw):
        if not cls.__dict__.get("__abstract__"):
            cls.__tablename__ = re.sub("([A-Z])", r"_\1", cls.__name__).lower().strip("_")
        super().__init_subclass__(**kw)


class UserGroup(Base):
    id: Mapped[int] = mapped_column(primary_key=True)


class HTTPLog(Base):
    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey(UserGroup.id))


target_metadata = Base.metadata
