#include "projects.h"
#include "tests/support/files.h"

#include <QDir>

namespace retort::tests {

namespace {

constexpr char configuration[] = R"py([alembic]
script_location = %(here)s/migrations
[loggers]
keys = root,alembic
[handlers]
keys = console
[formatters]
keys = generic
[logger_root]
level = WARNING
handlers = console
qualname =
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
)py";

constexpr char environment[] = R"py(import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import create_engine, pool

fileConfig(context.config.config_file_name)
engine = create_engine(os.environ["SQLALCHEMY_DATABASE_URL"], poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
)py";

struct Script {
    const char* id;
    const char* parents;
    const char* upgrade;
    const char* downgrade;
};

constexpr Script scripts[] = {
    {"a1", "None", R"py(
    op.create_table(
        "person",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(80), nullable=False, comment="as it's said"),
        sa.Column("mood", sa.Enum("good", "it's bad", name="mood"), server_default="good"),
        sa.Column("born", sa.Date),
        sa.Column("seen", sa.DateTime, server_default=sa.func.now()),
        sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("worth", sa.Numeric(10, 2), server_default=sa.text("0")),
        sa.Column("data", sa.LargeBinary),
        sa.Column("uid", sa.Uuid),
        sa.Column("more", sa.JSON),
        sa.Column("note", sa.Text),
        sa.UniqueConstraint("name", name="uq_person_name"),
        sa.CheckConstraint("worth >= 0", name="ck_person_worth"),
        comment="people",
    )
    op.create_index("ix_person_born", "person", ["born", "active"])
)py", R"py(
    op.drop_index("ix_person_born", "person")
    op.drop_table("person")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)
)py"},
    {"b1", "'a1'", R"py(
    person = sa.table("person", sa.column("id", sa.Integer), sa.column("name", sa.String), sa.column("born", sa.Date),
                      sa.column("active", sa.Boolean), sa.column("data", sa.LargeBinary))
    op.bulk_insert(person, [
        {"id": 1, "name": "O'Neil \\ 50% :x", "born": datetime.date(1999, 12, 31), "active": True, "data": b"\x00\xff'\\"},
        {"id": 2, "name": "Žofie", "born": None, "active": False, "data": None},
    ])
    op.create_table("pet", sa.Column("id", sa.BigInteger, primary_key=True),
                    sa.Column("owner", sa.Integer, sa.ForeignKey("person.id", name="fk_pet_owner", ondelete="CASCADE")),
                    sa.Column("kind", sa.String(20), unique=True))
)py", R"py(
    op.drop_table("pet")
    op.execute("DELETE FROM person WHERE name LIKE '%50%%' OR id > 0")
)py"},
    {"b2", "'b1'", R"py(
    op.add_column("pet", sa.Column("age", sa.SmallInteger, server_default="1", nullable=False))
BROKEN    op.alter_column("pet", "kind", new_column_name="species", existing_type=sa.String(20), type_=sa.String(40))
    with op.batch_alter_table("pet") as batch:
        batch.add_column(sa.Column("weight", sa.Float))
        batch.create_index("ix_pet_age", ["age"])
)py", R"py(
    with op.batch_alter_table("pet") as batch:
        batch.drop_index("ix_pet_age")
        batch.drop_column("weight")
    op.alter_column("pet", "species", new_column_name="kind", existing_type=sa.String(40), type_=sa.String(20))
    op.drop_column("pet", "age")
)py"},
    {"c1", "'a1'", R"py(
    with op.get_context().autocommit_block():
        op.execute("CREATE TABLE journal (line VARCHAR(200), at TIMESTAMP NULL)")
    bind = op.get_bind()
    count = bind.execute(sa.text("SELECT count(*) FROM person")).scalar()
    bind.execute(sa.text("INSERT INTO journal (line) VALUES (:line)"), {"line": "there are %d: 100%%" % count})
)py", R"py(
    op.drop_table("journal")
)py"},
    {"c2", "'c1'", R"py(
    inspector = sa.inspect(op.get_bind())
    if inspector.has_table("journal") and not inspector.has_table("nowhere"):
        op.rename_table("journal", "log")
    for table in inspector.get_table_names():
        if table == "person":
            op.alter_column("person", "name", existing_type=sa.String(80), nullable=True, existing_comment="as it's said")
)py", R"py(
    op.alter_column("person", "name", existing_type=sa.String(80), nullable=False, existing_comment="as it's said")
    op.rename_table("log", "journal")
)py"},
    {"d1", "('b2', 'c2')", R"py(
    op.create_unique_constraint("uq_log_line", "log", ["line"])
    op.drop_constraint("uq_person_name", "person", type_="unique")
)py", R"py(
    op.create_unique_constraint("uq_person_name", "person", ["name"])
    op.drop_constraint("uq_log_line", "log", type_="unique")
)py"},
    {"e1", "'d1'", R"py(
    op.alter_column("person", "worth", existing_type=sa.Numeric(10, 2), type_=sa.Numeric(12, 4), server_default=sa.text("1.5"))
    op.execute(sa.text("UPDATE person SET note = :note").bindparams(note="it's 100% \\ done"))
)py", R"py(
    op.alter_column("person", "worth", existing_type=sa.Numeric(12, 4), type_=sa.Numeric(10, 2), server_default=sa.text("0"))
)py"},
};

} // namespace

bool writeEmptyProject(const QString& folder)
{
    const QDir root(folder);
    return root.mkpath(QStringLiteral("migrations/versions")) && write(root.filePath(QStringLiteral("alembic.ini")), configuration)
           && write(root.filePath(QStringLiteral("migrations/env.py")), environment);
}

bool writeBranchingProject(const QString& folder, bool broken)
{
    const QDir root(folder);
    if (!writeEmptyProject(folder))
        return false;
    for (const Script& script : scripts) {
        QByteArray text = "import datetime\n\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = '";
        text += QByteArray(script.id) + "'\ndown_revision = " + script.parents + "\n\n\ndef upgrade():" + script.upgrade + "\n\ndef downgrade():"
                + script.downgrade;
        text.replace("BROKEN", broken ? "    op.execute(\"INSERT INTO nowhere VALUES (1)\")\n" : "");
        if (!write(root.filePath(QStringLiteral("migrations/versions/%1_.py").arg(QString::fromLatin1(script.id))), text))
            return false;
    }
    return true;
}

} // namespace retort::tests
