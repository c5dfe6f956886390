import enum
from enum import Enum, IntEnum

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Color(str, Enum):
    red = "r"
    green = "g"


class Level(IntEnum):
    low = 1
    high = 2


class Size(enum.Enum):
    S = "small"
    L = "large"


class Base(DeclarativeBase):
    pass


class Paint(Base):
    __tablename__ = "paint"

    id = sa.Column(sa.Integer, primary_key=True)
    color = sa.Column(sa.Enum(Color), nullable=False)
    named = sa.Column(sa.Enum(Color, name="paint_color", native_enum=False, length=20))
    values = sa.Column(sa.Enum(Size, values_callable=lambda members: [member.value for member in members], name="sizes"))
    plain = sa.Column(sa.Enum("a", "b", name="letters"), server_default="a")
    checked = sa.Column(sa.Enum("x", "y", name="checks", create_constraint=True, native_enum=False))
    pg = sa.Column(postgresql.ENUM("p", "q", name="pq", create_type=False))
    level: Mapped[Level]
    size: Mapped[Size] = mapped_column(default=Size.S)


target_metadata = Base.metadata
