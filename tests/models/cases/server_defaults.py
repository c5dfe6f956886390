import datetime

import sqlalchemy as sa
from sqlalchemy import FetchedValue, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.schema import DefaultClause


class Base(DeclarativeBase):
    pass


class Defaults(Base):
    __tablename__ = "defaults"

    id: Mapped[int] = mapped_column(sa.Identity(start=5, increment=2, cycle=True), primary_key=True)
    plain: Mapped[str] = mapped_column(server_default="it's")
    sql: Mapped[str] = mapped_column(server_default=text("'a' || 'b'"))
    now: Mapped[datetime.datetime] = mapped_column(server_default=func.now(), onupdate=func.now())
    stamp: Mapped[datetime.datetime] = mapped_column(server_default=func.current_timestamp(), server_onupdate=FetchedValue())
    fetched: Mapped[int] = mapped_column(server_default=FetchedValue())
    clause: Mapped[int] = mapped_column(server_default=DefaultClause("5"))
    false: Mapped[bool] = mapped_column(server_default=sa.false())
    null: Mapped[str | None] = mapped_column(server_default=sa.null())
    cast: Mapped[str] = mapped_column(server_default=sa.cast("x", sa.String(5)))
    utc: Mapped[datetime.datetime] = mapped_column(server_default=func.timezone("UTC", func.now()))
    computed: Mapped[int] = mapped_column(sa.Computed("id * 2"))
    literal: Mapped[int] = mapped_column(server_default=sa.literal(7))
    callable: Mapped[int] = mapped_column(default=lambda: 1)
    context: Mapped[int] = mapped_column(insert_default=func.random())


target_metadata = Base.metadata
