import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


from dataclasses import dataclass

from sqlalchemy.orm import composite


@dataclass
class Point:
    x: int
    y: int


class Base(DeclarativeBase):
    pass


class Line(Base):
    __tablename__ = "line"
    id: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[Point] = composite(Point, mapped_column("x1", Integer), mapped_column("y1", Integer))
    end = composite(Point, Column("x2", Integer), Column("y2", Integer))


target_metadata = Base.metadata
