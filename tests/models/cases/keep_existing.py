import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    __table_args__ = {"extend_existing": True}
    id = Column(Integer, primary_key=True)


class Again(Base):
    __tablename__ = "a"
    __table_args__ = {"extend_existing": True}
    id = Column(Integer, primary_key=True)
    more = Column(String(3))


kept = Table("a", Base.metadata, Column("ignored", Integer), keep_existing=True)
target_metadata = Base.metadata
