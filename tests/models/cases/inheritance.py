from typing import Optional

from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Employee(Base):
    __tablename__ = "employee"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "employee"}


class Manager(Employee):
    bonus: Mapped[Optional[int]]

    __mapper_args__ = {"polymorphic_identity": "manager"}


class Engineer(Employee):
    __tablename__ = "engineer"

    id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    language = Column(String(10))

    __mapper_args__ = {"polymorphic_identity": "engineer"}


class Boss(Manager):
    office: Mapped[Optional[str]] = mapped_column(String(5), use_existing_column=True)

    __mapper_args__ = {"polymorphic_identity": "boss"}


target_metadata = Base.metadata
