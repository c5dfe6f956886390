from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, relationship


class Base(DeclarativeBase):
    pass


class Place(Base):
    __table__ = Table(
        "place",
        Base.metadata,
        Column("id", Integer, primary_key=True),
        Column("name", String(10)),
        UniqueConstraint("name"),
    )


class Visit(Base):
    __tablename__ = "visit"

    id = Column(Integer, primary_key=True)
    place_id = Column(Integer, ForeignKey(Place.id))
    name = Column(String(5), ForeignKey(Place.name))
    place = relationship(Place, foreign_keys=[place_id])

    __table_args__ = (Index("ix_visit_both", place_id, name.desc()), UniqueConstraint(name, place_id, name="uq_visit"))


Index("ix_late", Visit.name, Visit.id)

target_metadata = Base.metadata
