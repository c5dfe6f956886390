"""All generated scripts of a seed, in a fixed order: whole revision scripts with their naming convention.

Neighbouring seeds share the work where a family's pairs are many: SLICES seeds together hold every pair of its options.
"""

import random

import batches
import expressions
import pairwise
import tables
from vocabulary import CLASSES

FAMILIES = {**tables.FAMILIES, **batches.FAMILIES}
SLICES = {"types": 32, "named types": 4, "columns": 10, "generated columns": 12, "create_table": 8, "indexes": 6, "alter_column": 6,
          "batch": 24, "data": 16, "naming": 6}
# Tables of pairs per seed, for families whose options are many and short.
REPEATS = {"identity": 4, "sequence": 3, "constraints": 2, "tables": 4}
EXPRESSIONS = 150

HEADER = """import datetime
import decimal
import enum
import json
import uuid

from alembic import op
import sqlalchemy as sa
from sqlalchemy import column, func, Sequence
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite
from sqlalchemy.schema import CreateSequence, DropSequence

revision = "a1"
down_revision = None
"""


def _rows(family, options, seed):
    slices = SLICES.get(family, 1)
    found = []
    for repeat in range(REPEATS.get(family, 1)):
        source = random.Random(f"{family} {seed // slices} {repeat}")
        found += pairwise.rows(options, source)[seed % slices::slices]
    return found


def _bodies(seed):
    for family, (options, script) in FAMILIES.items():
        for row in filter(batches.is_worthwhile, _rows(family, options, seed)):
            yield family, script(row), {}
    slices = SLICES["naming"]
    naming = list(batches.naming_rows(random.Random(f"naming {seed // slices}"), pairwise))
    for source, convention in naming[seed % slices::slices]:
        yield "naming", source, convention
    for source in expressions.scripts(random.Random(f"expressions {seed}"), EXPRESSIONS):
        yield "expressions", source, {}


def _whole(body):
    classes = CLASSES if any(word in body for word in ("Colour", "Trimmed", "Document", "Amount", "Choice", "Point", "Wrapped")) else ""
    lines, inside_string = [], False  # lines of a ''' string keep their place
    for line in body.splitlines():
        lines.append(line if inside_string else "    " + line)
        inside_string ^= line.count("'''") % 2 == 1
    return HEADER + classes + "\n\ndef upgrade():\n" + "\n".join(lines) + "\n\n\ndef downgrade():\n    pass\n"


def scripts(seed):
    """Yields {"name", "body", "source", "naming", "percents", "literals"} for each different script. percents: rendered as
    a driver with percent signs in its parameters does, which doubles all others. literals: configure(literal_binds=)."""
    seen = set()
    for number, (family, body, naming) in enumerate(_bodies(seed)):
        key = body, tuple(sorted(naming.items()))
        if key in seen:
            continue
        seen.add(key)
        yield {"name": f"{family} {seed}/{number}", "body": body, "source": _whole(body), "naming": naming,
               "percents": random.Random(f"percents {seed} {number}").random() < 0.3,
               "literals": random.Random(f"literals {seed} {number}").random() >= 0.15}
