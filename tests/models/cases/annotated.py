from typing import Annotated, Literal, Optional

from sqlalchemy import BigInteger, ForeignKey, Integer, SmallInteger, String, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

intpk = Annotated[int, mapped_column(primary_key=True)]
str50 = Annotated[str, 50]
required = Annotated[str, mapped_column(String(80), nullable=False, index=True, comment="needed")]
user_fk = Annotated[int, mapped_column(ForeignKey("account.id", ondelete="SET NULL"))]
counted = Annotated[int, mapped_column(SmallInteger, server_default=text("0"))]


class Base(DeclarativeBase):
    type_annotation_map = {int: BigInteger, str50: String(50), Annotated[str, 10]: String(10)}


class Account(Base):
    __tablename__ = "account"

    id: Mapped[intpk]
    name: Mapped[required]
    nick: Mapped[Optional[str50]]
    short: Mapped[Annotated[str, 10]]
    big: Mapped[int]
    small: Mapped[int] = mapped_column(Integer)
    visits: Mapped[counted]
    status: Mapped[Literal["new", "old", "gone"]]
    mood: Mapped[Optional[Literal["up", "down"]]] = mapped_column(index=True)


class Visit(Base):
    __tablename__ = "visit"

    id: Mapped[intpk]
    account: Mapped[user_fk]
    other: Mapped[Optional[user_fk]] = mapped_column(unique=True)


target_metadata = Base.metadata
