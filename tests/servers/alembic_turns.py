"""The real Alembic in one process, one command after the other: a JSON list on a line of standard input (the folder, the
URL, then the arguments), a JSON object with what came of it on a line of standard output."""

import contextlib
import io
import json
import os
import sys

from alembic import config


def run(folder, url, arguments):
    os.chdir(folder)
    os.environ["SQLALCHEMY_DATABASE_URL"] = url
    out, err, code = io.StringIO(), io.StringIO(), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            # Config() takes sys.stdout when its module is loaded, so it has to be given.
            line = config.CommandLine("alembic")
            options = line.parser.parse_args(arguments)
            settings = config.Config(file_="alembic.ini", stdout=out, cmd_opts=options)
            line.run_cmd(settings, options)
        except SystemExit as end:
            code = end.code or 0
        except Exception as error:
            err.write(f"{type(error).__name__}: {error}")
            code = 1
    return {"out": out.getvalue(), "err": err.getvalue(), "code": code}


for line in sys.stdin:
    folder, url, *arguments = json.loads(line)
    print(json.dumps(run(folder, url, arguments)), flush=True)
