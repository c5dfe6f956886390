"""sqlalchemy.orm, sqlalchemy.ext.declarative and their kin, as far as they decide what tables there are.

Mirrors sqlalchemy orm/decl_base.py: _ClassScanMapperConfig and orm/decl_api.py of 2.0. retort_native has what needs the
evaluator itself. Values that are not known are tested with native.is_unknown() before anything else is asked of them.
"""

import datetime
import decimal
import enum
import uuid

import sqlalchemy
from sqlalchemy import Column, MetaData, Table

import retort_native as native

from retort_constructs import *  # noqa: F403
from retort_constructs import _scans, _specials


# ---- the registry and its bases ----

_type_map = {
    int: sqlalchemy.Integer,
    float: sqlalchemy.Float,
    bool: sqlalchemy.Boolean,
    decimal.Decimal: sqlalchemy.Numeric,
    datetime.date: sqlalchemy.Date,
    datetime.datetime: sqlalchemy.DateTime,
    datetime.time: sqlalchemy.Time,
    datetime.timedelta: sqlalchemy.Interval,
    bytes: sqlalchemy.LargeBinary,
    str: sqlalchemy.String,
    uuid.UUID: sqlalchemy.Uuid,
}


def _without_none(annotation):
    """(the annotation without None among its alternatives, whether it was there)"""
    name = native.alias_name(annotation)
    if annotation is None:
        return None, True
    if name == "Optional":
        inner, _ = _without_none(native.alias_arguments(annotation)[0])
        return inner, True
    if name != "Union":
        return annotation, False
    rest = []
    found = False
    for item in native.alias_arguments(annotation):
        if item is None or item is type(None):
            found = True
            continue
        inner, nested = _without_none(item)
        found = found or nested
        rest.append(inner)
    return (rest[0] if len(rest) == 1 else native.union(rest)), found


def _includes_none(annotation):
    # util/typing.py: includes_none, also behind Annotated and NewType
    if native.is_unknown(annotation):
        return False
    if annotation is None:
        return True
    name = native.alias_name(annotation)
    arguments = native.alias_arguments(annotation)
    if name == "Optional":
        return True
    if name == "Union":
        return any([item is None or item is type(None) or _includes_none(item) for item in arguments])
    if name == "Annotated":
        return _includes_none(arguments[0])
    if name == "Literal":
        return any([item is None for item in arguments])
    return False


class registry:
    def __init__(self, *, metadata=None, class_registry=None, type_annotation_map=None, constructor=None):
        self.metadata = metadata if native.is_unknown(metadata) or metadata is not None else MetaData()
        self.type_annotation_map = {}
        self.classes = []
        if type_annotation_map:
            self.update_type_annotation_map(type_annotation_map)

    def update_type_annotation_map(self, type_annotation_map):
        if native.is_unknown(type_annotation_map):
            self.unknown_map = type_annotation_map
            return
        for key, value in type_annotation_map.items():
            self.type_annotation_map[_without_none(key)[0]] = value

    # orm/decl_api.py: registry._resolve_type
    def resolve(self, python_type):
        name = native.alias_name(python_type)
        if name is not None:
            found = self.type_annotation_map.get(python_type)
            if native.is_unknown(found) or found is not None:
                return found
            if name == "Literal":
                return self._literal(python_type)
            return None
        if not isinstance(python_type, type):
            return self.type_annotation_map.get(python_type)
        found = self.type_annotation_map.get(python_type)
        if native.is_unknown(found):
            return found
        if found is not None:
            return native.enum_like(found, python_type) if native.is_enum_class(python_type) else found
        if native.is_enum_class(python_type):
            for base in python_type.__mro__:
                if base is enum.Enum and enum.Enum in self.type_annotation_map:
                    return native.enum_like(self.type_annotation_map[enum.Enum], python_type)
            return sqlalchemy.Enum(python_type)
        return _type_map.get(python_type)

    def _literal(self, python_type):
        values = native.alias_arguments(python_type)
        for key in self.type_annotation_map:
            if native.is_typing_name(key, "Literal"):
                return native.enum_like(self.type_annotation_map[key], *values)
        return sqlalchemy.Enum(*values, native_enum=False)

    def generate_base(self, mapper=None, cls=object, name="Base", metaclass=None):
        unknown = None
        if native.is_unknown(cls):
            unknown = cls
            cls = object
        bases = cls if isinstance(cls, tuple) else (cls,)
        namespace = {"registry": self, "metadata": self.metadata, "_sa_registry": self, "__abstract__": True}
        if unknown is not None:
            namespace["__retort_unknown_base__"] = unknown
        return type(name, tuple(bases) + (DeclarativeMeta,), namespace)

    def as_declarative_base(self, **kw):
        def decorate(cls):
            kw["cls"] = cls
            kw["name"] = cls.__name__
            return self.generate_base(**kw)

        return decorate

    def mapped(self, cls):
        _as_declarative(self, cls)
        return cls

    map_declaratively = mapped

    def mapped_as_dataclass(self, cls=None, **kw):
        def decorate(target):
            _as_declarative(self, target)
            return target

        return decorate if cls is None else decorate(cls)

    def map_imperatively(self, cls, local_table=None, **kw):
        return None

    def configure(self, *args, **kw):
        return None

    def dispose(self, *args, **kw):
        return None


