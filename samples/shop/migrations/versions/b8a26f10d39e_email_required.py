"""every customer has an email address

Revision ID: b8a26f10d39e
Revises: 0d7b95e2c4a8
Create Date: 2024-01-15 17:02:59.993001

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = 'b8a26f10d39e'
down_revision: Union[str, Sequence[str], None] = '0d7b95e2c4a8'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def customer(*constraints: sa.UniqueConstraint) -> sa.Table:
    """The table as it stands here: with it the batch needs no database to look at."""
    return sa.Table(
        "customer",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=True),
        sa.Column("full_name", sa.Unicode(length=120), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column("avatar", sa.LargeBinary(), nullable=True),
        sa.Column("settings", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_customer"),
        sa.Index("ix_customer_email", "email"),
        *constraints,
    )


def upgrade() -> None:
    unknown = "concat('unknown-', id)" if op.get_bind().dialect.name == "mysql" else "'unknown-' || id"
    op.execute(f"UPDATE customer SET email = {unknown} WHERE email IS NULL")
    with op.batch_alter_table("customer", copy_from=customer()) as batch_op:
        batch_op.alter_column("email", existing_type=sa.String(length=255), nullable=False)
        batch_op.create_unique_constraint("uq_customer_email", ["email"])


def downgrade() -> None:
    unique = sa.UniqueConstraint("email", name="uq_customer_email")
    with op.batch_alter_table("customer", copy_from=customer(unique)) as batch_op:
        batch_op.drop_constraint("uq_customer_email", type_="unique")
        batch_op.alter_column("email", existing_type=sa.String(length=255), nullable=True)
