from sqlalchemy import Column, Integer

from ..base import Base


class Extra(Base):
    __tablename__ = "extra"
    id = Column(Integer, primary_key=True)
