from sqlalchemy import Column, ForeignKey, Integer, String, Table
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import backref, column_property, declarative_base, deferred, relationship, synonym, validates

Base = declarative_base()

post_tags = Table(
    "post_tags",
    Base.metadata,
    Column("post_id", ForeignKey("post.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)


class Post(Base):
    __tablename__ = "post"

    id = Column(Integer, primary_key=True)
    title = Column(String)
    body = deferred(Column("body_text", String))
    tags = relationship("Tag", secondary=post_tags, backref=backref("posts", lazy="dynamic"))
    tag_names = association_proxy("tags", "name")
    heading = synonym("title")
    loud = column_property(title + "!")

    @validates("title")
    def check(self, key, value):
        return value

    @hybrid_property
    def short(self):
        return self.title[:3]

    @short.expression
    def short(cls):
        return cls.title

    @property
    def plain(self):
        return 1


class Tag(Base):
    __tablename__ = "tag"

    id = Column(Integer, primary_key=True)
    name = Column(String(30), unique=True, index=True)
    parent_id = Column(ForeignKey(id))


target_metadata = Base.metadata
