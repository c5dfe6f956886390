from sqlalchemy import Column, Integer, String, event
from sqlalchemy.orm import registry
from sqlalchemy.orm.decl_api import DeclarativeMeta

mapper_registry = registry()


class Base(metaclass=DeclarativeMeta):
    __abstract__ = True
    registry = mapper_registry
    metadata = mapper_registry.metadata


class Tablename:
    def __init_subclass__(cls, **kw):
        cls.__tablename__ = "t_" + cls.__name__.lower()
        super().__init_subclass__(**kw)


class Item(Tablename, Base):
    id = Column(Integer, primary_key=True)
    name = Column(String(3))


@event.listens_for(Item, "before_insert")
def before_insert(mapper, connection, target):
    target.name = "x"


event.listen(Item.__table__, "after_create", lambda target, connection, **kw: None)

target_metadata = Base.metadata
