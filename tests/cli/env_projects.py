"""Writes small projects with all kinds of env.py and records what real Alembic does with them.

usage: env_projects.py SEED COUNT FOLDER    writes FOLDER/N/theirs (used here) and FOLDER/N/ours (an untouched copy);
                                            stdout: JSON list of {"project", "commands": [{"args", "env", "out", "code"}],
                                            "written": {file: text}, "databases": {file: lines}}
       env_projects.py dump FOLDER          stdout: JSON {file: lines} of the SQLite databases of a folder
"""

import io
import json
import os
import random
import shutil
import sqlite3
import sys
import warnings


def dump(folder):
    found = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".db"):
            database = sqlite3.connect(os.path.join(folder, name))
            rows = list(database.execute("select type, name, sql from sqlite_master order by type, name"))
            tables = [row[1] for row in rows if row[0] == "table"]
            lines = [repr(row) for row in rows]
            for table in tables:
                lines += sorted("%s: %r" % (table, row) for row in database.execute('select * from "%s"' % table))
            found[name] = lines
            database.close()
    return found


if sys.argv[1] == "dump":
    json.dump(dump(sys.argv[2]), sys.stdout)
    sys.exit()


class Output(io.TextIOBase):
    """Alembic keeps the sys.stdout of its import; this one can be emptied between commands."""

    encoding = "utf-8"

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text
        return len(text)


REAL_OUTPUT = sys.stdout
OUTPUT = sys.stdout = Output()
warnings.simplefilter("ignore")

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "script"))
import ordered_sets  # noqa: E402,F401
from alembic import config  # noqa: E402

TEMPLATES = os.path.join(os.path.dirname(config.__file__), "templates")

HEAD = '''import os
from alembic import context
from sqlalchemy import create_engine, engine_from_config, pool
config = context.config
'''

TAIL = '''
def offline():
    context.configure(url=%(url)s, %(offline)s)
    with context.begin_transaction():
        context.run_migrations()

def online():
    engine = create_engine(%(url)s)
    with engine.connect() as connection:
        context.configure(connection=connection, %(online)s)
        with context.begin_transaction():
            context.run_migrations()

offline() if context.is_offline_mode() else online()
'''

NAMED = "literal_binds=True, dialect_opts={'paramstyle': 'named'}"
OPTION = "config.get_main_option('sqlalchemy.url')"


def env(before="", url=OPTION, offline=NAMED, online="", both=""):
    return HEAD + before + TAIL % {"url": url, "offline": ", ".join(filter(None, [offline, both])),
                                   "online": ", ".join(filter(None, [online, both]))}


