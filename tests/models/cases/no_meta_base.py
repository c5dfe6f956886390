import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


class Base(DeclarativeBaseNoMeta):
    __abstract__ = True


class Root(DeclarativeBaseNoMeta):
    type_annotation_map = {str: String(33)}


class A(Root):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    s: Mapped[str]


target_metadata = Root.metadata
