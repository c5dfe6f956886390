"""SQLAlchemy's MetaData in the format "retort-metadata", version 1 (core/models/metadata_json.cpp).

Executed, not imported: whoever does so has imported re, sqlalchemy, schema, types, ExcludeConstraint, ClauseElement,
ColumnClause and TextClause, of SQLAlchemy 1.4 or 2.
"""


class Writer:
    """MetaData as JSON. SQL expressions are what text() takes, written for one dialect."""

    def __init__(self, dialect):
        self.dialect = dialect

    def sql(self, expression):
        if expression is None:
            return None
        if isinstance(expression, str):
            return expression
        if isinstance(expression, TextClause) and not expression._bindparams:
            return expression.text
        compiler = self.dialect.ddl_compiler(self.dialect, None)
        text = compiler.sql_compiler.process(expression, literal_binds=True, include_table=False)
        # Where text() would see a parameter or an escape.
        return re.sub(r"(?<=\\):|(?<![:\w$]):(?=[\w$])", r"\\:", text)

    def type(self, type_):
        if type_ is None:
            return None
        variants = getattr(type_, "_variant_mapping", None)
        if variants is None and type(type_).__name__ == "Variant":  # SQLAlchemy 1.4
            variants = type_.mapping
            type_ = type_.impl
        library = [cls for cls in type(type_).__mro__ if cls.__module__.startswith("sqlalchemy.")]
        is_script = library[0] is not type(type_)
        result = {"repr": repr(type_), "module": type(type_).__module__}
        if not is_script:
            result["module"] = self.home(library[0])
        if is_script:
            is_decorator = isinstance(type_, types.TypeDecorator)
            result["script"] = "TypeDecorator" if is_decorator else library[0].__name__
            if is_decorator:
                result["impl"] = self.type(type_.impl_instance if hasattr(type_, "impl_instance") else type_.impl)
            elif isinstance(type_, types.UserDefinedType):
                result["col_spec"] = type_.get_col_spec()
            else:
                result["base"] = self.base(type_, library[0])
        item = getattr(type_, "item_type", None)
        if item is not None and not type(item).__module__.startswith("sqlalchemy."):
            result["item"] = self.type(item)
        if variants:
            result["variants"] = {name: self.type(variant) for name, variant in variants.items()}
        return result

    def home(self, cls):
        parts = cls.__module__.split(".")
        return parts[2] if parts[1] == "dialects" else "sqlalchemy"

    def base(self, type_, cls):
        """The library's type with what the script's class gave it: attributes under the names of its parameters."""
        shown = sqlalchemy.util.generic_repr(type_, to_inspect=[cls])
        return {"repr": cls.__name__ + shown[shown.index("("):], "module": self.home(cls)}

    def option(self, value):
        if isinstance(value, dict):
            return {"map": {str(key): self.option(item) for key, item in value.items()}}
        if isinstance(value, ClauseElement):
            return {"sql": self.sql(value)}
        if isinstance(value, types.TypeEngine):
            return {"type": self.type(value)}
        if isinstance(value, (list, tuple)):
            return [str(getattr(item, "name", item)) for item in value]
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        return str(value)

    def options(self, item):
        return {key: self.option(value) for key, value in item.dialect_kwargs.items()}

    def server_default(self, default):
        if default is None or isinstance(default, (schema.Computed, schema.Identity)):
            return None
        if isinstance(default, schema.DefaultClause):
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

    def sequence(self, sequence):
        result = {"schema": sequence.schema, "name": sequence.name, "optional": bool(sequence.optional),
                  "data_type": self.type(getattr(sequence, "data_type", None))}
        result.update(self.identity_options(sequence))
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
        if isinstance(column.default, schema.Sequence):
            has_default = False
            sequence = self.sequence(column.default)
        return {
            "name": column.name,
            "type": self.type(column.type),
            "nullable": bool(column.nullable),
            "primary_key": bool(column.primary_key),
            "autoincrement": {True: "true", False: "false"}.get(column.autoincrement, column.autoincrement),
            "server_default": self.server_default(column.server_default),
            "computed": computed,
            "identity": identity,
            "sequence": sequence,
            "default": has_default,
            "comment": column.comment,
            "options": self.options(column),
        }

    def name(self, item):
        if item.name is None or isinstance(item.name, str):
            return None if item.name is None else str(item.name)
        # Left to the naming convention until the table is made.
        try:
            from sqlalchemy.sql.naming import _constraint_name_for_table
            made = _constraint_name_for_table(item, item.table)
        except Exception:
            return None
        return str(made) if isinstance(made, str) else None

    def constraint(self, constraint):
        result = {"kind": None, "name": self.name(constraint)}
        if isinstance(constraint, schema.PrimaryKeyConstraint):
            result["kind"] = "primary_key"
            result["columns"] = [column.name for column in constraint.columns]
        elif isinstance(constraint, schema.UniqueConstraint):
            result["kind"] = "unique"
            result["columns"] = [column.name for column in constraint.columns]
        elif isinstance(constraint, schema.CheckConstraint):
            result["kind"] = "check"
            if constraint._type_bound:
                result["type_of"] = list(constraint.columns)[0].name
            else:
                result["sql"] = self.sql(constraint.sqltext)
        elif isinstance(constraint, schema.ForeignKeyConstraint):
            result["kind"] = "foreign_key"
            self.foreign_key(constraint, result)
        elif isinstance(constraint, ExcludeConstraint):
            result["kind"] = "exclude"
            result["elements"] = [{"expression": self.indexed(part[0]), "operator": part[2]}
                                  for part in constraint._render_exprs]
            result["using"] = constraint.using
            result["where"] = self.sql(constraint.where)
            result["ops"] = dict(constraint.ops)
        else:
            raise TypeError("a constraint of the kind %r cannot be handed over" % type(constraint).__name__)
        result["deferrable"] = constraint.deferrable
        result["initially"] = constraint.initially
        result["comment"] = getattr(constraint, "comment", None)
        result["options"] = self.options(constraint)
        return result

    def foreign_key(self, constraint, result):
        result["columns"] = [column.name for column in constraint.columns]
        targets = [self.target(element) for element in constraint.elements]
        result["referred_schema"], result["referred_table"] = targets[0][:2]
        result["referred_columns"] = [target[2] for target in targets]
        result["onupdate"] = constraint.onupdate
        result["ondelete"] = constraint.ondelete
        result["match"] = constraint.match
        result["use_alter"] = bool(constraint.use_alter)

    def target(self, key):
        try:
            column = key.column
        except sqlalchemy.exc.InvalidRequestError:
            parts = key.target_fullname.split(".")
            return ".".join(parts[:-2]) or None, parts[-2], parts[-1]
        return column.table.schema, column.table.name, column.name

    MODIFIERS = {"desc_op": "DESC", "asc_op": "ASC", "nulls_first_op": "NULLS FIRST", "nulls_last_op": "NULLS LAST",
                 "nullsfirst_op": "NULLS FIRST", "nullslast_op": "NULLS LAST"}

    def indexed(self, expression):
        if isinstance(expression, ColumnClause):
            return {"column": expression.name}
        if isinstance(expression, str):
            return {"column": expression}
        modifier = self.MODIFIERS.get(getattr(getattr(expression, "modifier", None), "__name__", None))
        if modifier:
            return {"modifier": modifier, "of": self.indexed(expression.element)}
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
            "indexes": [self.index(index) for index in sorted(table.indexes, key=lambda item: str(item.name))],
        }

    def metadata(self, metadata):
        result = {
            "schema": metadata.schema,
            "naming": {str(key): value for key, value in metadata.naming_convention.items() if isinstance(value, str)},
            "tables": [self.table(table) for table in metadata.tables.values()],
        }
        # Those of columns are told with their columns.
        of_columns = {(column.default.schema, column.default.name) for table in metadata.tables.values()
                      for column in table.columns if isinstance(column.default, schema.Sequence)}
        alone = [one for one in metadata._sequences.values() if (one.schema, one.name) not in of_columns]
        if alone:
            result["sequences"] = [self.sequence(one) for one in alone]
        return result
