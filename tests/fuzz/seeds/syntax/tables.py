from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "a1"
down_revision = None

KINDS = ("plain", "striped")


def upgrade():
    kind = sa.Enum(*KINDS, name="kind")
    op.create_table(
        "zebra",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(length=80), nullable=False, server_default="it's"),
        sa.Column("kind", kind, nullable=True),
        sa.Column("data", postgresql.JSONB().with_variant(sa.JSON(), "sqlite")),
        sa.Column("herd_id", sa.BigInteger, sa.ForeignKey("herd.id", ondelete="CASCADE")),
        sa.UniqueConstraint("name", "kind", name=op.f("uq_zebra_name")),
        sa.CheckConstraint("length(name) > 0", name="ck_zebra"),
        comment="striped",
    )
    op.create_index("ix_zebra", "zebra", [sa.text("lower(name)")], unique=True, postgresql_where=sa.text("id > 3"))
    with op.batch_alter_table("zebra") as batch_op:
        batch_op.add_column(sa.Column("age", sa.Numeric(5, 2), sa.Computed("1 + 1")))
        batch_op.alter_column("name", type_=sa.Text(), existing_type=sa.String(80), nullable=True)
