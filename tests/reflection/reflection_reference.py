"""Reflects each table of a case file (cases.json) with SQLAlchemy and prints what it found as JSON, in the shape that
test_reflection_differential.cpp gives Retort's reflection."""

import json
import pathlib
import re
import sys
import warnings

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

warnings.simplefilter("ignore")


def names(columns):
    return [column.name for column in columns]


def type_text(type_):
    # BOOLEAN(1) and DATETIME(6) hand a number to a flag; Retort's flags are truth values.
    return re.sub(r"\b(timezone|create_constraint|none_as_null)=\d+", r"\1=True", repr(type_))


def describe(table):
    key = table.primary_key
    foreign_keys, uniques, checks = [], [], []
    for constraint in sorted(table.constraints, key=lambda c: c._creation_order):
        if isinstance(constraint, sa.ForeignKeyConstraint):
            foreign_keys.append({
                "name": constraint.name, "columns": list(constraint.column_keys),
                "target": [element._get_colspec() for element in constraint.elements],
                "ondelete": constraint.ondelete, "onupdate": constraint.onupdate,
                "deferrable": constraint.deferrable, "initially": constraint.initially})
        elif isinstance(constraint, sa.UniqueConstraint):
            uniques.append({"name": constraint.name, "columns": names(constraint.columns)})
        elif isinstance(constraint, sa.CheckConstraint) and not constraint._type_bound:
            checks.append({"name": constraint.name, "text": str(constraint.sqltext.text)})
    indexes = []
    for index in sorted(table.indexes, key=lambda i: i.name):
        where = index.dialect_options["sqlite"]["where"]
        indexes.append({"name": index.name, "columns": names(index.columns), "unique": bool(index.unique),
                        "where": None if where is None else where.text})
    columns = []
    for column in table.columns:
        default = None
        if isinstance(column.server_default, sa.DefaultClause):
            default = column.server_default.arg.text
        columns.append({"name": column.name, "type": type_text(column.type), "nullable": column.nullable, "key": column.primary_key,
                        "default": default,
                        "computed": None if column.computed is None else str(column.computed.sqltext.text),
                        "persisted": None if column.computed is None else column.computed.persisted})
    return {"columns": columns, "key": {"name": key.name, "columns": names(key.columns)} if len(key.columns) else None,
            "foreign keys": foreign_keys, "uniques": uniques, "checks": checks, "indexes": indexes}


def run(case):
    engine = sa.create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        for statement in case["sql"]:
            connection.exec_driver_sql(statement)
        try:
            return describe(sa.Table(case["table"], sa.MetaData(), schema=case.get("schema"), autoload_with=connection, resolve_fks=False))
        except sa.exc.NoSuchTableError:
            return "no such table"


cases = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
json.dump({case["name"]: run(case) for case in cases}, sys.stdout)
