from sqlalchemy import Column, Index, Integer, String, desc, func, text
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    __abstract__ = True
    __table_args__ = {"mysql_engine": "InnoDB", "mysql_charset": "utf8"}


class OtherBase(DeclarativeBase):
    metadata = Base.metadata if hasattr(Base, "metadata") else None


class Model(Base):
    __tablename__ = "model"

    id = Column(Integer, primary_key=True)
    name = Column(String(10), info={"hidden": True}, doc="a name", comment="shown")
    other = Column("other", String(10), index=True, quote=True)

    __table_args__ = (
        Index("ix_desc", desc("name"), "other"),
        Index("ix_lower", func.lower(name), postgresql_ops={"name": "text_pattern_ops"}),
        Index("ix_where", "other", postgresql_where=text("name IS NOT NULL"), postgresql_include=["name"]),
        Index("ix_column_where", other, postgresql_where=other.isnot(None), sqlite_where=name == "x"),
        Index("ix_gin", "name", postgresql_using="gin", mysql_length=5),
        {"comment": "about models", "info": {"skip": True}, "prefixes": ["UNLOGGED"]},
    )


target_metadata = Base.metadata
