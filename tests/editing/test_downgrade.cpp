// downgrade() made from upgrade(): what is written, that every other byte stays, and that going up and down by it leads back on
// a scratch SQLite database.

#include <QtTest>

#include "core/database/sqlite_connection.h"
#include "core/editing/downgrade.h"
#include "core/history/schema_history.h"
#include "core/migration/live_runner.h"
#include "core/script/plan.h"
#include "tests/support/scripts_in_memory.h"

using namespace retort;
using namespace retort::editing;
using retort::tests::Scripts;

namespace {

// Two tables that the revision before made.
constexpr const char* shop = "op.create_table('customer', sa.Column('id', sa.Integer(), nullable=False), sa.Column('name', sa.String(40), nullable=False, server_default='?'),\n"
                             "        sa.Column('email', sa.String(80), nullable=True), sa.PrimaryKeyConstraint('id'), sa.UniqueConstraint('email', name='uq_email'))\n"
                             "    op.create_table('purchase', sa.Column('id', sa.Integer(), nullable=False), sa.Column('customer_id', sa.Integer(), nullable=True),\n"
                             "        sa.Column('total', sa.Numeric(10, 2), nullable=False), sa.PrimaryKeyConstraint('id'),\n"
                             "        sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name='fk_customer'), sa.CheckConstraint('total >= 0', name='ck_total'))\n"
                             "    op.create_index('ix_total', 'purchase', ['total', 'customer_id'], unique=False)";

text::SourceText sourceOf(const std::string& bytes)
{
    return {"script.py", bytes};
}

std::string withBody(const std::string& upgrade, const std::string& downgrade = "pass")
{
    return "from alembic import op\nimport sqlalchemy as sa\n\ndef upgrade():\n    " + upgrade + "\n\ndef downgrade():\n    " + downgrade + "\n";
}

struct Settings {
    std::string dialect = "sqlite";
    bool batch = false;
    schema::NamingConvention naming = {};
};

Result<DowngradeRequest> requestFor(const std::string& bytes, const Settings& how = {})
{
    const Scripts scripts = Scripts().add("a", "", shop);
    DowngradeRequest request{.script = sourceOf(bytes), .settings = {}, .before = operations::SchemaModel(), .renderAsBatch = how.batch};
    request.settings.dialect = how.dialect;
    request.settings.naming = how.naming;
    history::SchemaHistory history(scripts.map(), request.settings, scripts.loader());
    RETORT_TRY(request.before, history.at({"a"}));
    return request;
}

Result<Downgrade> made(const std::string& bytes, const Settings& how = {})
{
    RETORT_TRY(const DowngradeRequest request, requestFor(bytes, how));
    return makeDowngrade(request);
}

// The whole script with the new downgrade(); or why there is none.
QString filled(const std::string& bytes, const Settings& how = {})
{
    const auto downgrade = made(bytes, how);
    return QString::fromStdString(downgrade ? applied(bytes, downgrade->edits) : describe(downgrade.error()));
}

// The new body of downgrade() for an upgrade() alone.
QString body(const std::string& upgrade, const Settings& how = {})
{
    const QString text = filled(withBody(upgrade), how);
    const QString head = QStringLiteral("def downgrade():\n");
    const qsizetype at = text.indexOf(head);
    return at < 0 ? text : text.mid(at + head.size());
}

QString remarks(const Downgrade& downgrade)
{
    QStringList lines;
    for (const DowngradeRemark& remark : downgrade.remarks)
        lines += QStringLiteral("%1%2: %3").arg(remark.leftToDo ? QStringLiteral("! ") : QString()).arg(remark.line).arg(QString::fromStdString(remark.text));
    return lines.join(QLatin1Char('\n'));
}

// What SQLite says of the structure, however it came about.
QString structure(sql::Connection& connection)
{
    std::string text;
    const auto add = [&](const std::string& statement) {
        const auto result = connection.execute(statement);
        if (!result) {
            text += describe(result.error()) + "\n";
            return;
        }
        for (const auto& row : result->rows) {
            for (const sql::Value& value : row) {
                if (const auto* word = std::get_if<std::string>(&value))
                    text += *word + " ";
                else if (const auto* number = std::get_if<std::int64_t>(&value))
                    text += std::to_string(*number) + " ";
                else
                    text += "- ";
            }
            text += "\n";
        }
    };
    const auto names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version' ORDER BY name");
    for (const auto& row : names->rows) {
        const std::string name = std::get<std::string>(row.front());
        text += "table " + name + "\n";
        add("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('" + name + "') ORDER BY name");
        add("SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('" + name + "') ORDER BY 1, 2");
        add("SELECT l.origin, l.\"unique\", i.name, i.seqno FROM pragma_index_list('" + name + "') l, pragma_index_info(l.name) i ORDER BY 1, 2, 3");
    }
    return QString::fromStdString(text);
}

std::optional<Error> run(const script::MapPointer& map, const migration::ScriptLoader& load, sql::Connection& connection, const migration::MigrationSettings& settings,
                         const std::string& revision, bool up, const std::vector<std::string>& rows)
{
    const auto plan = script::planScripts(map, {{.revision = revision, .isUpgrade = up}});
    if (!plan)
        return plan.error();
    return migration::runPlan(*plan, connection, settings, load, {.expectedRows = rows}).error;
}

} // namespace

class TestDowngrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Up by the script, down by what was made of it: as before, with nothing left to do.
    void identity_data()
    {
        QTest::addColumn<QString>("upgrade");
        QTest::addColumn<bool>("batch");
        const auto row = [](const char* name, const char* upgrade, bool batch = false) { QTest::newRow(name) << QString::fromUtf8(upgrade) << batch; };
        row("create table", "op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('n', sa.String(5), unique=True, index=True))");
        row("add column", "op.add_column('customer', sa.Column('points', sa.Integer(), nullable=False, server_default='0'))");
        row("add column with index", "op.add_column('customer', sa.Column('points', sa.Integer(), index=True))");
        row("add column with key, in a batch",
            "with op.batch_alter_table('customer') as batch_op:\n        batch_op.add_column(sa.Column('best', sa.Integer(), sa.ForeignKey('purchase.id', name='fk_best')))");
        row("create index", "op.create_index('ix_name', 'customer', ['name'], unique=True)");
        row("drop index", "op.drop_index('ix_total', table_name='purchase')");
        row("drop index without table", "op.drop_index('ix_total')");
        row("drop table", "op.drop_table('purchase')");
        row("rename table", "op.rename_table('purchase', 'sale')");
        row("rename column", "op.alter_column('customer', 'name', new_column_name='title')");
        row("drop column", "op.drop_column('customer', 'name')");
        row("drop column with its constraint", "with op.batch_alter_table('customer') as batch_op:\n        batch_op.drop_constraint('uq_email', type_='unique')\n"
                                               "        batch_op.drop_column('email')");
        row("drop column with its key and index", "with op.batch_alter_table('purchase') as batch_op:\n        batch_op.drop_index('ix_total')\n"
                                                  "        batch_op.drop_constraint('fk_customer', type_='foreignkey')\n        batch_op.drop_column('customer_id')");
        row("drop constraint in a batch", "with op.batch_alter_table('purchase') as batch_op:\n        batch_op.drop_constraint('fk_customer', type_='foreignkey')");
        row("create constraint in a batch", "with op.batch_alter_table('customer') as batch_op:\n        batch_op.create_unique_constraint('uq_name', ['name'])");
        row("alter in a batch", "with op.batch_alter_table('customer') as batch_op:\n        batch_op.alter_column('email', nullable=False)\n"
                                "        batch_op.alter_column('name', type_=sa.Text(), server_default=None)");
        row("by batches", "op.add_column('customer', sa.Column('a', sa.Integer(), index=True))\n    op.drop_index('ix_total', table_name='purchase')\n    op.drop_table('purchase')", true);
        row("many", "op.create_table('tag', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('word', sa.Text()))\n"
                    "    op.create_index('ix_word', 'tag', ['word'])\n"
                    "    op.add_column('purchase', sa.Column('tag_id', sa.Integer()))\n"
                    "    op.rename_table('customer', 'client')\n"
                    "    op.add_column('client', sa.Column('vip', sa.Boolean(), nullable=True))\n"
                    "    op.drop_index('ix_total', table_name='purchase')");
        row("loop", "for name in ('a', 'b'):\n        op.add_column('customer', sa.Column(name, sa.Integer()))\n        op.create_index('ix_' + name, 'customer', [name])");
        row("rows of a new table", "t = op.create_table('level', sa.Column('name', sa.Text()))\n    op.bulk_insert(t, [{'name': 'gold'}])");
        row("made and dropped", "op.create_table('t', sa.Column('id', sa.Integer()))\n    op.drop_table('t')");
        row("nested blocks", "with op.get_context().autocommit_block():\n        op.create_index('ix_name', 'customer', ['name'])");
    }
    void identity()
    {
        QFETCH(QString, upgrade);
        QFETCH(bool, batch);
        const std::string bytes = withBody(upgrade.toStdString());
        const auto downgrade = made(bytes, {.batch = batch});
        QVERIFY2(downgrade.has_value(), downgrade ? "" : describe(downgrade.error()).c_str());
        QVERIFY2(downgrade->leftToDo() == 0, qPrintable(remarks(*downgrade)));
        const std::string after = applied(bytes, downgrade->edits);
        Scripts scripts;
        scripts.add("a", "", shop).add("b", "a", "pass");
        const migration::ScriptLoader load = [&, disk = scripts.loader()](const script::Revision& revision) -> Result<text::SourceText> {
            return revision.id.str() == "b" ? Result<text::SourceText>(sourceOf(after)) : disk(revision);
        };
        auto connection = database::SqliteConnection::open(database::SqliteLocation{});
        QVERIFY(connection.has_value());
        const migration::MigrationSettings settings;
        const auto failed = [&](const char* revision, bool up, const std::vector<std::string>& rows) {
            const auto error = run(scripts.map(), load, **connection, settings, revision, up, rows);
            return error ? QString::fromStdString(describe(*error) + "\n" + after) : QString();
        };
        QCOMPARE(failed("a", true, {}), QString());
        const QString before = structure(**connection);
        QVERIFY(before.contains(QLatin1String("purchase")));
        QCOMPARE(failed("b", true, {"a"}), QString());
        if (upgrade.indexOf(QLatin1String("op.drop_table('t')")) < 0)
            QVERIFY(structure(**connection) != before);
        QCOMPARE(failed("b", false, {"b"}), QString());
        if (structure(**connection) != before)
            qWarning("%s", after.c_str());
        QCOMPARE(structure(**connection), before);
        QCOMPARE(failed("b", true, {"a"}), QString()); // and once more
    }

    void whatIsWritten()
    {
        QCOMPARE(body("op.add_column('customer', sa.Column('a', sa.Integer()))\n    op.create_index('ix_a', 'customer', ['a'])"),
                 QStringLiteral("    op.drop_index('ix_a', table_name='customer')\n    op.drop_column('customer', 'a')\n"));
        QCOMPARE(body("op.drop_table('customer')"),
                 QStringLiteral("    op.create_table('customer',\n    sa.Column('id', sa.Integer(), nullable=False),\n"
                                "    sa.Column('name', sa.String(length=40), server_default=sa.text(\"'?'\"), nullable=False),\n"
                                "    sa.Column('email', sa.String(length=80), nullable=True),\n    sa.PrimaryKeyConstraint('id'),\n"
                                "    sa.UniqueConstraint('email', name='uq_email')\n    )\n")
                     .replace(QLatin1String("sa.text(\"'?'\")"), QLatin1String("'?'")));
        QCOMPARE(body("with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.alter_column('email', nullable=False)"),
                 QStringLiteral("    with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.alter_column('email',\n"
                                "               existing_type=sa.String(length=80),\n               nullable=True)\n"));
        // The project's style, where the script's own is another.
        QCOMPARE(body("op.add_column('customer', sa.Column('a', sa.Integer()))\n    op.add_column('customer', sa.Column('b', sa.Integer()))", {.batch = true}),
                 QStringLiteral("    with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.drop_column('b')\n        batch_op.drop_column('a')\n"));
    }

    void whatIsLeft_data()
    {
        QTest::addColumn<QString>("upgrade");
        QTest::addColumn<QString>("says"); // "! " and line 5 ... where something is left to do
        QTest::addColumn<QString>("dialect");
        const auto row = [](const char* upgrade, const char* says, const char* dialect = "sqlite") {
            QTest::newRow(upgrade) << QString::fromUtf8(upgrade) << QString::fromUtf8(says) << QString::fromLatin1(dialect);
        };
        row("op.execute('UPDATE customer SET name = 1')", "! 5: execute cannot be reversed: what undoes its SQL is not known");
        row("op.bulk_insert(sa.table('customer', sa.column('id')), [{'id': 1}])", "! 5: bulk_insert of 'customer' cannot be reversed: which rows were there before is not known");
        row("op.drop_table('nowhere')", "! 5: drop_table of 'nowhere' cannot be reversed: which columns the table had is not known");
        row("op.drop_column('customer', 'nothing')", "! 5: drop_column of 'customer.nothing' cannot be reversed: which type the column had is not known");
        row("op.drop_column('customer', 'id')", "! 5: drop_column of 'customer.id' cannot be reversed: the column was in the primary key");
        row("op.drop_constraint('uq_none', 'customer')", "! 5: drop_constraint of 'uq_none' cannot be reversed: what the constraint was is not known");
        row("op.drop_column('purchase', 'total')", "5: the column 'purchase.total' is NOT NULL without a default; rows that are there need a value for it");
        row("op.alter_column('customer', 'name', type_=sa.Integer(), postgresql_using='name::integer')", "dialect options (postgresql_using) hold for one direction only", "postgresql");
        row("with op.batch_alter_table('customer', table_args=(sa.UniqueConstraint('name', name='u'),)) as batch_op:\n        batch_op.drop_column('email')",
            "! 5: batch_alter_table of 'customer' cannot be reversed: its arguments describe the table as it was before");
        row("op.create_table('t', sa.Column('m', sa.Enum('a', 'b', name='mood')))", "5: the type 'mood' that create_table of 't' makes stays when the table is dropped", "postgresql");
        row("if op.get_bind().dialect.name == 'sqlite':\n        op.drop_index('ix_total')", "5: upgrade() decides something here; this undoes what it does on sqlite");
        row("if 'a' not in [c['name'] for c in sa.inspect(op.get_bind()).get_columns('customer')]:\n        op.add_column('customer', sa.Column('a', sa.Integer()))",
            "5: upgrade() asks for the structure of the database here");
        row("op.add_column('customer', sa.Column('a', sa.Integer()))\n    import shop_models\n    shop_models.fill()", "! 7: what upgrade() does from here on cannot be told without running it");
        row("op.execute('ALTER TABLE customer ADD COLUMN x')\n    op.drop_index('ix_total')", "what was there before is taken from the history, which cannot be followed everywhere");
        row("op.create_table('customer', sa.Column('id', sa.Integer()), if_not_exists=True)", "5: create_table of 'customer' does nothing: the revisions before made that table");
        row("op.drop_table('nowhere', if_exists=True)", "5: drop_table of 'nowhere' does nothing: there is no such table here");
        row("op.create_unique_constraint(None, 'customer', ['name'])", "the constraint has no name");
        row("op.add_column('purchase', sa.Column('c', sa.Integer(), sa.ForeignKey('customer.id')))", "the column cannot be dropped before the key", "mysql");
    }
    void whatIsLeft()
    {
        QFETCH(QString, upgrade);
        QFETCH(QString, says);
        QFETCH(QString, dialect);
        const std::string bytes = withBody(upgrade.toStdString());
        const auto downgrade = made(bytes, {.dialect = dialect.toStdString()});
        QVERIFY2(downgrade.has_value(), downgrade ? "" : describe(downgrade.error()).c_str());
        QVERIFY2(remarks(*downgrade).contains(says), qPrintable(remarks(*downgrade)));
        // What is said stands in the script as well, and the script is one.
        const std::string after = applied(bytes, downgrade->edits);
        for (const DowngradeRemark& remark : downgrade->remarks)
            QVERIFY2(after.find(remark.text) != std::string::npos, after.c_str());
        const auto again = bindings::evaluateScript(sourceOf(after), bindings::Direction::Downgrade, {.dialect = dialect.toStdString()});
        QVERIFY2(!again.error, again.error ? describe(*again.error).c_str() : "");
    }

    void partOfABlock()
    {
        const QString part = body("with op.batch_alter_table('customer') as batch_op:\n        batch_op.drop_column('nothing')\n        batch_op.add_column(sa.Column('a', sa.Integer()))");
        QVERIFY2(part.startsWith(QLatin1String("    # Line 6: what was there before is taken from the history")), qPrintable(part));
        QCOMPARE(part.mid(part.indexOf(QLatin1Char('\n')) + 1),
                 QStringLiteral("    # Line 6: drop_column of 'customer.nothing' cannot be reversed: which type the column had is not known.\n"
                                "    with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.drop_column('a')\n"));
        // Nothing but comments needs a statement.
        QCOMPARE(body("op.execute('DELETE FROM customer')"),
                 QStringLiteral("    # Line 5: execute cannot be reversed: what undoes its SQL is not known.\n    pass\n"));
    }

    void everyOtherByteStays_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray head = "from alembic import op\nimport sqlalchemy as sa\n\n";
        const QByteArray up = "def upgrade() -> None:\n    op.create_table('t', sa.Column('id', sa.Integer()))\n";
        QTest::newRow("markers and comments stay") << head + up + "\n\ndef downgrade() -> None:\n    \"\"\"Down.\"\"\"\n    # first\n    pass  # last\n    # end\n\nx = 1\n"
                                                   << head + up + "\n\ndef downgrade() -> None:\n    \"\"\"Down.\"\"\"\n    # first\n    op.drop_table('t')  # last\n    # end\n\nx = 1\n";
        QTest::newRow("docstring only") << head + up + "\ndef downgrade():\n    \"\"\"Down.\"\"\"\n" << head + up + "\ndef downgrade():\n    \"\"\"Down.\"\"\"\n    op.drop_table('t')\n";
        QTest::newRow("one line") << head + up + "\ndef downgrade(): pass\n" << head + up + "\ndef downgrade():\n    op.drop_table('t')\n";
        QTest::newRow("missing") << head + up << head + up + "\n\ndef downgrade() -> None:\n    op.drop_table('t')\n";
        QTest::newRow("missing, and no line end") << head + up.chopped(1) << head + up.chopped(1) + "\n\n\ndef downgrade() -> None:\n    op.drop_table('t')\n";
        QTest::newRow("downgrade first") << head + "def downgrade():\n    pass\n\n" + up << head + "def downgrade():\n    op.drop_table('t')\n\n" + up;
        const auto windows = [](QByteArray text) { return text.replace("\n", "\r\n"); };
        QTest::newRow("carriage returns") << windows(head + "def upgrade():\n    op.drop_table('customer')\n\ndef downgrade():\n    pass\n")
                                          << windows(head + "def upgrade():\n    op.drop_table('customer')\n\ndef downgrade():\n    op.create_table('customer',\n"
                                                            "    sa.Column('id', sa.Integer(), nullable=False),\n    sa.Column('name', sa.String(length=40), server_default='?', nullable=False),\n"
                                                            "    sa.Column('email', sa.String(length=80), nullable=True),\n    sa.PrimaryKeyConstraint('id'),\n"
                                                            "    sa.UniqueConstraint('email', name='uq_email')\n    )\n");
        const QByteArray block = "with op.batch_alter_table('customer') as b:\n";
        QTest::newRow("tabs") << head + "def upgrade():\n\t" + block + "\t\tb.add_column(sa.Column('a', sa.Integer()))\n\ndef downgrade():\n\tpass\n"
                              << head + "def upgrade():\n\t" + block + "\t\tb.add_column(sa.Column('a', sa.Integer()))\n\ndef downgrade():\n"
                                        "\twith op.batch_alter_table('customer', schema=None) as batch_op:\n\t\tbatch_op.drop_column('a')\n";
        QTest::newRow("two blanks") << head + "def upgrade():\n  " + block + "    b.add_column(sa.Column('a', sa.Integer()))\n\ndef downgrade():\n  pass\n"
                                    << head + "def upgrade():\n  " + block + "    b.add_column(sa.Column('a', sa.Integer()))\n\ndef downgrade():\n"
                                              "  with op.batch_alter_table('customer', schema=None) as batch_op:\n    batch_op.drop_column('a')\n";
        // Names as the script imports them, and what it does not import yet.
        QTest::newRow("other names") << QByteArray("from alembic import op as migrate\nimport sqlalchemy\n\ndef upgrade():\n    migrate.drop_column('customer', 'email')\n\ndef downgrade():\n    pass\n")
                                     << QByteArray("from alembic import op as migrate\nimport sqlalchemy\n\ndef upgrade():\n    migrate.drop_column('customer', 'email')\n\ndef downgrade():\n"
                                                   "    migrate.add_column('customer', sqlalchemy.Column('email', sqlalchemy.String(length=80), nullable=True))\n"
                                                   "    migrate.create_unique_constraint('uq_email', 'customer', ['email'])\n");
        QTest::newRow("an import that lacks") << QByteArray("\"\"\"doc\"\"\"\nfrom alembic import op\n\ndef upgrade():\n    op.drop_column('customer', 'name')\n    op.execute('x')\n\ndef downgrade():\n    pass\n")
                                              << QByteArray("\"\"\"doc\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\ndef upgrade():\n    op.drop_column('customer', 'name')\n    op.execute('x')\n\ndef downgrade():\n"
                                                            "    # Line 7: execute cannot be reversed: what undoes its SQL is not known.\n"
                                                            "    op.add_column('customer', sa.Column('name', sa.String(length=40), server_default='?', nullable=False))\n");
    }
    void everyOtherByteStays()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(filled(before.toStdString()), QString::fromUtf8(after));
    }

    void dialectTypesAreImported()
    {
        const std::string text = "from alembic import op\nimport sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql as pg\n\ndef upgrade():\n"
                                 "    op.create_table('t', sa.Column('d', pg.JSONB()))\n    op.drop_table('t')\n\ndef downgrade():\n    pass\n";
        const QString after = filled(text, {.dialect = "postgresql"});
        QVERIFY2(after.contains(QLatin1String("as pg\nfrom sqlalchemy.dialects import postgresql\n\ndef upgrade")), qPrintable(after));
        QVERIFY2(after.contains(QLatin1String("sa.Column('d', postgresql.JSONB(")), qPrintable(after));
    }

    void conventionsNameWhatHasNoName()
    {
        const Settings how{.dialect = "sqlite", .batch = false, .naming = {.templates = {{"uq", "uq_%(table_name)s_%(column_0_name)s"}}}};
        QCOMPARE(body("op.create_unique_constraint(None, 'customer', ['name'])", how),
                 QStringLiteral("    op.drop_constraint(op.f('uq_customer_name'), 'customer', type_='unique')\n"));
    }

    void codeIsReplacedAsAWhole()
    {
        const std::string text = withBody("op.create_index('ix', 'customer', ['name'])", "\"\"\"Down.\"\"\"\n    op.execute('x')\n\n    op.execute('y')");
        const auto downgrade = made(text);
        QVERIFY(downgrade.has_value() && downgrade->hadCode && !downgrade->missing);
        const QString after = QString::fromStdString(applied(text, downgrade->edits));
        QVERIFY2(after.endsWith(QLatin1String("def downgrade():\n    \"\"\"Down.\"\"\"\n    op.drop_index('ix', table_name='customer')\n")), qPrintable(after));
        const auto other = made(withBody("op.create_index('ix', 'customer', ['name'])"));
        QVERIFY(other.has_value() && !other->hadCode && !other->missing);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("broken") << QStringLiteral("def upgrade(:\n") << ErrorCode::Syntax;
        QTest::newRow("no upgrade") << QStringLiteral("def downgrade():\n    pass\n") << ErrorCode::NotFound;
        QTest::newRow("nothing to undo") << QString::fromStdString(withBody("pass")) << ErrorCode::NotFound;
        QTest::newRow("arguments") << QStringLiteral("def upgrade(engine_name):\n    pass\n") << ErrorCode::Unsupported;
        QTest::newRow("no function") << QStringLiteral("from app import downgrade\ndef upgrade():\n    pass\n") << ErrorCode::Unsupported;
        QTest::newRow("cannot be told") << QStringLiteral("import app\ndef upgrade():\n    app.fill()\n") << ErrorCode::Unsupported;
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        const auto downgrade = made(text.toStdString());
        QVERIFY(!downgrade.has_value());
        QVERIFY2(downgrade.error().code == code, describe(downgrade.error()).c_str());
        QVERIFY(downgrade.error().message.ends_with('.') || code == ErrorCode::Syntax);
    }

    void offers()
    {
        QVERIFY(lacksDowngrade(sourceOf(withBody("op.drop_table('t')"))));
        QVERIFY(lacksDowngrade(sourceOf("def upgrade():\n    op.drop_table('t')\n")));
        QVERIFY(!lacksDowngrade(sourceOf(withBody("pass"))));
        QVERIFY(!lacksDowngrade(sourceOf(withBody("op.drop_table('t')", "op.execute('x')"))));
        QVERIFY(!lacksDowngrade(sourceOf(withBody("op.drop_table('t')", "raise NotImplementedError"))));
        QVERIFY(!lacksDowngrade(sourceOf("def upgrade(:")));
    }

    void cancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto request = requestFor(withBody("op.drop_table('customer')"));
        QVERIFY(request.has_value());
        const auto downgrade = makeDowngrade(*request, stop.get_token());
        QVERIFY(!downgrade.has_value());
        QVERIFY(downgrade.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDowngrade)
#include "test_downgrade.moc"
