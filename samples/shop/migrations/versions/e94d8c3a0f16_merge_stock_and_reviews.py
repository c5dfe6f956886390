"""merge stock and reviews

Revision ID: e94d8c3a0f16
Revises: 90b6f4d7e812, c3e1706b5fd2
Create Date: 2023-05-09 09:15:33.412398

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = 'e94d8c3a0f16'
down_revision: Union[str, Sequence[str], None] = ('90b6f4d7e812', 'c3e1706b5fd2')
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
