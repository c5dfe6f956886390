"""`check` of models that the database agrees with, retort-cli and Alembic side by side: 3,000 tables of 10 columns, each with
a foreign key and an index, on SQLite, PostgreSQL and MariaDB.

usage: bench_check.py RETORT_CLI [TABLES]      (packaging/bench.sh calls it)

Wall time of whole processes, the best of two runs each: reading the models, reading the database, comparing. Peak memory
is that of the larger of the two runs.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from bench_live import Mariadb, Postgresql, Sqlite

ENV = """import os
from alembic import context
from sqlalchemy import create_engine

import models

with create_engine(os.environ["SQLALCHEMY_DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection, target_metadata=models.metadata)
    with context.begin_transaction():
        context.run_migrations()
"""
TABLE = """Table('t_{n}', metadata, Column('id', Integer, primary_key=True), Column('parent_id', Integer, ForeignKey('t_{parent}.id')),
    Column('name', String(80), nullable=False, index=True), Column('a', Integer), Column('b', Numeric(10, 2)), Column('c', DateTime),
    Column('d', Text), Column('e', Boolean), Column('f', BigInteger), Column('g', String(20), server_default='x'))
"""


def write_project(folder, count):
    (folder / "m" / "versions").mkdir(parents=True)
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = m\nprepend_sys_path = .\n")
    (folder / "m" / "env.py").write_text(ENV)
    lines = ["from sqlalchemy import (BigInteger, Boolean, Column, DateTime, ForeignKey, Integer, MetaData, Numeric, String, Table, Text)\n\n", "metadata = MetaData()\n"]
    lines += [TABLE.format(n=n, parent=n // 10) for n in range(count)]
    (folder / "models.py").write_text("".join(lines))


def measured(command, database, folder):
    best = None
    for _ in range(2):
        began = time.perf_counter()
        with tempfile.TemporaryFile() as said:
            child = subprocess.Popen(command + ["check"], cwd=folder, stdout=said, stderr=said,
                                     env=dict(os.environ, SQLALCHEMY_DATABASE_URL=database.url, PYTHONDONTWRITEBYTECODE="1"))
            _, status, usage = os.wait4(child.pid, 0)
            took = (time.perf_counter() - began, usage.ru_maxrss / 1024)
            if os.waitstatus_to_exitcode(status) != 0:
                said.seek(0)
                raise SystemExit("%s on %s: %s" % (command[0], database.name, said.read().decode()[-1500:]))
        best = took if best is None else min(best, took)
    return best


def main():
    retort = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    top = pathlib.Path(tempfile.mkdtemp())
    os.chmod(top, 0o755)
    write_project(top / "project", count)
    create = "import os, models, sqlalchemy; models.metadata.create_all(sqlalchemy.create_engine(os.environ['SQLALCHEMY_DATABASE_URL']))"
    print("%-40s %11s %11s %9s %11s %11s" % ("", "Alembic", "Retort", "faster", "Alembic MB", "Retort MB"))
    try:
        for kind in (Sqlite, Postgresql, Mariadb):
            database = kind(top / kind.name)
            try:
                database.fresh()
                subprocess.run(["python3", "-c", create], check=True, cwd=top / "project", env=dict(os.environ, SQLALCHEMY_DATABASE_URL=database.url, PYTHONPATH="."))
                theirs = measured(["/usr/bin/alembic"], database, top / "project")
                ours = measured([retort], database, top / "project")
                print("%-40s %9.3f s %9.3f s %7.1f x %9.0f MB %8.0f MB" % ("check of %s tables on %s" % (format(count, ","), database.name), theirs[0], ours[0],
                                                                       theirs[0] / ours[0], theirs[1], ours[1]), flush=True)
            finally:
                database.stop()
    finally:
        shutil.rmtree(top, ignore_errors=True)


main()
