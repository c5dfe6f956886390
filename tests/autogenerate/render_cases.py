"""What the renderers are compared on: operations as autogenerate makes them, one case for each thing to render."""

from dataclasses import dataclass, field
from typing import Callable

import sqlalchemy as sa
from alembic.operations import ops
from render_types import type_cases
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.sql.elements import conv, quoted_name

ALL = ("sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle")
CONVENTION = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


@dataclass
class Case:
    name: str
    operations: Callable[[], list]
    dialects: tuple = ("postgresql",)
    # (what Alembic writes, what Retort writes, why)
    replacements: list = field(default_factory=list)
    user_module_prefix: str | None = None


def modify(*operations, table="t", schema=None):
    return [ops.ModifyTableOps(table, list(operations), schema=schema)]


def add(column, schema=None):
    return modify(ops.AddColumnOp("t", column, schema=schema), schema=schema)


def alter(schema=None, **keywords):
    return modify(ops.AlterColumnOp("t", "c", schema=schema, **keywords), schema=schema)


def created(table):
    indexes = sorted(table.indexes, key=lambda index: index.name or "")
    result = [ops.CreateTableOp.from_table(table)]
    if indexes:
        result += [ops.ModifyTableOps(table.name, [ops.CreateIndexOp.from_index(index) for index in indexes], schema=table.schema)]
    return result


def table(*items, name="t", convention=False, **keywords):
    metadata = sa.MetaData(naming_convention=CONVENTION if convention else None)
    sa.Table("other", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("code", sa.String(5), key="the_code"))
    return created(sa.Table(name, metadata, *items, **keywords))


def clause(value):
    return sa.DefaultClause(value)


def column_cases():
    column = sa.Column
    rows = {
        "plain": lambda: column("c", sa.Integer()),
        "not null": lambda: column("c", sa.Integer(), nullable=False),
        "no type": lambda: column("c"),
        "comment": lambda: column("c", sa.Integer(), comment="the \"count\" of 'things'\nall of them"),
        "empty comment": lambda: column("c", sa.Integer(), comment=""),
        "autoincrement": lambda: column("c", sa.Integer(), autoincrement=True),
        "no autoincrement": lambda: column("c", sa.Integer(), autoincrement=False),
        "system": lambda: column("xmin", sa.Integer(), system=True),
        "quoted name": lambda: column(quoted_name("Order", True), sa.Integer()),
        "name in Cyrillic": lambda: column("имя", sa.String(20)),
        "name with a quote": lambda: column("it's", sa.String(20)),
        "name with both quotes": lambda: column("it's \"it\"", sa.String(20)),
        "computed": lambda: column("c", sa.Integer(), sa.Computed("a + b")),
        "computed stored": lambda: column("c", sa.Integer(), sa.Computed("a + b", persisted=True)),
        "computed virtual": lambda: column("c", sa.Integer(), sa.Computed("a + b", persisted=False)),
        "identity": lambda: column("c", sa.Integer(), sa.Identity()),
        "identity always": lambda: column("c", sa.Integer(), sa.Identity(always=True)),
        "identity with everything": lambda: column(
            "c", sa.BigInteger(), sa.Identity(always=True, on_null=True, start=5, increment=2, minvalue=1, maxvalue=900, cycle=True, cache=7, order=True)
        ),
        "identity without bounds": lambda: column("c", sa.BigInteger(), sa.Identity(nominvalue=True, nomaxvalue=True, cycle=False)),
        "sqlite option": lambda: column("c", sa.Integer(), sqlite_on_conflict_not_null="FAIL"),
    }
    for name, make in rows.items():
        yield Case(f"column: {name}", lambda make=make: add(make()), ALL)
    yield Case("column: schema", lambda: add(column("c", sa.Integer()), schema="s"), ALL)
    yield Case(
        "column: ignore_fk",
        lambda: add(column("c", sa.Integer(), sa.ForeignKey("other.id"), autoincrement="ignore_fk")),
        replacements=[("autoincrement=ignore_fk", "autoincrement='ignore_fk'", "the string without quotes is a NameError")],
    )
    yield Case("column: drop", lambda: modify(ops.DropColumnOp("t", "c"), ops.DropColumnOp("t", quoted_name("D", True))), ALL)
    yield Case("column: drop in schema", lambda: modify(ops.DropColumnOp("t", "c", schema="s"), schema="s"))


