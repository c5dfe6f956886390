import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


from sqlalchemy import CheckConstraint, and_, or_

Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    x = Column(Integer, CheckConstraint("x > 1", name="x_one"), nullable=False)
    y = Column(Integer)
    z = Column(String(3), CheckConstraint("z <> ''"))
    __table_args__ = (
        CheckConstraint(x > y),
        CheckConstraint(or_(x == 1, and_(y > 2, z.in_(["a", "b"]))), name="long_one"),
        CheckConstraint("x < 100", name="hundred", comment="small", deferrable=True),
        CheckConstraint(sa.func.length(z) > 1, name="len"),
    )


target_metadata = Base.metadata
