"""What the real SQLAlchemy (and Alembic's table building) says about each case, as JSON on standard output.

usage: reference.py CASES...

A case is one line of a .cases file: a Python expression. It is evaluated here, and its syntax tree is printed as well,
so that the C++ test builds the same object from the same text. Lines that start with '#' are comments. A line may end in
"  # not: sqlite, mysql": there SQLAlchemy's answer is known to be of no use (the reason stands above the line).
"""

import ast
import datetime
import decimal
import json
import sys
import uuid
import warnings

import sqlalchemy as sa
from alembic.operations import schemaobj
from sqlalchemy import schema
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite
from sqlalchemy.engine.url import make_url
from sqlalchemy.sql.elements import conv, quoted_name

warnings.simplefilter("ignore")

DIALECTS = ["sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"]


def make_dialect(name, style):
    cls = make_url(name + "://").get_dialect()
    if style == "named":
        return cls(paramstyle="named")
    # The default drivers of these two write ":name", which the other style tests; pymssql is one that does not.
    return cls(paramstyle="pyformat") if name in ("mssql", "oracle") else cls()


def col(name, type_=None, table=None, schema=None):
    """A column of a lightweight table, as scripts write sa.column() and table.c.x."""
    if table is None:
        return sa.column(name, type_)
    return sa.table(table, sa.column(name, type_), schema=schema).c[name]


class Case:
    """Gives the statements of one case; every kind of case is one subclass and one function of the .cases files."""

    def statements(self, dialect):
        raise NotImplementedError

    def text(self, construct, dialect, **kwargs):
        return str(construct.compile(dialect=dialect, **kwargs))


class TypeCase(Case):
    def __init__(self, type_):
        self.type = sa.types.to_instance(type_)

    def statements(self, dialect):
        column = sa.Column("c", self.type)
        table = sa.Table("t", sa.MetaData(), column)
        return [dialect.type_compiler_instance.process(column.type, type_expression=table.c.c)]


class TypeRepr(Case):
    def __init__(self, type_):
        self.type = sa.types.to_instance(type_)

    def statements(self, dialect):
        return [repr(self.type)]


class Literal(Case):
    def __init__(self, type_, value):
        self.type = sa.types.to_instance(type_) if type_ is not None else None
        self.value = value

    def statements(self, dialect):
        bind = sa.bindparam("x", self.value, type_=self.type)
        return [self.text(bind, dialect, compile_kwargs={"literal_binds": True})]


class CreateTable(Case):
    def __init__(self, name, *items, naming_convention=None, if_not_exists=False, **kw):
        context = None
        if naming_convention is not None:
            context = Context(naming_convention)
        self.table = schemaobj.SchemaObjects(context).table(name, *items, **kw)
        self.if_not_exists = if_not_exists

    def statements(self, dialect):
        out = [self.text(schema.CreateTable(self.table, if_not_exists=self.if_not_exists), dialect)]
        # Table.indexes is a set: its order means nothing.
        out += sorted(self.text(schema.CreateIndex(index), dialect) for index in self.table.indexes)
        if dialect.supports_comments and not dialect.inline_comments:
            if self.table.comment:
                out.append(self.text(schema.SetTableComment(self.table), dialect))
            for column in self.table.columns:
                if column.comment:
                    out.append(self.text(schema.SetColumnComment(column), dialect))
        return out


class Context:
    """As much of a MigrationContext as SchemaObjects asks for."""

    def __init__(self, naming_convention):
        self.opts = {"target_metadata": sa.MetaData(naming_convention=naming_convention)}


class IndexCase(Case):
    construct = None

    def __init__(self, name, table, columns, schema=None, unique=False, **kw):
        flags = {k: kw.pop(k) for k in ("if_not_exists", "if_exists") if k in kw}
        self.flags = flags
        objects = schemaobj.SchemaObjects()
        self.index = objects.index(name, table, columns, schema=schema, unique=unique, **kw)
        for include in [*(kw.get("postgresql_include") or ()), *(kw.get("mssql_include") or ())]:
            if include not in self.index.table.c:
                self.index.table.append_column(sa.Column(include, sa.types.NULLTYPE))

    def statements(self, dialect):
        return [self.text(self.construct(self.index, **self.flags), dialect)]


class CreateIndex(IndexCase):
    construct = schema.CreateIndex


class DropIndex(IndexCase):
    construct = schema.DropIndex


class ConstraintCase(Case):
    def __init__(self, table, constraint, schema=None, **kw):
        self.kw = kw
        self.constraint = constraint
        names = []
        for attribute in ("_pending_colargs", "column_keys"):
            for column in getattr(constraint, attribute, None) or []:
                name = column if isinstance(column, str) else getattr(column, "name", None)
                if isinstance(name, str) and name not in names:
                    names.append(name)
        objects = schemaobj.SchemaObjects()
        metadata = objects.metadata()
        owner = sa.Table(table, metadata, *[sa.Column(n, sa.types.NULLTYPE) for n in names], schema=schema)
        owner.append_constraint(constraint)
        for key in owner.foreign_keys:
            objects._ensure_table_for_fk(metadata, key)


class AddConstraint(ConstraintCase):
    def statements(self, dialect):
        return [self.text(schema.AddConstraint(self.constraint), dialect)]


class DropConstraint(ConstraintCase):
    def statements(self, dialect):
        return [self.text(schema.DropConstraint(self.constraint, **self.kw), dialect)]


class Expression(Case):
    """An expression as it stands in DDL."""

    def __init__(self, expression):
        self.expression = expression

    def statements(self, dialect):
        kwargs = {"literal_binds": True, "include_table": False}
        return [self.text(self.expression, dialect, compile_kwargs=kwargs)]