# orm/decl_base.py: _add_attribute
def _set_class_attribute(cls, name, value):
    native.set_raw(cls, name, value)
    if name.startswith("__retort_") or not _is_mapped(cls):
        return
    table = cls.__dict__.get("__table__")
    if table is None or native.is_unknown(table):
        return
    if native.is_unknown(value):
        native.gap(cls, table, None, name, value)
    elif isinstance(value, ColumnProperty):
        for column in value.columns:
            native.name_column(column, name)
            table.append_column(column, replace_existing=True)
    elif isinstance(value, Column) and value.table is None:
        native.name_column(value, name)
        table.append_column(value, replace_existing=True)
    elif isinstance(value, MappedColumn):
        native.name_column(value.column, name)
        table.append_column(value.column, replace_existing=True)
        native.set_raw(cls, name, value.column)


class DeclarativeMeta:
    """Stands for the metaclass: the evaluator makes it the last base of the classes that name it."""

    __retort_class_setattr__ = _set_class_attribute

    def __retort_metaclass_init__(cls, **kw):
        own = cls.__dict__
        if DeclarativeMeta in cls.__bases__ and "registry" not in own and "__metaclass__" not in own:
            return  # a metaclass derived from this one
        found = getattr(cls, "_sa_registry", None)
        if found is None:
            found = own.get("registry", None)
            if found is None:
                return
            cls._sa_registry = found
        if not own.get("__abstract__", False):
            _as_declarative(found, cls)


def declarative_base(bind=None, metadata=None, mapper=None, cls=object, name="Base", class_registry=None,
                     type_annotation_map=None, constructor=None, metaclass=None):
    if native.is_unknown(metadata):
        return metadata
    made = registry(metadata=metadata, type_annotation_map=type_annotation_map)
    return made.generate_base(cls=cls, name=name)


def as_declarative(**kw):
    def decorate(cls):
        made = registry(metadata=kw.get("metadata"), type_annotation_map=kw.get("type_annotation_map"))
        return made.generate_base(cls=cls, name=cls.__name__)

    return decorate


# orm/decl_api.py: _setup_declarative_base
def _setup_declarative_base(cls):
    own = cls.__dict__
    type_map = getattr(cls, "type_annotation_map", None)
    reg = own.get("registry", None)
    if reg is not None:
        if type_map:
            reg.update_type_annotation_map(type_map)
    else:
        reg = registry(metadata=getattr(cls, "metadata", None), type_annotation_map=type_map)
        cls.registry = reg
    cls._sa_registry = reg
    if "metadata" not in own:
        cls.metadata = reg.metadata


class DeclarativeBase:
    _sa_registry = None
    __retort_class_setattr__ = _set_class_attribute

    def __init_subclass__(cls, **kw):
        if DeclarativeBase in cls.__bases__:
            _setup_declarative_base(cls)
        else:
            _as_declarative(cls._sa_registry, cls)
        super().__init_subclass__(**_without_dataclass_arguments(kw))


