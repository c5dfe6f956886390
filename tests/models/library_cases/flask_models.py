from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData
from sqlalchemy.dialects.postgresql import UUID

db = SQLAlchemy(metadata=MetaData(naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}))

user_roles = db.Table(
    "user_roles",
    db.Column("user_id", db.Integer, db.ForeignKey("user.id"), primary_key=True),
    db.Column("role_id", db.Integer, db.ForeignKey("access_role.id"), primary_key=True),
)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True, nullable=False, index=True)
    uid = db.Column(UUID(as_uuid=True), server_default=db.text("gen_random_uuid()"))
    roles = db.relationship("AccessRole", secondary=user_roles, backref=db.backref("users", lazy=True))
    created = db.Column(db.DateTime, server_default=db.func.now())

    __table_args__ = (db.UniqueConstraint("email", "uid"), db.Index("ix_user_uid", "uid"))


class AccessRole(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.Enum("a", "b", name="role_name"))


class HTTPLogEntry(db.Model):
    id = db.Column(db.BigInteger, primary_key=True)
    user_id = db.mapped_column(db.ForeignKey(User.id, ondelete="SET NULL"))


target_metadata = db.metadata
