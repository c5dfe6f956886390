"""sqlalchemy_utils (0.41), as far as models use it."""

import datetime

from sqlalchemy import Column, DateTime

import retort_native as native
import retort_orm

from .types import *  # noqa: F403


class Timestamp:
    created = Column(DateTime, default=datetime.datetime.utcnow, nullable=False)
    updated = Column(DateTime, default=datetime.datetime.utcnow, nullable=False)


def generic_repr(*fields):
    if len(fields) == 1 and isinstance(fields[0], type):
        return fields[0]
    return native.identity


def observes(*paths, **kw):
    return native.identity


def force_auto_coercion(*args, **kw):
    return None


force_instant_defaults = force_auto_coercion


def generic_relationship(*args, **kw):
    return retort_orm.MappedProperty()
