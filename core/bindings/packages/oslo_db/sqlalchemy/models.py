"""What models use of oslo_db.sqlalchemy.models (17.2): bases and their columns."""

from oslo_utils import timeutils
from sqlalchemy import Column, DateTime

from oslo_db.sqlalchemy import types


class ModelBase:
    __table_initialized__ = False

    def save(self, session):
        session.add(self)


class TimestampMixin:
    created_at = Column(DateTime, default=lambda: timeutils.utcnow())
    updated_at = Column(DateTime, onupdate=lambda: timeutils.utcnow())


class SoftDeleteMixin:
    deleted_at = Column(DateTime)
    deleted = Column(types.SoftDeleteInteger, default=0)
