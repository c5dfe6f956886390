"""The types of render_cases.py."""

import enum

import sqlalchemy as sa
from render_modules import SOURCES  # noqa: F401  (makes shop.types)
from shop import types as shop
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite


class Colour(enum.Enum):
    red = 1
    green = 2


GENERIC = [
    "BigInteger()", "Boolean()", "Boolean(name='b')", "Boolean(create_constraint=True, name='b')", "Date()", "DateTime()", "DateTime(timezone=True)",
    "Double()", "Double(53)", "Enum('a', 'b')", "Enum('a', 'b', name='e')", "Enum('a', \"it's\", name='e', schema='s')",
    "Enum('a', 'bcd', native_enum=False, length=20)", "Enum('a', native_enum=False, name='e', create_constraint=True)", "Enum('é', 'ü', name='e')", "Enum('é', native_enum=False, length=1)",
    "Enum('a', name='e', inherit_schema=True)", "Enum('a', name='e', quote=True)", "Float()", "Float(5)", "Float(precision=5, asdecimal=True)",
    "Integer()", "Interval()", "Interval(native=False)", "Interval(second_precision=3, day_precision=2)", "JSON()", "JSON(none_as_null=True)",
    "LargeBinary()", "LargeBinary(20)", "Numeric()", "Numeric(10, 2)", "Numeric(precision=10, scale=2, asdecimal=False)", "PickleType()",
    "SmallInteger()", "String()", "String(50)", "String(50, collation='de_DE.utf8')", "Text()", "Text(100)", "Time()", "Time(timezone=True)", "Unicode(5)",
    "UnicodeText()", "Uuid()", "Uuid(as_uuid=False)", "Uuid(native_uuid=False)", "ARRAY(sa.Integer())", "ARRAY(sa.String(5), dimensions=2)",
    "ARRAY(sa.Numeric(10, 2), zero_indexes=True)", "ARRAY(sa.Enum('a', 'b', name='e'))", "BIGINT()", "BINARY(5)", "BLOB()", "BOOLEAN()", "CHAR(5)", "CLOB()",
    "DATE()", "DATETIME(timezone=True)", "DECIMAL(5, 2)", "DOUBLE()", "DOUBLE_PRECISION(precision=53)", "FLOAT(5)", "INT()", "INTEGER()", "NCHAR(5)",
    "NUMERIC(5)", "NVARCHAR(5)", "REAL()", "SMALLINT()", "TEXT()", "TIME()", "TIMESTAMP(timezone=True)", "UUID()", "VARBINARY(5)", "VARCHAR(5)",
    "VARCHAR(length=5, collation='C')",
]  # fmt: skip
POSTGRESQL = [
    "ARRAY(sa.Integer())", "ARRAY(sa.String(5), dimensions=2)", "ARRAY(sa.VARCHAR(5), as_tuple=True)", "ARRAY(postgresql.UUID())",
    "ARRAY(postgresql.JSONB())", "ARRAY(postgresql.ENUM('a', 'b', name='e'))", "ARRAY(sa.Enum('a', 'b', name='e'))", "BIT()", "BIT(5)",
    "BIT(5, varying=True)", "BIT(varying=True)", "BYTEA()", "CIDR()", "CITEXT()", "DATERANGE()", "DATEMULTIRANGE()", "ENUM('a', 'b', name='e')",
    "ENUM('a', 'b', name='e', schema='s')", "HSTORE()", "HSTORE(text_type=sa.Unicode(5))", "INET()", "INT4RANGE()", "INT8MULTIRANGE()", "INTERVAL()",
    "INTERVAL(precision=5)", "INTERVAL(fields='YEAR TO MONTH')", "JSON()", "JSON(astext_type=sa.Unicode(5))", "JSONB()", "JSONB(none_as_null=True)",
    "JSONPATH()", "MACADDR()", "MACADDR8()", "MONEY()", "NUMRANGE()", "OID()", "REGCLASS()", "REGCONFIG()", "TIME(precision=3)",
    "TIMESTAMP()", "TIMESTAMP(timezone=True, precision=3)", "TSQUERY()", "TSRANGE()", "TSTZRANGE()", "TSVECTOR()", "UUID()", "VARCHAR(5)", "INTEGER()",
]  # fmt: skip
MYSQL = [
    "BIGINT(unsigned=True)", "BIGINT(20)", "BIT(5)", "CHAR(5, charset='utf8mb4')", "DATETIME(fsp=6)", "DECIMAL(5, 2, unsigned=True)", "DOUBLE()",
    "DOUBLE(5, 2)", "DOUBLE(asdecimal=True)", "ENUM('a', \"it's\")", "ENUM('a', charset='utf8mb4', collation='utf8mb4_bin')", "FLOAT(5)",
    "FLOAT(5, 2, zerofill=True)", "INTEGER()", "INTEGER(display_width=11, unsigned=True, zerofill=True)", "JSON()", "LONGBLOB()",
    "LONGTEXT(collation='utf8mb4_bin')", "MEDIUMBLOB()", "MEDIUMINT()", "MEDIUMTEXT(ascii=True)", "NCHAR(5)", "NUMERIC(5, 2)", "NVARCHAR(5)", "REAL()",
    "SET('a', 'b')", "SMALLINT(unsigned=True)", "TEXT(100)", "TEXT(charset='latin1', binary=True)", "TIME(fsp=3)", "TIMESTAMP(fsp=3)", "TINYBLOB()",
    "TINYINT(1)", "TINYTEXT()", "VARCHAR(5, national=True)", "VARCHAR(5, unicode=True)", "YEAR()", "YEAR(4)",
]  # fmt: skip
OTHERS = {
    "sqlite": ["DATE()", "DATETIME()", "TIME()", "JSON()", "DATETIME(timezone=True)"],
    "mssql": [
        "BIT()", "DATETIME2(5)", "DATETIMEOFFSET(3)", "DOUBLE_PRECISION()", "IMAGE()", "JSON()", "MONEY()", "NTEXT()", "REAL()", "ROWVERSION()",
        "SMALLDATETIME()", "SMALLMONEY()", "SQL_VARIANT()", "TIME(3)", "TIMESTAMP(convert_int=True)", "TINYINT()", "UNIQUEIDENTIFIER()",
        "VARBINARY('max', filestream=True)", "VARBINARY(5)", "XML()",
    ],
    "oracle": [
        "BFILE()", "BINARY_DOUBLE()", "BINARY_FLOAT()", "DATE()", "FLOAT(binary_precision=16)", "INTERVAL(day_precision=3)", "LONG()", "NCLOB()",
        "NUMBER()", "NUMBER(10, 2)", "NUMBER(10)", "RAW(5)", "ROWID()", "TIMESTAMP(local_timezone=True)", "VARCHAR2(5)",
    ],
}  # fmt: skip
VARIANTS = {
    "of a generic": lambda: sa.String(5).with_variant(sa.Text(), "postgresql"),
    "sorted": lambda: sa.Integer().with_variant(sa.BigInteger(), "postgresql").with_variant(mysql.INTEGER(unsigned=True), "mysql", "mariadb"),
    "in an array": lambda: sa.ARRAY(sa.Integer().with_variant(sa.BigInteger(), "postgresql")),
    "of a decorator": lambda: shop.Slug().with_variant(sa.Text(), "mysql"),
    "decorator as one": lambda: sa.String(5).with_variant(shop.Slug(), "mysql"),
}
NO_PREFIX = "the name of the inner type without its module is a NameError"


