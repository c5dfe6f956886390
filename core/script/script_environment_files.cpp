#include "core/script/script_environment_files.h"

namespace retort::script {

std::span<const EnvironmentTemplateFiles> environmentTemplateFiles()
{
    static const EnvironmentTemplateFiles table[] = {
        {.name = "async", .readme = asyncReadme, .ini = genericIni, .toml = {}, .env = asyncEnv, .script = genericScript},
        {.name = "generic", .readme = genericReadme, .ini = genericIni, .toml = {}, .env = genericEnv, .script = genericScript},
        {.name = "multidb", .readme = multidbReadme, .ini = multidbIni, .toml = {}, .env = multidbEnv, .script = multidbScript},
        {.name = "pyproject", .readme = pyprojectReadme, .ini = pyprojectIni, .toml = pyprojectToml, .env = genericEnv, .script = genericScript},
        {.name = "pyproject_async", .readme = pyprojectAsyncReadme, .ini = pyprojectIni, .toml = pyprojectToml, .env = asyncEnv, .script = genericScript},
    };
    return table;
}

const std::string_view genericReadme = "Generic single-database configuration.\n";

const std::string_view genericIni = R"ini(# Migrations of one database. Read by retort and by Alembic.

[alembic]
# The folder with env.py, script.py.mako and the revision files. %(here)s is the folder of this file.
script_location = ${script_location}

# How new revision files are named. Other tokens: year, month, day, hour, minute, second, epoch, as in
#   file_template = %%(year)d_%%(month).2d_%%(day).2d-%%(rev)s_%%(slug)s
# file_template = %%(rev)s_%%(slug)s

# At most this many characters of the message go into the file name.
# truncate_slug_length = 40

# Put in front of Python's module search path, so that env.py can import the application.
prepend_sys_path = .

# Time zone of creation dates (an IANA name such as UTC); local time if it is not given.
# timezone =

# Run env.py for every new revision, not only for those that are generated from the models.
# revision_environment = false

# Also accept compiled revisions that have no source file.
# sourceless = false

# Folders with revision files, if they are not simply <script_location>/versions.
# version_locations = %(here)s/core/versions:%(here)s/plugins/versions
# What separates the folders of version_locations and prepend_sys_path: os (the system's path separator), space, newline,
# ':' or ';'. Alembic before 1.16 reads version_path_separator instead.
path_separator = os

# Look for revisions in the sub-folders as well.
# recursive_version_locations = false

# Encoding of new revision files.
# output_encoding = utf-8

# The database to work on.
sqlalchemy.url = driver://user:pass@localhost/dbname


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

const std::string_view genericEnv = R"py("""Connects the migrations of this project to its database."""

from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config
from sqlalchemy import pool

config = context.config

if config.config_file_name is not None:
    fileConfig(config.config_file_name)

# The MetaData that autogenerate compares the database with, for example
#   from myapp.models import Base
#   target_metadata = Base.metadata
target_metadata = None


def run_migrations_offline() -> None:
    """Write SQL (--sql); only the URL's dialect is used, nothing is connected."""
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    """Run the migrations on the database that sqlalchemy.url names."""
    connectable = engine_from_config(
        config.get_section(config.config_ini_section, {}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
    with connectable.connect() as connection:
        context.configure(
            connection=connection, target_metadata=target_metadata
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
)py";

// Renders to what Alembic renders, so that revisions of both programs look alike.
const std::string_view genericScript = R"mako("""${message}

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


def upgrade() -> None:
    """Upgrade schema."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Downgrade schema."""
    ${downgrades if downgrades else "pass"}
)mako";

} // namespace retort::script
