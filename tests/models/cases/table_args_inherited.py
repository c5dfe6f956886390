import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


class Base(DeclarativeBase):
    pass


class Args:
    __table_args__ = (UniqueConstraint("code"), {"mysql_engine": "InnoDB"})
    code = Column(String(5))


class A(Args, Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)


class B(Args, Base):
    __tablename__ = "b"
    __table_args__ = (Index(None, "code"),) + Args.__table_args__
    id = Column(Integer, primary_key=True)


class C(A):
    note = Column(String(9))


target_metadata = Base.metadata
