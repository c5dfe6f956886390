import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, UniqueConstraint
from sqlalchemy.orm import (DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship)


class Base(DeclarativeBase):
    pass


class Node(Base):
    __tablename__ = "node"
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey(id))
    left_id = mapped_column(ForeignKey("node.id"), unique=True)
    children: Mapped[list["Node"]] = relationship(back_populates="parent", foreign_keys=[parent_id])
    parent: Mapped["Node | None"] = relationship(remote_side=[id], foreign_keys=[parent_id])
    __table_args__ = (
        UniqueConstraint(parent_id, left_id, name="uq_pair"),
        Index("ix_pair", left_id.desc(), parent_id),
        sa.CheckConstraint(id != parent_id, name="not_own_parent"),
        sa.ForeignKeyConstraint([left_id], ["node.id"], name="fk_again"),
    )


target_metadata = Base.metadata
