import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


from dataclasses import field
from typing import Annotated, List, Optional

created = Annotated[int, mapped_column(server_default="0")]


class Base(MappedAsDataclass, DeclarativeBase, repr=False, unsafe_hash=True):
    pass


class Mixin(MappedAsDataclass):
    made: Mapped[created] = mapped_column(init=False)


class A(Mixin, Base, kw_only=True):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(String(4), insert_default="x", default="y")
    numbers: Mapped[Optional[int]] = mapped_column(default=None, index=True)
    others: Mapped[List["B"]] = relationship(default_factory=list, back_populates="a")


class B(Base):
    __tablename__ = "b"
    id: Mapped[int] = mapped_column(primary_key=True)
    a_id: Mapped[int] = mapped_column(ForeignKey("a.id"), init=False)
    a: Mapped[A] = relationship(back_populates="others", default=None)


target_metadata = Base.metadata