# name: (env.py, further files, environment, global options)
PLAIN = {
    "helper function": env("def get_url():\n    return config.get_main_option('sqlalchemy.url')\n", "get_url()"),
    "environment variable": (env("config.set_main_option('sqlalchemy.url', os.environ['APP_URL'].replace('%', '%%'))\n"), {},
                             {"APP_URL": "@URL@"}, []),
    "getenv with default": (env("url = os.getenv('NOT_SET_ANYWHERE', config.get_main_option('sqlalchemy.url'))\n", "url"), {}, {}, []),
    "missing variable": env("url = os.environ['NOT_SET_ANYWHERE']\n", "url"),
    "variable or option": env("try:\n    url = os.environ['NOT_SET_ANYWHERE']\nexcept KeyError:\n    url = config.get_main_option('sqlalchemy.url')\n", "url"),
    "x argument": (env("x = context.get_x_argument(as_dictionary=True)\n", "config.get_main_option('sqlalchemy.url')",
                       both="version_table='v_' + x.get('tenant', 'none')"), {}, {}, ["-x", "tenant=acme", "-x", "flag"]),
    "version table": env("NAME = 'my_versions'\n", both="version_table=NAME"),
    "formatted version table": env("name = 'shop'\n", both="version_table=f'{name}_alembic', version_table_pk=False"),
    "per migration": env(both="transaction_per_migration=True"),
    "transactional": env(both="transactional_ddl=True"),
    "not transactional": env(both="transactional_ddl=False"),
    "no literal binds": env(offline=""),
    "literal binds, own paramstyle": env(offline="literal_binds=True"),
    "keywords from a dict": env("opts = dict(version_table='from_dict')\nopts['literal_binds'] = context.is_offline_mode()\n", both="**opts", offline=""),
    "local module": (env("from app.settings import settings\n", both="version_table=settings.TABLE"),
                     {"app/__init__.py": "", "app/settings.py": "class Settings:\n    TABLE = 'from_settings'\n    def __init__(self):\n        self.debug = False\nsettings = Settings()\n"}, {}, []),
    "unknown metadata": env("from thirdparty.models import Base\ntarget_metadata = Base.metadata\n", both="target_metadata=target_metadata"),
    "unknown branch": env("from thirdparty.models import FLAG\nif FLAG:\n    table = 'same'\nelse:\n    table = 'sa' + 'me'\n", both="version_table=table"),
    "unknown everywhere else": env("from thirdparty.models import *\nimport thirdparty.models as m\nprepare(1)\nfor item in m.ITEMS:\n    item.go()\n"
                                   "with m.manager() as managed:\n    managed.x = [y for y in m.ITEMS]\n"),
    "naming convention": env("from sqlalchemy import MetaData\ntarget_metadata = MetaData(naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s', 'pk': 'pk_%(table_name)s'})\n",
                             both="target_metadata=target_metadata"),
    "raises offline": env("if context.is_offline_mode():\n    raise RuntimeError('only online')\n"),
    "command error": env("from alembic.util import CommandError\nif not context.get_x_argument():\n    raise CommandError('give me an x')\n"),
    "prints": env("print('hello', 1)\n") + "print('bye')\n",
    "passed connection": env("connectable = config.attributes.get('connection', None)\nif connectable is None:\n    url = config.get_main_option('sqlalchemy.url')\n", "url"),
    "functions": env("def include_object(object, name, type_, reflected, compare_to):\n    return True\n"
                     "def process(context, revision, directives):\n    directives[:] = []\n",
                     both="include_object=include_object, process_revision_directives=process, compare_type=True, render_as_batch=True"),
    "several schemas": HEAD + '''
for number, table in enumerate(["first_versions", "second_versions"]):
    if context.is_offline_mode():
        context.configure(url=config.get_main_option("sqlalchemy.url"), literal_binds=True, dialect_opts={"paramstyle": "named"}, version_table=table)
        with context.begin_transaction():
            context.run_migrations()
''',
    "dialect name": HEAD + "context.configure(dialect_name='postgresql', literal_binds=True)\nwith context.begin_transaction():\n    context.run_migrations()\n",
    "nothing configured": HEAD + "context.run_migrations()\n",
    "nothing to configure": HEAD + "context.configure()\n",
    "never runs": HEAD + "context.configure(url='sqlite://')\n",
    "url object": env("from sqlalchemy.engine import make_url\nurl = make_url(config.get_main_option('sqlalchemy.url'))\n", "url"),
    "logging": env("import logging\nfrom logging.config import fileConfig\nif config.config_file_name is not None and os.environ.get('NOT_SET_ANYWHERE'):\n"
                   "    fileConfig(config.config_file_name, disable_existing_loggers=False)\nlogging.getLogger('x').info('y')\n"),
    "engine from config": HEAD + '''
def run():
    if context.is_offline_mode():
        context.configure(url=config.get_section(config.config_ini_section)["sqlalchemy.url"], literal_binds=True)
        with context.begin_transaction():
            context.run_migrations()
        return
    engine = engine_from_config(config.get_section(config.config_ini_section, {}), prefix="sqlalchemy.", poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
run()
''',
}

