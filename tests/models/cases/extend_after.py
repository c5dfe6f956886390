import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Late(Base):
    __tablename__ = "late"

    id: Mapped[int] = mapped_column(primary_key=True)


Late.extra = sa.Column("extra", sa.String(4), index=True)
Late.mapped = mapped_column(sa.Integer, nullable=False)
Late.__table__.append_column(sa.Column("appended", sa.Date))
Late.__table__.append_constraint(sa.UniqueConstraint("appended", name="uq_appended"))
sa.Index("ix_late", Late.id, Late.extra)
sa.UniqueConstraint(Late.extra, Late.id, name="uq_late")

target_metadata = Base.metadata