class DeclarativeBaseNoMeta:
    _sa_registry = None
    __retort_class_setattr__ = _set_class_attribute

    def __init_subclass__(cls, **kw):
        if DeclarativeBaseNoMeta in cls.__bases__:
            _setup_declarative_base(cls)
        else:
            _as_declarative(cls._sa_registry, cls)
        super().__init_subclass__(**_without_dataclass_arguments(kw))


class MappedAsDataclass:
    __allow_unmapped__ = True

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**_without_dataclass_arguments(kw))


def _without_dataclass_arguments(kw):
    dataclass = ("init", "repr", "eq", "order", "unsafe_hash", "match_args", "kw_only", "dataclass_callable")
    return {name: value for name, value in kw.items() if name not in dataclass}


def mapped_as_dataclass(reg, **kw):
    return reg.mapped_as_dataclass(**kw)


class AbstractConcreteBase:
    pass


class ConcreteBase:
    pass


class DeferredReflection:
    __retort_reflected__ = True

    @classmethod
    def prepare(cls, *args, **kw):
        return None


# ---- mapping a class ----


def _is_mapped(cls):
    return "__retort_mapped__" in cls.__dict__


def _as_declarative(reg, cls):
    own = cls.__dict__
    if own.get("__abstract__", False):
        return
    _scans[cls] = {}
    scan = ClassScan(reg, cls)
    scan.run()
    del _scans[cls]
    cls.__retort_mapped__ = True
    reg.classes.append(cls)


