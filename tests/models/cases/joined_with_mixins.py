import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls):
        return cls.__name__.lower()


@declarative_mixin
class HasName:
    name: Mapped[str] = mapped_column(String(10), index=True)


class HasCode(HasName):
    code = Column(String(3), unique=True)


class Animal(HasCode, Base):
    id: Mapped[int] = mapped_column(primary_key=True)


class Dog(Animal):
    id: Mapped[int] = mapped_column(ForeignKey("animal.id"), primary_key=True)
    breed: Mapped[str | None]


class Puppy(Dog):
    id: Mapped[int] = mapped_column(ForeignKey(Dog.id), primary_key=True)


target_metadata = Base.metadata
