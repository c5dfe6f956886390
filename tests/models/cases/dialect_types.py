import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    pass


class Everything(Base):
    __tablename__ = "everything"

    id = sa.Column(sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True)
    small = sa.Column(sa.SmallInteger, autoincrement=False)
    amount = sa.Column(sa.Numeric(10, 2), nullable=False, server_default="0.00")
    number = sa.Column(sa.Float(precision=24))
    double = sa.Column(sa.Double)
    tiny = sa.Column(mysql.TINYINT(unsigned=True))
    long_text = sa.Column(mysql.LONGTEXT(charset="utf8mb4"))
    medium = sa.Column(sa.Text().with_variant(mysql.MEDIUMTEXT(), "mysql", "mariadb"))
    when = sa.Column(postgresql.TIMESTAMP(timezone=True, precision=3))
    took = sa.Column(postgresql.INTERVAL(fields="DAY"))
    array = sa.Column(postgresql.ARRAY(sa.Integer, dimensions=2))
    generic_array = sa.Column(sa.ARRAY(sa.String(5)))
    range_ = sa.Column("range", postgresql.INT4RANGE)
    address = sa.Column(postgresql.INET)
    store = sa.Column(postgresql.HSTORE)
    json_ = sa.Column(sa.JSON(none_as_null=True))
    pickled = sa.Column(sa.PickleType)
    large = sa.Column(sa.LargeBinary(length=100))
    uni = sa.Column(sa.UnicodeText)
    flag = sa.Column(sa.Boolean(create_constraint=True, name="flag_is_boolean"))
    stamp = sa.Column(sqlite.DATETIME())
    generic_uuid = sa.Column(sa.Uuid(as_uuid=False))
    pg_uuid = sa.Column(postgresql.UUID)
    collated = sa.Column(sa.String(10, collation="C"))


target_metadata = Base.metadata
