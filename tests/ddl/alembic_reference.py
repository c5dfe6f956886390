"""Runs the snippets of cases.py through the installed Alembic, offline, on six dialects.

Prints one JSON object: {"alembic": version, "cases": [{"name", "source", "naming", "results": {run: {"sql": text,
"error": text or null}}}]}. With --live FILE... see alembic_live.py.
"""

import io
import json
import sys
import warnings

import alembic
import sqlalchemy as sa
import sqlalchemy.sql.schema as sa_schema
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite
from sqlalchemy.util import OrderedSet

sys.dont_write_bytecode = True  # the source folder stays as it is
from cases import CASES  # noqa: E402

# How a case is run: the dialect, its options, literal_binds. The drivers of the last ones write parameters with percent
# signs, so that others are doubled.
RUNS = {
    "sqlite": ("sqlite", {"paramstyle": "named"}, True),
    "postgresql": ("postgresql", {"paramstyle": "named"}, True),
    "mysql": ("mysql", {"paramstyle": "named"}, True),
    "mariadb": ("mariadb", {"paramstyle": "named"}, True),
    "postgresql, binds": ("postgresql", {"paramstyle": "named"}, False),
    "postgresql, percents": ("postgresql", {}, True),
    "mysql, percents": ("mysql", {}, True),
    "mssql": ("mssql", {"paramstyle": "named"}, True),
    "mssql, binds": ("mssql", {"paramstyle": "named"}, False),
    "mssql, percents": ("mssql", {"paramstyle": "pyformat"}, True),
    "oracle": ("oracle", {"paramstyle": "named"}, True),
    "oracle, binds": ("oracle", {"paramstyle": "named"}, False),
    "oracle, percents": ("oracle", {"paramstyle": "pyformat"}, True),
}


class CreationOrderedSet(OrderedSet):
    """SQLAlchemy keeps constraints in sets, so that a batch lists them in the order of their addresses. For a comparison
    they have to come in some order: the one in which they were created."""

    def __iter__(self):
        return iter(sorted(list(super().__iter__()), key=lambda item: getattr(item, "_creation_order", 0)))


sa_schema.set = CreationOrderedSet


def run(source, naming, dialect, dialect_options, literal_binds):
    # Batch directives reach the real module alembic.op as well, so a context is made and left for each case.
    buffer = io.StringIO()
    options = {"as_sql": True, "output_buffer": buffer, "literal_binds": literal_binds}
    if naming:
        options["target_metadata"] = sa.MetaData(naming_convention=naming)
    context = MigrationContext.configure(dialect_name=dialect, dialect_opts=dialect_options, opts=options)
    context.impl.transactional_ddl = False
    names = {"op": Operations(context), "sa": sa, "postgresql": postgresql, "mysql": mysql, "sqlite": sqlite, "mssql": mssql, "oracle": oracle}
    error = None
    try:
        with Operations.context(context):
            exec(source, names)
    except Exception as exception:
        error = f"{type(exception).__name__}: {exception}"
    return {"sql": buffer.getvalue(), "error": error}


def main():
    warnings.simplefilter("ignore")
    chosen = set(sys.argv[1:])
    results = []
    for case in CASES:
        if chosen and case["name"] not in chosen:
            continue
        results.append({**case, "results": {name: run(case["source"], case["naming"], *how) for name, how in RUNS.items()}})
    json.dump({"alembic": alembic.__version__, "cases": results}, sys.stdout)


main()
