"""What the real Alembic prints for each revision of real packages: every script alone, offline.

stdin: JSON {"dialects": [name...], "cache": folder, "shuffle": bool, "packages": [{"name", "path": [folder...], "files": [path...]}]}
stdout: one JSON object a line:
    {"file", "direction", "dialect", "status": "rendered" | "raises" | "missing", "text", "reason"}

Each package is worked on in a forked child, so that modules of one never meet those of another; the package's own
modules are imported anew for every script. Modules that are not installed are replaced by stand-ins. Importing one is
fine, and so is doing things with it while modules load; whoever touches one while upgrade() or downgrade() runs gets
status "missing", because then the result would not be what the real module gives.

"shuffle" leaves holes in memory before each rendering: the order of sets of objects depends on where those lie, so that
a run with it finds out which results are matters of chance.
"""

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import io
import json
import os
import random
import re
import sys
import types
import warnings

warnings.simplefilter("ignore")

from alembic.config import Config  # noqa: E402
from alembic.operations import Operations  # noqa: E402
from alembic.runtime.environment import EnvironmentContext  # noqa: E402
from alembic.script import ScriptDirectory  # noqa: E402
import logging  # noqa: E402
import sqlalchemy.orm  # noqa: E402,F401  (every env.py that imports models loads it)

logging.disable(logging.CRITICAL)


class MissingModuleUsed(BaseException):
    """Not an Exception: scripts that catch those must not go on as if nothing had happened."""


class State:
    rendering = False


def convert(name):
    """The value would go on without a trace of what it stands for."""
    raise MissingModuleUsed(name)


def touch(name):
    if State.rendering:
        raise MissingModuleUsed(name)


class StandInMeta(type):
    def __call__(cls, *args, **kwargs):
        touch(cls.__name__)
        return super().__call__(*args, **kwargs)

    def __getattr__(cls, name):
        if name.startswith("__") or name.startswith("_sa") or name == "_compiler_dispatch":
            raise AttributeError(name)
        touch(cls.__name__)
        return StandIn(name)


class StandInBase(metaclass=StandInMeta):
    """What classes derive from whose base is missing."""

    def __getattr__(self, name):
        touch(type(self).__name__)
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(name)


def converting(self, *args, **kwargs):
    convert(self._stand_in_name)


def refusing(method):
    def answer(self, *args, **kwargs):
        touch(self._stand_in_name)
        return method(self, *args, **kwargs)

    return answer


class StandIn:
    """Stands for whatever a missing module would have held."""

    def __init__(self, name):
        object.__setattr__(self, "_stand_in_name", name)

    def __getattr__(self, name):
        touch(self._stand_in_name)
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(self._stand_in_name + "." + name)

    __call__ = refusing(lambda self, *a, **k: StandIn(self._stand_in_name + "()"))
    __getitem__ = refusing(lambda self, key: StandIn(self._stand_in_name + "[]"))
    __setattr__ = refusing(lambda self, name, value: None)
    __setitem__ = refusing(lambda self, key, value: None)
    __iter__ = __len__ = __bool__ = __str__ = __format__ = __int__ = __index__ = converting
    __eq__ = __contains__ = __lt__ = __gt__ = __le__ = __ge__ = converting
    __repr__ = refusing(lambda self: "stand-in for " + self._stand_in_name)
    __hash__ = refusing(lambda self: id(self))
    __enter__ = refusing(lambda self: self)
    __exit__ = refusing(lambda self, *details: False)
    for _operator in ("add", "or", "and", "mod", "sub", "mul", "truediv"):
        locals()["__%s__" % _operator] = locals()["__r%s__" % _operator] = refusing(lambda self, other: self)

    def __mro_entries__(self, bases):
        touch(self._stand_in_name)
        return () if any(isinstance(base, StandInMeta) for base in bases) else (StandInBase,)


