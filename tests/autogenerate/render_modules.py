"""Modules of an application that the cases take types from: made here, and evaluated by Retort from the same source."""

import sys
import types

SOURCES = {
    "shop": "",
    "shop.types": '''\
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, UserDefinedType


class Money(TypeDecorator):
    impl = sa.Numeric
    cache_ok = True


class Slug(TypeDecorator):
    impl = sa.String(80)
    cache_ok = True


class Document(TypeDecorator):
    impl = postgresql.JSONB
    cache_ok = True


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "POINT"


class Shape(UserDefinedType):
    cache_ok = True

    def __init__(self, kind, *corners, srid=4326, index=True):
        self.kind = kind
        self.corners = corners
        self.srid = srid
        self.spatial = index

    def get_col_spec(self, **kw):
        return f"SHAPE({self.kind},{self.srid})"


class Place(UserDefinedType):
    cache_ok = True

    def __init__(self, kind, srid=4326, unit=None):
        self.kind = kind
        self.srid = srid
        self.unit = unit

    def get_col_spec(self, **kw):
        return f"PLACE({self.kind},{self.srid})"


class Fee(TypeDecorator):
    impl = sa.Numeric
    cache_ok = True

    def __repr__(self):
        return "Fee()"


class Email(sa.String):
    pass
''',
}


def _load():
    for name, source in SOURCES.items():
        module = types.ModuleType(name)
        module.__path__ = []
        sys.modules[name] = module
        exec(compile(source, name, "exec"), module.__dict__)
        parent, _, child = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], child, module)


_load()
