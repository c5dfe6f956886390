"""Renders the cases of render_cases.py with the installed Alembic, one JSON object a line.

{"name", "dialect", "batch", "text", "imports", "expected", "reasons"}: text is what Alembic renders, expected what Retort
has to render from it; they differ only for the reasons that the case itself gives, by the replacements it names.
The first line is {"modules": {name: source}}: modules that the types of some cases come from.
"""

import json
import sys
import warnings

from alembic.autogenerate import render
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations import ops

sys.dont_write_bytecode = True  # the source folder stays as it is
import render_modules  # noqa: E402
from render_cases import cases  # noqa: E402


def rendered(case, dialect, batch):
    context = MigrationContext.configure(dialect_name=dialect, dialect_opts={"paramstyle": "named"})
    options = {
        "sqlalchemy_module_prefix": "sa.",
        "alembic_module_prefix": "op.",
        "render_as_batch": batch,
        "user_module_prefix": case.user_module_prefix,
    }
    autogenerate = AutogenContext(context, opts=options)
    container = ops.UpgradeOps(case.operations())
    text = render._indent(render._render_cmd_body(container, autogenerate))
    return text, sorted(autogenerate.imports)


def main():
    warnings.simplefilter("ignore")
    json.dump({"modules": render_modules.SOURCES}, sys.stdout)
    print()
    for case in cases():
        for dialect in case.dialects:
            for batch in (False, True):
                text, imports = rendered(case, dialect, batch)
                expected = text
                for old, new, _ in case.replacements:
                    if old not in expected:
                        raise AssertionError(f"{case.name} on {dialect}: nothing to replace: {old!r} in {expected}")
                    expected = expected.replace(old, new)
                line = {
                    "name": case.name,
                    "dialect": dialect,
                    "batch": batch,
                    "text": text,
                    "imports": imports,
                    "expected": expected,
                    "reasons": [reason for _, _, reason in case.replacements],
                    "userModulePrefix": case.user_module_prefix,
                }
                json.dump(line, sys.stdout)
                print()


main()
