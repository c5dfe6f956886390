import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


class Base(DeclarativeBase):
    __abstract__ = True
    metadata = MetaData()


class WithId(Base):
    __abstract__ = True
    id: Mapped[int] = mapped_column(primary_key=True)


class Tracked(WithId):
    __abstract__ = True
    created_by: Mapped[str] = mapped_column(String(20))

    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("owner.id"), index=True)


class Owner(WithId):
    __tablename__ = "owner"


class Thing(Tracked):
    __tablename__ = "thing"
    __table_args__ = ({"comment": "things"},)


target_metadata = Base.metadata
