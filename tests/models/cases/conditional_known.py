import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


import os
import sys

Base = declarative_base()
USE_BIG = os.environ.get("USE_BIG_IDS", "0") == "1"
if sys.version_info >= (3, 8):
    KeyType = sa.BigInteger if USE_BIG else Integer
try:
    import not_installed_anywhere
except ImportError:
    not_installed_anywhere = None


class A(Base):
    __tablename__ = "a"
    id = Column(KeyType, primary_key=True)
    if not USE_BIG:
        small = Column(Integer)


target_metadata = Base.metadata
