from sqlalchemy import Column, DateTime, Integer, func
from sqlalchemy.orm import declarative_base, declared_attr

Base = declarative_base()


class TimeMixin:
    created_at = Column(DateTime, server_default=func.now(), nullable=False)


def reference(name, **kw):
    from sqlalchemy import ForeignKey

    return Column(Integer, ForeignKey(name + ".id", **kw), nullable=False, index=True)
