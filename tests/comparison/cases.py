"""Pairs of models and databases, for the real Alembic and for Retort.

A case has the models that the database was made from (before) and those that it is compared with (after). Its text is
the body of models.py, below the imports of HEADER. Cases of ALL run on every dialect.
"""

HEADER = """\
import datetime
import enum
import sqlalchemy as sa
from sqlalchemy import (BigInteger, Boolean, CheckConstraint, Column, Computed, Date, DateTime, Double, Enum, Float,
                        ForeignKey, ForeignKeyConstraint, Identity, Index, Integer, Interval, JSON, LargeBinary,
                        MetaData, Numeric, PrimaryKeyConstraint, SmallInteger, String, Table, Text, Time, Unicode,
                        UniqueConstraint, Uuid, func, text)
from sqlalchemy.dialects import mysql, postgresql, sqlite

m = MetaData()
"""

ID = "Column('id', Integer, primary_key=True)"
USER = f"Table('user', m, {ID}, Column('name', String(50), nullable=False))\n"
NAMED = """m = MetaData(naming_convention={'ix': 'ix_%(column_0_label)s', 'uq': 'uq_%(table_name)s_%(column_0_name)s',
    'ck': 'ck_%(table_name)s_%(constraint_name)s', 'fk': 'fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s',
    'pk': 'pk_%(table_name)s'})
"""


def table(name, *columns):
    return f"Table('{name}', m, {', '.join([ID, *columns])})\n"


ALL = {}
SQLITE = {}
POSTGRESQL = {}
MYSQL = {}


def case(name, before, after, options="", on=ALL):
    assert name not in on, name
    on[name] = (before, after, options)


DEFAULTS = "compare_server_default=True"
BATCH = "render_as_batch=True"

# ---- tables ----
case("nothing", USER, USER)
case("empty database", "", USER)
case("empty models", USER, "")
case("two tables with a key", "", USER + table("post", "Column('user_id', Integer, ForeignKey('user.id'), nullable=False)"))
case("removed table with everything", USER + table(
    "gone", "Column('u', Integer, ForeignKey('user.id', name='fk_gone_u', ondelete='CASCADE'))",
    "Column('a', String(5), nullable=False)", "Column('b', Integer)", "UniqueConstraint('a', name='uq_gone_a')",
    "Index('ix_gone_b', 'b')"), USER)
case("added and removed", USER + table("old"), USER + table("new"))
case("order by dependency", "", table("a", "Column('c_id', Integer, ForeignKey('c.id'))") + table("b")
     + table("c", "Column('b_id', Integer, ForeignKey('b.id'))"))
case("self reference", "", table("node", "Column('parent_id', Integer, ForeignKey('node.id'))"))
case("composite primary key", "", "Table('pair', m, Column('a', Integer, primary_key=True), Column('b', String(10), primary_key=True))\n")
case("named primary key", "", "Table('pair', m, Column('a', Integer), Column('b', String(10)), PrimaryKeyConstraint('a', 'b', name='pk_pair'))\n")
case("table without key", "", "Table('loose', m, Column('a', Integer), Column('b', String(10)))\n")
case("composite foreign key", "", "Table('pair', m, Column('a', Integer, primary_key=True), Column('b', Integer, primary_key=True))\n"
     + table("use", "Column('x', Integer)", "Column('y', Integer)", "ForeignKeyConstraint(['x', 'y'], ['pair.a', 'pair.b'], name='fk_use')"))
case("convention", NAMED, NAMED + table("user", "Column('email', String(100), unique=True)", "Column('age', Integer, index=True)",
                                        "CheckConstraint('age > 0', name='age')")
     + table("post", "Column('user_id', Integer, ForeignKey('user.id'))"))
case("reserved words", "", table("order", "Column('group', String(10))", "Column('Select', Integer)"))
case("capitals", "", table("CamelCase", "Column('UserName', String(10), index=True)"))
case("non-ascii", "", table("größe", "Column('naïve', String(10), server_default='süß')"))
case("blanks in names", "", table("it is", "Column('a b', Integer)"))
case("long names", "", table("t" * 50, f"Column('{'c' * 40}', Integer, index=True)"))

