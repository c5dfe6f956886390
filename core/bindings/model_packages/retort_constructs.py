"""The constructs of sqlalchemy.orm that stand in the bodies of models: mapped_column(), relationship(), declared_attr ...

Values that are not known are tested with native.is_unknown() before anything else is asked of them.
"""

from sqlalchemy import Column

import retort_native as native

_specials = ("__table__", "__mapper_args__", "__tablename__", "__table_args__")
_scans = {}  # class being mapped -> {declared_attr: what it gave}


class MappedProperty:
    """relationship() and the like: accepted, and of no account for tables. What is asked of one is not known."""

    def __init__(self, *args, **kw):
        self.arguments = args

    def __getattr__(self, name):
        return native.unknown("an attribute of a relationship")

    def __call__(self, *args, **kw):
        return self


class Mapped:
    pass


class DynamicMapped(Mapped):
    pass


class WriteOnlyMapped(Mapped):
    pass


class ORMDescriptor:
    pass


def relationship(*args, **kw):
    return MappedProperty(*args)


relation = dynamic_loader = relationship


def backref(*args, **kw):
    return MappedProperty(*args)


def synonym(*args, **kw):
    return MappedProperty(*args)


def query_expression(*args, **kw):
    return MappedProperty(*args)


def association_proxy(*args, **kw):
    return MappedProperty(*args)


def ordering_list(*args, **kw):
    return MappedProperty(*args)


class ColumnProperty(MappedProperty):
    """column_property(), deferred(), composite(): hold columns, maybe."""

    def __init__(self, *args, **kw):
        self.columns = []
        self.composite = []
        self.composite_class = None
        for item in args:
            if native.is_unknown(item):
                continue
            if isinstance(item, MappedColumn):
                item = item.column
            if isinstance(item, Column):
                self.columns.append(item)
        self.unknown = [item for item in args if native.is_unknown(item) and not native.is_query(item)]


def column_property(*args, **kw):
    return ColumnProperty(*args)


def deferred(column, *args, **kw):
    return ColumnProperty(column)


def composite(*args, **kw):
    made = ColumnProperty(*args)
    made.composite = [item for item in args if not native.is_unknown(item) and isinstance(item, MappedColumn)]
    made.composite_class = args[0] if args and isinstance(args[0], type) else None
    return made


class MappedColumn:
    def __init__(self, *args, **kw):
        for name in ("init", "repr", "default_factory", "compare", "kw_only", "hash", "deferred_group",
                     "deferred_raiseload", "deferred", "active_history", "dataclass_metadata"):
            kw.pop(name, None)
        self.use_existing_column = kw.pop("use_existing_column", False)
        self.sort_order = kw.pop("sort_order", None)
        self.has_insert_default = "insert_default" in kw
        if self.has_insert_default:
            kw["default"] = kw.pop("insert_default")
        self.has_nullable = kw.get("nullable") is not None
        self.column = native.adopted(self, Column(*args, **kw))

    def copied(self):
        new = MappedColumn()
        new.use_existing_column = self.use_existing_column
        new.sort_order = self.sort_order
        new.has_insert_default = self.has_insert_default
        new.has_nullable = self.has_nullable
        if native.is_unknown(self.column):
            new.column = self.column
        else:
            new.column = native.adopted(new, native.copy_column(self.column))
        return new


def mapped_column(*args, **kw):
    return MappedColumn(*args, **kw)


# ---- declared_attr ----


class declared_attr(MappedProperty):
    def __init__(self, fget, cascading=False, quiet=False):
        self.fget = native.plain_function(fget)
        self.cascading = cascading

    # orm/decl_api.py: declared_attr.__get__
    def __get__(self, instance, owner):
        known = _scans.get(owner)
        if known is None:
            return self.fget(owner)
        if self not in known:
            known[self] = self.fget(owner)
        return known[self]

    @staticmethod
    def cascading(fget):
        return declared_attr(fget, cascading=True)

    @staticmethod
    def directive(fget):
        return declared_attr(fget)


class declared_attr_directive(declared_attr):
    pass


declarative_mixin = native.identity
declarative_attr = declared_attr


class classproperty(declared_attr):
    pass


# ---- what does nothing to tables ----


class hybrid_property:
    def __init__(self, fget=None, *args, **kw):
        self.fget = fget

    def __getattr__(self, name):
        if name in ("getter", "setter", "deleter", "expression", "comparator", "update_expression", "inplace", "overrides"):
            return self._same
        return native.unknown("an attribute of a hybrid property")

    def _same(self, *args, **kw):
        return self


class hybrid_method(hybrid_property):
    pass


def _decorator(*args, **kw):
    return native.identity


validates = _decorator
reconstructor = native.identity


class Mutable:
    @classmethod
    def as_mutable(cls, sqltype):
        return native.type_object(sqltype)

    @classmethod
    def associate_with(cls, sqltype):
        return None

    @classmethod
    def coerce(cls, key, value):
        return value


class MutableBase(Mutable):
    pass


class MutableComposite(Mutable):
    pass


class MutableDict(Mutable, dict):
    pass


class MutableList(Mutable, list):
    pass


class MutableSet(Mutable, set):
    pass


# sqlalchemy.event: what listens to a table's making could change it.
_changing_events = ("after_parent_attach", "before_parent_attach", "column_reflect", "instrument_class",
                    "before_mapper_configured", "mapper_configured", "after_configured", "before_configured",
                    "class_instrument")


def listen(target, identifier, fn=None, *args, **kw):
    if native.is_unknown(identifier) or identifier in ("after_parent_attach", "before_parent_attach"):
        native.note("a listener for '%s' may change tables" % (identifier,))


def listens_for(target, identifier, *args, **kw):
    def decorate(fn):
        listen(target, identifier, fn)
        return fn

    return decorate


def listen_for(*args, **kw):
    return native.identity


def remove(*args, **kw):
    return None


contains = remove
