// Scripts that were edited after a database went through them: what is noticed, what is not worth a word, what is forgotten.

#include <QTemporaryDir>
#include <QtTest>

#include "core/journal/applied_scripts.h"
#include "core/journal/journal_place.h"
#include "core/project/applied_scripts.h"
#include "core/project/project.h"
#include "core/script/plan.h"
#include "tests/support/files.h"

using namespace retort;
using namespace retort::project;
using namespace Qt::StringLiterals;
using Part = EditedScript::Part;

namespace {

const QByteArray script = "\"\"\"%1\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = '%1'\ndown_revision = %2\n\n\n"
                          "def upgrade():\n    op.create_table('%1_table', sa.Column('id', sa.Integer(), primary_key=True))\n\n\n"
                          "def downgrade():\n    op.drop_table('%1_table')\n";

// Two revisions and a database that went through both of them or one.
class Bench {
public:
    Bench()
    {
        qputenv("XDG_STATE_HOME", m_folder.filePath(u"state"_s).toUtf8());
        write(u"alembic.ini"_s, "[alembic]\nscript_location = %(here)s/migrations\nsqlalchemy.url = sqlite:///shop.db\n");
        write(u"migrations/env.py"_s, "from alembic import context\ncontext.configure(url='sqlite:///shop.db')\ncontext.run_migrations()\n");
        write(u"migrations/script.py.mako"_s, "");
        edit(u"a"_s, QByteArray(script).replace("%1", "a").replace("%2", "None"));
        edit(u"b"_s, QByteArray(script).replace("%1", "b").replace("%2", "'a'"));
    }

    void edit(const QString& revision, const QByteArray& text) { write(u"migrations/versions/%1.py"_s.arg(revision), text); }
    void replace(const QString& revision, const QByteArray& what, const QByteArray& with)
    {
        const QByteArray before = tests::read(m_folder.filePath(u"migrations/versions/%1.py"_s.arg(revision)));
        QVERIFY2(before.contains(what), what.constData());
        edit(revision, QByteArray(before).replace(what, with));
    }

    std::shared_ptr<const Project> project() const { return *Project::open(*locateProject(m_folder.path().toStdString())); }
    database::DatabaseUrl url() const { return *database::DatabaseUrl::parse("sqlite:///shop.db"); }
    static migration::MigrationSettings settings()
    {
        migration::MigrationSettings result;
        result.dialect = "sqlite";
        return result;
    }

    Result<std::vector<EditedScript>> look(bool both = true) const
    {
        return lookForEditedScripts(*project(), url(), settings(), {both ? "b" : "a"});
    }

