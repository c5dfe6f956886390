import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


import enum
from typing import Literal


class Status(enum.Enum):
    active = "A"
    gone = "G"


class Base(DeclarativeBase):
    type_annotation_map = {
        enum.Enum: sa.Enum(enum.Enum, native_enum=False, length=30),
        Literal["x", "y"]: sa.Enum("x", "y", name="xy"),
    }


class A(Base):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[Status]
    other: Mapped[Status | None] = mapped_column(sa.Enum(Status, name="other_status", schema="s", inherit_schema=True))
    letter: Mapped[Literal["x", "y"]]
    array: Mapped[list] = mapped_column(sa.ARRAY(sa.Enum(Status)))


target_metadata = Base.metadata