REVISIONS = [
    ("aaaa00000001", None, '''    op.create_table("users", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(20), unique=True))
''', '''    op.drop_table("users")
'''),
    ("aaaa00000002", "aaaa00000001", '''    op.execute("UPDATE users SET name = '100%'")
    t = sa.table("users", sa.column("id", sa.Integer()), sa.column("name", sa.String()))
    op.bulk_insert(t, [{"id": 1, "name": "50% off"}])
''', '''    op.execute("DELETE FROM users WHERE name LIKE '5%'")
'''),
    ("aaaa00000003", "aaaa00000002", '''    op.add_column("users", sa.Column("age", sa.Integer(), nullable=True))
    op.create_index("ix_age", "users", ["age"])
''', '''    op.drop_index("ix_age", "users")
    op.drop_column("users", "age")
'''),
    ("aaaa00000004", "aaaa00000002", '''    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True))
''', '''    op.drop_table("orders")
'''),
    ("aaaa00000005", "('aaaa00000003', 'aaaa00000004')", "    pass\n", "    pass\n"),
]

LOGGING = '''
[loggers]
keys = root

[handlers]
keys =

[formatters]
keys =

[logger_root]
level = WARN
handlers =
'''

THIRDPARTY = '''
from sqlalchemy import MetaData
import contextlib
class Base:
    metadata = MetaData()
FLAG = True
class Item:
    def go(self): pass
ITEMS = [Item()]
def prepare(x): pass
@contextlib.contextmanager
def manager():
    yield Item()
'''


class Project:
    def __init__(self, rng, folder, name, url):
        self.rng, self.folder, self.name = rng, folder, name
        self.root = os.path.join(folder, "theirs")
        self.url = url
        self.commands = []

    def write(self, path, text):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def create(self, env_py, files, engines=False):
        ini = "[alembic]\nscript_location = %(here)s/migrations\nprepend_sys_path = .\n"
        ini += "databases = one, two\n[one]\nsqlalchemy.url = sqlite:///one.db\n[two]\nsqlalchemy.url = sqlite:///two.db\n" if engines else (
            "sqlalchemy.url = %s\n" % self.url.replace("%", "%%"))
        self.write("alembic.ini", ini + LOGGING)
        self.write("migrations/env.py", env_py)
        for path, text in files.items():
            self.write(path, text)
        for revision, down, up, back in REVISIONS:
            parameter = "engine_name" if engines else ""
            condition = "    if engine_name == 'two' and '%s' == 'aaaa00000004':\n        return\n" % revision if engines else ""
            self.write("migrations/versions/%s_x.py" % revision,
                       '"""revision %s"""\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = %r\ndown_revision = %s\n\n\n'
                       "def upgrade(%s):\n%s%s\n\ndef downgrade(%s):\n%s%s" % (
                           revision[-1], revision, down if down and down.startswith("(") else repr(down), parameter, condition, up,
                           parameter, condition, back))
        shutil.copytree(self.root, os.path.join(self.folder, "ours"))

    def run(self, *args, env={}):
        os.chdir(self.root)
        OUTPUT.text = ""
        sys.stderr, kept = io.StringIO(), sys.stderr
        for name in [name for name in sys.modules if name == "app" or name.startswith("app.")]:
            del sys.modules[name]
        path = list(sys.path)
        os.environ.update(env)
        try:
            config.main(list(args))
            code = 0
        except SystemExit as stopped:
            code = (stopped.code if isinstance(stopped.code, int) else 0 if stopped.code is None else 1) & 255
        except Exception:
            code = 1
        finally:
            sys.stderr = kept
            sys.path[:] = path
            for name in env:
                del os.environ[name]
        self.commands.append({"args": list(args), "env": env, "code": code, "out": OUTPUT.text.replace(self.root, "@ROOT@")})

    def offline(self, env={}, options=[]):
        for args in (["upgrade", "head"], ["upgrade", "aaaa00000002:heads"], ["upgrade", "aaaa00000001:+1"], ["downgrade", "aaaa00000005:base"],
                     ["downgrade", "aaaa00000002:aaaa00000001"], ["stamp", "heads"], ["stamp", "aaaa00000002:base"], ["upgrade", "nope"]):
            self.run(*options, *args, "--sql", env=env)
        self.run(*options, "ensure_version", "--sql", env=env)

    def live(self, env={}, options=[]):
        ids = [revision[0] for revision in REVISIONS]
        for _ in range(9):
            target = self.rng.choice(ids + ["head", "heads", "+1", "-1", "base", "aaaa00000002", "aaaa00000003@head", "nope", "+2"])
            command = self.rng.choice(["upgrade", "upgrade", "upgrade", "downgrade", "stamp", "current", "history", "show", "ensure_version", "edit"])
            if command in ("upgrade", "downgrade", "stamp"):
                args = [command, target] + (["--purge"] if command == "stamp" and self.rng.random() < 0.3 else [])
            else:
                args = {"current": self.rng.choice([["current"], ["current", "-v"]]), "history": self.rng.choice([["history", "-i"], ["history", "-r", "current:"], ["history", "-v", "-r", ":current"]]),
                        "show": ["show", "current"], "ensure_version": ["ensure_version"], "edit": ["edit", self.rng.choice(["current", "nope", "base"])]}[command]
            self.run(*options, *args, env=dict(env, EDITOR="true"))

    def result(self, number):
        written = {}
        for name in sorted(os.listdir(self.root)):
            if name.endswith(".sql"):
                with open(os.path.join(self.root, name), encoding="utf-8") as file:
                    written[name] = file.read()
        return {"project": str(number), "name": self.name, "commands": self.commands, "written": written, "databases": dump(self.root)}


