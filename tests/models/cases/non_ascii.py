from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Straße(Base):
    __tablename__ = "straßen"

    größe = Column(Integer, primary_key=True)
    名前 = Column(String(10), comment="Ünïcode ☃", server_default="é")


target_metadata = Base.metadata
