"""orders and their lines

Revision ID: 47d9b21f6c03
Revises: 1c0f5e7a2b90
Create Date: 2023-02-20 14:03:10.000911

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = '47d9b21f6c03'
down_revision: Union[str, Sequence[str], None] = '1c0f5e7a2b90'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("new", "paid", "shipped", "cancelled", name="order_status"),
            server_default="new",
            nullable=False,
        ),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_orders_customer_id_customer"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
    )
    op.create_table(
        "order_line",
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.SmallInteger(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_order_line_order", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name="fk_order_line_product"),
        sa.PrimaryKeyConstraint("order_id", "line", name="pk_order_line"),
    )


def downgrade() -> None:
    op.drop_table("order_line")
    op.drop_table("orders")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TYPE order_status")
