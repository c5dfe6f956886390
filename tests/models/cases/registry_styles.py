from sqlalchemy import Column, Integer, MetaData, String
from sqlalchemy.orm import as_declarative, declared_attr, mapped_column, Mapped, registry, MappedAsDataclass, DeclarativeBase

shared = MetaData()
mapper_registry = registry(metadata=shared)
Base = mapper_registry.generate_base()


class One(Base):
    __tablename__ = "one"
    id = Column(Integer, primary_key=True)


@mapper_registry.mapped
class Two:
    __tablename__ = "two"
    id = Column(Integer, primary_key=True)
    label: Mapped[str] = mapped_column(String(7))


@as_declarative(metadata=shared)
class Three:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    id = Column(Integer, primary_key=True)


class Four(Three):
    name = Column(String(4))


class Data(MappedAsDataclass, DeclarativeBase, kw_only=True):
    metadata = shared


class Five(Data):
    __tablename__ = "five"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str] = mapped_column(default="x", repr=False)
    size: Mapped[int] = mapped_column(default=None)


@mapper_registry.mapped_as_dataclass
class Six:
    __tablename__ = "six"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)


target_metadata = shared