class Statement(Case):
    def __init__(self, statement, literal_binds=True):
        self.statement = statement
        self.literal_binds = literal_binds

    def statements(self, dialect):
        kwargs = {"literal_binds": True} if self.literal_binds else {}
        return [self.text(self.statement, dialect, compile_kwargs=kwargs)]


class Quote(Case):
    def __init__(self, name):
        self.name = name

    def statements(self, dialect):
        return [dialect.identifier_preparer.quote(self.name)]


class NamedType(Case):
    """CREATE and DROP of an enum or domain; nothing to say on other dialects than PostgreSQL."""

    def __init__(self, type_):
        self.type = type_

    def statements(self, dialect):
        if dialect.name != "postgresql":
            return []
        from sqlalchemy.dialects.postgresql import named_types as nt

        type_ = self.type if isinstance(self.type, nt.NamedType) else self.type.dialect_impl(dialect)
        if isinstance(type_, nt.DOMAIN):
            return [self.text(nt.CreateDomainType(type_), dialect), self.text(nt.DropDomainType(type_), dialect)]
        return [self.text(nt.CreateEnumType(type_), dialect), self.text(nt.DropEnumType(type_), dialect)]


NAMES = {
    "sa": sa,
    "postgresql": postgresql,
    "mysql": mysql,
    "sqlite": sqlite,
    "mssql": mssql,
    "oracle": oracle,
    "datetime": datetime,
    "decimal": decimal,
    "uuid": uuid,
    "conv": conv,
    "quoted_name": quoted_name,
    "col": col,
    # Tables that statements are about; case_builder.cpp has the same.
    "t": sa.table(
        "t",
        sa.column("a", sa.Integer),
        sa.column("b", sa.String),
        sa.column("flag", sa.Boolean),
        sa.column("d", sa.DateTime),
        sa.column("n", sa.Numeric),
        sa.column("Mixed", sa.String),
    ),
    "u": sa.table("u", sa.column("id", sa.Integer), sa.column("t_a", sa.Integer), sa.column("b", sa.String)),
    "st": sa.table("st", sa.column("a", sa.Integer), sa.column("b", sa.String), schema="sch"),
    "type": TypeCase,
    "type_repr": TypeRepr,
    "literal": Literal,
    "create_table": CreateTable,
    "create_index": CreateIndex,
    "drop_index": DropIndex,
    "add_constraint": AddConstraint,
    "drop_constraint": DropConstraint,
    "expr": Expression,
    "stmt": Statement,
    "quote": Quote,
    "named_type": NamedType,
}


def tree(node):
    """The syntax tree of a case, as plain JSON."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bytes):
            return {"k": "bytes", "v": node.value.decode("latin-1")}
        kind = {bool: "bool", int: "int", float: "float", str: "str", type(None): "none"}[type(node.value)]
        # Numbers as text: JSON readers turn large ones into doubles.
        return {"k": kind, "v": str(node.value) if kind in ("int", "float") else node.value}
    if isinstance(node, (ast.List, ast.Tuple)):
        return {"k": "list", "v": [tree(item) for item in node.elts]}
    if isinstance(node, ast.Dict):
        return {"k": "dict", "v": [[tree(k), tree(v)] for k, v in zip(node.keys, node.values)]}
    if isinstance(node, ast.Name):
        return {"k": "name", "v": node.id}
    if isinstance(node, ast.Attribute):
        return {"k": "attr", "o": tree(node.value), "n": node.attr}
    if isinstance(node, ast.UnaryOp):
        if isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
            value = tree(node.operand)
            value["v"] = "-" + value["v"]
            return value
        return {"k": "unary", "op": type(node.op).__name__, "o": tree(node.operand)}
    if isinstance(node, ast.BinOp):
        return {"k": "binary", "op": type(node.op).__name__, "l": tree(node.left), "r": tree(node.right)}
    if isinstance(node, ast.Compare):
        return {"k": "binary", "op": type(node.ops[0]).__name__, "l": tree(node.left), "r": tree(node.comparators[0])}
    if isinstance(node, ast.Call):
        arguments = [tree(item) for item in node.args]
        keywords = [[item.arg, tree(item.value)] for item in node.keywords]
        return {"k": "call", "f": tree(node.func), "a": arguments, "kw": keywords}
    raise TypeError("a case cannot use " + ast.dump(node))


def outcome(build, dialect):
    try:
        return {"ok": build().statements(dialect)}
    except Exception as error:
        return {"error": str(error.args[0]) if error.args else "", "type": type(error).__name__}


def main(files):
    dialects = {(n, s): make_dialect(n, s) for n in DIALECTS for s in ("named", "default")}
    cases = []
    for name in files:
        with open(name, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                line = line.rstrip("\n")
                if not line.strip() or line.startswith("#"):
                    continue
                line, _, excluded = line.partition("  # not: ")
                excluded = [name.strip() for name in excluded.split(",")]
                code = compile(line, "%s:%d" % (name, number), "eval")
                # Every dialect gets objects of its own: compiling some of them leaves traces.
                expected = {
                    n + ":" + s: outcome(lambda: eval(code, dict(NAMES)), dialect) for (n, s), dialect in dialects.items() if n not in excluded
                }
                parsed = tree(ast.parse(line, mode="eval").body)
                cases.append({"file": name, "line": number, "text": line, "tree": parsed, "expected": expected})
    json.dump({"sqlalchemy": sa.__version__, "cases": cases}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
