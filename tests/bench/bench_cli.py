"""retort-cli and Alembic side by side, on the same files, in one run: wall time and peak memory of whole processes.

usage: bench_cli.py RETORT_CLI [CORPUS_FOLDER]      (packaging/bench.sh calls it)

Prints a table; what the two print must be the same, or the row says that it is not. The best of a few runs counts (of one
where a run takes more than ten seconds), with the files in the page cache. CORPUS_FOLDER: where test_corpus unpacked the
Debian packages; without it the real histories are left out.
"""

import hashlib
import json
import os
import pathlib
import sys
import tempfile
import time

HEADER = '"""change {n}\n\nRevision ID: {id}\nCreate Date: 2021-03-04 05:06:07.890123\n\n"""\n' \
    "from alembic import op\nimport sqlalchemy as sa\n\n\nrevision = '{id}'\ndown_revision = {down}\n" \
    "branch_labels = None\ndepends_on = None\n\n\n"
BODY = "def upgrade():\n    op.add_column('table_{t}', sa.Column('column_{n}', sa.String(length=80), nullable=True))\n" \
    "    op.create_index('ix_{n}', 'table_{t}', ['column_{n}'], unique=False)\n\n\n" \
    "def downgrade():\n    op.drop_index('ix_{n}', table_name='table_{t}')\n    op.drop_column('table_{t}', 'column_{n}')\n"
ENV = """from alembic import context

config = context.config


def run_migrations_offline():
    context.configure(url=config.get_main_option("sqlalchemy.url"), literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


run_migrations_offline()
"""


def identifier(number):
    return hashlib.sha1(b"%d" % number).hexdigest()[:12]


def linear(count):
    return [[number - 1] if number else [] for number in range(count)]


def merge_heavy(count):
    """Pairs of revisions beside each other, merged by the next: two merges in every three steps of depth."""
    parents = [[]]
    while len(parents) < count:
        last = len(parents) - 1
        parents += [[last], [last], [last + 1, last + 2]]
    return parents[:count - (count - 1) % 3]  # ends with a merge


def write_project(folder, parents, dialect="postgresql"):
    versions = folder / "migrations" / "versions"
    versions.mkdir(parents=True)
    (folder / "alembic.ini").write_text(
        "[alembic]\nscript_location = %(here)s/migrations\nsqlalchemy.url = " + dialect + "://u@h/d\n")
    (folder / "migrations" / "env.py").write_text(ENV)
    for number, above in enumerate(parents):
        names = [repr(identifier(parent)) for parent in above]
        down = "None" if not names else names[0] if len(names) == 1 else "(" + ", ".join(names) + ")"
        text = HEADER.format(n=number, id=identifier(number), down=down) + BODY.format(n=number, t=number % 400)
        (versions / (identifier(number) + "_change.py")).write_text(text)


def real_project(folder, scripts):
    folder.mkdir()
    (folder / "alembic.ini").write_text("[alembic]\nscript_location = " + str(scripts) + "\nrecursive_version_locations = true\n")


def run(command):
    """(seconds, megabytes, exit code, what it printed)"""
    with tempfile.TemporaryFile() as out, open(os.devnull, "wb") as nowhere:
        began = time.perf_counter()
        child = os.posix_spawn(command[0], command, os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 2)])
        _, status, usage = os.wait4(child, 0)
        took = time.perf_counter() - began
        out.seek(0)
        return took, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), out.read()


def best(command):
    results = [run(command)]
    while len(results) < 3 and results[0][0] < 10:
        results.append(run(command))
    return min(results)


def report(what, theirs, ours, same):
    print("%-40s %9.3f s %9.3f s %7.1f x %8.1f MB %8.1f MB   %s" % (
        what, theirs[0], ours[0], theirs[0] / ours[0], theirs[1], ours[1],
        "" if same else "NOT THE SAME (exit codes %d and %d)" % (theirs[2], ours[2])), flush=True)


def row(what, retort, folder, words):
    os.chdir(folder)
    theirs = best(["/usr/bin/alembic"] + words)
    ours = best([retort] + words)
    report(what, theirs, ours, ours[2:] == theirs[2:])


def real_row(what, retort, folder, packages, word):
    """The scripts import their application, which is not installed: Alembic runs among stand-ins, as in test_corpus."""
    os.chdir(folder)
    oracle = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli", "corpus_oracle.py")
    theirs = best(["/usr/bin/python3", oracle, "alembic.ini", packages, word])
    ours = best([retort, word])
    answer = json.loads(theirs[3])[word]
    report(what, theirs, ours, (ours[2], ours[3].decode()) == (answer["code"], answer["out"]))


REAL = [("neutron", "python3-neutron", "usr/lib/python3/dist-packages/neutron/db/migration/alembic_migrations"),
        ("octavia", "python3-octavia", "usr/lib/python3/dist-packages/octavia/db/migration/alembic_migrations"),
        ("pagure", "pagure", "usr/share/pagure/alembic")]


def main():
    retort = os.path.abspath(sys.argv[1])
    corpus = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    print("%-40s %11s %11s %9s %11s %11s" % ("", "Alembic", "Retort", "faster", "Alembic", "Retort"))
    with tempfile.TemporaryDirectory() as top:
        top = pathlib.Path(top)
        for name, parents in (("1,000 in a line", linear(1000)), ("10,000 in a line", linear(10000)),
                              ("5,000 with many merges", merge_heavy(5000))):
            folder = top / name
            write_project(folder, parents)
            row("heads of " + name, retort, folder, ["heads"])
            row("history of " + name, retort, folder, ["history"])
        folder = top / "sql"
        write_project(folder, linear(5000))
        row("upgrade base:head --sql of 5,000", retort, folder, ["upgrade", "base:head", "--sql"])
        for name, package, scripts in REAL:
            if corpus is None or not (corpus / package / scripts).is_dir():
                print("%-40s not here: run test_corpus first" % ("history of " + name))
                continue
            real_project(top / name, corpus / package / scripts)
            packages = str(corpus / package / "usr/lib/python3/dist-packages")
            real_row("history of " + name, retort, top / name, packages, "history")


main()