def _made(source, module=sa):
    return lambda: eval(f"module.{source}", {"module": module, "sa": sa, "postgresql": postgresql})


def type_cases(every):
    """(name, function that makes the type, dialects, replacements, user_module_prefix)"""
    for source in GENERIC:
        yield f"sa.{source}", _made(source), every, [], None
    for source in POSTGRESQL:
        yield f"postgresql.{source}", _made(source, postgresql), ("postgresql",), [], None
    for source in MYSQL:
        yield f"mysql.{source}", _made(source, mysql), ("mysql", "mariadb", "sqlite"), [], None
    for name, sources in OTHERS.items():
        for source in sources:
            yield f"{name}.{source}", _made(source, {"sqlite": sqlite, "mssql": mssql, "oracle": oracle}[name]), (name, "postgresql"), [], None
    for name, make in VARIANTS.items():
        yield f"variant {name}", make, ("sqlite", "postgresql", "mysql"), [], None
    for name in ("Money", "Money(10, 2)", "Slug()", "Point()", "Email(50)", "Place(\"it's\")", "Place('a', 5, unit=None)", "Place('a', unit='m')", "Shape('a', 1, 'b', srid=3)", "Fee(3)"):
        make = _made(name if name.endswith(")") else name + "()", shop)
        yield f"shop.{name}", make, ("sqlite", "postgresql"), [], None
        yield f"shop.{name} with a prefix", make, ("postgresql",), [], "st."
    yield "Enum of a class", lambda: sa.Enum(Colour), every, [], None
    yield "no type", lambda: sa.types.NullType(), every, [], None
    yield from _deliberate()


def _deliberate():
    foreign = ("sqlite", "mysql")
    yield "JSONB elsewhere", postgresql.JSONB, foreign, [("=Text()", "=sa.Text()", NO_PREFIX)], None
    yield "HSTORE elsewhere", postgresql.HSTORE, foreign, [("=Text()", "=sa.Text()", NO_PREFIX)], None
    yield "ARRAY elsewhere", lambda: postgresql.ARRAY(sa.Integer()), foreign, [("(Integer()", "(sa.Integer()", NO_PREFIX)], None
    yield (
        "variant JSONB elsewhere",
        lambda: sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
        foreign,
        [("=Text()", "=sa.Text()", NO_PREFIX)],
        None,
    )
    yield "ARRAY of odd values", lambda: postgresql.ARRAY(sa.Enum("a+b", name="x")), ("postgresql",), [("(Enum", "(sa.Enum", NO_PREFIX)], None
    yield "decorator of JSONB", shop.Document, ("postgresql", "sqlite"), [("=Text()", "=sa.Text()", NO_PREFIX)], None
    yield "Enum with MetaData", lambda: sa.Enum("a", name="e", metadata=sa.MetaData()), ("postgresql",), [("=MetaData", "=sa.MetaData", NO_PREFIX)], None
    yield (
        "ENUM that is there",
        lambda: postgresql.ENUM("a", name="e", create_type=False),
        ("postgresql",),
        [("name='e')", "name='e', create_type=False)", "Alembic drops it, and the type is created a second time")],
        None,
    )
    yield (
        "DOMAIN",
        lambda: postgresql.DOMAIN("d", sa.Integer(), not_null=True, check="VALUE > 0"),
        ("postgresql",),
        [("('d', Integer())", "('d', sa.Integer(), not_null=True, check='VALUE > 0')", "Alembic drops what DOMAIN takes by name, and the prefix")],
        None,
    )
    yield (
        "variant of JSONB",
        lambda: postgresql.JSONB().with_variant(sa.JSON(), "sqlite"),
        ("postgresql",),
        [("sa.Text())", "sa.Text()).with_variant(sa.JSON(), 'sqlite')", "Alembic 1.13 drops variants of a dialect's own types")],
        None,
    )
