"""reorder level of a stock item

Revision ID: 90b6f4d7e812
Revises: 7ae30d58f1b4
Create Date: 2023-04-19 16:45:27.700313

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = '90b6f4d7e812'
down_revision: Union[str, Sequence[str], None] = '7ae30d58f1b4'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.batch_alter_table("stock") as batch_op:
        batch_op.add_column(sa.Column("reorder_level", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("counted_on", sa.Date(), nullable=True))
        batch_op.create_index("ix_stock_counted_on", ["counted_on"])
    op.execute("UPDATE stock SET reorder_level = 5 WHERE quantity > 0")


def downgrade() -> None:
    with op.batch_alter_table("stock") as batch_op:
        batch_op.drop_index("ix_stock_counted_on")
    for column in ("counted_on", "reorder_level"):
        op.drop_column("stock", column)
