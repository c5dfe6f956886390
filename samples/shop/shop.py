"""The tables of the shop, as its application sees them: what the database should look like at the newest revision."""

import datetime
import decimal
import enum
from typing import Any, Optional

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class OrderStatus(enum.Enum):
    new = "new"
    paid = "paid"
    shipped = "shipped"
    cancelled = "cancelled"


class Customer(Base):
    __tablename__ = "customer"
    __table_args__ = (sa.UniqueConstraint("email"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(sa.String(255), index=True)
    full_name: Mapped[str] = mapped_column(sa.Unicode(120))
    created_at: Mapped[datetime.datetime] = mapped_column(server_default=sa.func.now())
    avatar: Mapped[Optional[bytes]]
    settings: Mapped[Optional[dict[str, Any]]] = mapped_column(sa.JSON)
    points: Mapped[int] = mapped_column(server_default="0")
    orders: Mapped[list["Order"]] = relationship(back_populates="customer")


class Product(Base):
    __tablename__ = "product"
    __table_args__ = (sa.CheckConstraint("unit_price >= 0", name="ck_product_price_not_negative"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sku: Mapped[str] = mapped_column(sa.String(32), unique=True)
    title: Mapped[str] = mapped_column(sa.String(200))
    unit_price: Mapped[decimal.Decimal] = mapped_column(sa.Numeric(10, 2))
    active: Mapped[bool] = mapped_column(server_default=sa.true())


class Order(Base):
    __tablename__ = "orders"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(sa.ForeignKey("customer.id", ondelete="RESTRICT"))
    status: Mapped[OrderStatus] = mapped_column(sa.Enum(OrderStatus, name="order_status"), server_default="new")
    placed_at: Mapped[datetime.datetime] = mapped_column(sa.DateTime(timezone=True))
    note: Mapped[Optional[str]] = mapped_column(sa.Text)
    customer: Mapped[Customer] = relationship(back_populates="orders")
    lines: Mapped[list["OrderLine"]] = relationship()

    __table_args__ = (
        sa.Index(
            "ix_orders_customer_placed",
            customer_id,
            placed_at.desc(),
            postgresql_where=sa.text("status <> 'cancelled'"),
        ),
        {"comment": "One row per order"},
    )


class OrderLine(Base):
    __tablename__ = "order_line"

    order_id: Mapped[int] = mapped_column(
        sa.ForeignKey("orders.id", name="fk_order_line_order", ondelete="CASCADE"), primary_key=True
    )
    line: Mapped[int] = mapped_column(sa.SmallInteger, primary_key=True)
    product_id: Mapped[int] = mapped_column(sa.ForeignKey("product.id", name="fk_order_line_product"))
    quantity: Mapped[int] = mapped_column(server_default=sa.text("1"))


class Warehouse(Base):
    __tablename__ = "warehouse"

    code: Mapped[str] = mapped_column(sa.String(8), primary_key=True)
    city: Mapped[str] = mapped_column(sa.String(80))


class Stock(Base):
    __tablename__ = "stock"

    warehouse_code: Mapped[str] = mapped_column(sa.String(8), sa.ForeignKey("warehouse.code"), primary_key=True)
    product_id: Mapped[int] = mapped_column(sa.ForeignKey("product.id"), primary_key=True, autoincrement=False)
    quantity: Mapped[int] = mapped_column(sa.BigInteger, server_default="0")
    reorder_level: Mapped[Optional[int]]
    counted_on: Mapped[Optional[datetime.date]] = mapped_column(index=True)


class Review(Base):
    __tablename__ = "review"

    id: Mapped[int] = mapped_column(sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True)
    product_id: Mapped[int] = mapped_column(sa.ForeignKey("product.id", name="fk_review_product", ondelete="CASCADE"))
    customer_id: Mapped[Optional[int]] = mapped_column(
        sa.ForeignKey("customer.id", name="fk_review_customer", ondelete="SET NULL")
    )
    stars: Mapped[int] = mapped_column(sa.SmallInteger)
    body: Mapped[Optional[str]] = mapped_column(sa.UnicodeText)
    written_at: Mapped[datetime.datetime] = mapped_column(server_default=sa.text("CURRENT_TIMESTAMP"))

    __table_args__ = (
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="ck_review_stars"),
        sa.Index("ix_review_product_stars", product_id, stars),
    )


class LoyaltyLevel(Base):
    __tablename__ = "loyalty_level"

    name: Mapped[str] = mapped_column(sa.String(20), primary_key=True)
    threshold: Mapped[int] = mapped_column(unique=True)
    discount: Mapped[float]
