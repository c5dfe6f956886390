import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


Base = declarative_base()


class Person(Base):
    __tablename__ = "person"

    id = Column(Integer, primary_key=True)
    kind = Column(String(10), nullable=False)
    __mapper_args__ = {"polymorphic_on": kind}


class Writer(Person):
    @declared_attr
    def started(cls):
        return Person.__table__.c.get("started", Column(Integer)) if False else Column(Integer)

    @declared_attr
    def __mapper_args__(cls):
        return {"polymorphic_identity": cls.__name__}


class Editor(Person):
    house = Column(String(20), index=True)


target_metadata = Base.metadata