def stock(name):
    with open(os.path.join(TEMPLATES, name, "env.py"), encoding="utf-8") as file:
        return file.read()


def main():
    seed, count, folder = int(sys.argv[1]), int(sys.argv[2]), os.path.realpath(sys.argv[3])
    site = os.path.join(folder, "site")
    os.makedirs(os.path.join(site, "thirdparty"))
    with open(os.path.join(site, "thirdparty", "models.py"), "w") as file:
        file.write(THIRDPARTY)
    sys.path.append(site)
    cases = []
    urls = ["sqlite:///x.db", "postgresql://u:p@h/d", "postgresql+asyncpg://h/d", "mysql://h/d", "mysql+pymysql://h/d%%x".replace("%%", "%25")]
    for name, case in PLAIN.items():
        env_py, files, variables, options = case if isinstance(case, tuple) else (case, {}, {}, [])
        for url in urls:
            cases.append((name, env_py, files, variables, options, url, False))
    for name in ("generic", "async"):
        for url in urls:
            cases.append(("stock " + name, stock(name), {}, {}, [], url, False))
    cases.append(("stock multidb", stock("multidb"), {}, {}, [], "", True))
    rng = random.Random(seed)
    if count < len(cases):
        first = [case for case in cases if case[5] in ("", urls[0])]
        cases = first + rng.sample([case for case in cases if case not in first], max(0, count - len(first)))
    result = []
    for number, (name, env_py, files, variables, options, url, engines) in enumerate(cases):
        project = Project(random.Random(seed * 7919 + number), os.path.join(folder, str(number)), "%s, %s" % (name, url), url)
        project.create(env_py, files, engines)
        variables = {key: value.replace("@URL@", url) for key, value in variables.items()}
        project.offline(variables, options)
        # Without literal binds an INSERT waits for parameters: fine on paper only. Async drivers are not installed.
        if (url.startswith("sqlite") or engines) and "async" not in name:
            project.live(variables, options)
        result.append(project.result(number))
    json.dump(result, REAL_OUTPUT)


main()
