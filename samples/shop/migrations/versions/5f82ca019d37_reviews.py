"""product reviews

Revision ID: 5f82ca019d37
Revises: 47d9b21f6c03
Create Date: 2023-04-14 11:20:05.550000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = '5f82ca019d37'
down_revision: Union[str, Sequence[str], None] = '47d9b21f6c03'
branch_labels: Union[str, Sequence[str], None] = ('social',)
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "review",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=True),
        sa.Column("stars", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.UnicodeText(), nullable=True),
        sa.Column("written_at", sa.DateTime(), server_default=sa.text("CURRENT_TIMESTAMP"), nullable=False),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="ck_review_stars"),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"], name="fk_review_product", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="fk_review_customer", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_review"),
    )
    op.create_index("ix_review_product_stars", "review", ["product_id", "stars"])


def downgrade() -> None:
    # Its index goes with it; MySQL would not drop that alone, because a foreign key needs it.
    op.drop_table("review")
