"""Prints what SQLAlchemy makes of the cases: {case: document}, each in the format of core/models/metadata_json.h.

    metadata_oracle.py FOLDER DIALECT CASE...
"""

import importlib
import importlib.util
import json
import sys
import warnings

import sqlalchemy
from sqlalchemy import types
from sqlalchemy.schema import (CheckConstraint, Computed, DefaultClause, FetchedValue, ForeignKeyConstraint, Identity,
                               PrimaryKeyConstraint, Sequence, UniqueConstraint)
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.sql.elements import TextClause, ClauseElement


class Writer:
    def __init__(self, dialect):
        self.dialect = dialect

    def sql(self, expression):
        if expression is None:
            return None
        if isinstance(expression, TextClause) and not expression._bindparams:
            return expression.text
        compiler = self.dialect.ddl_compiler(self.dialect, None)
        return compiler.sql_compiler.process(expression, literal_binds=True, include_table=False)

    def type(self, type_):
        if type_ is None:
            return None
        library = [cls for cls in type(type_).__mro__ if cls.__module__.startswith("sqlalchemy.")]
        is_script = library[0] is not type(type_)
        is_decorator = isinstance(type_, types.TypeDecorator)
        module = type(type_).__module__
        if not is_script:
            parts = module.split(".")
            module = parts[2] if parts[1] == "dialects" else "sqlalchemy"
        result = {"repr": repr(type_), "module": module}
        if is_script:
            result["script"] = "TypeDecorator" if is_decorator else library[0].__name__
            if is_decorator:
                result["impl"] = self.type(type_.impl_instance)
            if isinstance(type_, types.UserDefinedType):
                result["col_spec"] = type_.get_col_spec()
        item = getattr(type_, "item_type", None)
        if item is not None and not type(item).__module__.startswith("sqlalchemy."):
            result["item"] = self.type(item)
        if type_._variant_mapping:
            result["variants"] = {name: self.type(variant) for name, variant in type_._variant_mapping.items()}
        return result

    def option(self, value):
        if isinstance(value, dict):
            return {"map": {key: self.option(item) for key, item in value.items()}}
        if isinstance(value, ClauseElement):
            return {"sql": self.sql(value)}
        if isinstance(value, types.TypeEngine):
            return {"type": self.type(value)}
        if isinstance(value, (list, tuple)):
            return [getattr(item, "name", item) for item in value]
        return value

    def options(self, item):
        return {key: self.option(value) for key, value in item.dialect_kwargs.items()}

    def server_default(self, default):
        if default is None or isinstance(default, (Computed, Identity)):
            return None
        if isinstance(default, DefaultClause):
            if isinstance(default.arg, str):
                return {"text": default.arg}
            return {"sql": self.sql(default.arg)}
        return {"fetched": True}

    def identity_options(self, item):
        names = ("start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cycle", "cache", "order")
        result = {name: getattr(item, name, None) for name in names}
        for name in ("nominvalue", "nomaxvalue"):
            result[name] = bool(result[name])
        if "oracle_order" in getattr(item, "dialect_kwargs", {}):
            result["order"] = item.dialect_kwargs["oracle_order"]
        return result

    def column(self, column):
        computed = None
        if column.computed is not None:
            computed = {"sql": self.sql(column.computed.sqltext), "persisted": column.computed.persisted}
        identity = None
        if column.identity is not None:
            identity = {"always": bool(column.identity.always), "on_null": column.identity.on_null}
            identity.update(self.identity_options(column.identity))
        sequence = None
        has_default = column.default is not None
        if isinstance(column.default, Sequence):
            has_default = False
            sequence = {"schema": column.default.schema, "name": column.default.name,
                        "optional": bool(column.default.optional), "data_type": self.type(column.default.data_type)}
            sequence.update(self.identity_options(column.default))
        autoincrement = column.autoincrement
        return {
            "name": column.name,
            "type": self.type(column.type),
            "nullable": column.nullable,
            "primary_key": column.primary_key,
            "autoincrement": {True: "true", False: "false"}.get(autoincrement, autoincrement),
            "server_default": self.server_default(column.server_default),
            "computed": computed,
            "identity": identity,
            "sequence": sequence,
            "default": has_default,
            "comment": column.comment,
            "options": self.options(column),
        }

    def constraint(self, constraint):
        result = {"kind": None, "name": constraint.name}
        if constraint.name is not None:
            result["name"] = str(constraint.name)
        if isinstance(constraint, PrimaryKeyConstraint):
            result["kind"] = "primary_key"
            result["columns"] = [column.name for column in constraint.columns]
        elif isinstance(constraint, UniqueConstraint):
            result["kind"] = "unique"
            result["columns"] = [column.name for column in constraint.columns]
        elif isinstance(constraint, CheckConstraint):
            result["kind"] = "check"
            if constraint._type_bound:
                result["type_of"] = list(constraint.columns)[0].name
            else:
                result["sql"] = self.sql(constraint.sqltext)
        elif isinstance(constraint, ForeignKeyConstraint):
            result["kind"] = "foreign_key"
            result["columns"] = [column.name for column in constraint.columns]
            schema, table, _ = self.target(constraint.elements[0])
            result["referred_schema"] = schema
            result["referred_table"] = table
            result["referred_columns"] = [self.target(element)[2] for element in constraint.elements]
            result["onupdate"] = constraint.onupdate
            result["ondelete"] = constraint.ondelete
            result["match"] = constraint.match
            result["use_alter"] = bool(constraint.use_alter)
        elif isinstance(constraint, ExcludeConstraint):
            result["kind"] = "exclude"
            result["elements"] = [{"expression": self.indexed(expression), "operator": operator}
                                  for expression, name, operator in constraint._render_exprs]
            result["using"] = constraint.using
            result["where"] = self.sql(constraint.where)
            result["ops"] = dict(constraint.ops)
        result["deferrable"] = constraint.deferrable
        result["initially"] = constraint.initially
        result["comment"] = constraint.comment
        result["options"] = self.options(constraint)
        return result

    def target(self, key):
        try:
            column = key.column
        except sqlalchemy.exc.InvalidRequestError:
            parts = key.target_fullname.split(".")
            return ".".join(parts[:-2]) or None, parts[-2], parts[-1]
        return column.table.schema, column.table.name, column.name

    def indexed(self, expression):
        if isinstance(expression, sqlalchemy.sql.elements.ColumnClause):
            return {"column": expression.name}
        if isinstance(expression, str):
            return {"column": expression}
        return {"sql": self.sql(expression)}

    def index(self, index):
        return {
            "name": None if index.name is None else str(index.name),
            "unique": bool(index.unique),
            "expressions": [self.indexed(expression) for expression in index.expressions],
            "options": self.options(index),
        }

    def table(self, table):
        constraints = sorted(table.constraints, key=lambda item: (item is not table.primary_key, item._creation_order))
        if not len(table.primary_key.columns):
            constraints.remove(table.primary_key)
        return {
            "schema": table.schema,
            "name": table.name,
            "comment": table.comment,
            "prefixes": [str(prefix) for prefix in table._prefixes],
            "options": self.options(table),
            "columns": [self.column(column) for column in table.columns],
            "constraints": [self.constraint(constraint) for constraint in constraints],
            "indexes": [self.index(index) for index in table.indexes],
        }

    def metadata(self, metadata):
        return {
            "schema": metadata.schema,
            "naming": {str(key): value for key, value in metadata.naming_convention.items()},
            "tables": [self.table(table) for table in metadata.tables.values()],
        }


def main():
    folder, dialect_name, *cases = sys.argv[1:]
    warnings.simplefilter("ignore")
    sys.path.insert(0, folder)
    writer = Writer(getattr(importlib.import_module("sqlalchemy.dialects." + dialect_name), "dialect")())
    result = {}
    for case in cases:
        try:
            target = importlib.import_module(case).target_metadata
            if not isinstance(target, (list, tuple)):
                target = [target]
            for metadata in target:
                sqlalchemy.orm.configure_mappers() if metadata.tables else None
            result[case] = {"format": "retort-metadata", "version": 1,
                            "metadata": [writer.metadata(metadata) for metadata in target]}
        except Exception as error:
            result[case] = {"error": type(error).__name__ + ": " + str(error)}
    json.dump(result, sys.stdout)


import sqlalchemy.orm  # noqa: E402

if __name__ == "__main__":
    main()
