import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


metadata = MetaData(schema="base")


class Base(DeclarativeBase):
    metadata = metadata


class A(Base):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    color: Mapped[str] = mapped_column(sa.Enum("r", "g", name="color", metadata=metadata))
    kind: Mapped[str] = mapped_column(sa.Enum("k", name="kind", inherit_schema=True))


class B(Base):
    __tablename__ = "b"
    __table_args__ = {"schema": "extra"}
    id: Mapped[int] = mapped_column(primary_key=True)
    a_id: Mapped[int] = mapped_column(ForeignKey("base.a.id"))
    own_id: Mapped[int] = mapped_column(ForeignKey("extra.b.id"))


class C(Base):
    __tablename__ = "c"
    __table_args__ = {"schema": None}
    id: Mapped[int] = mapped_column(ForeignKey("base.a.id"), primary_key=True)


target_metadata = metadata
