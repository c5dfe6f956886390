from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class BlogPost(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(44))
    body: Mapped[str | None] = mapped_column(db.Text)


class Special(db.Model):
    __tablename__ = "own_name"
    id: Mapped[int] = mapped_column(primary_key=True)


target_metadata = db.metadata
