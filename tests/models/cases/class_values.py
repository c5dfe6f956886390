import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


class Limits:
    NAME = 40
    CODES = ("x", "yy", "zzz")


class Base(DeclarativeBase):
    pass


def long(values):
    return max(len(value) for value in values)


class A(Base):
    __tablename__ = "a"
    PREFIX = "p"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(Limits.NAME))
    code: Mapped[str] = mapped_column(String(length=long(Limits.CODES)), server_default=Limits.CODES[0])
    text: Mapped[str] = mapped_column(String(length=2 * Limits.NAME + 1), comment=f"{PREFIX}-{Limits.NAME}")
    __table_args__ = (Index("ix_" + PREFIX + "_name", "name"), Index("ix_" + PREFIX + "_code", "code"))


target_metadata = Base.metadata