def default_cases():
    texts = ["x", "", "'x'", "it's", "'", "''", "'it''s'", "a'\n", "'\n'", "two\nlines", "tab\there", "ünïcödé", "5", "\x7f\x00", "a\\b", "100%", "zero\u200bwidth"]
    for text in texts:
        yield Case(f"default: str {text!r}", lambda text=text: add(sa.Column("c", sa.String(50), server_default=text)), ("sqlite", "postgresql"))
    expressions = [
        "now()", "CURRENT_TIMESTAMP", "5", "50", "'x'", "''", "(1 + 2)", "1 + 2", "nextval('s'::regclass)", "'{}'::jsonb", "'it''s'", "'two\nlines'",
        "(1\n+ 2)", "'100%'", "'a:b'", "a \"b\"", "'\\\\x'", ".", "'x'\n", "gen_random_uuid()",
    ]  # fmt: skip
    for text in expressions:
        # On SQLite Alembic itself finds no rest with these: its pattern ends at a newline, and it adds parentheses each time.
        dialects = ALL[1:] if "\n" in text.rstrip("\n") else ALL
        yield Case(f"default: text {text!r}", lambda text=text: add(sa.Column("c", sa.String(50), server_default=sa.text(text))), dialects)
    built = {
        "true": sa.true, "false": sa.false, "null": sa.null, "now": sa.func.now, "current_date": sa.func.current_date,
        "literal": lambda: sa.literal(5), "literal text": lambda: sa.literal("it's"), "sum": lambda: sa.literal(1) + 2,
        "call": lambda: sa.func.coalesce("a", 1), "cast": lambda: sa.cast("x", sa.String(3)),
    }  # fmt: skip
    for name, make in built.items():
        yield Case(f"default: {name}", lambda make=make: add(sa.Column("c", sa.String(50), server_default=make())), ALL)
    yield Case(
        "default: FetchedValue",
        lambda: add(sa.Column("c", sa.Integer(), server_default=sa.FetchedValue())),
        replacements=[("server_default=FetchedValue()", "server_default=sa.FetchedValue()", "the name without its module is a NameError")],
    )
    yield Case(
        "default: escaped colon",
        lambda: add(sa.Column("c", sa.String(50), server_default=sa.text("'{\"a\"\\:1}'"))),
        replacements=[('{"a":1}', '{"a"\\\\:1}', "text() takes :1 for a parameter")],
    )


def col(name, *items, **keywords):
    return sa.Column(name, sa.Integer(), *items, **keywords)


