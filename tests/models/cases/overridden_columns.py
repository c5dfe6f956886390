import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


class Base(DeclarativeBase):
    pass


class Common:
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(5))
    note: Mapped[str | None]


class A(Common, Base):
    __tablename__ = "a"
    name: Mapped[str] = mapped_column(String(50), index=True)
    note = None


class B(Common, Base):
    __tablename__ = "b"
    id: Mapped[int] = mapped_column(sa.BigInteger, primary_key=True)


target_metadata = Base.metadata
