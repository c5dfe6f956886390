#pragma once

// A revision that makes a table, for the tests of the command line.

namespace retort::tests {

inline constexpr auto oneTable = R"py(from alembic import op
import sqlalchemy as sa
revision = 'a1'
down_revision = None


def upgrade():
    op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))


def downgrade():
    op.drop_table('t')
)py";

} // namespace retort::tests
