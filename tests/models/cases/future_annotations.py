from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

if TYPE_CHECKING:
    from elsewhere import Thing


class Base(DeclarativeBase):
    type_annotation_map = {dict[str, Any]: JSON}


class Team(Base):
    __tablename__ = "team"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    settings: Mapped[dict[str, Any]]
    extra: Mapped[Optional[dict[str, Any]]]
    people: Mapped[list[Person]] = relationship(back_populates="team")


class Person(Base):
    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id"))
    nick: Mapped["str"] = mapped_column("nick_name")
    team: Mapped[Team] = relationship(back_populates="people")


target_metadata = Base.metadata
