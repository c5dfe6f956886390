"""Runs in the project's own Python: loads env.py the way Alembic does and hands target_metadata over.

Works with Python 3.8 and newer, SQLAlchemy 1.4 and 2, Alembic 1.7 and newer. No migration runs, nothing is asked of a
database, and nothing is written: run_migrations() of env.py only notes what it was configured with. The answer goes to a
pipe of its own, as one line "retort-host 1 ok|error SIZE" and SIZE bytes of JSON:

    ok:    {"python", "alembic", "sqlalchemy", "runs": [{"dialect", "keywords": {name: value}, "given", "models",
            "info": [[schema, table]]}]}
           value: {"value": plain} | {"function": {"name", "file", "line"}} | {"other": type}
           models: the format "retort-metadata", version 1 (core/models/metadata_json.cpp)
           info: tables that carry an info dictionary somewhere, which no other member tells of
    error: {"stage": "alembic"|"config"|"flask"|"environment"|"models", "type", "message", "file", "line", "traceback"}

Executed with "request" and the class Writer of metadata_writer.py in its namespace. No decorators here: CMake would take two at-signs for a variable.
"""

import argparse
import builtins
import inspect
import io
import json
import os
import re
import sys
import traceback


def carries_info(table):
    return any(bool(getattr(item, "info", None))
               for item in [table] + list(table.columns) + list(table.indexes) + list(table.constraints))


def keyword(value):
    if value is None or isinstance(value, (bool, str)):
        return {"value": value}
    if isinstance(value, int) and abs(value) < 2 ** 63:
        return {"value": value}
    if callable(value):
        plain = inspect.unwrap(value)
        code = getattr(getattr(plain, "__func__", plain), "__code__", None)
        return {"function": {"name": getattr(value, "__qualname__", type(value).__name__),
                             "file": code.co_filename if code else None, "line": code.co_firstlineno if code else None}}
    return {"other": type(value).__name__}


def dialect_for(context):
    try:
        cls = sqlalchemy.dialects.registry.load(request["dialect"] or context.dialect.name)
        return cls(paramstyle="named")  # no percent sign is doubled
    except Exception:
        return context.dialect


def run_answer(context, given):
    target = given.get("target_metadata")
    targets = list(target) if isinstance(target, (list, tuple, set)) else [] if target is None else [target]
    for metadata in targets:
        if not isinstance(metadata, schema.MetaData):
            raise TypeError("target_metadata is a %r, no MetaData" % type(metadata).__name__)
    writer = Writer(dialect_for(context))
    secret = ("connection", "url", "target_metadata", "dialect_opts", "output_buffer")
    return {
        "dialect": context.dialect.name,
        "keywords": {name: keyword(value) for name, value in given.items() if name not in secret},
        "given": target is not None,
        "models": {"format": "retort-metadata", "version": 1, "metadata": [writer.metadata(item) for item in targets]},
        "info": [[table.schema, table.name] for item in targets for table in item.tables.values() if carries_info(table)],
    }


class Failure(Exception):
    def __init__(self, stage, cause):
        super().__init__(stage)
        self.stage = stage
        self.cause = cause


class Stage:
    """with Stage(name): what goes wrong inside, sys.exit() included, is a Failure of that stage."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None and not isinstance(error, Failure):
            raise Failure(self.name, error)


def make_config(buffer):
    options = argparse.Namespace(x=request["x"] or None, config=request["ini"], name=request["section"], raiseerr=False,
                                 quiet=False, autogenerate=True, sql=False, tag=request["tag"], cmd=(None, [], []))
    keywords = {"ini_section": request["section"], "cmd_opts": options, "output_buffer": buffer}
    if request["toml"] and "toml_file" in inspect.signature(Config.__init__).parameters:
        keywords["toml_file"] = request["toml"]
    config = Config(request["ini"] or None, **keywords)
    if request["script_location"] and not config.get_main_option("script_location"):
        config.set_main_option("script_location", request["script_location"].replace("%", "%%"))
    if request["url"]:
        config.set_main_option("sqlalchemy.url", request["url"].replace("%", "%%"))
    return config


def push_flask(environment):
    """Flask-Migrate's env.py asks current_app, whose factory FLASK_APP names."""
    application = os.environ.get("FLASK_APP")
    if not application or "flask" not in environment:
        return
    import flask.cli
    flask.cli.ScriptInfo(app_import_path=application).load_app().app_context().push()


def keep_from_writing(environment_file):
    """An env.py that opens files for its offline SQL gets buffers; everybody else opens what he wants."""
    really = builtins.open

    def opened(file, mode="r", *args, **keywords):
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        if writes and sys._getframe(1).f_code.co_filename == environment_file:
            return io.BytesIO() if "b" in mode else io.StringIO()
        return really(file, mode, *args, **keywords)

    builtins.open = opened


