"""Runs each case of batch_cases.py on an SQLite database in memory with the installed Alembic. Prints a JSON list of
{"name", "setup", "source", "error", "objects", "rows"}: what sqlite_master and the tables hold afterwards."""

import json
import sys
import warnings

import sqlalchemy as sa
import sqlalchemy.sql.schema as sa_schema
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import OrderedSet

sys.dont_write_bytecode = True  # the source folder stays as it is
from batch_cases import LIVE  # noqa: E402


class CreationOrderedSet(OrderedSet):
    """See alembic_reference.py."""

    def __iter__(self):
        return iter(sorted(list(super().__iter__()), key=lambda item: getattr(item, "_creation_order", 0)))


sa_schema.set = CreationOrderedSet


def rows(connection):
    """Every table's rows as SQL literals; test_batch_differential.cpp asks the same."""
    result = {}
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").scalars().all()
    for name in names:
        columns = [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_xinfo("{name}")')]
        cells = " || ', ' || ".join(f'quote("{column}")' for column in columns)
        result[name] = sorted(connection.exec_driver_sql(f'SELECT {cells} FROM "{name}"').scalars().all())
    return result


def run(case):
    engine = sa.create_engine("sqlite://", poolclass=StaticPool)
    error = None
    with engine.connect() as connection:
        for statement in case["setup"]:
            connection.exec_driver_sql(statement)
        connection.commit()
        context = MigrationContext.configure(connection)
        names = {"op": Operations(context), "sa": sa, "postgresql": postgresql, "mysql": mysql, "sqlite": sqlite}
        try:
            with Operations.context(context), context.begin_transaction():
                exec(case["source"], names)
        except Exception as exception:
            error = f"{type(exception).__name__}: {exception}"
        objects = [list(row) for row in connection.exec_driver_sql(
            "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")]
        return {**case, "error": error, "objects": objects, "rows": rows(connection)}


warnings.simplefilter("ignore")
chosen = set(sys.argv[1:])
json.dump([run(case) for case in LIVE if not chosen or case["name"] in chosen], sys.stdout)
