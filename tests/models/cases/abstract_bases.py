from sqlalchemy import Column, Integer, MetaData, String, Unicode
from sqlalchemy.ext.declarative import declarative_base

metadata = MetaData(schema="app", naming_convention={"pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(referred_table_name)s"})


class Common:
    id = Column(Integer, primary_key=True)
    label = Column(Unicode(20))

    def describe(self):
        return self.label


Base = declarative_base(metadata=metadata, cls=Common, name="Base")


class Named(Base):
    __abstract__ = True

    name = Column(String(40), nullable=False)


class City(Named):
    __tablename__ = "city"

    size = Column(Integer)


class River(Base):
    __tablename__ = "river"
    __table_args__ = {"schema": "geo"}

    length = Column(Integer, comment="in metres")


target_metadata = metadata
