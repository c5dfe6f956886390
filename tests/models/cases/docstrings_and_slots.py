import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declarative_base, declared_attr, mapped_column, relationship


Base = declarative_base()


class A(Base):
    """A table with everything that is none of its columns."""

    __tablename__ = "a"
    __mapper_args__ = {"eager_defaults": True}
    __hash__ = object.__hash__

    #: The key.
    id = Column(Integer, primary_key=True)
    CONSTANT = 5
    choices = ["a", "b"]
    mapping: dict = {"a": 1}

    class Meta:
        ordering = ["id"]

    def __init__(self, **kw):
        super().__init__(**kw)

    def __repr__(self):
        return f"<A {self.id}>"

    @staticmethod
    def static():
        return 1

    @classmethod
    def make(cls, **kw):
        return cls(**kw)

    def __eq__(self, other):
        return self.id == other.id


target_metadata = Base.metadata