# ---- columns ----
case("added column", USER, USER.replace("nullable=False))", "nullable=False), Column('age', Integer))"))
case("added columns of many types", table("t"), table(
    "t", "Column('a', Integer)", "Column('b', BigInteger, nullable=False)", "Column('c', SmallInteger)", "Column('d', String(20))",
    "Column('e', Text)", "Column('f', Boolean)", "Column('g', Date)", "Column('h', DateTime)", "Column('i', DateTime(timezone=True))",
    "Column('j', Time)", "Column('k', Numeric(10, 2))", "Column('l', Float)", "Column('n', LargeBinary)", "Column('o', JSON)",
    "Column('p', Interval)", "Column('q', Unicode(30))", "Column('r', Uuid)", "Column('s', Enum('x', 'y', name='en'))",
    "Column('v', Double)"))
case("the same many types", table(
    "t", "Column('a', Integer)", "Column('b', BigInteger, nullable=False)", "Column('c', SmallInteger)", "Column('d', String(20))",
    "Column('e', Text)", "Column('f', Boolean)", "Column('g', Date)", "Column('h', DateTime)", "Column('i', DateTime(timezone=True))",
    "Column('j', Time)", "Column('k', Numeric(10, 2))", "Column('l', Float)", "Column('n', LargeBinary)", "Column('o', JSON)",
    "Column('p', Interval)", "Column('q', Unicode(30))", "Column('r', Uuid)", "Column('s', Enum('x', 'y', name='en'))",
    "Column('v', Double)"), table(
    "t", "Column('a', Integer)", "Column('b', BigInteger, nullable=False)", "Column('c', SmallInteger)", "Column('d', String(20))",
    "Column('e', Text)", "Column('f', Boolean)", "Column('g', Date)", "Column('h', DateTime)", "Column('i', DateTime(timezone=True))",
    "Column('j', Time)", "Column('k', Numeric(10, 2))", "Column('l', Float)", "Column('n', LargeBinary)", "Column('o', JSON)",
    "Column('p', Interval)", "Column('q', Unicode(30))", "Column('r', Uuid)", "Column('s', Enum('x', 'y', name='en'))",
    "Column('v', Double)"), DEFAULTS)
case("removed many types", table(
    "t", "Column('a', Integer)", "Column('b', BigInteger, nullable=False)", "Column('c', SmallInteger)", "Column('d', String(20))",
    "Column('e', Text)", "Column('f', Boolean)", "Column('g', Date)", "Column('h', DateTime)", "Column('i', DateTime(timezone=True))",
    "Column('j', Time)", "Column('k', Numeric(10, 2))", "Column('l', Float)", "Column('n', LargeBinary)", "Column('o', JSON)",
    "Column('q', Unicode(30))", "Column('r', Uuid)", "Column('v', Double)"), "")
