"""loyalty points

Revision ID: 2a4c6e80b1d3
Revises: f6150e8bd72c
Create Date: 2024-06-17 12:00:00.123456

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = '2a4c6e80b1d3'
down_revision: Union[str, Sequence[str], None] = 'f6150e8bd72c'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("customer", sa.Column("points", sa.Integer(), nullable=False, server_default="0"))
    level = op.create_table(
        "loyalty_level",
        sa.Column("name", sa.String(length=20), primary_key=True),
        sa.Column("threshold", sa.Integer(), nullable=False, unique=True),
        sa.Column("discount", sa.Float(), nullable=False),
    )
    op.bulk_insert(
        level,
        [
            {"name": name, "threshold": threshold, "discount": discount}
            for name, threshold, discount in (("bronze", 0, 0.0), ("silver", 500, 0.025), ("gold", 2000, 0.05))
        ],
    )


def downgrade() -> None:
    op.drop_table("loyalty_level")
    op.drop_column("customer", "points")
