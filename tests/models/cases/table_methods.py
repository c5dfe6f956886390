import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


metadata = MetaData()
a = Table("a", metadata, Column("id", Integer, primary_key=True))
a.append_column(Column("b", Integer, index=True))
a.append_constraint(UniqueConstraint("b", name="uq_b"))
Table("a", metadata, Column("c", String(4)), extend_existing=True)
assert Table("a", metadata) is a
gone = Table("gone", metadata, Column("id", Integer))
metadata.remove(gone)
view = sa.select(a.c.id).subquery()
names = sorted(metadata.tables)
target_metadata = metadata
