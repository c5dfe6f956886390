import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


from sqlalchemy.orm import column_property, deferred

Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    first = Column(String(5))
    last = Column(String(5))
    full = column_property(first + " " + last)
    blob = deferred(Column("the_blob", sa.LargeBinary), group="blobs")
    lazy = mapped_column(sa.Text, deferred=True, nullable=False)
    prop = column_property(Column("prop_col", Integer, index=True))
    loaded = column_property(Column(Integer), active_history=True)


A.count = column_property(sa.select(sa.func.count(A.id)).scalar_subquery())
target_metadata = Base.metadata