class ClassScan:
    def __init__(self, reg, cls):
        self.registry = reg
        self.cls = cls
        self.own = dict(cls.__dict__)
        self.collected = {}
        self.annotations = {}  # name -> what Mapped[] holds, or None
        self.class_annotations = {}
        self.tablename = None
        self.table_args = None
        self.table_fn = None
        self.gaps = []  # (column, value or reason)
        self.declared = []
        self.ordering = []
        self.inherits = None
        self.table = None

    def run(self):
        if native.unknown_base(self.cls) is not None:
            self.gaps.append(("", native.unknown_base(self.cls)))
        for base in self.cls.__mro__:
            if base is not self.cls and base is not object and native.unknown_base(base) is not None:
                if not _is_mapped(base):
                    self.gaps.append(("", native.unknown_base(base)))
        if getattr(self.cls, "__retort_reflected__", False):
            self.gaps.append(("", "its columns are reflected from the database"))
        self.scan_attributes()
        self.find_inherited()
        self.extract_columns()
        self.set_up_table()
        self.report()

    # -- _cls_attr_resolver --

    def attributes_of(self, base):
        if base not in self.class_annotations:
            self.class_annotations[base] = {name: value for name, value, line in native.annotations(base)}
        annotations = self.class_annotations[base]
        variables = self.own if base is self.cls else dict(base.__dict__)
        names = native.merged([name for name in variables], [name for name in annotations])
        result = []
        for name in names:
            if name in _specials or not (name.startswith("__") or name.startswith("_sa_")):
                result.append((name, variables.get(name), annotations.get(name)))
        return result

    def overridden(self, name, value):
        found = native.class_attribute(self.cls, name, value)
        return native.is_unknown(found) or found is not value

    # -- _scan_attributes --

    def scan_attributes(self):
        fixed_table = "__table__" in self.own
        bases = []
        for base in self.cls.__mro__:
            if base is object:
                continue
            class_mapped = base is not self.cls and _is_mapped(base)
            local = {}
            if not class_mapped and base is not self.cls:
                local = self.column_copies(base, fixed_table)
            bases.append((base, class_mapped, local))
        inherited_table_args = False
        for base, class_mapped, local in bases:
            self.collected.update(local)
            for name, value, annotation in self.attributes_of(base):
                if name in _specials:
                    inherited_table_args = self.special(base, class_mapped, name, value) or inherited_table_args
                elif class_mapped:
                    continue
                elif base is not self.cls:
                    self.from_mixin(base, name, value)
                else:
                    self.from_class(name, value, annotation, fixed_table)
        if inherited_table_args and not native.is_unknown(self.tablename) and not self.tablename:
            self.table_args = None

    def special(self, base, class_mapped, name, value):
        applies = not class_mapped or isinstance(value, declared_attr)
        if not applies:
            return False
        if name == "__tablename__" and not native.is_unknown(self.tablename) and self.tablename is None:
            self.tablename = self.cls.__tablename__
        elif name == "__table__" and isinstance(value, declared_attr):
            self.table_fn = True
        elif name == "__table_args__" and not native.is_unknown(self.table_args) and not self.table_args:
            self.table_args = self.cls.__table_args__
            return base is not self.cls
        return False

    def column_copies(self, base, fixed_table):
        local = {}
        for name, value, annotation in self.attributes_of(base):
            if native.is_unknown(value):
                continue
            if value is None and not fixed_table and self.is_mapped_annotation(annotation):
                if self.overridden(name, None):
                    continue
                value = self.collect_annotation(name, annotation, base, None)
                if value is None:
                    value = MappedColumn()
                local[name] = value
                setattr(self.cls, name, value)
            elif isinstance(value, (Column, MappedColumn)):
                if self.overridden(name, value):
                    continue
                self.collect_annotation(name, annotation, base, value)
                if name in self.own or (fixed_table and self.table_has(name, value)):
                    continue
                copy = value.copied() if isinstance(value, MappedColumn) else native.copy_column(value)
                local[name] = copy
                setattr(self.cls, name, copy)
        return local

    def table_has(self, name, value):
        table = self.own["__table__"]
        if native.is_unknown(table):
            return True
        column = value.column if isinstance(value, MappedColumn) else value
        return (column.name or name) in table.c

    def from_mixin(self, base, name, value):
        if native.is_unknown(value):
            if not native.is_function_attribute(base, name) and native.class_attribute(self.cls, name, None) is value:
                self.gaps.append((name, value))
            return
        if isinstance(value, declared_attr):
            if value.cascading:
                given = value.__get__(None, self.cls)
                self.collected[name] = given
                setattr(self.cls, name, given)
            else:
                # what a mapped superclass or the class itself has instead
                raw = native.class_attribute(self.cls, name, None)
                given = value.__get__(None, self.cls) if raw is value else raw
                if isinstance(given, declared_attr):
                    given = given.__get__(None, self.cls)
                self.collected[name] = given
            if name not in self.annotations:
                self.collect_annotation(name, native.return_annotation(value.fget), base, value)

    def from_class(self, name, value, annotation, fixed_table):
        if native.is_unknown(value):
            if not native.is_function_attribute(self.cls, name):
                self.gaps.append((name, value))
            return
        found = self.collect_annotation(name, annotation, self.cls, value)
        if value is None and not fixed_table and name in self.annotations and name not in self.own:
            self.collected[name] = found if found is not None else MappedColumn()
        elif name in self.own:
            self.collected[name] = value

    # -- annotations --

    def is_mapped_annotation(self, annotation):
        if native.is_unknown(annotation) or annotation is None:
            return False
        origin = native.alias_origin(annotation)
        return isinstance(origin, type) and issubclass(origin, Mapped)

    # _collect_annotation: notes what Mapped[...] holds; gives the mapped_column() that Annotated[] brings, when there
    # is no other value
    def collect_annotation(self, name, annotation, base, value):
        if name in self.annotations:
            return None
        if native.is_unknown(annotation):
            if value is None or isinstance(value, MappedColumn):
                self.gaps.append((name, annotation))
            return None
        if isinstance(annotation, str) and "Mapped[" in annotation and (value is None or isinstance(value, MappedColumn)):
            self.gaps.append((name, "its annotation " + annotation + " cannot be evaluated"))
            self.annotations[name] = None
            return None
        if not self.is_mapped_annotation(annotation):
            if isinstance(value, MappedColumn) and not native.is_unknown(annotation) and annotation is not None:
                if getattr(self.cls, "__allow_unmapped__", False):
                    self.annotations[name] = annotation
            return None
        inner = native.alias_arguments(annotation)[0]
        if isinstance(inner, str):
            inner = native.annotation_from_text(base, inner)
        self.annotations[name] = inner
        if value is None:
            return self.orm_construct(inner)
        return None

    def orm_construct(self, inner):
        if native.alias_name(inner) == "Literal":
            return None
        for item in native.alias_arguments(inner):
            if native.is_unknown(item):
                return None
            if isinstance(item, MappedColumn):
                return MappedColumn()
            if native.alias_name(item) == "Annotated":
                found = self.orm_construct(item)
                if found is not None:
                    return found
        return None

    # properties.py: MappedColumn._init_column_for_annotation
    def apply_annotation(self, name, mapped):
        column = mapped.column
        if name in self.annotations and not native.is_unknown(self.annotations[name]) and self.annotations[name] is None:
            return
        if name not in self.annotations:
            if not native.has_type(column) and not native.has_foreign_key(column):
                self.gaps.append((name, "it has neither a type nor a Mapped[] annotation"))
            return
        argument = self.annotations[name]
        if native.is_unknown(argument) or isinstance(argument, str):
            self.unknown_annotation(name, mapped, argument)
            return
        nullable = _includes_none(argument)
        if not mapped.has_nullable:
            native.set_nullable(column, nullable)
        python_type, _ = _without_none(argument)
        candidates = [python_type]
        if native.alias_name(python_type) == "Annotated":
            parts = native.alias_arguments(python_type)
            candidates.append(_without_none(parts[0])[0] if nullable else parts[0])
            for item in parts[1:]:
                if not native.is_unknown(item) and isinstance(item, MappedColumn):
                    self.merge(name, item, mapped)
                    break
        if native.has_type(column) or native.has_foreign_key(column):
            return
        for candidate in candidates:
            if native.is_unknown(candidate) or isinstance(candidate, str):
                self.unknown_annotation(name, mapped, candidate)
                return
            found = self.registry.resolve(candidate)
            if native.is_unknown(found):
                self.gaps.append((name, found))
                return
            if found is not None:
                native.set_type(column, found)
                return
        self.gaps.append((name, "no SQL type is known for its annotation"))

    def unknown_annotation(self, name, mapped, argument):
        if isinstance(argument, str):
            argument = "its annotation '" + argument + "' cannot be evaluated"
        self.gaps.append((name, argument))

    def merge(self, name, source, target):
        if native.is_unknown(source.column):
            self.gaps.append((name, source.column))
            return
        native.merge_column(source.column, target.column)
        if source.sort_order is not None and target.sort_order is None:
            target.sort_order = source.sort_order

    # -- _setup_inheriting_mapper --

    def find_inherited(self):
        for base in self.cls.__bases__:
            found = self.nearest_mapped(base)
            if found is not None:
                self.inherits = found
                return

    def nearest_mapped(self, base):
        for item in base.__mro__:
            if item is not object and _is_mapped(item):
                return item
        return None

    # -- _extract_mappable_attributes, _extract_declared_columns --

    def extract_columns(self):
        for name, value in list(self.collected.items()):
            if native.is_unknown(value):
                if name not in [column for column, why in self.gaps]:
                    self.gaps.append((name, value))
                continue
            if isinstance(value, declared_attr):
                value = value.__get__(None, self.cls)
                if native.is_unknown(value):
                    self.gaps.append((name, value))
                    continue
                if name not in self.annotations:
                    self.collect_annotation(name, native.return_annotation(self.collected[name].fget), self.cls, value)
            if isinstance(value, Column):
                self.declare(name, value, 0)
            elif isinstance(value, MappedColumn):
                self.declare_mapped(name, value)
            elif isinstance(value, ColumnProperty):
                for item in value.unknown:
                    self.gaps.append((name, item))
                if value.composite:
                    self.annotate_composite(name, value)
                for column in value.columns:
                    if column.table is None:
                        self.declare(name, column, 0)
            elif isinstance(self.collected[name], declared_attr):
                setattr(self.cls, name, value)

    # orm/descriptor_props.py: CompositeProperty._setup_for_dataclass
    def annotate_composite(self, name, value):
        cls = value.composite_class or self.annotations.get(name)
        if native.is_unknown(cls) or not isinstance(cls, type):
            return
        fields = [(field, annotation) for field, annotation, line in native.annotations(cls)]
        for index in range(min(len(fields), len(value.composite))):
            mapped = value.composite[index]
            key = name + "." + fields[index][0]
            if native.is_unknown(mapped.column):
                continue
            native.name_column(mapped.column, fields[index][0])
            self.annotations[key] = fields[index][1]
            self.apply_annotation(key, mapped)

    def declare(self, name, column, order):
        native.name_column(column, name)
        if any([column is known for known in self.declared]):
            return
        self.declared.append(column)
        self.ordering.append(order)
        if "__table__" not in self.own:
            setattr(self.cls, name, column)

    def declare_mapped(self, name, mapped):
        if native.is_unknown(mapped.column):
            self.gaps.append((name, mapped.column))
            return
        if mapped.use_existing_column and self.inherits is not None and self.tablename is None:
            parent = self.inherits.__table__
            column_name = mapped.column.name or name
            if not native.is_unknown(parent) and column_name in parent.c:
                setattr(self.cls, name, parent.c[column_name])
                return
        native.name_column(mapped.column, name)
        self.apply_annotation(name, mapped)
        self.declare(name, mapped.column, mapped.sort_order or 0)

    # -- _setup_table --

    def set_up_table(self):
        if self.table_fn:
            self.table = self.cls.__table__
            self.cls.__table__ = self.table
        elif "__table__" in self.own:
            self.table = self.own["__table__"]
        elif native.is_unknown(self.tablename):
            self.gaps.append(("", self.tablename))
            return
        elif self.tablename is not None:
            self.make_table()
        elif self.inherits is not None:
            self.extend_inherited()
            return
        else:
            self.gaps.append(("", "it has neither __tablename__ nor __table__"))
            return
        if not native.is_unknown(self.table) and "__table__" in self.own:
            for key, column in self.table.c.items():
                if key not in self.own:
                    setattr(self.cls, key, column)

    def make_table(self):
        args = ()
        keywords = {}
        given = self.table_args
        if native.is_unknown(given):
            self.gaps.append(("", given))
            given = None
        if given:
            if isinstance(given, dict):
                keywords = given
            elif native.is_unknown(given[-1]):
                self.gaps.append(("", given[-1]))
                args = given[:-1]
            elif isinstance(given[-1], dict):
                args, keywords = given[:-1], given[-1]
            else:
                args = given
        known = []
        for item in args:
            if native.is_unknown(item):
                self.gaps.append(("", item))
            else:
                known.append(item)
        options = {}
        for key, value in keywords.items():
            if native.is_unknown(value):
                if key != "info":
                    self.gaps.append(("", value))
            else:
                options[key] = value
        ordered = sorted(range(len(self.declared)), key=lambda index: self.ordering[index])
        metadata = getattr(self.cls, "metadata", None)
        if not native.is_unknown(metadata) and metadata is None:
            metadata = self.registry.metadata
        make = getattr(self.cls, "__table_cls__", None) or Table
        table = make(self.tablename, metadata, *[self.declared[index] for index in ordered], *known, **options)
        if native.is_unknown(table):
            self.gaps.append(("", table))
            return
        if table is None:
            if self.inherits is None:
                self.gaps.append(("", "__table_cls__ gives it no table"))
                return
            self.tablename = None
            self.extend_inherited()
            return
        self.table = table
        self.cls.__table__ = table

    # _setup_inheriting_columns: single-table inheritance
    def extend_inherited(self):
        table = self.inherits.__table__ if hasattr(self.inherits, "__table__") else None
        if table is None or native.is_unknown(table):
            return
        self.table = table
        for column in self.declared:
            if column.name in table.c:
                if table.c[column.name] is not column:
                    self.gaps.append((column.name, "the column is in the table of the class that it inherits from already"))
                continue
            table.append_column(column)

    def report(self):
        table = self.table if self.table is not None and not native.is_unknown(self.table) else None
        for column, why in self.gaps:
            native.gap(self.cls, table, self.tablename, column, why)


# ---- functions of sqlalchemy.orm on classes ----


def configure_mappers():
    return None


def clear_mappers():
    return None


def foreign(value):
    return value


remote = foreign


def class_mapper(cls, configure=True):
    return native.unknown("mappers are not evaluated natively")


object_mapper = class_mapper
