import datetime
import decimal
import enum
import uuid
from typing import List, Optional

from sqlalchemy import ForeignKey, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    })


class Kind(enum.Enum):
    small = 1
    large = 2


class Parent(Base):
    __tablename__ = "parent"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    nick: Mapped[Optional[str]]
    born: Mapped[datetime.date]
    seen: Mapped[datetime.datetime | None]
    at: Mapped[datetime.time]
    took: Mapped[datetime.timedelta]
    price: Mapped[decimal.Decimal]
    ratio: Mapped[float]
    raw: Mapped[bytes]
    flag: Mapped[bool]
    key: Mapped[uuid.UUID]
    kind: Mapped[Kind]
    children: Mapped[List["Child"]] = relationship(back_populates="parent")


class Child(Base):
    __tablename__ = "child"

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int] = mapped_column(ForeignKey("parent.id"), unique=True)
    parent: Mapped["Parent"] = relationship(back_populates="children")


target_metadata = Base.metadata