case("removed column", table("t", "Column('a', Integer)", "Column('b', String(5), nullable=False, server_default='x')"), table("t", "Column('a', Integer)"))
case("renamed column", table("t", "Column('a', Integer)"), table("t", "Column('b', Integer)"))
case("nullable", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer, nullable=False)"))
case("not nullable", table("t", "Column('a', String(5), nullable=False)"), table("t", "Column('a', String(5))"))
case("key column", table("t").replace("Integer", "BigInteger"), table("t"))
case("longer string", table("t", "Column('a', String(5))"), table("t", "Column('a', String(6))"))
case("string to text", table("t", "Column('a', String(5))"), table("t", "Column('a', Text)"))
case("string without length", table("t", "Column('a', Text)"), table("t", "Column('a', String(7), nullable=False)"))
case("integer to bigint", table("t", "Column('a', Integer)"), table("t", "Column('a', BigInteger)"))
case("numeric precision", table("t", "Column('a', Numeric(10, 2))"), table("t", "Column('a', Numeric(12, 4))"))
case("numeric scale left out", table("t", "Column('a', Numeric(10, 2))"), table("t", "Column('a', Numeric)"))
case("decimal is numeric", table("t", "Column('a', Numeric(10, 2))"), table("t", "Column('a', sa.DECIMAL(10, 2))"))
case("float to double", table("t", "Column('a', Float)"), table("t", "Column('a', Double)"))
case("date to datetime", table("t", "Column('a', Date)"), table("t", "Column('a', DateTime)"))
case("compare_type off", table("t", "Column('a', Date)"), table("t", "Column('a', DateTime, nullable=False)"), "compare_type=False")
case("boolean to integer", table("t", "Column('a', Boolean)"), table("t", "Column('a', Integer)"))
case("null type", table("t", "Column('a', Integer)"), table("t", "Column('a')"))
case("variant", table("t", "Column('a', Integer)"), table("t", "Column('a', BigInteger().with_variant(Integer, 'sqlite').with_variant(SmallInteger(), 'postgresql'))"))
case("everything about a column", table("t", "Column('a', Integer)"), table("t", "Column('a', String(5), nullable=False, server_default='z')"), DEFAULTS)
case("enum class", table("t"), "class Colour(enum.Enum):\n    red = 'r'\n    green = 'g'\n\n" + table("t", "Column('a', Enum(Colour), nullable=False)"))
case("key attribute", table("t"), table("t", "Column('a', Integer, key='other')"))

# ---- defaults ----
case("default text", table("t"), table("t", "Column('a', String(5), server_default='x')", "Column('b', Integer, server_default='5')",
                                       "Column('c', Integer, server_default=text('7'))", "Column('d', Boolean, server_default=sa.false())",
                                       "Column('e', DateTime, server_default=func.now())"))
case("defaults are the same", table("t", "Column('a', String(5), server_default='x')", "Column('b', Integer, server_default='5')",
                                    "Column('c', Integer, server_default=text('7'))", "Column('e', DateTime, server_default=func.now())"),
     table("t", "Column('a', String(5), server_default='x')", "Column('b', Integer, server_default='5')",
           "Column('c', Integer, server_default=text('7'))", "Column('e', DateTime, server_default=func.now())"), DEFAULTS)
case("default added", table("t", "Column('a', String(5))"), table("t", "Column('a', String(5), server_default='x')"), DEFAULTS)
case("default removed", table("t", "Column('a', String(5), server_default='x')"), table("t", "Column('a', String(5))"), DEFAULTS)
case("default changed", table("t", "Column('a', String(5), server_default='x')", "Column('b', Integer, server_default='1')"),
     table("t", "Column('a', String(5), server_default='y')", "Column('b', Integer, server_default='2')"), DEFAULTS)
case("default changed, not compared", table("t", "Column('a', String(5), server_default='x')"), table("t", "Column('a', String(6), server_default='y')"))
case("default with quotes", table("t"), table("t", "Column('a', String(50), server_default=\"it's\")", "Column('b', String(50), server_default='a\"b')"))
case("default expression", table("t"), table("t", "Column('a', Integer, server_default=text('1 + 1'))"))

# ---- indexes and unique constraints ----
case("index added", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer, index=True)"))
case("index removed", table("t", "Column('a', Integer, index=True)"), table("t", "Column('a', Integer)"))
case("index of several columns", table("t", "Column('a', Integer)", "Column('b', Integer)"),
     table("t", "Column('a', Integer)", "Column('b', Integer)", "Index('ix_ab', 'a', 'b', unique=True)"))
case("index changed", table("t", "Column('a', Integer)", "Column('b', Integer)", "Index('ix_x', 'a')"),
     table("t", "Column('a', Integer)", "Column('b', Integer)", "Index('ix_x', 'b')"))
case("index order changed", table("t", "Column('a', Integer)", "Column('b', Integer)", "Index('ix_x', 'a', 'b')"),
     table("t", "Column('a', Integer)", "Column('b', Integer)", "Index('ix_x', 'b', 'a')"))
