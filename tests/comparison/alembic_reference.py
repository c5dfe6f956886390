"""What the real Alembic makes of the pairs in cases.py.

alembic_reference.py DIALECT FOLDER URL

Makes a project and a database for each case (URL has {database} in it) and prints JSON: for each case its folder, how
`check` ended, what was logged and warned, and the revision that --autogenerate wrote. The projects stay as they were, for
Retort to be asked the same.
"""

import io
import json
import logging
import os
import pathlib
import sys
import traceback
import warnings

import sqlalchemy as sa
from alembic import command, util
from alembic.config import Config

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import cases  # noqa: E402

ENV = """\
from alembic import context
from sqlalchemy import create_engine, pool
import models

engine = create_engine(context.config.get_main_option('sqlalchemy.url'), poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=models.m{options})
    with context.begin_transaction():
        context.run_migrations()
"""

INI = """\
[alembic]
script_location = mig
prepend_sys_path = .
sqlalchemy.url = {url}

[loggers]
keys = root,alembic
[handlers]
keys = console
[formatters]
keys = generic
[logger_root]
level = WARNING
handlers = console
qualname =
[logger_alembic]
level = INFO
handlers =
qualname = alembic
[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = generic
[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
"""

TEMPLATE = """\
${imports if imports else ""}
def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}


revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
"""


class Lines(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []
        self.setFormatter(logging.Formatter("%(levelname)-5.5s [%(name)s] %(message)s"))

    def emit(self, record):
        if record.levelno < logging.ERROR:  # the messages of CommandError go to stdout, too
            self.lines.append(self.format(record))


def make_project(folder, url, after, options):
    (folder / "mig" / "versions").mkdir(parents=True)
    (folder / "alembic.ini").write_text(INI.format(url=url.replace("%", "%%")))
    (folder / "mig" / "env.py").write_text(ENV.format(options=", " + options if options else ""))
    (folder / "mig" / "script.py.mako").write_text(TEMPLATE)
    (folder / "models.py").write_text(cases.HEADER + after)


def make_database(url, before):
    names = {}
    exec(cases.HEADER + before, names)
    engine = sa.create_engine(url, poolclass=sa.pool.NullPool)
    names["m"].create_all(engine)


def ask(folder, lines):
    """check, and then revision --autogenerate."""
    result = {}
    out = io.StringIO()
    config = Config(str(folder / "alembic.ini"), stdout=out)
    os.chdir(folder)
    sys.path_importer_cache.clear()  # "." was another folder
    lines.lines = []
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            command.check(config)
            result["check"] = {"code": 0, "text": out.getvalue()}
        except util.CommandError as error:
            result["check"] = {"code": 255, "text": f"FAILED: {error}\n"}
        except Exception:
            result["error"] = traceback.format_exc()
        finally:
            sys.modules.pop("models", None)
    result["log"] = list(lines.lines)
    result["warnings"] = [str(warning.message) for warning in warned if "skipping" in str(warning.message) or "Computed" in str(warning.message)]
    if "error" not in result:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            command.revision(config, message="changes", autogenerate=True, rev_id="abc")
        written = folder / "mig" / "versions" / "abc_changes.py"
        result["revision"] = written.read_text()
        written.unlink()
        sys.modules.pop("models", None)
    return result


def main(dialect, folder, url):
    lines = Lines()
    logging.getLogger("alembic").addHandler(lines)
    logging.getLogger("alembic").setLevel(logging.INFO)
    util.messaging.write_outstream = lambda *_args, **_keywords: None
    results = []
    for number, (name, (before, after, options)) in enumerate(cases.cases_for(dialect).items()):
        place = pathlib.Path(folder) / f"c{number}"
        address = f"sqlite:///{place}/data.sqlite" if dialect == "sqlite" else url.replace("{database}", f"c{number}")
        make_project(place, address, after, options)
        if dialect != "sqlite":
            server = sa.create_engine(url.replace("{database}", "postgres" if dialect == "postgresql" else "mysql"), isolation_level="AUTOCOMMIT")
            with server.connect() as connection:
                connection.execute(sa.text(f"CREATE DATABASE c{number}"))
            server.dispose()
        make_database(address, before)
        results.append({"name": name, "folder": str(place), **ask(place, lines)})
    json.dump(results, sys.stdout)


main(*sys.argv[1:])
