import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.mutable import MutableDict, MutableList
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.orm import backref, deferred, query_expression, reconstructor, validates, undefer_group

Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    data = Column(MutableDict.as_mutable(JSONB), default=dict)
    items = Column(MutableList.as_mutable(sa.ARRAY(Integer)))
    pickled = Column(MutableDict.as_mutable(sa.PickleType(protocol=4)))
    big = deferred(Column(sa.Text), group="big")
    bs = relationship("B", order_by="B.position", collection_class=ordering_list("position"), backref=backref("a"))
    expression = query_expression()

    @reconstructor
    def init(self):
        pass

    @validates("data", "items")
    def check(self, key, value):
        return value

    @hybrid_property
    def size(self):
        return len(self.items)

    @size.setter
    def size(self, value):
        pass

    @size.expression
    def size(cls):
        return sa.func.length(cls.items)

    @hybrid_method
    def has(self, x):
        return x in self.items


class B(Base):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    position = Column(Integer)
    a_id = Column(Integer, ForeignKey(A.id))


target_metadata = Base.metadata