case("index becomes unique", table("t", "Column('a', Integer)", "Index('ix_x', 'a')"), table("t", "Column('a', Integer)", "Index('ix_x', 'a', unique=True)"))
case("unique index", table("t", "Column('a', Integer, unique=True, index=True)"), table("t", "Column('a', Integer, unique=True, index=True)"))
case("unique added", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer)", "UniqueConstraint('a', name='uq_a')"))
case("unique without name added", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer, unique=True)"))
case("unique without name there", table("t", "Column('a', Integer, unique=True)"), table("t", "Column('a', Integer, unique=True)"))
case("unique removed", table("t", "Column('a', Integer)", "UniqueConstraint('a', name='uq_a')"), table("t", "Column('a', Integer)"))
case("unique changed", table("t", "Column('a', Integer)", "Column('b', Integer)", "UniqueConstraint('a', name='uq_x')"),
     table("t", "Column('a', Integer)", "Column('b', Integer)", "UniqueConstraint('a', 'b', name='uq_x')"))
case("unique to index", table("t", "Column('a', Integer)", "UniqueConstraint('a', name='x')"), table("t", "Column('a', Integer)", "Index('x', 'a', unique=True)"))
case("unique of several", table("t", "Column('a', Integer)", "Column('b', Integer)"),
     table("t", "Column('a', Integer)", "Column('b', Integer)", "UniqueConstraint('b', 'a')"))
case("unique renamed", table("t", "Column('a', Integer)", "UniqueConstraint('a', name='uq_1')"), table("t", "Column('a', Integer)", "UniqueConstraint('a', name='uq_2')"))

