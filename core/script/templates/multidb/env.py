"""Connects the migrations of this project to its databases, one after the other."""

import logging
import re
from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config
from sqlalchemy import pool

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name)
logger = logging.getLogger("alembic.env")

# The sections of the ini file that describe a database each.
names = re.split(r",\s*", config.get_main_option("databases", ""))

# The MetaData that autogenerate compares each database with, for example
#   from myapp import models
#   target_metadata = {"engine1": models.users, "engine2": models.orders}
target_metadata = {}


def run_migrations_offline() -> None:
    """Write SQL (--sql) for each database into a file with its name."""
    for name in names:
        logger.info("Migrating database %s", name)
        file_name = "%s.sql" % name
        logger.info("Writing output to %s", file_name)
        with open(file_name, "w") as buffer:
            context.configure(
                url=config.get_section_option(name, "sqlalchemy.url"),
                output_buffer=buffer,
                target_metadata=target_metadata.get(name),
                literal_binds=True,
                dialect_opts={"paramstyle": "named"},
            )
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


def run_migrations_online() -> None:
    """Run the migrations on all databases; nothing is committed before all of them went through."""
    connections = {}
    transactions = []
    try:
        for name in names:
            engine = engine_from_config(
                config.get_section(name, {}),
                prefix="sqlalchemy.",
                poolclass=pool.NullPool,
            )
            connections[name] = engine.connect()
            transactions.append(connections[name].begin())
        for name, connection in connections.items():
            logger.info("Migrating database %s", name)
            context.configure(
                connection=connection,
                upgrade_token="%s_upgrades" % name,
                downgrade_token="%s_downgrades" % name,
                target_metadata=target_metadata.get(name),
            )
            context.run_migrations(engine_name=name)
        for transaction in transactions:
            transaction.commit()
    finally:
        # Rolls back what was not committed.
        for connection in connections.values():
            connection.close()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
