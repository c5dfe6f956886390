"""sqlmodel (0.0.24): fields of table models as columns."""

import datetime
import decimal
import uuid
from enum import Enum

import sqlalchemy
from sqlalchemy import Column, ForeignKey, MetaData

import retort_native as native
import retort_orm

from .sql.sqltypes import AutoString

_undefined = object()


class FieldInfo:
    def __init__(self, default=_undefined, **kw):
        self.default = _undefined if default is ... else default
        self.given = kw

    def get(self, name):
        return self.given.get(name, _undefined)


def Field(default=_undefined, **kw):
    return FieldInfo(default, **kw)


def Relationship(*args, **kw):
    return retort_orm.MappedProperty()


# sqlmodel/main.py: get_sqlalchemy_type
def sql_type(info, python_type):
    given = info.get("sa_type")
    if given is not _undefined:
        return given
    if not isinstance(python_type, type):
        return None
    if issubclass(python_type, Enum):
        return sqlalchemy.Enum(python_type)
    if issubclass(python_type, str):
        length = info.get("max_length")
        if length is _undefined or not length:
            return AutoString()
        return AutoString(length=length)
    plain = ((float, sqlalchemy.Float), (bool, sqlalchemy.Boolean), (int, sqlalchemy.Integer),
             (datetime.datetime, sqlalchemy.DateTime), (datetime.date, sqlalchemy.Date),
             (datetime.timedelta, sqlalchemy.Interval), (datetime.time, sqlalchemy.Time), (bytes, sqlalchemy.LargeBinary))
    for cls, sql in plain:
        if issubclass(python_type, cls):
            return sql()
    if issubclass(python_type, decimal.Decimal):
        digits, places = info.get("max_digits"), info.get("decimal_places")
        return sqlalchemy.Numeric(precision=None if digits is _undefined else digits,
                                  scale=None if places is _undefined else places)
    if issubclass(python_type, uuid.UUID):
        return sqlalchemy.Uuid()
    return None


# sqlmodel/main.py: get_column_from_field; a str says why there is none
def column_of(info, annotation):
    given = info.get("sa_column")
    if given is not _undefined:
        return given
    if native.is_unknown(annotation):
        return annotation
    python_type, optional = retort_orm._without_none(annotation)
    if native.alias_name(python_type) == "Annotated":
        python_type = native.alias_arguments(python_type)[0]
    if native.is_unknown(python_type):
        return python_type
    type_ = sql_type(info, python_type)
    if type_ is None or isinstance(python_type, str) and info.get("sa_type") is _undefined:
        return "no SQL type is known for its annotation"
    primary_key = info.get("primary_key")
    primary_key = False if primary_key is _undefined else primary_key
    nullable = info.get("nullable")
    if nullable is _undefined:
        nullable = not primary_key and optional
    args = []
    if info.get("foreign_key") is not _undefined and info.get("foreign_key"):
        ondelete = info.get("ondelete")
        args.append(ForeignKey(info.get("foreign_key"), ondelete=None if ondelete is _undefined else ondelete))
    kwargs = {"primary_key": primary_key, "nullable": nullable}
    for name in ("index", "unique"):
        value = info.get(name)
        kwargs[name] = False if value is _undefined else value
    if info.get("default_factory") is not _undefined and info.get("default_factory"):
        kwargs["default"] = info.get("default_factory")
    elif info.default is not _undefined:
        kwargs["default"] = info.default
    if info.get("sa_column_args") is not _undefined:
        args.extend(info.get("sa_column_args"))
    if info.get("sa_column_kwargs") is not _undefined:
        kwargs.update(info.get("sa_column_kwargs"))
    return Column(type_, *args, **kwargs)


class FieldScan(retort_orm.ClassScan):
    """The attributes of a table model are its fields, those of its bases first."""

    def attributes_of(self, base):
        own = dict(base.__dict__)
        result = [(name, own.get(name), None) for name in own if name in retort_orm._specials]
        if base is not self.cls:
            return result
        for name, (info, annotation) in self.cls.__retort_fields__.items():
            column = column_of(info, annotation)
            if isinstance(column, str):
                self.gaps.append((name, column))
                continue
            if native.is_unknown(column):
                self.gaps.append((name, column))
                continue
            self.own[name] = column
            result.append((name, column, None))
        return result


class SQLModel:
    metadata = MetaData()
    _sa_registry = retort_orm.registry(metadata=metadata)
    __retort_fields__ = {}

    @retort_orm.declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    def __init_subclass__(cls, **kw):
        table = kw.get("table", False)
        registry = kw.get("registry")
        if registry is not None:
            cls._sa_registry = registry
            cls.metadata = registry.metadata
        cls.__retort_fields__ = collected_fields(cls)
        bases = [base for base in cls.__mro__ if base is not object and base is not cls]
        if table and not any([retort_orm._is_mapped(base) for base in bases]):
            retort_orm._scans[cls] = {}
            scan = FieldScan(cls._sa_registry, cls)
            scan.run()
            del retort_orm._scans[cls]
            cls.__retort_mapped__ = True
        super().__init_subclass__()


def collected_fields(cls):
    fields = {}
    for base in reversed(cls.__mro__):
        if base is object or base is cls:
            continue
        for name, field in getattr(base, "__retort_fields__", {}).items():
            fields[name] = field
    own = dict(cls.__dict__)
    for name, annotation, line in native.annotations(cls):
        if name.startswith("_") or name == "model_config" or native.alias_name(annotation) == "ClassVar":
            continue
        value = own.get(name, _undefined)
        if native.is_unknown(value):
            fields[name] = (FieldInfo(sa_column=value), annotation)
            continue
        if isinstance(value, retort_orm.MappedProperty):
            continue
        fields[name] = (value if isinstance(value, FieldInfo) else FieldInfo(value), annotation)
    return fields
