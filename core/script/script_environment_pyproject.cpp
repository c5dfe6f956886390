#include "core/script/script_environment_files.h"

namespace retort::script {

const std::string_view pyprojectReadme = "pyproject configuration, based on the generic configuration.\n";
const std::string_view pyprojectAsyncReadme = "pyproject configuration with an async dbapi.\n";

const std::string_view pyprojectToml = R"toml([tool.alembic]
# The folder with env.py, script.py.mako and the revision files. %(here)s is the folder of this file; any other percent
# sign has to be doubled.
script_location = "${script_location}"

# How new revision files are named. Other tokens: year, month, day, hour, minute, second, epoch.
# file_template = "%%(rev)s_%%(slug)s"

# At most this many characters of the message go into the file name.
# truncate_slug_length = 40

# Put in front of Python's module search path, so that env.py can import the application.
prepend_sys_path = ["."]

# Time zone of creation dates (an IANA name such as UTC); local time if it is not given.
# timezone = "UTC"

# Run env.py for every new revision, not only for those that are generated from the models.
# revision_environment = false

# Folders with revision files, if they are not simply <script_location>/versions.
# version_locations = ["%(here)s/core/versions", "%(here)s/plugins/versions"]

# Look for revisions in the sub-folders as well.
# recursive_version_locations = false

# Encoding of new revision files.
# output_encoding = "utf-8"

# Programs that are run on every new revision file, for example a formatter:
# [[tool.alembic.post_write_hooks]]
# name = "ruff"
# type = "exec"
# executable = "ruff"
# options = "format REVISION_SCRIPT_FILENAME"
)toml";

const std::string_view pyprojectIni = R"ini(# The database and the logging of the migrations; everything else is in pyproject.toml, [tool.alembic].

[alembic]
# The database to work on.
sqlalchemy.url = driver://user:pass@localhost/dbname


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

} // namespace retort::script
