import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


from typing import Annotated, NewType, Optional, Union

Name = Annotated[str, mapped_column(String(12))]
OptionalName = Annotated[Optional[str], mapped_column(String(13))]


class Base(DeclarativeBase):
    type_annotation_map = {bytes: sa.LargeBinary(8), list[str]: sa.JSON, Union[int, str]: String(7)}


class A(Base):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Name]
    maybe: Mapped[Optional[Name]]
    own: Mapped[OptionalName]
    raw: Mapped[bytes]
    tags: Mapped[list[str]]
    maybe_tags: Mapped[Optional[list[str]]]
    both: Mapped[Union[int, str]]
    reversed: Mapped[Union[None, float]]
    explicit: Mapped[Optional[int]] = mapped_column(nullable=False)
    nullable: Mapped[int] = mapped_column(nullable=True)


target_metadata = Base.metadata
