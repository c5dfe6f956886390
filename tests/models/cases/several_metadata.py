from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table
from sqlalchemy.orm import declarative_base

One = declarative_base()
Two = declarative_base(metadata=MetaData(schema="two"))


class A(One):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)


class B(Two):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)


copied = MetaData()
for table in One.metadata.tables.values():
    table.to_metadata(copied)
B.__table__.tometadata(copied, schema="copy")

target_metadata = [One.metadata, Two.metadata, copied]
