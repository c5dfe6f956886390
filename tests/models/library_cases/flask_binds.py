from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Main(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Other(db.Model):
    __bind_key__ = "other"
    id = db.Column(db.Integer, primary_key=True)


third = db.Table("third", db.Column("id", db.Integer), bind_key="other")
target_metadata = [db.metadatas[None], db.metadatas["other"]]
