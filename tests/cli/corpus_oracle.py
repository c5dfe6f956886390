"""What real Alembic prints for a real project's scripts, without that project's dependencies.

usage: corpus_oracle.py INI SYSPATH COMMAND...      (a command's words are joined by ':')

Alembic imports every script. Modules that are not installed are replaced by objects that accept everything, so that the
imports go through; the headers of the scripts are what counts. stdout: JSON {command: {"out", "code", "error"}}.
"""

import importlib.abc
import importlib.machinery
import io
import json
import os
import sys
import traceback
import types
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "script"))
sys.dont_write_bytecode = True
warnings.simplefilter("ignore")


class Output(io.TextIOBase):
    encoding = "utf-8"

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text
        return len(text)


REAL_OUTPUT = sys.stdout
OUTPUT = sys.stdout = Output()

import ordered_sets  # noqa: E402,F401
from alembic import config  # noqa: E402


class Anything:
    """Stands for whatever a missing module would have held."""

    def __call__(self, *args, **kwargs):
        return self

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()

    def __getitem__(self, key):
        return self

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def __bool__(self):
        return True

    def __mro_entries__(self, bases):
        return ()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False

    def __add__(self, other):
        return self

    __radd__ = __or__ = __ror__ = __mod__ = __sub__ = __mul__ = __add__


class MissingModule(types.ModuleType):
    __path__ = []
    __all__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()


class MissingFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last: makes up every module that nobody else finds."""

    def find_spec(self, fullname, path, target=None):
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return MissingModule(spec.name)

    def exec_module(self, module):
        pass


class TolerantLoader(importlib.machinery.SourceFileLoader):
    """A module of the application that fails to load among stand-ins becomes a stand-in itself."""

    def exec_module(self, module):
        try:
            super().exec_module(module)
        except Exception:
            sys.modules[module.__name__] = MissingModule(module.__name__)


class ApplicationFinder(importlib.abc.MetaPathFinder):
    def __init__(self, root):
        self.root = root

    def find_spec(self, fullname, path, target=None):
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is None or not (spec.origin or "").startswith(self.root) or not isinstance(
                spec.loader, importlib.machinery.SourceFileLoader):
            return None
        spec.loader = TolerantLoader(fullname, spec.origin)
        return spec


def run(ini, words):
    OUTPUT.text = ""
    error = ""
    try:
        config.main(["-c", ini] + words)
        code = 0
    except SystemExit as stopped:
        code = (stopped.code or 0) & 255
    except BaseException:
        code = 1
        error = traceback.format_exc()[-2000:]
    return {"out": OUTPUT.text, "code": code, "error": error}


def main():
    ini, path, commands = sys.argv[1], sys.argv[2], sys.argv[3:]
    sys.path.append(path)
    sys.meta_path.insert(0, ApplicationFinder(path))
    sys.meta_path.append(MissingFinder())
    json.dump({command: run(ini, command.split(":")) for command in commands}, REAL_OUTPUT)


main()
