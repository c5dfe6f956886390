#include "core/script/script_environment_files.h"

namespace retort::script {

const std::string_view multidbReadme = R"(Rudimentary multi-database configuration.

Every database has a name and a section in the ini file; "databases" lists the names. Each run goes through all of them,
and a revision has an upgrade and a downgrade function for each: upgrade_engine1(), upgrade_engine2() ...
)";

const std::string_view multidbIni = R"ini(# Migrations of several databases. Read by retort and by Alembic.

[alembic]
# The folder with env.py, script.py.mako and the revision files. %(here)s is the folder of this file.
script_location = ${script_location}

# How new revision files are named. Other tokens: year, month, day, hour, minute, second, epoch.
# file_template = %%(rev)s_%%(slug)s

# Put in front of Python's module search path, so that env.py can import the application.
prepend_sys_path = .

# What separates the folders of prepend_sys_path and version_locations: os (the system's path separator), space,
# newline, ':' or ';'. Alembic before 1.16 reads version_path_separator instead.
path_separator = os

# Time zone of creation dates (an IANA name such as UTC); local time if it is not given.
# timezone =

# The databases to work on; each has a section of that name below.
databases = engine1, engine2

[engine1]
sqlalchemy.url = driver://user:pass@localhost/dbname

[engine2]
sqlalchemy.url = driver://user:pass@localhost/dbname2

[post_write_hooks]
# Programs that are run on every new revision file, for example a formatter:
# hooks = ruff
# ruff.type = exec
# ruff.executable = ruff
# ruff.options = format REVISION_SCRIPT_FILENAME


# Logging, in the form that Python's logging.config reads.
[loggers]
keys = root,sqlalchemy,alembic

[handlers]
keys = console

[formatters]
keys = generic

[logger_root]
level = WARN
handlers = console
qualname =

[logger_sqlalchemy]
level = WARN
handlers =
qualname = sqlalchemy.engine

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = generic

[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
)ini";

const std::string_view multidbEnv = R"py("""Connects the migrations of this project to its databases, one after the other."""

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
)py";

const std::string_view multidbScript = R"mako(<%!
import re

%>"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

# revision identifiers, used by Alembic.
revision: str = ${repr(up_revision)}
down_revision: Union[str, Sequence[str], None] = ${repr(down_revision)}
branch_labels: Union[str, Sequence[str], None] = ${repr(branch_labels)}
depends_on: Union[str, Sequence[str], None] = ${repr(depends_on)}


def upgrade(engine_name: str) -> None:
    globals()["upgrade_%s" % engine_name]()


def downgrade(engine_name: str) -> None:
    globals()["downgrade_%s" % engine_name]()
<%
    names = re.split(r",\s*", config.get_main_option("databases"))
%>
## One pair of functions for each database of the ini file.
% for name in names:

def upgrade_${name}() -> None:
    ${context.get("%s_upgrades" % name, "pass")}


def downgrade_${name}() -> None:
    ${context.get("%s_downgrades" % name, "pass")}

% endfor
)mako";

} // namespace retort::script