class MissingModule(types.ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name == "__all__":
            raise MissingModuleUsed("import * from " + self.__name__)
        touch(self.__name__)
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(self.__name__ + "." + name)


def oslo_log():
    module = types.ModuleType("oslo_log")
    module.__path__ = []
    module.log = logging
    return module


def public():
    # atpublic's decorator lists a function in __all__ and gives it back.
    module = types.ModuleType("public")
    module.public = lambda thing: thing
    return module


# What scripts use of these has no part in the SQL.
HARMLESS = {"oslo_log": oslo_log, "oslo_log.log": lambda: logging, "public": public}


class MissingFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last: makes up every module that nobody else finds."""

    def find_spec(self, fullname, path, target=None):
        if State.rendering:  # import in upgrade(): fails as without stand-ins, but try/except shall not hide that
            raise MissingModuleUsed(fullname)
        # A module that is missing in a package that is there is a fault of the script's.
        parent = sys.modules.get(fullname.rpartition(".")[0])
        if fullname not in HARMLESS and parent is not None and not isinstance(parent, MissingModule):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return HARMLESS[spec.name]() if spec.name in HARMLESS else MissingModule(spec.name)

    def exec_module(self, module):
        pass


class TolerantLoader(importlib.machinery.SourceFileLoader):
    """A module of the package that fails to load among stand-ins becomes a stand-in itself."""

    def exec_module(self, module):
        try:
            super().exec_module(module)
        except (Exception, MissingModuleUsed):
            sys.modules[module.__name__] = MissingModule(module.__name__)


class PackageFinder(importlib.abc.MetaPathFinder):
    def __init__(self, folders):
        self.folders = folders

    def find_spec(self, fullname, path, target=None):
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is None or not (spec.origin or "").startswith(tuple(self.folders)):
            return None
        if not isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            return None
        spec.loader = TolerantLoader(fullname, spec.origin)
        return spec


def forget_package(folders, keep):
    for name, module in list(sys.modules.items()):
        if name not in keep and (isinstance(module, MissingModule)
                                 or str(getattr(module, "__file__", None) or "").startswith(tuple(folders))):
            del sys.modules[name]


def load(path):
    # alembic util/pyfiles.py: load_module_py
    name = os.path.basename(path)[:-3].replace(".", "_") + "_py"
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def one_line(error):
    text = "%s: %s" % (type(error).__name__, error)
    return text.strip().split("\n")[0][:300]


def import_environment(path):
    """What the nearest env.py imports is loaded when the project runs its migrations; scripts rely on it."""
    folder = os.path.dirname(path)
    for _ in range(5):
        environment = os.path.join(folder, "env.py")
        if os.path.exists(environment):
            break
        folder = os.path.dirname(folder)
    else:
        return
    with open(environment, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    names = []
    for node in tree.body:
        if isinstance(node, ast.Import):
            names += [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names += [node.module] + [node.module + "." + name.name for name in node.names]
    for name in names:
        try:
            importlib.import_module(name)
        except (Exception, MissingModuleUsed):
            pass


def render(path, direction, dialect, folder):
    """(status, text, reason)"""
    result = render_once(path, direction, dialect, folder)
    absent = re.match(r"AttributeError: module '([\w.]+)' has no attribute '(\w+)'", result[2])
    if result[0] == "raises" and absent:
        # A module that somebody else has to load first: env.py, or what that would load if all its modules were here.
        import_environment(path)
        try:
            importlib.import_module(".".join(absent.groups()))
        except (Exception, MissingModuleUsed):
            pass
        result = render_once(path, direction, dialect, folder)
    return result


def render_once(path, direction, dialect, folder):
    """(status, text, reason)"""
    State.rendering = False
    try:
        module = load(path)
    except MissingModuleUsed as used:
        return "missing", "", str(used)
    except Exception as error:
        # Among stand-ins everything may go wrong; without them it would not have come as far.
        return "missing", "", one_line(error)
    config = Config()
    config.set_main_option("script_location", folder)
    output = io.StringIO()
    environment = EnvironmentContext(config, ScriptDirectory(folder), as_sql=True)
    function = getattr(module, direction, None)
    if function is None:
        return "raises", "", "AttributeError: no " + direction
    with environment:
        environment.configure(dialect_name=dialect, literal_binds=True, dialect_opts={"paramstyle": "named"},
                              output_buffer=output)
        try:
            State.rendering = True
            with Operations.context(environment.get_context()):
                function()
        except MissingModuleUsed as used:
            return "missing", "", str(used)
        except BaseException as error:
            reason = one_line(error) if not isinstance(error, RecursionError) else "RecursionError"
            return "raises", output.getvalue(), reason
        finally:
            State.rendering = False
    return "rendered", output.getvalue(), ""


def leave_holes():
    """Objects made from here on lie in random order."""
    chance = random.Random()
    held = [bytearray(chance.randrange(16, 512)) for _ in range(4000)]
    objects = [StandIn("") for _ in range(4000)]
    chance.shuffle(held)
    chance.shuffle(objects)
    kept = held[:2000] + objects[:2000]
    del held, objects
    return kept


def work(package, dialects, shuffle, out):
    sys.path.extend(package["path"])
    sys.meta_path.insert(0, PackageFinder(package["path"]))
    sys.meta_path.append(MissingFinder())
    folders = tuple(package["path"])
    keep = set(sys.modules)
    sys.stdout = io.StringIO()
    for path in package["files"]:
        forget_package(folders, keep)
        for direction in ("upgrade", "downgrade"):
            for dialect in dialects:
                holes = leave_holes() if shuffle else None
                status, text, reason = render(path, direction, dialect, os.path.dirname(path))
                json.dump({"file": path, "direction": direction, "dialect": dialect, "status": status,
                           "text": text, "reason": reason}, out)
                out.write("\n")
                del holes


def main():
    task = json.load(sys.stdin)
    sys.pycache_prefix = task["cache"]
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for package in task["packages"]:
        out.flush()
        child = os.fork()
        if child == 0:
            try:
                work(package, task["dialects"], task["shuffle"], out)
                out.flush()
                os._exit(0)
            except BaseException as error:
                sys.stderr.write("%s: %s\n" % (package["name"], one_line(error)))
                os._exit(1)
        if os.waitpid(child, 0)[1] != 0:
            sys.exit("the oracle failed in " + package["name"])


main()
