from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, MetaData, String
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base(metadata=MetaData(schema="main_schema"))


class Node(Base):
    __tablename__ = "node"

    id = Column(Integer, primary_key=True)
    parent_id = Column(Integer, ForeignKey("node.id", ondelete="SET NULL", name="fk_parent"))
    root_id = Column(ForeignKey(id), index=True)
    code = Column("node_code", String(9), key="code", unique=True)
    children = relationship("Node", remote_side=[id], foreign_keys="Node.parent_id")


class Leaf(Base):
    __tablename__ = "leaf"
    __table_args__ = (
        ForeignKeyConstraint(["node_id", "code"], ["node.id", "node.code"], name="fk_both", ondelete="CASCADE"),
        {"schema": "other"},
    )

    id = Column(Integer, primary_key=True)
    node_id = Column(Integer)
    code = Column(String(9))
    by_code = Column(ForeignKey("main_schema.node.code", match="FULL"))


class Chain(Base):
    __tablename__ = "chain"

    leaf_id = Column(ForeignKey(Leaf.id, use_alter=True, name="fk_leaf"), primary_key=True)
    next_id = Column(ForeignKey("main_schema.chain.leaf_id", initially="DEFERRED", deferrable=True))


target_metadata = Base.metadata
