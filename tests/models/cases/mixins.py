from datetime import datetime
from typing import Optional

from sqlalchemy import CheckConstraint, Column, DateTime, ForeignKey, Index, Integer, String, UniqueConstraint, func
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship


class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower() + "s"

    __table_args__ = {"mysql_engine": "InnoDB"}

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Stamps:
    created: Mapped[datetime] = mapped_column(server_default=func.now())
    updated: Mapped[Optional[datetime]] = mapped_column(DateTime(timezone=True), onupdate=func.now())
    version = Column(Integer, default=0, nullable=False)


class Owned:
    @declared_attr
    def owner_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("users.id"))

    @declared_attr
    def owner(cls) -> Mapped["User"]:
        return relationship("User")


class User(Stamps, Base):
    name: Mapped[str] = mapped_column(String(50), unique=True)


class Note(Owned, Stamps, Base):
    text: Mapped[str]
    rank: Mapped[int]

    __table_args__ = (
        UniqueConstraint("text", "rank"),
        CheckConstraint("rank > 0", name="rank_positive"),
        Index("ix_note_rank_text", "rank", "text"),
        {"comment": "notes"},
    )


target_metadata = Base.metadata