# The items of tables: made anew for every table.
def constraint_rows():
    return {
        "primary key": [col("id", primary_key=True), col("a")],
        "two primary keys": [col("b", primary_key=True), col("a", primary_key=True)],
        "named primary key": [col("id"), sa.PrimaryKeyConstraint("id", name="pk_it")],
        "no primary key": [col("a")],
        "unique flag": [col("a", unique=True)],
        "unique": [col("a"), col("b"), sa.UniqueConstraint("b", "a", name="uq_ab")],
        "unique deferrable": [col("a"), sa.UniqueConstraint("a", name="u", deferrable=True, initially="DEFERRED")],
        "unique initially": [col("a"), sa.UniqueConstraint("a", initially="IMMEDIATE")],
        "unique nulls": [col("a"), sa.UniqueConstraint("a", postgresql_nulls_not_distinct=True)],
        "unique conflict": [col("a"), sa.UniqueConstraint("a", sqlite_on_conflict="FAIL")],
        "check": [col("a"), sa.CheckConstraint("a > 5")],
        "named check": [col("a"), sa.CheckConstraint("a > 5 AND a <> '%'", name="ck_a")],
        "check with operators": [col("a"), col("b"), sa.CheckConstraint(sa.and_(sa.column("a") > 5, sa.column("b").in_([1, 2])))],
        "check of like": [sa.Column("s", sa.String(9)), sa.CheckConstraint(sa.column("s", sa.String).like("a%"))],
        "check of a type": [sa.Column("e", sa.Enum("a", "b", name="e", create_constraint=True, native_enum=False)), col("x")],
        "check of boolean": [sa.Column("e", sa.Boolean(create_constraint=True, name="ck_bool"))],
        "foreign key": [col("a", sa.ForeignKey("other.id"))],
        "foreign key of a key": [sa.Column("a", sa.String(5), sa.ForeignKey("other.the_code"))],
        "foreign key by name": [sa.Column("a", sa.String(5)), sa.ForeignKeyConstraint(["a"], ["other.code"], link_to_name=True)],
        "foreign key unknown": [col("a", sa.ForeignKey("elsewhere.id"))],
        "foreign key in schema": [col("a", sa.ForeignKey("s.x.id"))],
        "foreign key to itself": [col("id", primary_key=True), col("a", sa.ForeignKey("t.id"))],
        "foreign key of two": [col("a"), col("b"), sa.ForeignKeyConstraint(["a", "b"], ["x.a", "x.b"], name="fk_x")],
        "foreign key with everything": [
            col("a"),
            sa.ForeignKeyConstraint(
                ["a"], ["x.a"], name="fk", onupdate="CASCADE", ondelete="SET NULL", deferrable=True, initially="DEFERRED", use_alter=True, match="FULL"
            ),
        ],
        "all sorted": [
            col("z"), col("a"), col("m", sa.ForeignKey("other.id")), sa.UniqueConstraint("z"), sa.CheckConstraint("z > 0"), sa.PrimaryKeyConstraint("a"),
            sa.UniqueConstraint("a", "z"), sa.CheckConstraint("a > 0"),
        ],
    }  # fmt: skip


def constraint_cases():
    for name in constraint_rows():
        for convention in (False, True):
            if convention and name in ("check", "check with operators", "check of like", "all sorted", "foreign key unknown"):
                continue  # the convention wants a name; or a table that is there
            yield Case(
                f"table: {name}{' by convention' if convention else ''}",
                lambda name=name, convention=convention: table(*constraint_rows()[name], convention=convention),
                ("sqlite", "postgresql", "mysql"),
            )
    yield Case(
        "table: check inside of a column",
        lambda: table(col("a", sa.CheckConstraint("a > 5", name="ck_a"))),
        replacements=[("sa.Integer(), nullable", "sa.Integer(), sa.CheckConstraint('a > 5', name='ck_a'), nullable", "Alembic drops it")],
    )
    yield Case(
        "table: primary key not in time",
        lambda: table(col("a"), sa.PrimaryKeyConstraint("a", name="pk", deferrable=True)),
        replacements=[("name='pk')", "name='pk', deferrable=True)", "Alembic drops it")],
    )


