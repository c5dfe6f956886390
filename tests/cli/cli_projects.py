"""Writes small projects and records what real Alembic prints for many command lines on each.

usage: cli_projects.py SEED COUNT FOLDER

For every project N there are FOLDER/N/theirs (used here) and FOLDER/N/ours (an untouched copy). stdout is one JSON
document: a list of {"project", "commands": [{"cwd", "args", "out", "code", "files"}]}, with the project's path written as
@ROOT@ and the text of files that the command created.
"""

import io
import json
import os
import random
import shutil
import sys
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "script"))


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

import ordered_sets  # noqa: E402,F401
from alembic import config  # noqa: E402

ENV = '''raise Exception("env.py must not run")
'''

MAKO = '''"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}

"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

## how the graph is stored
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}

% if depends_on:
# depends on ${depends_on | comma,n}
% endif

def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
'''


class Project:
    def __init__(self, rng, folder):
        self.rng = rng
        self.folder = folder
        self.root = os.path.join(folder, "theirs")
        self.items = []
        self.commands = []

    # -- the files

    def write(self, path, text):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def create(self):
        rng = self.rng
        self.shape()
        self.locations = rng.choice([1, 1, 1, 2, 3])
        ini = "[alembic]\nscript_location = %(here)s/migrations\n"
        if self.locations > 1:
            places = ["%%(here)s/v%d" % number for number in range(self.locations)]
            style = rng.choice(["os", "space", None])
            if style:
                ini += "version_path_separator = %s\n" % style
            ini += "version_locations = %s\n" % {"os": ":", "space": " ", None: ", "}[style].join(places)
        if rng.random() < 0.3:
            ini += "file_template = %%(year)d_%%(rev)s-%%(slug)s\ntruncate_slug_length = 12\n"
        if rng.random() < 0.3:
            ini += "timezone = Europe/Berlin\n"
        ini += "\n[other]\nscript_location = nowhere\n"
        self.write("alembic.ini", ini)
        self.write("migrations/env.py", ENV)
        if rng.random() < 0.5:
            self.write("migrations/script.py.mako", MAKO)
        else:
            stock = os.path.join(os.path.dirname(config.__file__), "templates", "generic", "script.py.mako")
            with open(stock, encoding="utf-8") as file:
                self.write("migrations/script.py.mako", file.read())
        os.makedirs(os.path.join(self.root, "migrations", "versions"), exist_ok=True)
        for number, item in enumerate(self.items):
            place = "migrations/versions" if self.locations == 1 else "v%d" % rng.randrange(self.locations)
            self.write("%s/%s" % (place, rng.choice(["%s_x.py", "%02d_%%s.py" % number]) % item["id"]), self.script(item))
        shutil.copytree(self.root, os.path.join(self.folder, "ours"))

    def shape(self):
        rng = self.rng
        labels = iter(["left", "right", "lib", "core"])
        heads = []
        for number in range(rng.choice([0, 1, 3, 6, 9, 14])):
            rev = "%012x" % (0x1a2b3c000000 + number * 0x010305) if rng.random() < 0.8 else "r%04d" % number
            ids = [item["id"] for item in self.items]
            pick = rng.random()
            if not ids or pick < 0.1:
                down = []
            elif pick < 0.25:
                down = [rng.choice(ids)]
            elif pick < 0.4 and len(heads) > 1:
                down = rng.sample(heads, 2)
            else:
                down = [rng.choice(heads)]
            known = [label for item in self.items for label in item["labels"]]
            deps = rng.sample(ids + known, 1) if ids and rng.random() < 0.2 else []
            own = [next(labels)] if number < 4 and rng.random() < 0.3 else []
            heads = [head for head in heads if head not in down] + [rev]
            doc = rng.choice(["add users", "Zwölf Ümlaute\n\nmore text\n    indented", "", "one\ntwo\n\nthree", "tab\there"])
            self.items.append({"id": rev, "down": down, "deps": deps, "labels": own, "doc": doc})

    def value(self, names, style):
        if not names:
            return "None"
        if len(names) == 1 and style != "list":
            return "u'%s'" % names[0] if style == "old" else repr(names[0])
        return repr(tuple(names)) if style != "list" else repr(list(names))

    def script(self, item):
        rng = self.rng
        style = rng.choice(["plain", "annotated", "list", "old", "constant", "joined"])
        doc = '"""%s\n\nRevision ID: %s\n"""\n' % (item["doc"], item["id"]) if item["doc"] else ""
        if style == "constant":
            header = "HERE = %r\nrevision = HERE\ndown_revision = %s\n" % (item["id"], self.value(item["down"], style))
        elif style == "joined":
            header = "revision = (%r  # the id\n    %r)\ndown_revision = %s\n" % (
                item["id"][:3], item["id"][3:], self.value(item["down"], style))
        elif style == "annotated":
            header = "revision: str = %r\ndown_revision: str | None = %s\n" % (item["id"], self.value(item["down"], style))
        else:
            header = "revision = %r\ndown_revision = %s\n" % (item["id"], self.value(item["down"], style))
        if item["labels"] or rng.random() < 0.5:
            header += "branch_labels = %s\n" % self.value(item["labels"], "list" if style == "list" else "plain")
        if item["deps"] or rng.random() < 0.5:
            header += "depends_on = %s\n" % self.value(item["deps"], "plain")
        text = doc + "from alembic import op\n\n" + header + "\n\ndef upgrade():\n    revision = 'not this'\n\n\ndef downgrade():\n    pass\n"
        return text.replace("\n", "\r\n") if rng.random() < 0.1 else text

    # -- the commands

    def files(self):
        found = {}
        for root, dirs, names in os.walk(self.root):
            dirs[:] = [name for name in dirs if name != "__pycache__"]
            for name in names:
                path = os.path.join(root, name)
                with open(path, encoding="utf-8", newline="") as file:
                    found[os.path.relpath(path, self.root)] = file.read()
        return found

    def run(self, *args, cwd="."):
        before = self.files()
        os.chdir(os.path.join(self.root, cwd))
        OUTPUT.text = ""
        sys.stderr, kept = io.StringIO(), sys.stderr
        try:
            config.main(list(args))
            code = 0
        except SystemExit as stopped:
            code = stopped.code if isinstance(stopped.code, int) else 0 if stopped.code is None else 1
            code &= 255
        except Exception:
            code = 1
        finally:
            sys.stderr = kept
        created = {path: text for path, text in self.files().items() if before.get(path) != text}
        self.commands.append({"cwd": cwd, "args": list(args), "code": code, "files": created,
                              "out": OUTPUT.text.replace(self.root, "@ROOT@")})

    def ask(self):
        rng = self.rng
        ids = [item["id"] for item in self.items] or ["nothing"]
        labels = [label for item in self.items for label in item["labels"]] or ["left"]
        for args in (["history"], ["history", "-v"], ["heads"], ["heads", "-v"], ["heads", "--resolve-dependencies"],
                     ["branches"], ["branches", "-v"], ["show", "heads"], ["show", "base"], ["show", "head"]):
            self.run(*args)
        for _ in range(6):
            bounds = [rng.choice(ids), rng.choice(ids)[:5], "base", "heads", "head", "", "-1", "-2", "+1",
                      rng.choice(labels) + "@head", rng.choice(ids) + "-1", rng.choice(ids) + "+1", "nope"]
            low, high = rng.choice(bounds), rng.choice(bounds)
            self.run("history", *rng.choice([["-r%s:%s" % (low, high)], ["--rev-range=%s:%s" % (low, high)],
                                             ["--rev-ran=%s:%s" % (low, high), "-v"]]))
        for name in (rng.choice(ids), rng.choice(ids)[:4], rng.choice(ids)[:2], rng.choice(labels), "nope",
                     rng.choice(labels) + "@heads", rng.choice(labels) + "@" + rng.choice(ids)):
            self.run("show", name)
        # how options are read
        for args in ([], ["-q", "history"], ["--qui", "heads"], ["history", "-vr:"], ["history", "-vx"], ["history", "--ver"],
                     ["history", "-r", "-2:head"], ["history", "-r", "-2"], ["history", "-r", "a:b:c"], ["history", "extra"],
                     ["history", "--re"], ["heads", "--nonsense"], ["nosuch"],
                     ["--raiseerr", "show", "nope"], ["show"], ["show", "a", "b"], ["show", "--", "nope"], ["-n", "other", "heads"],
                     ["-n", "missing", "heads"], ["-c", "nofile.ini", "heads"], ["-calembic.ini", "heads"],
                     ["--config=alembic.ini", "branches", "--verb"], ["--conf", "alembic.ini", "heads"], ["heads", "-c", "alembic.ini"],
                     ["stamp"], ["upgrade"], ["upgrade", "a", "b"], ["upgrade", "a:b"], ["downgrade", "x:y"], ["downgrade", "x", "--sql"],
                     ["stamp", "a:b", "c:d", "--sql"], ["merge"], ["-x", "a=b", "heads"], ["-x"], ["init"], ["history", "-v=1"],
                     ["revision", "--sql"], ["revision", "--autogenerate", "--sql"], ["--", "heads"]):
            self.run(*args)
        self.run("-c", "../alembic.ini", "heads", cwd="migrations")
        self.change(ids, labels)

    def change(self, ids, labels):
        """Commands that write files; later ones see what earlier ones wrote."""
        rng = self.rng
        first = ["--version-path", os.path.join(self.root, "v0")] if self.locations > 1 else []
        self.run("revision", "-m", "plain next", "--rev-id", "aaaa00000001")
        self.run("revision", "-m", "Änderung, it's \"quoted\" & a very long message that is cut", "--head", rng.choice(ids),
                 "--rev-id", "aaaa00000002")
        self.run("revision", "-mspliced", "--head", rng.choice(ids), "--splice", "--rev-id=aaaa00000003")
        self.run("revision", "--head", "base", "--rev-id", "aaaa00000004", "--branch-label", "fresh", *first)
        self.run("revision", "-m", "on a branch", "--head", "fresh@head", "--rev-id", "aaaa00000005", "--depends-on",
                 rng.choice(ids)[:6], "--depends-on", "fresh")
        self.run("revision", "-m", "bad", "--rev-id", "a-b")
        self.run("revision", "-m", "bad", "--version-path", "/nowhere")
        self.run("revision", "-m", "bad", "--head", "fresh@head", "--depends-on", "nope")
        self.run("merge", "-m", "all together", "heads", "--rev-id", "aaaa00000006")
        self.run("merge", rng.choice(ids), rng.choice(labels), "--rev-id", "aaaa00000007")
        self.run("revision", "--rev-id", "aaaa00000008")
        self.run("history")
        self.run("history", "-v")
        self.run("branches")


def main():
    seed, count, folder = int(sys.argv[1]), int(sys.argv[2]), os.path.realpath(sys.argv[3])
    result = []
    for number in range(count):
        project = Project(random.Random(seed * 7919 + number), os.path.join(folder, str(number)))
        project.create()
        project.ask()
        result.append({"project": str(number), "commands": project.commands})
    json.dump(result, REAL_OUTPUT)


main()
