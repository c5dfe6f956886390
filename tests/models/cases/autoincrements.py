import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    id = Column(sa.BigInteger, sa.Sequence("a_seq", start=3, increment=2), primary_key=True, autoincrement=True)
    n = Column(Integer, sa.Identity(always=False, on_null=True), autoincrement="ignore_fk")


class B(Base):
    __tablename__ = "b"
    x = Column(Integer, primary_key=True, autoincrement=False)
    y = Column(ForeignKey("a.id"), primary_key=True)
    z = Column(Integer, sa.Sequence("z_seq", metadata=Base.metadata, schema="s", optional=True), server_default=sa.text("nextval('z')"))


target_metadata = Base.metadata