def table_cases():
    integer = sa.Integer
    simple = lambda: [sa.Column("id", integer(), primary_key=True)]  # noqa: E731
    rows = {
        "schema": dict(schema="s"),
        "comment": dict(comment="all 'our' things"),
        "prefixes": dict(prefixes=["TEMPORARY"]),
        "mysql options": dict(mysql_engine="InnoDB", mysql_default_charset="utf8mb4", mysql_row_format="DYNAMIC"),
        "postgresql options": dict(postgresql_partition_by="RANGE (id)", postgresql_with_oids=True, postgresql_tablespace="fast"),
        "sqlite options": dict(sqlite_autoincrement=True, sqlite_with_rowid=False, sqlite_strict=True),
        "everything": dict(schema="s", comment="c", prefixes=["UNLOGGED"], mysql_engine="InnoDB", postgresql_tablespace="x"),
    }
    for name, keywords in rows.items():
        yield Case(f"table: {name}", lambda keywords=keywords: table(*simple(), **keywords), ALL)
    yield Case("table: quoted name", lambda: table(*simple(), name=quoted_name("User", True)), ALL)
    yield Case("table: name in Chinese", lambda: table(*simple(), name="用户"), ALL)
    yield Case("table: empty", lambda: table(), ALL)
    yield Case("table: 255 columns", lambda: table(*[sa.Column(f"c{i}", integer()) for i in range(255)]))
    yield Case("table: 256 columns", lambda: table(*[sa.Column(f"c{i}", integer()) for i in range(256)]))
    yield Case("table: with indexes", lambda: table(sa.Column("a", integer(), index=True), sa.Column("b", integer(), index=True, unique=True)), ALL)
    yield Case("table: dropped", lambda: [ops.DropTableOp("t"), ops.DropTableOp("u", schema="s")], ALL)
    for new, old in ((None, None), ("new", None), ("it's new", 'the "old"')):
        yield Case(
            f"table comment: {new!r} for {old!r}",
            lambda new=new, old=old: modify(ops.CreateTableCommentOp("t", new, existing_comment=old)),
            ALL,
        )
    yield Case("table comment: schema", lambda: modify(ops.CreateTableCommentOp("t", "x", schema="s"), schema="s"))
    yield Case("table comment: dropped", lambda: modify(ops.DropTableCommentOp("t", existing_comment="x", schema="s"), schema="s"))
    yield Case("table comment: dropped, unknown", lambda: modify(ops.DropTableCommentOp("t")))
    yield Case("nothing", lambda: [], ALL)
    yield Case("nothing of a table", lambda: modify(), ALL)
    yield Case("two tables", lambda: modify(ops.DropColumnOp("t", "a")) + modify(ops.DropColumnOp("u", "a"), table="u") + [ops.DropTableOp("w")])
    yield Case("execute", lambda: [ops.ExecuteSQLOp("UPDATE t SET a = ':x' WHERE b = 'it''s'\n")])


def index_cases():
    def index(name, *elements, schema=None, unique=False, columns=("a", "b"), **keywords):
        metadata = sa.MetaData()
        target = sa.Table("t", metadata, *[sa.Column(column, sa.String(20)) for column in columns], schema=schema)
        made = sa.Index(name, *[element(target.c) if callable(element) else element for element in elements], unique=unique, **keywords)
        if made.table is None:
            made._set_parent(target)
        return made

    rows = {
        "plain": lambda: index("ix", "a"),
        "unique of two": lambda: index("ix", "b", "a", unique=True),
        "schema": lambda: index("ix", "a", schema="s"),
        "conventional": lambda: index(conv("ix_t_a"), "a"),
        "quoted": lambda: index(quoted_name("IX", True), "a"),
        "function": lambda: index("ix", lambda c: sa.func.lower(c.a)),
        "functions": lambda: index("ix", lambda c: sa.func.lower(c.a), "b", lambda c: sa.func.coalesce(c.b, "it's")),
        "text": lambda: index("ix", "a", sa.text("lower(b)")),
        "text alone": lambda: index("ix", sa.text("lower(b)"), sa.text("b DESC")),
        "literal column": lambda: index("ix", "a", sa.literal_column("b || 'x'")),
        "operator": lambda: index("ix", lambda c: c.a + c.b),
        "desc": lambda: index("ix", lambda c: c.a.desc(), "b"),
        "desc nulls last": lambda: index("ix", lambda c: c.a.desc().nulls_last()),
        "cast": lambda: index("ix", lambda c: sa.cast(c.a, sa.Integer)),
        "collate": lambda: index("ix", lambda c: c.a.collate("C")),
        "using": lambda: index("ix", "a", postgresql_using="gin", mysql_using="hash"),
        "where": lambda: index("ix", "a", postgresql_where=sa.text("b > 'x'"), sqlite_where=sa.text("b > 'x'")),
        "where built": lambda: index("ix", "a", postgresql_where=sa.and_(sa.column("b") > 5, sa.column("a").is_(None))),
        "ops": lambda: index("ix", "a", "b", postgresql_ops={"a": "text_pattern_ops", "b": "int4_ops"}),
        "with": lambda: index("ix", "a", postgresql_with={"fillfactor": 50}, postgresql_concurrently=True),
        "include": lambda: index("ix", "a", postgresql_include=["b"], mssql_include=["b"]),
        "nulls not distinct": lambda: index("ix", "a", unique=True, postgresql_nulls_not_distinct=True),
        "length": lambda: index("ix", "a", mysql_length=10, mysql_prefix="FULLTEXT"),
        "lengths": lambda: index("ix", "a", "b", mysql_length={"a": 10, "b": 5}),
        "clustered": lambda: index("ix", "a", mssql_clustered=True),
        "compress": lambda: index("ix", "a", oracle_bitmap=True, oracle_compress=2),
    }
    for name, make in rows.items():
        yield Case(f"index: {name}", lambda make=make: modify(ops.CreateIndexOp.from_index(make())), ALL)
        yield Case(f"index: drop {name}", lambda make=make: modify(ops.DropIndexOp.from_index(make())), ("postgresql", "mysql"))