def note_new_files():
    """SQLite makes a file when it connects; returns the paths of those that were not there before."""
    made = []

    def connecting(dialect, record, arguments, keywords):
        name = arguments[0] if arguments else None
        if dialect.name == "sqlite" and isinstance(name, str) and ":" not in name and not os.path.exists(name):
            made.append(os.path.abspath(name))

    sqlalchemy.event.listen(sqlalchemy.engine.Engine, "do_connect", connecting)
    return made


def run_environment(offline):
    runs = []

    def note(context, given):
        if all(known is not context for known, _ in runs):
            runs.append((context, given))

    given = {}

    def configure(*args, **keywords):
        bound = inspect.signature(EnvironmentContext.configure).bind(recorder, *args, **keywords)
        given.clear()
        given.update(bound.arguments)
        given.pop("self")
        given.update(given.pop("kw", {}))
        EnvironmentContext.configure(recorder, *args, **keywords)

    def run_migrations(**keywords):
        note(recorder.get_context(), dict(given))

    def no_migrations(revision, context):
        note(context, dict(given))
        return []

    with Stage("config"):
        config = make_config(io.StringIO())
        scripts = ScriptDirectory.from_config(config)
        sys.path.append("")
        environment_file = os.path.abspath(os.path.join(scripts.dir, "env.py"))
        with open(environment_file, encoding="utf-8", errors="replace") as file:
            environment = file.read()
    with Stage("flask"):
        push_flask(environment)
    made = note_new_files()
    if offline:
        keep_from_writing(environment_file)
    # dont_mutate: no version table is made, should env.py go around run_migrations().
    # Of Alembic's own class, which alembic.context knows by itself and not by its bases.
    recorder = EnvironmentContext(config, scripts, fn=no_migrations, as_sql=offline, dont_mutate=True, tag=request["tag"])
    recorder.configure = configure
    recorder.run_migrations = run_migrations
    try:
        with Stage("environment"):
            with recorder:
                scripts.run_env()
    finally:
        for name in made:
            if os.path.isfile(name) and os.path.getsize(name) == 0:
                os.remove(name)
    with Stage("models"):
        return [run_answer(context, given) for context, given in runs]


def passwords():
    urls = [request["url"]] + [value for value in os.environ.values() if "://" in value and "@" in value]
    found = [os.environ.get("PGPASSWORD"), os.environ.get("MYSQL_PWD")]
    for url in urls:
        match = re.match(r"[\w+.-]+://[^:@/\s]*:(.*)@", url or "")
        if match:
            found.append(match.group(1))
    return [password for password in found if password]


def place_of(error):
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno
    frames = [frame for frame in traceback.extract_tb(error.__traceback__)
              if frame.filename != "retort_host.py" and not frame.filename.startswith("<")]
    own = [frame for frame in frames if "-packages" + os.sep not in frame.filename
           and any(os.path.abspath(frame.filename).startswith(folder + os.sep) for folder in request["folders"])]
    chosen = (own or frames)[-1:]
    return (os.path.abspath(chosen[0].filename), chosen[0].lineno) if chosen else (None, None)


def error_answer(stage, error):
    if isinstance(error, MemoryError):
        # What fills the memory hangs on the frames.
        traceback.clear_frames(error.__traceback__)
    file, line = place_of(error)
    lines = str(error).strip().splitlines()
    message = type(error).__name__ + (": " + lines[0] if lines else "")
    trace = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    for password in passwords():
        message = message.replace(password, "***")
        trace = trace.replace(password, "***")
    return {"stage": stage, "type": type(error).__name__, "missing": getattr(error, "name", None),
            "message": message, "file": file, "line": line, "traceback": trace}


def write_answer(kind, answer):
    data = json.dumps(answer).encode("ascii")
    data = ("retort-host 1 %s %d\n" % (kind, len(data))).encode("ascii") + data
    while data:
        data = data[os.write(request["answer"], data):]


def main():
    os.set_inheritable(request["answer"], False)
    try:
        answer = {
            "python": "%d.%d.%d" % sys.version_info[:3],
            "alembic": alembic.__version__,
            "sqlalchemy": sqlalchemy.__version__,
            "runs": run_environment(request["offline"]),
        }
        write_answer("ok", answer)
    except Failure as failure:
        write_answer("error", error_answer(failure.stage, failure.cause))


if sys.version_info < (3, 8):
    write_answer("error", {"stage": "alembic", "type": "", "missing": None, "file": None, "line": None, "traceback": "",
                           "message": "Python %d.%d is too old; 3.8 is the oldest that works" % sys.version_info[:2]})
else:
    try:
        import alembic
        from alembic.config import Config
        from alembic.runtime.environment import EnvironmentContext
        from alembic.script import ScriptDirectory
        import sqlalchemy
        import sqlalchemy.event
        from sqlalchemy import schema, types
        from sqlalchemy.dialects.postgresql import ExcludeConstraint
        from sqlalchemy.sql.elements import ClauseElement, ColumnClause, TextClause
    except BaseException as problem:
        write_answer("error", error_answer("alembic", problem))
    else:
        main()
for stream in (sys.stdout, sys.stderr):
    try:
        stream.flush()
    except Exception:
        pass
# Neither threads nor handlers of the project hold the end up.
os._exit(0)
