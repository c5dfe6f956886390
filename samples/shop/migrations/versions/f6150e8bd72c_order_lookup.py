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
    # MySQL gave up the index of the foreign key for the new one; it makes it again with the key.
    mysql = op.get_bind().dialect.name == "mysql"
    if mysql:
        op.drop_constraint("fk_orders_customer_id_customer", "orders", type_="foreignkey")
    op.drop_index("ix_orders_customer_placed", table_name="orders")
    if mysql:
        op.create_foreign_key(
            "fk_orders_customer_id_customer", "orders", "customer", ["customer_id"], ["id"], ondelete="RESTRICT"
        )
