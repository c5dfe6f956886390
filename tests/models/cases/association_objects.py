import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy


class Base(DeclarativeBase):
    pass


class Link(Base):
    __tablename__ = "link"
    left_id: Mapped[int] = mapped_column(ForeignKey("left.id", ondelete="CASCADE"), primary_key=True)
    right_id: Mapped[int] = mapped_column(ForeignKey("right.id"), primary_key=True)
    extra: Mapped[str | None] = mapped_column(sa.Text)
    left: Mapped["Left"] = relationship(back_populates="links")
    right: Mapped["Right"] = relationship()


class Left(Base):
    __tablename__ = "left"
    id: Mapped[int] = mapped_column(primary_key=True)
    links: Mapped[list[Link]] = relationship(back_populates="left", cascade="all, delete-orphan")
    rights: AssociationProxy[list["Right"]] = association_proxy("links", "right")


class Right(Base):
    __tablename__ = "right"
    id: Mapped[int] = mapped_column(primary_key=True)


target_metadata = Base.metadata
