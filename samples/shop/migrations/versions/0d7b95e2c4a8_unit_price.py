"""call the price what it is: a unit price

Revision ID: 0d7b95e2c4a8
Revises: e94d8c3a0f16
Create Date: 2023-09-01 13:37:00.000000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = '0d7b95e2c4a8'
down_revision: Union[str, Sequence[str], None] = 'e94d8c3a0f16'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.alter_column(
        "product",
        "price",
        new_column_name="unit_price",
        existing_type=sa.Numeric(precision=10, scale=2),
        existing_nullable=False,
    )


def downgrade() -> None:
    op.alter_column(
        "product",
        "unit_price",
        new_column_name="price",
        existing_type=sa.Numeric(precision=10, scale=2),
        existing_nullable=False,
    )
