import enum
from dataclasses import dataclass, field
from alembic import op, context
import sqlalchemy as sa


class Color(enum.Enum):
    red = "r"
    blue = "b"


@dataclass
class Point:
    x: int = 0
    tags: list = field(default_factory=list)

    @property
    def text(self):
        return "-".join(sorted({str(t) for t in self.tags}, key=lambda s: (len(s), s)))


class GUID(sa.TypeDecorator):
    impl = sa.CHAR

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.CHAR(32))


def upgrade():
    p = Point(1, ["b", "a", "cc"])
    op.add_column("t", sa.Column(p.text, GUID(), nullable=p.x == 1))
    op.add_column("t", sa.Column("c", sa.Enum(Color), server_default=Color.red.name))
    if context.is_offline_mode() and op.get_context().dialect.name != "mysql":
        with op.get_context().autocommit_block():
            op.execute("ALTER TYPE color ADD VALUE 'green'")
    op.rename_table("t", "u", schema="s")
    op.drop_constraint("fk", "u", type_="foreignkey")
    op.create_foreign_key(None, "u", "v", ["a"], ["b"], deferrable=True)
