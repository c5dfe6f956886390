import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    id = Column(sa.INTEGER, primary_key=True)
    a = Column(sa.VARCHAR(5))
    b = Column(sa.NVARCHAR(6))
    c = Column(sa.CHAR(1))
    d = Column(sa.TIMESTAMP(timezone=True))
    e = Column(sa.Interval(native=False, second_precision=3))
    f = Column(sa.DECIMAL(12, 4, asdecimal=False))
    g = Column(sa.REAL)
    h = Column(sa.CLOB)
    i = Column(sa.BLOB)
    j = Column(sa.VARBINARY(9))
    k = Column(sa.types.DATE)
    l = Column(sa.Time(timezone=True))
    m = Column(sa.Unicode(7))
    n = Column(sa.Enum("only"))
    o = Column(sa.BOOLEAN)
    p = Column(sa.JSON)
    q = Column(sa.Numeric)
    r = Column(sa.DOUBLE_PRECISION)
    s = Column(sa.UUID)
    t = Column(sa.Float(asdecimal=True))
    u = Column(sa.types.NullType)
    v = Column(sa.Text(length=30))


target_metadata = Base.metadata
