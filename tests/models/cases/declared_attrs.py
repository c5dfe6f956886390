import re

from sqlalchemy import Column, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import declarative_base, declared_attr, relationship

Base = declarative_base()


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Auto:
    @declared_attr
    def __tablename__(cls):
        return snake(cls.__name__)

    @declared_attr
    def __table_args__(cls):
        return (UniqueConstraint("code", name="uq_%s_code" % cls.__tablename__), {"mysql_engine": "InnoDB"})

    @declared_attr
    def code(cls):
        return Column(String(getattr(cls, "code_length", 8)), nullable=False)

    @declared_attr
    def code_index(cls):
        return Index("ix_%s_c" % cls.__tablename__, cls.code)

    @classmethod
    def find(cls):
        return cls


class OneThing(Auto, Base):
    code_length = 12
    id = Column(Integer, primary_key=True)


class TwoThing(Auto, Base):
    id = Column(Integer, primary_key=True)
    first_id = Column(Integer, ForeignKey("one_thing.id"))

    @declared_attr
    def extra(cls):
        return Column("extra_column", String(2))

    @declared_attr.cascading
    def cascaded(cls):
        return Column(String(1))


class Parent(Base):
    __tablename__ = "parent"

    id = Column(Integer, primary_key=True)
    type = Column(String(10))

    @declared_attr
    def __mapper_args__(cls):
        return {"polymorphic_on": cls.type}


class HasParent:
    @declared_attr.cascading
    def id(cls):
        if cls.__name__ == "Sub":
            return Column(ForeignKey("parent.id"), primary_key=True)
        return Column(Integer, primary_key=True)


class Sub(HasParent, Parent):
    __tablename__ = "sub"


target_metadata = Base.metadata
