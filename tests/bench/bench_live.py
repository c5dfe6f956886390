"""`upgrade head` on an empty database, retort-cli and Alembic side by side: 1,000 revisions, SQLite, PostgreSQL and MariaDB.

usage: bench_live.py RETORT_CLI [REVISIONS]      (packaging/bench.sh calls it)

Wall time of whole processes, the best of two runs each, on fresh databases, and how much of it is the processor time of the
process itself (the rest is the server, or the disk); the servers are the benchmark's own, on a socket,
without fsync. What they leave is compared by its tables and by alembic_version.
"""

import os
import pathlib
import pwd
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

ENV = """import os
from alembic import context
from sqlalchemy import create_engine

with create_engine(os.environ["SQLALCHEMY_DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
"""
SCRIPT = """from alembic import op
import sqlalchemy as sa
revision = 'r{n:05}'
down_revision = {down}


def upgrade():
    op.create_table('t_{n}', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(80), nullable=False))
    op.create_index('ix_t_{n}', 't_{n}', ['name'])


def downgrade():
    op.drop_table('t_{n}')
"""
POSTGRESQL = "/usr/lib/postgresql/17/bin/"


def write_project(folder, count):
    versions = folder / "m" / "versions"
    versions.mkdir(parents=True)
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = m\n")
    (folder / "m" / "env.py").write_text(ENV)
    for n in range(count):
        down = "None" if n == 0 else "'r%05d'" % (n - 1)
        (versions / ("r%05d.py" % n)).write_text(SCRIPT.format(n=n, down=down))


def unprivileged(command):
    user = pwd.getpwnam("nobody")
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--reuid=%d" % user.pw_uid, "--regid=%d" % user.pw_gid, "--clear-groups", "--pdeathsig", "QUIT"] + command


class Server:
    """In a folder of its own; stopped by its process id."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        if os.geteuid() == 0:
            os.chown(folder, pwd.getpwnam("nobody").pw_uid, pwd.getpwnam("nobody").pw_gid)

    def start(self, prepare, command, ready):
        subprocess.run(unprivileged(prepare), check=True, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env=dict(os.environ, HOME=str(self.folder)))
        self.process = subprocess.Popen(unprivileged(command), cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            if subprocess.run(ready, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
                return
            time.sleep(0.1)
        raise SystemExit("the server does not start: " + command[0])

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Postgresql(Server):
    name, url = "PostgreSQL", "postgresql://tester@/bench?host={}"

    def __init__(self, folder):
        super().__init__(folder)
        self.client = ["psql", "-X", "-q", "-A", "-t", "-h", str(folder), "-U", "tester"]
        self.start([POSTGRESQL + "initdb", "-D", str(folder / "data"), "-U", "tester", "--auth=trust", "--no-sync"],
                   [POSTGRESQL + "postgres", "-D", str(folder / "data"), "-k", str(folder), "-c", "listen_addresses=", "-F",
                    "-c", "max_locks_per_transaction=256"], self.client + ["-d", "postgres", "-c", "SELECT 1"])
        self.url = self.url.format(folder)

    def fresh(self):
        subprocess.run(self.client + ["-d", "postgres", "-c", "DROP DATABASE IF EXISTS bench WITH (FORCE)", "-c", "CREATE DATABASE bench"],
                       check=True, stderr=subprocess.DEVNULL)

    def contents(self):
        return subprocess.run(self.client + ["-d", "bench", "-c", "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", "-c",
                                             "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1", "-c",
                                             "SELECT * FROM alembic_version"], check=True, capture_output=True).stdout


class Mariadb(Server):
    name, url = "MariaDB", "mariadb+pymysql://root@/bench?unix_socket={}"

    def __init__(self, folder):
        super().__init__(folder)
        self.client = ["mariadb", "--no-defaults", "--socket=" + str(folder / "sock"), "--user=root", "--batch", "--skip-column-names"]
        self.start(["mariadb-install-db", "--no-defaults", "--datadir=" + str(folder / "data"), "--auth-root-authentication-method=normal", "--skip-test-db"],
                   ["/usr/sbin/mariadbd", "--no-defaults", "--datadir=" + str(folder / "data"), "--socket=" + str(folder / "sock"), "--skip-networking",
                    "--tmpdir=" + str(folder), "--innodb-flush-log-at-trx-commit=2", "--pid-file=" + str(folder / "pid")],
                   self.client + ["--execute=SELECT 1"])
        self.url = self.url.format(folder / "sock")

    def fresh(self):
        subprocess.run(self.client + ["--execute=DROP DATABASE IF EXISTS bench; CREATE DATABASE bench"], check=True)

    def contents(self):
        return subprocess.run(self.client + ["bench", "--execute=SHOW TABLES; SELECT * FROM alembic_version"], check=True, capture_output=True).stdout


class Sqlite:
    name = "SQLite"

    def __init__(self, folder):
        folder.mkdir()
        self.file = folder / "bench.db"
        self.url = "sqlite:///" + str(self.file)

    def fresh(self):
        self.file.unlink(missing_ok=True)

    def contents(self):
        with sqlite3.connect(self.file) as connection:
            return (connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 2").fetchall(),
                    connection.execute("SELECT * FROM alembic_version").fetchall())

    def stop(self):
        pass


def upgrade(command, database, folder):
    best = None
    for _ in range(2):
        database.fresh()
        began = time.perf_counter()
        with tempfile.TemporaryFile() as said:
            child = subprocess.Popen(command + ["upgrade", "head"], cwd=folder, stdout=subprocess.DEVNULL, stderr=said,
                                     env=dict(os.environ, SQLALCHEMY_DATABASE_URL=database.url, XDG_STATE_HOME=str(folder / "state")))
            _, status, usage = os.wait4(child.pid, 0)
            took = (time.perf_counter() - began, usage.ru_utime + usage.ru_stime)
            if os.waitstatus_to_exitcode(status) != 0:
                said.seek(0)
                raise SystemExit("%s on %s: %s" % (command[0], database.name, said.read().decode()[-500:]))
        best = took if best is None else min(best, took)
    return best, database.contents()


def main():
    retort = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    top = pathlib.Path(tempfile.mkdtemp())
    os.chmod(top, 0o755)
    write_project(top / "project", count)
    print("%-40s %11s %11s %9s %11s %11s" % ("", "Alembic", "Retort", "faster", "Alembic CPU", "Retort CPU"))
    try:
        for kind in (Sqlite, Postgresql, Mariadb):
            database = kind(top / kind.name)
            try:
                theirs, their_contents = upgrade(["/usr/bin/alembic"], database, top / "project")
                ours, our_contents = upgrade([retort], database, top / "project")
                print("%-40s %9.3f s %9.3f s %7.1f x %9.3f s %9.3f s   %s" % (
                    "upgrade head of %s on %s" % (format(count, ","), database.name), theirs[0], ours[0], theirs[0] / ours[0], theirs[1], ours[1],
                    "" if their_contents == our_contents else "NOT THE SAME"), flush=True)
            finally:
                database.stop()
    finally:
        shutil.rmtree(top, ignore_errors=True)


if __name__ == "__main__":
    main()