def key_cases():
    def of(constraint, schema=None, convention=False, columns=("a", "b")):
        metadata = sa.MetaData(naming_convention=CONVENTION if convention else None)
        sa.Table("x", metadata, sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), schema=schema)
        target = sa.Table("t", metadata, *[sa.Column(name, sa.Integer) for name in columns], schema=schema)
        target.append_constraint(constraint)
        return constraint

    adding = ops.AddConstraintOp.from_constraint
    dropping = ops.DropConstraintOp.from_constraint
    rows = {
        "unique": lambda: of(sa.UniqueConstraint("a", "b", name="uq")),
        "unique unnamed": lambda: of(sa.UniqueConstraint("a")),
        "unique conventional": lambda: of(sa.UniqueConstraint("a"), convention=True),
        "unique schema": lambda: of(sa.UniqueConstraint("a", name="uq"), schema="s"),
        "unique with everything": lambda: of(
            sa.UniqueConstraint("a", name="uq", deferrable=True, initially="DEFERRED", postgresql_nulls_not_distinct=True), schema="s"
        ),
        "foreign key": lambda: of(sa.ForeignKeyConstraint(["a"], ["x.a"], name="fk")),
        "foreign key unnamed": lambda: of(sa.ForeignKeyConstraint(["a", "b"], ["x.a", "x.b"])),
        "foreign key conventional": lambda: of(sa.ForeignKeyConstraint(["a"], ["x.a"]), convention=True),
        "foreign key schema": lambda: of(sa.ForeignKeyConstraint(["a"], ["s.x.a"], name="fk"), schema="s"),
        "foreign key with everything": lambda: of(
            sa.ForeignKeyConstraint(
                ["a"], ["x.a"], name="fk", onupdate="CASCADE", ondelete="RESTRICT", deferrable=True, initially="DEFERRED", match="SIMPLE"
            )
        ),
        "foreign key use_alter": lambda: of(sa.ForeignKeyConstraint(["a"], ["x.a"], name="fk", use_alter=True)),
        "exclude": lambda: of(postgresql.ExcludeConstraint(("a", "="), ("b", "&&"), name="ex")),
        "exclude where": lambda: of(postgresql.ExcludeConstraint(("a", "="), name="ex", where=sa.text("a > 5"), using="btree"), schema="s"),
        "exclude deferrable": lambda: of(postgresql.ExcludeConstraint(("a", "="), name="ex", deferrable=True, initially="DEFERRED")),
        "exclude expressions": lambda: of(
            postgresql.ExcludeConstraint((sa.literal_column("int4range(a, b)"), "&&"), (sa.text("b"), "="), (sa.func.abs(sa.column("a")), "="), name="ex")
        ),
    }
    for name, make in rows.items():
        yield Case(f"add {name}", lambda make=make: modify(adding(make()), schema=make().table.schema))
        yield Case(f"drop {name}", lambda make=make: modify(dropping(make()), schema=make().table.schema))
    yield Case("drop check", lambda: modify(dropping(of(sa.CheckConstraint("a > 5", name="ck")))))
    yield Case("drop primary key", lambda: modify(dropping(of(sa.PrimaryKeyConstraint("a", name="pk")))))
    yield Case("drop of no type", lambda: modify(ops.DropConstraintOp("n", "t"), ops.DropConstraintOp(conv("m"), "t", schema="s")))
    for name, constraint in {
        "exclude": lambda: postgresql.ExcludeConstraint(("a", "="), name="ex", where=sa.text("a > 5")),
        "exclude unnamed": lambda: postgresql.ExcludeConstraint((sa.column("a"), "="), ("b", "<>"), using="spgist"),
    }.items():
        yield Case(f"table: {name}", lambda constraint=constraint: table(sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), constraint()))
    yield Case(
        "add foreign key not valid",
        lambda: modify(adding(of(sa.ForeignKeyConstraint(["a"], ["x.a"], name="fk", postgresql_not_valid=True)))),
        replacements=[("['a'])", "['a'], postgresql_not_valid=True)", "Alembic drops it")],
    )


