"""What Alembic renders of the operations that the source of a script asks for: nothing is executed."""

import contextlib

import alembic.op  # noqa: F401  (registers itself as the proxy of Operations)
import sqlalchemy as sa
from alembic.autogenerate import render
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations import BatchOperations, Operations, ops


class BatchRecorder(BatchOperations):
    def __init__(self, context, table_name, schema):
        super().__init__(context, impl=_Impl(table_name, schema))
        self.recorded = []

    def invoke(self, operation):
        self.recorded.append(operation)


class _Impl:
    """What a batch's directives ask of their implementation."""

    def __init__(self, table_name, schema):
        self.table_name = table_name
        self.schema = schema


class Recorder(Operations):
    def __init__(self, context):
        super().__init__(context)
        self.texts = []  # None where Alembic has none

    def invoke(self, operation):
        # Rendered at once: a table that is made of the operation takes its columns along.
        self.texts.append(text_of(operation, self.migration_context))
        return operation.to_table() if isinstance(operation, ops.CreateTableOp) else None

    @contextlib.contextmanager
    def batch_alter_table(self, table_name, schema=None, **keywords):
        block = BatchRecorder(self.migration_context, table_name, schema)
        yield block
        operation = ops.ModifyTableOps(table_name, block.recorded, schema=schema)
        self.texts.append(None if keywords else text_of(operation, self.migration_context))


# The modules that stand for an Operations object are kept by its class.
Operations._setups[Recorder] = Operations._setups[Operations]


def as_autogenerate_has_it(operation):
    """Comparing finds defaults of columns, which are DefaultClause objects, and types that are no classes; scripts give what
    these are made from."""
    for inner in getattr(operation, "ops", [operation]):
        if isinstance(inner, ops.AlterColumnOp):
            for name in ("modify_type", "existing_type"):
                if getattr(inner, name) is not None:
                    setattr(inner, name, sa.types.to_instance(getattr(inner, name)))
            for name in ("modify_server_default", "existing_server_default"):
                value = getattr(inner, name)
                if isinstance(value, (str, sa.sql.ClauseElement)) and not isinstance(value, (sa.Identity, sa.Computed)):
                    setattr(inner, name, sa.DefaultClause(value))
    return operation


def text_of(operation, context):
    options = {"sqlalchemy_module_prefix": "sa.", "alembic_module_prefix": "op.", "render_as_batch": True, "user_module_prefix": "script."}
    container = ops.UpgradeOps([as_autogenerate_has_it(operation)])
    try:
        body = render._render_cmd_body(container, AutogenContext(context, opts=options))
    except Exception:
        return None
    return body.partition("\n")[2].rpartition("# ### end")[0].rstrip("\n")


def rendered_operations(code, dialect):
    """One text for each operation; None where Alembic has none."""
    context = MigrationContext.configure(dialect_name=dialect, dialect_opts={"paramstyle": "named"})
    recorder = Recorder(context)
    names = {"__name__": "script"}
    recorder._install_proxy()
    try:
        exec(code, names)
        names["upgrade"]()
    finally:
        recorder._remove_proxy()
    return recorder.texts
