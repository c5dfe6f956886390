"""flask_sqlalchemy (3.1): SQLAlchemy() and its Model."""

import re

import sqlalchemy
from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, Table

import retort_native as native
import retort_orm

_databases = []


# flask_sqlalchemy/model.py: camel_to_snake_case
def camel_to_snake_case(name):
    name = re.sub(r"((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))", r"_\1", name)
    return name.lower().lstrip("_")


# flask_sqlalchemy/model.py: should_set_tablename
def should_set_tablename(cls):
    if cls.__dict__.get("__abstract__", False) or getattr(cls, "_sa_registry", None) is None:
        return False
    for base in cls.__mro__:
        if base is object or "__tablename__" not in base.__dict__:
            continue
        if isinstance(native.class_attribute(base, "__tablename__", None), retort_orm.declared_attr):
            return False
        is_model = getattr(base, "_sa_registry", None) is not None
        return not (base is cls or base.__dict__.get("__abstract__", False) or not is_model)
    return True


class Model:
    """What is common to all models; BindMixin, NameMixin and Model in one."""

    query_class = None
    query = retort_orm.MappedProperty()

    def __init_subclass__(cls, **kw):
        database = getattr(cls, "__fsa__", None)
        if database is not None:
            own = cls.__dict__
            if not ("metadata" in own or "__table__" in own) and hasattr(cls, "__bind_key__"):
                metadata = database._make_metadata(cls.__bind_key__)
                if metadata is not getattr(cls, "metadata", None):
                    cls.metadata = metadata
            if not database.disable_autonaming and should_set_tablename(cls):
                cls.__tablename__ = camel_to_snake_case(cls.__name__)
        super().__init_subclass__(**kw)

    @classmethod
    def __table_cls__(cls, *args, **kwargs):
        schema = kwargs.get("schema")
        key = args[0] if schema is None else schema + "." + args[0]
        if key in cls.metadata.tables:
            return Table(*args, **kwargs)
        for arg in args:
            if isinstance(arg, Column) and arg.primary_key or isinstance(arg, PrimaryKeyConstraint):
                return Table(*args, **kwargs)
        for base in cls.__mro__[1:]:
            if base is not object and "__table__" in base.__dict__:
                return None
        return Table(*args, **kwargs)


class DefaultMeta(retort_orm.DeclarativeMeta):
    pass


NameMetaMixin = BindMetaMixin = DefaultMeta


class SQLAlchemy:
    def __init__(self, app=None, *args, metadata=None, session_options=None, query_class=None, model_class=Model,
                 engine_options=None, add_models_to_shell=True, disable_autonaming=False, **kw):
        self.disable_autonaming = disable_autonaming
        self.metadatas = {}
        if metadata is not None:
            self.metadatas[None] = metadata
        self.Model = self._make_base(model_class)
        self.session = native.unknown("sessions are not evaluated natively")
        self.Query = native.unknown("queries are not evaluated natively")
        _databases.append(self)

    def _make_base(self, model_class):
        if native.is_unknown(model_class):
            return model_class
        if getattr(model_class, "_sa_registry", None) is not None:
            if issubclass(model_class, Model):
                base = model_class
            else:
                base = type("FlaskSQLAlchemyBase", (Model, model_class), {"__abstract__": True})
        else:
            bases = (model_class,) if issubclass(model_class, Model) else (model_class, Model)
            base = retort_orm.declarative_base(metadata=self.metadatas.get(None), cls=bases, name="Model")
        if None in self.metadatas:
            base.metadata = self.metadatas[None]
        else:
            self.metadatas[None] = base.metadata
        base.__fsa__ = self
        return base

    def _make_metadata(self, bind_key):
        if bind_key not in self.metadatas:
            made = MetaData()
            if None in self.metadatas:
                made = MetaData(naming_convention=self.metadatas[None].naming_convention)
            made.info["bind_key"] = bind_key
            self.metadatas[bind_key] = made
        return self.metadatas[bind_key]

    @property
    def metadata(self):
        return self.metadatas[None]

    def Table(self, name, *args, **kwargs):
        bind_key = kwargs.pop("bind_key", None)
        if not args or not isinstance(args[0], MetaData):
            args = (self._make_metadata(bind_key),) + args
        return Table(name, *args, **kwargs)

    def init_app(self, app):
        return None

    def create_all(self, *args, **kw):
        return None

    drop_all = reflect = create_all

    def __getattr__(self, name):
        if name in ("engine", "engines", "get_engine", "app", "paginate", "get_or_404", "first_or_404", "one_or_404"):
            return native.unknown("'db." + name + "' is not evaluated natively")
        found = getattr(retort_orm, name, None) if hasattr(retort_orm, name) else None
        if found is not None:
            return found
        return getattr(sqlalchemy, name)
