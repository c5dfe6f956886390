"""Renders the scripts of generate.py with the installed Alembic, offline, one JSON object a line.

Arguments: SEED [ONLY]: only scripts whose body contains the text ONLY.
A line is {"name", "body", "source", "naming", "percents", "literals", "results": {dialect: {"sql", "error", "deliberate"}}}, where
deliberate is the reason why Retort may differ, or null. The last line is {"reasons": [all such reasons]}.
"""

import io
import json
import sys
import warnings

import sqlalchemy as sa
import sqlalchemy.sql.schema as sa_schema
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.util import OrderedSet

sys.dont_write_bytecode = True  # the source folder stays as it is
from deliberate import REASONS, reason_for  # noqa: E402
from generate import scripts  # noqa: E402

DIALECTS = ("sqlite", "postgresql", "mysql", "mariadb")


class CreationOrderedSet(OrderedSet):
    """SQLAlchemy keeps constraints in sets, so that a batch lists them in the order of their addresses. For a comparison
    they have to come in some order: the one in which they were created."""

    def __iter__(self):
        return iter(sorted(list(super().__iter__()), key=lambda item: getattr(item, "_creation_order", 0)))


sa_schema.set = CreationOrderedSet


def render(code, naming, dialect, percents, literals):
    buffer = io.StringIO()
    options = {"as_sql": True, "output_buffer": buffer, "literal_binds": literals}
    if naming:
        options["target_metadata"] = sa.MetaData(naming_convention=naming)
    # SQLite's driver has no percent signs.
    dialect_options = {} if percents and dialect != "sqlite" else {"paramstyle": "named"}
    context = MigrationContext.configure(dialect_name=dialect, dialect_opts=dialect_options, opts=options)
    context.impl.transactional_ddl = False
    names = {"__name__": "script"}
    error = None
    try:
        with Operations.context(context):
            exec(code, names)
            names["upgrade"]()
    except BaseException as exception:
        error = f"{type(exception).__name__}: {exception}"
    return {"sql": buffer.getvalue(), "error": error}


def main():
    warnings.simplefilter("ignore")
    only = sys.argv[2] if len(sys.argv) > 2 else ""
    output, sys.stdout = sys.stdout, io.StringIO()  # what the scripts print is not compared
    for script in scripts(int(sys.argv[1])):
        if only not in script["body"]:
            continue
        code = compile(script["source"], "script", "exec")
        script["results"] = {name: render(code, script["naming"], name, script["percents"], script["literals"]) for name in DIALECTS}
        for result in script["results"].values():
            result["deliberate"] = reason_for(script["body"], script["literals"], result)
        json.dump(script, output)
        output.write("\n")
    json.dump({"reasons": REASONS}, output)
    output.write("\n")


main()
