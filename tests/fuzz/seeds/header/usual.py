"""message

Revision ID: ab12
Revises: 
Create Date: 2024-01-02 03:04:05.6

"""
from alembic import op

revision = "ab12"
down_revision = ("a", "b")
branch_labels = None
depends_on = ["c"]

def upgrade():
    pass