    QString stateFile() const { return *journal::appliedScriptsPath(url(), m_folder.path().toStdString(), settings()); }
    void write(const QString& name, const QByteArray& text) const { QVERIFY(tests::write(m_folder.filePath(name), text)); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class AppliedScriptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticesEdits()
    {
        Bench bench;
        QVERIFY(bench.look()->empty()); // seen for the first time
        QVERIFY(bench.look()->empty());
        bench.replace(u"a"_s, "sa.Integer()", "sa.BigInteger()");
        bench.replace(u"b"_s, "op.drop_table('b_table')", "op.execute('DROP TABLE b_table')\n    op.execute('VACUUM')");
        const auto edited = bench.look();
        QVERIFY2(edited.has_value(), edited ? "" : describe(edited.error()).c_str());
        QCOMPARE(edited->size(), std::size_t(2));
        QCOMPARE(edited->at(0).revision, "a");
        QCOMPARE(edited->at(0).part, Part::Upgrade);
        QVERIFY(!edited->at(0).ran);
        QCOMPARE(edited->at(1).part, Part::Downgrade);
        const QString diff = QString::fromStdString(editAsDiff(edited->at(0)).value_or("?"));
        QVERIFY2(diff.contains(u"-    op.create_table('a_table', sa.Column('id', sa.Integer(),"_s) && diff.contains(u"+    op.create_table('a_table', sa.Column('id', sa.BigInteger(),"_s),
                 qPrintable(diff));
        // It stays so until it is taken back or accepted.
        bench.replace(u"a"_s, "sa.BigInteger()", "sa.Integer()");
        QCOMPARE(bench.look()->size(), std::size_t(1));
        QVERIFY(acceptEdit(*bench.project(), bench.url(), Bench::settings(), "b").has_value());
        QVERIFY(bench.look()->empty());
    }

    // What runs the same SQL is no edit.
    void wordingIsNoEdit()
    {
        Bench bench;
        QVERIFY(bench.look()->empty());
        bench.replace(u"a"_s, "def upgrade():", "# black was here\ndef upgrade() -> None:");
        bench.replace(u"a"_s, "'a_table'", "\"a_table\"");
        bench.replace(u"b"_s, "\"\"\"b\"\"\"", "\"\"\"what b is for\"\"\"");
        QVERIFY(bench.look()->empty());
    }

    void unclear()
    {
        Bench bench;
        bench.replace(u"a"_s, "def upgrade():\n", "def upgrade():\n    op.get_bind().execute(sa.text('SELECT 1')).scalar() + 1\n");
        QVERIFY(bench.look()->empty());
        bench.replace(u"a"_s, "SELECT 1", "SELECT 2");
        const auto edited = bench.look();
        QVERIFY(edited && edited->size() == 1);
        QCOMPARE(edited->front().part, Part::Unclear);
    }

    // What is not applied any more is forgotten, whoever took it back.
    void downgradedIsForgotten()
    {
        Bench bench;
        QVERIFY(bench.look()->empty());
        QVERIFY(bench.look(false)->empty());
        bench.replace(u"b"_s, "sa.Integer()", "sa.BigInteger()");
        QVERIFY(bench.look()->empty());
    }

    void runsAreRemembered()
    {
        Bench bench;
        const auto project = bench.project();
        const auto up = script::planUpgrade(project->map(), {}, "head");
        QVERIFY(up.has_value());
        const std::filesystem::path folder = project->folder();
        QVERIFY(rememberRun(bench.url(), folder, Bench::settings(), *up, {"a"}, {}).has_value()); // b failed
        bench.replace(u"a"_s, "sa.Integer()", "sa.BigInteger()");
        auto edited = bench.look();
        QVERIFY(edited && edited->size() == 1);
        QVERIFY(edited->front().ran);
        // Down again: there is nothing left that could have been edited.
        const auto down = script::planDowngrade(project->map(), {"b"}, "base");
        QVERIFY(rememberRun(bench.url(), folder, Bench::settings(), *down, {"b", "a"}, {}).has_value());
        QVERIFY(bench.look()->empty());
    }

    void damagedFileIsKept()
    {
        Bench bench;
        QVERIFY(bench.look()->empty());
        for (const QByteArray& bytes : {QByteArray("{"), QByteArray("{\"version\": 7, \"scripts\": {}}"), QByteArray("{\"version\": 1, \"scripts\": {\"a\": 1}}")}) {
            QVERIFY(tests::write(bench.stateFile(), bytes));
            const auto edited = bench.look();
            QVERIFY(!edited && edited.error().code == ErrorCode::Io);
            QVERIFY(edited.error().message.contains("damaged"));
            QCOMPARE(tests::read(bench.stateFile()), bytes);
        }
    }

    // Bytes that are not UTF-8 do not look like an edit each time.
    void latinBytes()
    {
        Bench bench;
        bench.replace(u"a"_s, "\"\"\"a\"\"\"", "# -*- coding: latin-1 -*-\n\"\"\"caf\xe9\"\"\"");
        QVERIFY(bench.look()->empty());
        QVERIFY(bench.look()->empty());
    }
};

QTEST_GUILESS_MAIN(AppliedScriptsTest)
#include "test_applied_scripts.moc"
