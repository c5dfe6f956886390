"""find the orders of a customer quickly

Revision ID: f6150e8bd72c
Revises: b8a26f10d39e
Create Date: 2024-03-28 08:08:08.080808

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = 'f6150e8bd72c'
down_revision: Union[str, Sequence[str], None] = 'b8a26f10d39e'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_index(
        "ix_orders_customer_placed",
        "orders",
        ["customer_id", sa.text("placed_at DESC")],
        postgresql_where=sa.text("status <> 'cancelled'"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.create_table_comment("orders", "One row per order")


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_table_comment("orders")
    op.drop_index("ix_orders_customer_placed", table_name="orders")
