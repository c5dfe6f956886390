from typing import TYPE_CHECKING

from sqlalchemy import Column, Integer
from sqlalchemy.orm import relationship

from package_of_models.base import Base, TimeMixin, reference

if TYPE_CHECKING:
    from .people import Person


class Order(TimeMixin, Base):
    __tablename__ = "orders"

    id = Column(Integer, primary_key=True)
    person_id = reference("people", ondelete="CASCADE")
    person = relationship("Person")
