from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import declared_attr

db = SQLAlchemy()


class Common(db.Model):
    __abstract__ = True
    id = db.Column(db.Integer, primary_key=True)
    stamp = db.Column(db.DateTime)


class Named:
    name = db.Column(db.String(9))

    @declared_attr
    def owner_id(cls):
        return db.Column(db.Integer, db.ForeignKey("owner.id"))


class Owner(Common):
    kind = db.Column(db.String(5))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "owner"}


class SpecialOwner(Owner):
    extra = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "special"}


class JoinedOwner(Owner):
    id = db.Column(db.Integer, db.ForeignKey(Owner.id), primary_key=True)
    more = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "joined"}


class Thing(Named, Common):
    pass


target_metadata = db.metadata
