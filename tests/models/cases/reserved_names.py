import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


Base = declarative_base()


class A(Base):
    __tablename__ = "select"
    id = Column("order", Integer, primary_key=True)
    from_ = Column("from", String(1), index=True)
    Upper = Column(String(2), unique=True)
    with_space = Column("with space", Integer)
    percent = Column("100%", Integer, key="percent_key")
    __table_args__ = (UniqueConstraint("percent_key", "from"), {"schema": "My Schema", "quote": True})


target_metadata = Base.metadata
