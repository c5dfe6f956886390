import logging

from sqlalchemy import Column, Integer, String

from . import base
from .base import TimeMixin

log = logging.getLogger(__name__)
__all__ = ["Person"]
SIZES = {"name": 40}


class Person(TimeMixin, base.Base):
    __tablename__ = "people"

    id = Column(Integer, primary_key=True)
    name = Column(String(SIZES["name"]))


for suffix in ("a", "b"):
    type("Generated" + suffix.upper(), (base.Base,), {"__tablename__": "generated_" + suffix,
                                                       "id": Column(Integer, primary_key=True)})
