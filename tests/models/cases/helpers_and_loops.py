import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


Base = declarative_base()


def ref(target, nullable=False, **kw):
    return Column(Integer, ForeignKey(f"{target}.id", **kw), nullable=nullable)


def timestamped(cls):
    cls.stamp = Column(sa.DateTime, server_default=sa.func.now())
    return cls


class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    for _n in range(3):
        locals()["n%d" % _n] = Column(Integer, default=_n)


@timestamped
class B(Base):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    a_id = ref("a", ondelete="CASCADE")
    other_a_id = ref("a", nullable=True)


def make(name):
    class Made(Base):
        __tablename__ = name
        id = Column(Integer, primary_key=True)
        text = Column(String(len(name)))

    return Made


C, D = make("c"), make("dd")
columns = [Column(name, Integer) for name in ("x", "y")]
extra = Table("extra", Base.metadata, Column("id", Integer, primary_key=True), *columns, UniqueConstraint(*[c.name for c in columns]))
target_metadata = Base.metadata
