import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


from sqlalchemy.dialects import mysql

Base = declarative_base()


class A(Base):
    __tablename__ = "a"
    __table_args__ = (
        Index("ix_text", "body", mysql_length=20, mysql_prefix="FULLTEXT"),
        {"mysql_engine": "InnoDB", "mysql_charset": "utf8mb4", "mysql_collate": "utf8mb4_bin", "mariadb_engine": "Aria"},
    )
    id = Column(mysql.INTEGER(unsigned=True, display_width=11), primary_key=True)
    body = Column(mysql.TEXT(collation="utf8mb4_bin"))
    kind = Column(mysql.ENUM("a", "b", charset="utf8"))
    flags = Column(mysql.SET("x", "y"))
    at = Column(mysql.DATETIME(fsp=6), server_default=sa.text("CURRENT_TIMESTAMP(6)"))
    year = Column(mysql.YEAR)
    amount = Column(mysql.DECIMAL(10, 2, unsigned=True))
    bit = Column(mysql.BIT(4))
    big = Column(mysql.BIGINT(20))
    small = Column(sa.SmallInteger().with_variant(mysql.TINYINT(1), "mysql"))


target_metadata = Base.metadata
