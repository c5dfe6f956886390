from typing import Any, ClassVar, List, Optional

from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, declarative_base, mapped_column, relationship

Base = declarative_base()


class Old(Base):
    __tablename__ = "old"
    __allow_unmapped__ = True

    id: int = Column(Integer, primary_key=True)
    name: Optional[str] = Column(String(5))
    parts: List["Part"] = relationship("Part")
    noted: str
    limit: ClassVar[int] = 5
    cache: dict[str, Any] = {}
    extra = mapped_column(String(2), nullable=False)


class Part(Base):
    __tablename__ = "part"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    old_id: Mapped[Optional[int]] = mapped_column(Integer, ForeignKey("old.id"))
    both: Mapped["Optional[str]"]
    union: Mapped["int | None"]


target_metadata = Base.metadata
