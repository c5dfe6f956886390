import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


from sqlalchemy.orm import registry

reg = registry()
user = Table("user", reg.metadata, Column("id", Integer, primary_key=True), Column("name", String(50)))
address = Table("address", reg.metadata, Column("id", Integer, primary_key=True), Column("user_id", ForeignKey("user.id")))


class User:
    pass


class Address:
    pass


reg.map_imperatively(User, user, properties={"addresses": relationship(Address)})
reg.map_imperatively(Address, address)
target_metadata = reg.metadata
