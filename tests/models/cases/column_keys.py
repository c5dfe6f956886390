import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


metadata = MetaData()
a = Table(
    "a",
    metadata,
    Column("ident", Integer, key="id", primary_key=True),
    Column("the_name", String(5), key="name"),
    UniqueConstraint("name"),
    Index("ix_a_key", "name", "id"),
)
b = Table("b", metadata, Column("a", ForeignKey("a.id"), key="a_id"), Column("n", ForeignKey("a.the_name", link_to_name=True)),
          sa.ForeignKeyConstraint(["a_id"], ["a.id"], name="again"))
Index("ix_b", b.c.a_id)
target_metadata = metadata
