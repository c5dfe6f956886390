"""The operations that the source of a script asks Alembic for, as Alembic's own objects: nothing is executed."""

import contextlib

import sqlalchemy as sa
from alembic.autogenerate import render
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from alembic.operations import BatchOperations, Operations, ops


class BatchRecorder(BatchOperations):
    def __init__(self, context, recorded):
        super().__init__(context, impl=_Impl())
        self.recorded = recorded

    def invoke(self, operation):
        self.recorded.append(operation)


class _Impl:
    """What a batch's directives ask of their implementation."""

    table_name = "t"
    schema = None


class Recorder(Operations):
    def __init__(self, context):
        super().__init__(context)
        self.recorded = []

    def invoke(self, operation):
        self.recorded.append(operation)
        return operation.to_table() if isinstance(operation, ops.CreateTableOp) else None

    @contextlib.contextmanager
    def batch_alter_table(self, table_name, schema=None, **keywords):
        block = BatchRecorder(self.migration_context, [])
        block.impl.table_name, block.impl.schema = table_name, schema
        yield block
        block_op = ops.ModifyTableOps(table_name, block.recorded, schema=schema)
        block_op.is_plain = not keywords
        self.recorded.append(block_op)


def as_autogenerate_has_it(operation):
    """Comparing finds defaults of columns, which are DefaultClause objects; scripts give what these are made from."""
    for inner in getattr(operation, "ops", [operation]):
        if isinstance(inner, ops.AlterColumnOp):
            for name in ("modify_server_default", "existing_server_default"):
                value = getattr(inner, name)
                if isinstance(value, (str, sa.sql.ClauseElement)) and not isinstance(value, (sa.Identity, sa.Computed)):
                    setattr(inner, name, sa.DefaultClause(value))
    return operation


def recorded_operations(code, dialect):
    context = MigrationContext.configure(dialect_name=dialect, dialect_opts={"paramstyle": "named"})
    recorder = Recorder(context)
    names = {"__name__": "script"}
    recorder._install_proxy()
    try:
        exec(code, names)
        names["upgrade"]()
    finally:
        recorder._remove_proxy()
    return context, recorder.recorded


def rendered_operations(code, dialect):
    """One text for each operation; None where Alembic has none."""
    context, recorded = recorded_operations(code, dialect)
    options = {"sqlalchemy_module_prefix": "sa.", "alembic_module_prefix": "op.", "render_as_batch": True, "user_module_prefix": "script."}
    texts = []
    for operation in recorded:
        try:
            text = render.render_op_text(AutogenContext(context, opts=options), as_autogenerate_has_it(operation)).rstrip("\n")
        except Exception as error:
            text = None
        texts.append(text if getattr(operation, "is_plain", True) else None)
    return texts
