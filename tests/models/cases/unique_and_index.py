import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class A(Base):
    __tablename__ = "a"
    id: Mapped[int] = mapped_column(primary_key=True)
    both = Column(String(3), index=True, unique=True)
    no = Column(String(3), index=False, unique=False)
    none = Column(String(3), index=None, unique=None)
    fk: Mapped[int | None] = mapped_column(ForeignKey("a.id", name="fk_own", ondelete="RESTRICT", onupdate="NO ACTION"), index=True)


target_metadata = Base.metadata
