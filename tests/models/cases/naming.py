from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, String, UniqueConstraint
from sqlalchemy.orm import declarative_base

convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s_%(referred_column_0_name)s",
    "pk": "pk_%(table_name)s",
}
Base = declarative_base(metadata=MetaData(naming_convention=convention))


class A(Base):
    __tablename__ = "a"
    __table_args__ = (
        UniqueConstraint("x", "y"),
        UniqueConstraint("y", name="given"),
        CheckConstraint("x > 0", name="positive"),
        Index(None, "x", "y"),
        Index("explicit", "y", unique=True),
    )

    id = Column(Integer, primary_key=True)
    x = Column(Integer, index=True)
    y = Column(String(5), unique=True)
    flag = Column(Boolean(create_constraint=True, name="flagged"))


class B(Base):
    __tablename__ = "b"

    id = Column(Integer, primary_key=True)
    a_id = Column(ForeignKey("a.id"), index=True, unique=True)
    self_id = Column(ForeignKey(id))


target_metadata = Base.metadata
