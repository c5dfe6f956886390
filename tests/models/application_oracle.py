"""Prints what SQLAlchemy makes of an application's models, as metadata_oracle.py does. Libraries that are not installed are
stood in for: none of those that are compared makes columns of them.

    application_oracle.py classes|mocks DIALECT IMPORTS TARGET FOLDER...

classes: names with a capital are classes in their stead, which others may derive from.
"""

import importlib.abc
import importlib.machinery
import json
import sys
import types
import warnings
from unittest.mock import MagicMock

import metadata_oracle


class StandInModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if StandIns.with_classes and name[0].isupper():
            is_exception = name.endswith(("Error", "Exception", "NotFound"))
            made = type(name, (Exception,) if is_exception else (object,), {
                "__module__": self.__name__,
                "__init__": lambda self, *args, **kw: None,
                "__getattr__": lambda self, key: MagicMock(),
                "__class_getitem__": classmethod(lambda cls, key: cls),
            })
        else:
            made = MagicMock(name=self.__name__ + "." + name)
        setattr(self, name, made)
        return made


class StandIns(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    with_classes = True

    def find_spec(self, name, path, target=None):
        if name.split(".")[0] in ("sqlalchemy", "alembic"):
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        module = StandInModule(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module):
        pass


def main():
    kind, dialect_name, imports, target, *folders = sys.argv[1:]
    StandIns.with_classes = kind == "classes"
    sys.argv = sys.argv[:1]
    warnings.simplefilter("ignore")
    sys.path[:0] = folders
    sys.meta_path.append(StandIns())
    names = {}
    exec(imports, names)
    dialect = __import__("sqlalchemy.dialects." + dialect_name, fromlist=["dialect"]).dialect()
    document = {"format": "retort-metadata", "version": 1,
                "metadata": [metadata_oracle.Writer(dialect).metadata(eval(target, names))]}
    print()
    json.dump(document, sys.stdout)


if __name__ == "__main__":
    main()
