import datetime
import enum
import uuid
from decimal import Decimal
from typing import List, Optional

from sqlalchemy import JSON, Column, Text, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel


class Power(str, enum.Enum):
    fly = "fly"
    swim = "swim"


class TeamBase(SQLModel):
    name: str = Field(index=True, max_length=40)
    headquarters: Optional[str] = None


class Team(TeamBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    heroes: List["Hero"] = Relationship(back_populates="team")


class TeamCreate(TeamBase):
    pass


class Hero(SQLModel, table=True):
    __tablename__ = "heroes"
    __table_args__ = (UniqueConstraint("name", "age"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    age: Optional[int] = Field(default=None, index=True)
    team_id: Optional[int] = Field(default=None, foreign_key="team.id", ondelete="SET NULL")
    team: Optional[Team] = Relationship(back_populates="heroes")
    power: Power = Power.fly
    key: uuid.UUID = Field(default_factory=uuid.uuid4)
    born: datetime.date
    seen: Optional[datetime.datetime] = Field(default=None, nullable=False)
    money: Decimal = Field(default=0, max_digits=10, decimal_places=2)
    ratio: float = 0.5
    raw: bytes
    flag: bool = False
    data: dict = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    text: str = Field(sa_type=Text)
    noted: str = Field(sa_column_kwargs={"server_default": "x", "comment": "a note"})


target_metadata = SQLModel.metadata