# ---- foreign keys ----
POST = "Column('u', Integer)"
case("key added", USER + table("post", POST), USER + table("post", "Column('u', Integer, ForeignKey('user.id'))"))
case("key added with name", USER + table("post", POST), USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', ondelete='SET NULL', onupdate='CASCADE'))"))
case("key removed", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x'))"), USER + table("post", POST))
case("key action changed", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x'))"),
     USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', ondelete='CASCADE'))"))
case("key renamed", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x'))"), USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_y'))"))
case("key no action", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x'))"),
     USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', ondelete='NO ACTION'))"))
case("key restrict", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', ondelete='RESTRICT'))"),
     USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', ondelete='RESTRICT'))"))
case("key to other column", "Table('user', m, Column('id', Integer, primary_key=True), Column('code', Integer, unique=True))\n"
     + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x'))"),
     "Table('user', m, Column('id', Integer, primary_key=True), Column('code', Integer, unique=True))\n"
     + table("post", "Column('u', Integer, ForeignKey('user.code', name='fk_x'))"))
case("column with key added", USER + table("post"), USER + table("post", "Column('u', Integer, ForeignKey('user.id'), nullable=False)"))

# ---- checks ----
case("check there", table("t", "Column('a', Integer)", "CheckConstraint('a > 0', name='ck_a')"), table("t", "Column('a', Integer)", "CheckConstraint('a > 0', name='ck_a')"))
case("check in new table", "", table("t", "Column('a', Integer)", "CheckConstraint('a > 0', name='ck_a')", "CheckConstraint('a < 9')"))
case("boolean with check", "", table("t", "Column('a', Boolean(create_constraint=True, name='ck_bool'))", "Column('b', Enum('x', 'y', name='en', create_constraint=True, native_enum=False))"))

# ---- options ----
case("batch: everything", USER + table("post", "Column('u', Integer)", "Column('a', String(5))", "Index('ix_a', 'a')", "UniqueConstraint('u', name='uq_u')"),
     USER + table("post", "Column('u', Integer, nullable=False)", "Column('b', String(5), index=True)", "UniqueConstraint('b', name='uq_b')") + table("new", "Column('x', Integer, index=True)"),
     BATCH)
case("batch: keys", USER + table("post", POST), USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_u'))"), BATCH)
case("user module prefix", "", "class Money(sa.types.TypeDecorator):\n    impl = Numeric(10, 2)\n    cache_ok = True\n\n" + table("t", "Column('a', Money)"), "user_module_prefix='types.'")
case("own type", table("t"), "class Money(sa.types.TypeDecorator):\n    impl = Numeric\n    cache_ok = True\n\n" + table("t", "Column('a', Money(10, 2))", "Column('b', Money)"))
case("own type there", table("t", "Column('a', Numeric(10, 2))"), "class Money(sa.types.TypeDecorator):\n    impl = Numeric(10, 2)\n    cache_ok = True\n\n" + table("t", "Column('a', Money)"))
case("include_object", USER + table("foreign_tool"), USER + table("skip_me"),
     "include_object=lambda o, name, type_, reflected, compare_to: not (type_ == 'table' and (name.startswith('foreign') or name == 'skip_me'))")
case("include_name", USER + table("foreign_tool", "Column('a', Integer, index=True)"), USER, "include_name=lambda name, type_, parents: type_ != 'table' or not name.startswith('foreign')")

# ---- SQLite ----
case("reflected default", table("t", "Column('a', DateTime, server_default=func.now())", "Column('b', Integer)"), table("t", "Column('b', Integer)"), on=SQLITE)
case("functional index", table("t", "Column('a', String(10))"), table("t", "Column('a', String(10))", "Index('ix_low', text('lower(a)'))"), on=SQLITE)
case("partial index", table("t", "Column('a', Integer)", "Column('b', Integer)", "Index('ix_p', 'a', sqlite_where=text('b > 1'))"), table("t", "Column('a', Integer)", "Column('b', Integer)"), on=SQLITE)
case("partial index added", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer)", "Index('ix_p', 'a', sqlite_where=text('a > 1'))"), on=SQLITE)
case("dialect types", "", table("t", "Column('a', sqlite.DATETIME(truncate_microseconds=True))", "Column('b', sqlite.JSON)"), on=SQLITE)
case("computed", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer)", "Column('b', Integer, Computed('a * 2'))"), on=SQLITE)
case("computed changed", table("t", "Column('a', Integer)", "Column('b', Integer, Computed('a * 2'))"), table("t", "Column('a', Integer)", "Column('b', Integer, Computed('a * 3'))"), on=SQLITE)

# ---- PostgreSQL ----
case("dialect types", "", table(
    "t", "Column('a', postgresql.JSONB)", "Column('b', postgresql.ARRAY(Integer))", "Column('c', postgresql.UUID(as_uuid=True))", "Column('d', postgresql.INET)",
    "Column('e', postgresql.TIMESTAMP(timezone=True, precision=3))", "Column('f', postgresql.INTERVAL(fields='DAY'))", "Column('g', postgresql.BYTEA)",
    "Column('h', postgresql.TSVECTOR)", "Column('i', postgresql.INT4RANGE)", "Column('j', postgresql.ENUM('x', 'y', name='pen'))", "Column('k', postgresql.BIT(3))",
    "Column('l', postgresql.ARRAY(postgresql.TEXT, dimensions=2))", "Column('n', postgresql.DOUBLE_PRECISION)", "Column('o', postgresql.CIDR)"), on=POSTGRESQL)
PGTYPES = table("t", "Column('a', postgresql.JSONB)", "Column('b', postgresql.ARRAY(Integer))", "Column('c', postgresql.UUID(as_uuid=True))", "Column('d', postgresql.INET)",
                "Column('e', postgresql.TIMESTAMP(timezone=True, precision=3))", "Column('f', postgresql.INTERVAL)", "Column('g', postgresql.BYTEA)", "Column('h', postgresql.TSVECTOR)",
                "Column('i', postgresql.INT4RANGE)", "Column('j', postgresql.ENUM('x', 'y', name='pen'))", "Column('k', postgresql.BIT(3))", "Column('n', postgresql.DOUBLE_PRECISION)",
                "Column('o', postgresql.CIDR)", "Column('p', sa.String)", "Column('q', sa.Numeric)", "Column('r', sa.REAL)")
case("the same dialect types", PGTYPES, PGTYPES, on=POSTGRESQL)
case("removed dialect types", PGTYPES, "", on=POSTGRESQL)
case("serial and bigserial", table("t") + "Table('b', m, Column('id', BigInteger, primary_key=True))\n", table("t") + "Table('b', m, Column('id', BigInteger, primary_key=True))\n", DEFAULTS, on=POSTGRESQL)
case("removed serial", table("t") + table("u"), table("u"), on=POSTGRESQL)
case("smallint serial", "Table('s', m, Column('id', SmallInteger, primary_key=True))\n", "Table('s', m, Column('id', SmallInteger, primary_key=True))\n", DEFAULTS, on=POSTGRESQL)
case("default compared by the server", table("t", "Column('a', String(5), server_default='x')", "Column('b', Integer, server_default=text('1 + 1'))", "Column('c', DateTime, server_default=func.now())"),
     table("t", "Column('a', String(5), server_default=text(\"'x'::varchar\"))", "Column('b', Integer, server_default=text('2'))", "Column('c', DateTime, server_default=text('CURRENT_TIMESTAMP'))"), DEFAULTS, on=POSTGRESQL)
case("identity added", table("t"), table("t").replace("Integer", "Integer, Identity(always=True)"), on=POSTGRESQL)
case("identity in new table", "", "Table('t', m, Column('id', Integer, Identity(start=5, increment=2), primary_key=True))\n", on=POSTGRESQL)
case("identity changed", "Table('t', m, Column('id', Integer, Identity(start=1), primary_key=True))\n", "Table('t', m, Column('id', Integer, Identity(start=1, always=True, increment=3), primary_key=True))\n", on=POSTGRESQL)
case("identity removed", "Table('t', m, Column('id', Integer, primary_key=True), Column('n', Integer, Identity()))\n", "Table('t', m, Column('id', Integer, primary_key=True), Column('n', Integer, nullable=False))\n", on=POSTGRESQL)
case("computed", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer)", "Column('b', Integer, Computed('a * 2', persisted=True))"), on=POSTGRESQL)
case("computed removed table", table("t", "Column('a', Integer)", "Column('b', Integer, Computed('a * 2', persisted=True))"), "", on=POSTGRESQL)
case("comments", table("t", "Column('a', Integer)", "comment='old'"), table("t", "Column('a', Integer, comment='the a')", "comment='new'"), on=POSTGRESQL)
case("comments removed", table("t", "Column('a', Integer, comment='the a')", "comment='old'"), table("t", "Column('a', Integer)"), on=POSTGRESQL)
case("comment in new table", "", table("t", "Column('a', Integer, comment=\"it's\")", "comment='all of it'"), on=POSTGRESQL)
case("functional index", table("t", "Column('a', String(10))"), table("t", "Column('a', String(10))", "Index('ix_low', text('lower(a)'))"), on=POSTGRESQL)
case("functional index there", table("t", "Column('a', String(10))", "Index('ix_low', text('lower(a)'))"), table("t", "Column('a', String(10))", "Index('ix_low', text('lower(a)'))"), on=POSTGRESQL)
case("functional index changed", table("t", "Column('a', String(10))", "Index('ix_low', text('lower(a)'))"), table("t", "Column('a', String(10))", "Index('ix_low', text('upper(a)'))"), on=POSTGRESQL)
case("functional index removed", table("t", "Column('a', String(10))", "Index('ix_low', text('lower(a)'))"), table("t", "Column('a', String(10))"), on=POSTGRESQL)
case("index options", table("t", "Column('a', postgresql.JSONB)", "Column('b', Integer)"), table("t", "Column('a', postgresql.JSONB)", "Column('b', Integer)",
     "Index('ix_gin', 'a', postgresql_using='gin')", "Index('ix_part', 'b', postgresql_where=text('b > 5'))", "Index('ix_ops', 'a', postgresql_using='gin', postgresql_ops={'a': 'jsonb_path_ops'})"), on=POSTGRESQL)
case("index options removed", table("t", "Column('a', postgresql.JSONB)", "Column('b', Integer)", "Index('ix_gin', 'a', postgresql_using='gin')", "Index('ix_part', 'b', postgresql_where=text('b > 5'))",
     "Index('ix_inc', 'b', postgresql_include=['id'])"), table("t", "Column('a', postgresql.JSONB)", "Column('b', Integer)"), on=POSTGRESQL)
case("index descending", table("t", "Column('a', Integer)", "Index('ix_d', text('a DESC'))"), table("t", "Column('a', Integer)", "Index('ix_d', text('a DESC'))"), on=POSTGRESQL)
case("index descending removed", table("t", "Column('a', Integer)", "Index('ix_d', text('a DESC'))"), table("t", "Column('a', Integer)"), on=POSTGRESQL)
case("schemas", USER, USER, "include_schemas=True", on=POSTGRESQL)
case("foreign key deferrable", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x'))"),
     USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', deferrable=True, initially='DEFERRED'))"), on=POSTGRESQL)
case("foreign key deferrable removed", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', deferrable=True, initially='DEFERRED'))"), USER, on=POSTGRESQL)
NOT_DEFERRABLE = USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_x', deferrable=False))", "Column('a', Integer)",
                              "UniqueConstraint('a', name='uq_a', deferrable=False, initially='IMMEDIATE')", "CheckConstraint('a > 0', name='ck_a', deferrable=False)")
case("not deferrable, in a new table", USER, NOT_DEFERRABLE, on=POSTGRESQL)
case("not deferrable, in a new table", USER, NOT_DEFERRABLE, on=SQLITE)
case("not deferrable, added", USER + table("post", "Column('u', Integer)", "Column('a', Integer)", "CheckConstraint('a > 0', name='ck_a')"), NOT_DEFERRABLE, on=POSTGRESQL)
case("nulls not distinct", table("t", "Column('a', Integer)", "UniqueConstraint('a', name='uq_a')"), table("t", "Column('a', Integer)", "UniqueConstraint('a', name='uq_a', postgresql_nulls_not_distinct=True)"), on=POSTGRESQL)
case("exclude constraint", "", table("t", "Column('a', postgresql.INT4RANGE)", "postgresql.ExcludeConstraint((sa.column('a'), '&&'), name='ex_a', using='gist')"), on=POSTGRESQL)
case("enum changed", table("t", "Column('a', Enum('x', 'y', name='en'))"), table("t", "Column('a', Enum('x', 'y', 'z', name='en'))"), on=POSTGRESQL)
case("enum to string", table("t", "Column('a', Enum('x', 'y', name='en'))"), table("t", "Column('a', String(20))"), on=POSTGRESQL)
case("timestamp with zone", table("t", "Column('a', DateTime)"), table("t", "Column('a', DateTime(timezone=True))"), on=POSTGRESQL)
case("primary key removed table", "Table('pair', m, Column('a', Integer, primary_key=True), Column('b', Integer, primary_key=True))\n", "", on=POSTGRESQL)
case("array changed", table("t", "Column('a', postgresql.ARRAY(Integer))"), table("t", "Column('a', postgresql.ARRAY(BigInteger))"), on=POSTGRESQL)

# ---- MySQL and MariaDB ----
case("dialect types", "", table(
    "t", "Column('a', mysql.TINYINT(1))", "Column('b', mysql.INTEGER(unsigned=True))", "Column('c', mysql.VARCHAR(20, charset='utf8mb4', collation='utf8mb4_bin'))",
    "Column('d', mysql.LONGTEXT)", "Column('e', mysql.ENUM('x', 'y'))", "Column('f', mysql.SET('x', 'y'))", "Column('g', mysql.DATETIME(fsp=6))", "Column('h', mysql.YEAR)",
    "Column('i', mysql.DOUBLE(asdecimal=False))", "Column('j', mysql.MEDIUMBLOB)", "Column('k', mysql.BIT(4))", "Column('l', mysql.TIMESTAMP)"), on=MYSQL)
MYTYPES = table("t", "Column('a', mysql.TINYINT(1))", "Column('b', mysql.INTEGER(unsigned=True))", "Column('c', mysql.VARCHAR(20, charset='utf8mb4', collation='utf8mb4_bin'))",
                "Column('d', mysql.LONGTEXT)", "Column('e', mysql.ENUM('x', 'y'))", "Column('f', mysql.SET('x', 'y'))", "Column('g', mysql.DATETIME(fsp=6))", "Column('h', mysql.YEAR)",
                "Column('j', mysql.MEDIUMBLOB)", "Column('k', mysql.BIT(4))", "Column('n', mysql.BIGINT(20))", "Column('o', mysql.DECIMAL(8, 3))")
case("the same dialect types", MYTYPES, MYTYPES, on=MYSQL)
case("removed dialect types", MYTYPES, "", on=MYSQL)
case("implied index of a key", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_u'))"), USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_u'))"), on=MYSQL)
case("comments", table("t", "Column('a', Integer)", "comment='old'"), table("t", "Column('a', Integer, comment='the a')", "comment='new'"), on=MYSQL)
case("comments removed", table("t", "Column('a', Integer, comment='the a')", "comment='old'"), table("t", "Column('a', Integer)"), on=MYSQL)
case("table options", "", table("t", "Column('a', Integer)", "mysql_engine='InnoDB'", "mysql_charset='utf8mb4'"), on=MYSQL)
case("removed table options", table("t", "Column('a', Integer)", "mysql_engine='InnoDB'", "mysql_charset='utf8mb4'"), "", on=MYSQL)
case("on update", table("t", "Column('a', mysql.TIMESTAMP, server_default=text('CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP'))"),
     table("t", "Column('a', mysql.TIMESTAMP, server_default=text('CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP'))"), DEFAULTS, on=MYSQL)
case("on update gone", table("t", "Column('a', mysql.TIMESTAMP, server_default=text('CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP'))"),
     table("t", "Column('a', mysql.TIMESTAMP, server_default=text('CURRENT_TIMESTAMP'))"), DEFAULTS, on=MYSQL)
case("index length", table("t", "Column('a', Text)"), table("t", "Column('a', Text)", "Index('ix_a', 'a', mysql_length=10)"), on=MYSQL)
case("index length removed", table("t", "Column('a', Text)", "Index('ix_a', 'a', mysql_length=10)"), table("t", "Column('a', Text)"), on=MYSQL)
case("fulltext", table("t", "Column('a', Text)", "Index('ix_a', 'a', mysql_prefix='FULLTEXT')"), table("t", "Column('a', Text)"), on=MYSQL)
case("enum values", table("t", "Column('a', Enum('x', 'y'))"), table("t", "Column('a', Enum('x', 'y', 'z'))"), on=MYSQL)
case("collation", table("t", "Column('a', String(5, collation='utf8mb4_bin'))"), table("t", "Column('a', String(5, collation='utf8mb4_general_ci'))"), on=MYSQL)
case("unsigned", table("t", "Column('a', mysql.INTEGER(unsigned=True))"), table("t", "Column('a', Integer)"), on=MYSQL)
case("computed", table("t", "Column('a', Integer)"), table("t", "Column('a', Integer)", "Column('b', Integer, Computed('a * 2', persisted=True))"), on=MYSQL)
case("removed unique index and key", USER + table("post", "Column('u', Integer, ForeignKey('user.id', name='fk_u'))", "Column('a', String(5), unique=True, index=True)", "UniqueConstraint('u', 'a', name='uq_ua')"), USER, on=MYSQL)

OF_DIALECT = {"sqlite": SQLITE, "postgresql": POSTGRESQL, "mysql": MYSQL}


def cases_for(dialect):
    return {**{f"all: {name}": value for name, value in ALL.items()}, **{f"{dialect}: {name}": value for name, value in OF_DIALECT[dialect].items()}}
