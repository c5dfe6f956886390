import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, TSVECTOR, UUID, ExcludeConstraint

metadata = MetaData()

users = Table(
    "users",
    metadata,
    Column("id", Integer, sa.Identity(always=True, start=10), primary_key=True),
    Column("first", String(20), key="first_name"),
    Column("last", String(20), nullable=False),
    Column("full", String, sa.Computed("first || last", persisted=True)),
    Column("tags", ARRAY(String), server_default=sa.text("'{}'")),
    Column("data", JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb")),
    Column("uid", UUID(as_uuid=True), server_default=sa.func.gen_random_uuid()),
    Column("search", TSVECTOR),
    Column("seq", sa.BigInteger, sa.Sequence("users_seq", start=5, metadata=metadata)),
    UniqueConstraint("first_name", "last", name="uq_names"),
    sa.CheckConstraint(sa.column("last") != "x", name="ck_last"),
    comment="people",
    mysql_engine="InnoDB",
    mysql_charset="utf8mb4",
)
sa.Sequence("free_seq", start=7, metadata=metadata)
Index("ix_lower", sa.func.lower(users.c.last))
Index("ix_search", users.c.search, postgresql_using="gin")
Index("ix_part", users.c.last, unique=True, postgresql_where=users.c.uid.isnot(None))

keys = Table(
    "keys",
    metadata,
    Column("a", Integer, primary_key=True, autoincrement=False),
    Column("b", Integer, primary_key=True),
    Column("user_id", ForeignKey(users.c.id, name="fk_user", onupdate="CASCADE", deferrable=True, initially="DEFERRED")),
    sa.PrimaryKeyConstraint("b", "a", name="pk_keys"),
    schema="other",
)
links = Table(
    "links",
    metadata,
    Column("a", Integer),
    Column("b", Integer),
    Column("room", Integer),
    ForeignKeyConstraint(["b", "a"], ["other.keys.b", "other.keys.a"], ondelete="CASCADE", use_alter=True, name="fk_keys"),
    ExcludeConstraint((sa.column("room"), "="), name="no_room", using="gist"),
    sqlite_autoincrement=True,
)

target_metadata = [metadata]
