"""Random revision graphs and what real Alembic makes of them, as JSON lines.

usage: differential_graphs.py SEED COUNT
"""

import json
import random
import signal
import sys
import types
import warnings

from ordered_sets import OrderedSet

warnings.simplefilter("ignore")

from alembic.runtime import migration
from alembic.script import base, revision
from alembic.util import CommandError


class Graph:
    def __init__(self, rng):
        self.rng = rng
        self.revisions = self.generate()
        self.directory = base.ScriptDirectory.__new__(base.ScriptDirectory)
        self.directory.revision_map = revision.RevisionMap(self.load)

    def load(self):
        for item in self.revisions:
            module = types.SimpleNamespace(
                revision=item["id"],
                down_revision=item["down"],
                depends_on=item["deps"] or None,
                branch_labels=item["labels"] or None,
                __doc__=item["doc"],
                upgrade=upgrade,
                downgrade=downgrade,
            )
            yield base.Script(module, item["id"], "/v/%s.py" % item["id"])

    def generate(self):
        rng = self.rng
        count = rng.choice([1, 2, 3, 4, 5, 6, 8, 10, 14, 25])
        branchy = rng.random()
        names = iter(rng.sample(["abc%d" % i for i in range(6)] + ["abcd%d" % i for i in range(6)]
                                + ["%x" % (0xd00d0000 + i * 4097) for i in range(10)]
                                + ["a", "b", "xyz", "0001", "0002", "r3", "été1", "v1.0.a"], count))
        labels = iter(rng.sample(["left", "right", "abcdef", "lab1", "lab2", "d00", "x", "main"], 8))
        items, heads = [], []
        for number in range(count):
            rev = next(names)
            ids = [item["id"] for item in items]
            choice = rng.random()
            if not ids or choice < 0.08 * branchy:
                down = []
            elif choice < 0.35 * branchy:
                down = [rng.choice(ids)]
            elif choice < 0.55 * branchy and len(heads) > 1:
                down = rng.sample(heads, rng.choice([2, min(3, len(heads))]))
            elif choice < 0.6 * branchy and len(ids) > 2:
                down = rng.sample(ids, 2)
            else:
                down = [rng.choice(heads) if rng.random() < 0.3 else heads[-1]]
            known = [label for item in items for label in item["labels"]]
            deps = []
            if ids and rng.random() < 0.25 * branchy:
                deps = rng.sample(ids + known, rng.choice([1, 1, min(2, len(ids))]))
            own = [next(labels)] if number < 8 and rng.random() < 0.2 else []
            heads = [head for head in heads if head not in down] + [rev]
            doc = rng.choice(["one", "two\n\nmore\nlines", "", "first\nsecond\n\n  third"])
            items.append({"id": rev, "down": down, "deps": deps, "labels": own, "doc": doc})
        if rng.random() < 0.5:
            rng.shuffle(items)
        if rng.random() < 0.12:
            self.damage(items)
        for item in items:
            item["down"] = None if not item["down"] else item["down"][0] if len(item["down"]) == 1 else item["down"]
        return items

    def damage(self, items):
        rng = self.rng
        victim = rng.choice(items)
        kind = rng.choice(["missing", "dep", "self", "selfdep", "cycle", "label", "twice", "depcycle"])
        if kind == "missing":
            victim["down"] = victim["down"] + ["gone"]
        elif kind == "dep":
            victim["deps"] = ["gone"]
        elif kind == "self":
            victim["down"] = [victim["id"]]
        elif kind == "selfdep":
            victim["deps"] = [victim["id"]]
        elif kind == "cycle":
            victim["down"] = [rng.choice(items)["id"]]
        elif kind == "depcycle":
            victim["deps"] = [rng.choice(items)["id"]]
        elif kind == "label":
            victim["labels"] = [rng.choice(items)["id"]]
        elif kind == "twice":
            items.append(dict(rng.choice(items), doc="again"))

    # -- queries

    def identifiers(self):
        rng = self.rng
        ids = [item["id"] for item in self.revisions]
        labels = [label for item in self.revisions for label in item["labels"]] or ["nolabel"]

        def one():
            rev, label = rng.choice(ids), rng.choice(labels + ids[:1])
            n = rng.choice([1, 1, 2, 3, 7])
            return rng.choice([
                "head", "heads", "base", rev, rev, rev[:4], rev[:3], label, label[:4], "+%d" % n, "-%d" % n, "+%d" % n,
                "-%d" % n, "%s+%d" % (rev, n), "%s-%d" % (rev, n), "%s@head" % label, "%s@heads" % label,
                "%s@base" % label, "%s@+%d" % (label, n), "%s@-%d" % (label, n), "%s@%s" % (label, rev),
                "%s@%s" % (label, rev[:4]), "%s@%s+%d" % (label, rev, n), "%s@%s-%d" % (label, rev, n), "head-%d" % n,
                "head+1", "heads-%d" % n, "base+%d" % n, "", "@head", "@%s" % rev, "%s@" % label, "nope", "no", "zz@head",
                "x@y@+1", "-0", "+0", "abc", "abcd", "a+b", "%s-1x" % rev, "%s@heads-1" % label, "--1", "current"])

        return one

    def rows(self):
        rng = self.rng
        ids = [item["id"] for item in self.revisions]
        kind = rng.random()
        if kind < 0.2:
            return []
        if kind < 0.9:
            # what running the scripts up to some revisions leaves behind
            try:
                maintainer = migration.HeadMaintainer(Recorder(), [])
                for target in rng.sample(ids, rng.choice([1, 1, min(2, len(ids))])):
                    for step in self.directory._upgrade_revs(target, tuple(maintainer.heads)):
                        maintainer.update_to_step(step)
                return list(maintainer.heads)
            except Exception:
                return []
        return rng.sample(ids + ["gone"], rng.choice([1, 2]) if len(ids) > 1 else 1)

    def answers(self):
        rng = self.rng
        identifier = self.identifiers()
        directory = self.directory
        queries = []

        def ask(op, function, **arguments):
            queries.append(dict(arguments, op=op, **guarded(function)))

        if self.is_knotted():
            # Alembic's cycle check does not see it and its sort then never ends.
            return {"revisions": self.revisions, "queries": [{"op": "knot", "result": True}]}
        ask("map", self.describe)
        for _ in range(6):
            name = identifier()
            ask("resolve", lambda: [target(r) for r in directory.get_revisions(name)], id=name)
        for _ in range(2):
            name = identifier()
            ask("one", lambda: target(directory.get_revision(name)), id=name)
        for _ in range(5):
            rows, name = self.rows(), identifier()
            ask("upgrade", lambda: self.run(directory._upgrade_revs(name, tuple(rows)), rows), rows=rows, id=name)
        for _ in range(5):
            rows, name = self.rows(), identifier()
            ask("downgrade", lambda: self.run(directory._downgrade_revs(name, tuple(rows)), rows), rows=rows, id=name)
        for _ in range(3):
            rows, names = self.rows(), [identifier() for _ in range(rng.choice([1, 1, 2]))]
            ask("stamp", lambda: self.run(directory._stamp_revs(tuple(names), tuple(rows)), rows), rows=rows, ids=names)
        for _ in range(5):
            low, high = (identifier() or "base", identifier() or "heads")
            if rng.random() < 0.3:
                low, high = "base", "heads"
            ask("history", lambda: [s.revision for s in directory.walk_revisions(low, high)], low=low, high=high)
        rows = self.rows()
        ask("current", lambda: [r.revision for r in directory.get_all_current(tuple(rows))], rows=rows)
        return {"revisions": self.revisions, "queries": queries}

    def is_knotted(self):
        try:
            scripts = {key: value for key, value in self.directory.revision_map._revision_map.items() if key}
        except Exception:
            return False
        left = {script.revision: set(script._all_down_revisions) for script in scripts.values()}
        while True:
            free = [rev for rev, down in left.items() if not down & left.keys()]
            if not free:
                return bool(left)
            for rev in free:
                del left[rev]

    def describe(self):
        revision_map = self.directory.revision_map
        nodes = {}
        for item in self.revisions:
            script = revision_map._revision_map[item["id"]]
            nodes[script.revision] = {
                "normalized": list(script._normalized_down_revisions),
                "labels": sorted(script.branch_labels),
                "next": list(script.nextrev),
                "all_next": list(script._all_nextrev),
                "short": script.cmd_format(False, include_doc=True, include_parents=True),
                "long": without_labels(script),
            }
        return {
            "heads": list(revision_map.heads),
            "real_heads": list(revision_map._real_heads),
            "bases": list(revision_map.bases),
            "real_bases": list(revision_map._real_bases),
            "nodes": nodes,
        }

    def run(self, steps, rows):
        """The log lines of the steps and, as far as it goes, what they do to the version table."""
        recorder = Recorder()
        maintainer = migration.HeadMaintainer(recorder, list(rows))
        result = []
        for step in steps:
            recorder.changes = []
            entry = {"log": str(step), "from": list(step.from_revisions), "to": list(step.to_revisions)}
            result.append(entry)
            try:
                maintainer.update_to_step(step)
            except (AssertionError, KeyError, IndexError):
                entry["rows"] = None
                break
            entry["changes"] = recorder.changes
            entry["rows"] = sorted(maintainer.heads)
        return result


def upgrade():
    pass


def downgrade():
    pass


def without_labels(script):
    # The order in which labels are printed is that of a set; they are compared on their own.
    labels, script.branch_labels = script.branch_labels, OrderedSet()
    text = script.cmd_format(True)
    script.branch_labels = labels
    return text


def target(script):
    return script if script is None or isinstance(script, str) else script.revision


class Recorder:
    """Stands in for MigrationContext: records what HeadMaintainer does."""

    as_sql = True
    version_table = "alembic_version"

    def __init__(self):
        self.changes = []
        self.impl = self
        import sqlalchemy as sa

        self._version = sa.Table("alembic_version", sa.MetaData(), sa.Column("version_num", sa.String(32)))

    def _exec(self, statement):
        self.changes.append(str(statement.compile()))


def guarded(function):
    signal.alarm(60)
    try:
        return {"result": function()}
    except CommandError as error:
        return {"error": str(error)}
    except revision.RevisionError as error:
        return {"map_error": str(error)}
    except Exception as error:
        return {"uncaught": type(error).__name__}
    finally:
        signal.alarm(0)


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        rng = random.Random(seed * 1000003 + number)
        print(json.dumps(Graph(rng).answers(), default=list))


main()
