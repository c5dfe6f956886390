"""customer avatars

Revision ID: c3e1706b5fd2
Revises: 5f82ca019d37
Create Date: 2023-05-02 10:00:00.001000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = 'c3e1706b5fd2'
down_revision: Union[str, Sequence[str], None] = '5f82ca019d37'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("customer", sa.Column("avatar", sa.LargeBinary(), nullable=True))
    op.add_column("customer", sa.Column("settings", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("customer", "settings")
    op.drop_column("customer", "avatar")
