# The Debian package; packaging/deb.sh makes it.
#
# dpkg-shlibdeps finds the libraries that the programs are linked with. What is loaded while they run it cannot see:
#
#   Qt's driver for SQLite           libqt6sql6-sqlite    needed: SQLite databases go through it
#   Qt's platform plugins            xcb and offscreen are in libqt6gui6 itself; Wayland's in qt6-wayland: recommended
#   ways of MariaDB and MySQL to     in libmariadb3 itself (caching_sha2_password, ed25519 ...)
#   check a password
#   the keychain                     libqt6keychain1 loads libsecret-1-0: recommended; KWallet is asked over D-Bus
#   colours of SQL                   compiled into libkf6syntaxhighlighting6
#   programs that are started        sensible-editor, for the command edit: needed. pg_dump, pg_restore, psql, mariadb-dump and
#                                    mariadb (backups of servers), the project's own python3 with alembic (with --trust only),
#                                    xdg-open (shows the folder of backups): recommended
#
# PostgreSQL and MySQL/MariaDB are reached with libpq and Connector/C, not with Qt's drivers.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME retort)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "The authors of Retort <maintainers@retort.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop workbench for Alembic database migrations")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Retort opens an existing Alembic project as it is, shows its revisions and what
SQL each would run, upgrades and downgrades SQLite, PostgreSQL, MySQL and
MariaDB databases, and backs them up before it does. It compares the models
with the database and writes the revision between the two.
.
Revision scripts, models and env.py are read and evaluated, not run. What the
evaluator does not know is reported with its line and the reason.
.
The package holds the window (retort) and Alembic's command line on the same
engine (retort-cli).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/packaging/debian/finish.cmake")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, sensible-utils")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "postgresql-client, mariadb-client, python3-alembic, libsecret-1-0, qt6-wayland, qt6-translations-l10n, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "alembic, bash-completion")

include(CPack)
