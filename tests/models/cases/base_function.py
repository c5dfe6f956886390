from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Integer, String, Text, func
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Author(Base):
    __tablename__ = "author"

    id = Column(Integer, primary_key=True)
    name = Column(String(80), nullable=False, index=True)
    email = Column(String(120), unique=True)
    active = Column(Boolean, nullable=False, server_default="1")
    created = Column(DateTime(timezone=True), server_default=func.now())
    books = relationship("Book", back_populates="author")


class Book(Base):
    __tablename__ = "book"

    id = Column(Integer, primary_key=True)
    title = Column("book_title", Text, nullable=False, comment="as printed")
    author_id = Column(Integer, ForeignKey("author.id", ondelete="CASCADE"))
    author = relationship(Author, back_populates="books")


target_metadata = Base.metadata
