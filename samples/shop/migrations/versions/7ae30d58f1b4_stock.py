"""stock per warehouse

Revision ID: 7ae30d58f1b4
Revises: 47d9b21f6c03
Create Date: 2023-04-11 08:30:00.120000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = '7ae30d58f1b4'
down_revision: Union[str, Sequence[str], None] = '47d9b21f6c03'
branch_labels: Union[str, Sequence[str], None] = ('inventory',)
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    warehouse = op.create_table(
        "warehouse",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("city", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "stock",
        sa.Column("warehouse_code", sa.String(length=8), sa.ForeignKey("warehouse.code"), primary_key=True),
        sa.Column("product_id", sa.Integer(), sa.ForeignKey("product.id"), primary_key=True, autoincrement=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False, server_default="0"),
    )
    op.bulk_insert(
        warehouse,
        [
            {"code": "BER", "city": "Berlin"},
            {"code": "PAR", "city": "Paris"},
            {"code": "OUL", "city": "Oulu's harbour"},
        ],
    )


def downgrade() -> None:
    op.drop_table("stock")
    op.drop_table("warehouse")
