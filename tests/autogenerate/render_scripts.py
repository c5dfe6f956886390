"""Operations of scripts, rendered by the installed Alembic, one JSON object a line.

Arguments: FOLDER SEED: the scripts of generate.py in FOLDER (tests/generated).
{"name", "body", "source", "dialect", "texts"}: one text for each operation of upgrade(), null where Alembic has none.
The first line is {"renderings": [[pattern, replacement, reason]]} of deliberate_renderings.py.
"""

import io
import json
import sys
import warnings

sys.dont_write_bytecode = True  # the source folder stays as it is
sys.path.append(sys.argv[1])
from deliberate_renderings import RENDERINGS  # noqa: E402
from generate import scripts  # noqa: E402
from recorded import rendered_operations  # noqa: E402

DIALECTS = ("sqlite", "postgresql", "mysql")


def main():
    warnings.simplefilter("ignore")
    output, sys.stdout = sys.stdout, io.StringIO()  # what the scripts print is of no interest
    print(json.dumps({"renderings": RENDERINGS}), file=output)
    for script in scripts(int(sys.argv[2])):
        if "nullable=None" in script["body"]:
            continue  # Alembic leaves nullable= out; Retort says what comes of it, NOT NULL
        code = compile(script["source"], "script", "exec")
        for dialect in DIALECTS:
            try:
                texts = rendered_operations(code, dialect)
            except BaseException:
                continue  # the script fails, or needs a database
            if any(texts):
                line = {"name": script["name"], "body": script["body"], "source": script["source"], "dialect": dialect, "texts": texts}
                json.dump(line, output)
                output.write("\n")


main()
