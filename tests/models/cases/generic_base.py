import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


from typing import Generic, TypeVar

T = TypeVar("T")


class Base(DeclarativeBase):
    pass


class Repository(Generic[T]):
    pass


class Keyed(Generic[T]):
    id: Mapped[int] = mapped_column(primary_key=True)

    @declared_attr
    def key(cls) -> Mapped[str]:
        return mapped_column(String(6), name="the_key")


class A(Keyed[int], Base):
    __tablename__ = "a"
    other: Mapped["A | None"] = relationship(remote_side="A.id")
    parent_id: Mapped["int | None"] = mapped_column(ForeignKey("a.id"))


target_metadata = Base.metadata
