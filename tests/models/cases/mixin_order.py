import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


class First:
    a = Column(Integer)
    b: Mapped[int]


class Second:
    c: Mapped[int] = mapped_column(sort_order=5)
    d = Column(Integer)

    @declared_attr
    def e(cls):
        return Column(String(2))


class Base(DeclarativeBase):
    z: Mapped[int | None]


class M(First, Second, Base):
    __tablename__ = "m"
    f: Mapped[int]
    id = Column(Integer, primary_key=True)
    g = Column(String(1))
    b = Column(String(4))
    h: Mapped[int] = mapped_column(sort_order=-3)


target_metadata = Base.metadata