def alter_cases():
    identity = lambda **keywords: sa.Identity(**keywords)  # noqa: E731
    rows = {
        "nullable": dict(modify_nullable=True, existing_type=sa.VARCHAR(length=50)),
        "not nullable": dict(modify_nullable=False, existing_type=sa.INTEGER(), existing_nullable=True),
        "type": dict(modify_type=sa.BigInteger(), existing_type=sa.INTEGER(), existing_nullable=False),
        "type of a dialect": dict(modify_type=postgresql.JSONB(), existing_type=postgresql.JSON(astext_type=sa.Text()), existing_nullable=True),
        "type of MySQL": dict(modify_type=mysql.BIGINT(unsigned=True), existing_type=mysql.INTEGER(display_width=11)),
        "type alone": dict(modify_type=sa.Text()),
        "comment": dict(modify_comment="new", existing_comment="it's old", existing_type=sa.INTEGER()),
        "no comment": dict(modify_comment=None, existing_comment="old", existing_nullable=True),
        "existing comment": dict(modify_nullable=True, existing_comment="old"),
        "default str": dict(modify_server_default=clause("x"), existing_type=sa.TEXT()),
        "default text": dict(modify_server_default=clause(sa.text("now()")), existing_type=sa.TIMESTAMP()),
        "default built": dict(modify_server_default=clause(sa.func.now()), existing_type=sa.TIMESTAMP()),
        "default dropped": dict(modify_server_default=None, existing_type=sa.TEXT(), existing_server_default=clause(sa.text("'x'::text"))),
        "default computed": dict(modify_server_default=sa.Computed("a + b"), existing_type=sa.INTEGER()),
        "default identity": dict(modify_server_default=identity(always=True), existing_type=sa.INTEGER()),
        "existing default": dict(modify_nullable=False, existing_server_default=clause(sa.text("'x'::character varying"))),
        "existing default str": dict(modify_nullable=False, existing_server_default=clause("it's")),
        "existing identity": dict(modify_type=sa.BigInteger(), existing_server_default=identity(start=1, increment=1)),
        "existing computed": dict(modify_type=sa.BigInteger(), existing_server_default=sa.Computed("a + 1", persisted=True)),
        "autoincrement": dict(existing_type=sa.INTEGER(), autoincrement=True),
        "no autoincrement": dict(existing_type=sa.INTEGER(), existing_nullable=False, autoincrement=False),
        "nothing": dict(),
        "everything": dict(
            existing_type=sa.INTEGER(), modify_server_default=clause("5"), modify_type=sa.BigInteger(), modify_nullable=False,
            modify_comment="c", existing_comment="d", autoincrement=True,
        ),
    }  # fmt: skip
    for name, keywords in rows.items():
        dialects = ("postgresql",) if name == "type of a dialect" else ALL
        yield Case(f"alter: {name}", lambda keywords=keywords: alter(**keywords), dialects)
        yield Case(f"alter: {name} in schema", lambda keywords=keywords: alter(schema="s", **keywords))
    yield Case(
        "alter: identity to identity",
        lambda: alter(modify_server_default=identity(always=True), existing_type=sa.INTEGER(), existing_server_default=identity(start=5)),
        replacements=[
            (
                "always=True))",
                "always=True),\n               existing_server_default=sa.Identity(always=False, start=5))",
                "without it PostgreSQL is asked to add an identity that is there",
            )
        ],
    )


def cases():
    yield from column_cases()
    yield from default_cases()
    yield from constraint_cases()
    yield from table_cases()
    yield from index_cases()
    yield from key_cases()
    yield from alter_cases()
    for name, make, dialects, replacements, prefix in type_cases(ALL):
        yield Case(f"type: {name}", lambda make=make: add(sa.Column("c", make())), dialects, replacements, prefix)
