import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, DeclarativeBaseNoMeta, Mapped, MappedAsDataclass, declarative_base,
                            declarative_mixin, declared_attr, mapped_column, relationship)


from sqlalchemy.dialects.postgresql import ARRAY, CIDR, DOMAIN, ENUM, ExcludeConstraint, INT4RANGE, JSONB, MACADDR, OID, TSTZRANGE

Base = declarative_base()
mood_type = ENUM("sad", "ok", name="mood", metadata=Base.metadata)


class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    during = Column(TSTZRANGE, nullable=False)
    room = Column(Integer)
    mood = Column(mood_type, server_default="ok")
    moods = Column(ARRAY(mood_type))
    net = Column(CIDR, unique=True)
    mac = Column(MACADDR)
    data = Column(JSONB, nullable=False, server_default="{}")
    oid = Column(OID)
    __table_args__ = (
        ExcludeConstraint(("room", "="), ("during", "&&"), using="gist", name="no_overlap", where=sa.text("room > 0")),
        Index("ix_a_data", "data", postgresql_using="gin", postgresql_ops={"data": "jsonb_path_ops"}),
        Index("ix_a_with", "room", postgresql_with={"fillfactor": 50}, postgresql_concurrently=True),
        UniqueConstraint("room", "mac", name="uq_nulls", postgresql_nulls_not_distinct=True),
        {"postgresql_partition_by": "RANGE (during)", "postgresql_with_oids": False},
    )


target_metadata = Base.metadata
