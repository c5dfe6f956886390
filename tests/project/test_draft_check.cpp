// A revision made of a comparison, tried up and down on a scratch database: what is proven, and every way to be found wrong.

#include <QTemporaryDir>
#include <QtTest>

#include "core/database/sqlite_connection.h"
#include "core/project/draft_check.h"
#include "core/project/project.h"
#include "core/script/revision_create.h"
#include "tests/support/files.h"

using namespace retort;
using namespace retort::project;
using namespace Qt::StringLiterals;
using Outcome = DraftCheck::Outcome;

namespace {

const QByteArray environment = "from alembic import context\n"
                               "from sqlalchemy import engine_from_config\n"
                               "import models\n"
                               "engine = engine_from_config(context.config.get_section('alembic'), prefix='sqlalchemy.')\n"
                               "with engine.connect() as connection:\n"
                               "    context.configure(connection=connection, target_metadata=models.metadata, render_as_batch=BATCH)\n"
                               "    with context.begin_transaction():\n"
                               "        context.run_migrations()\n";

const QByteArray mako = "\"\"\"${message}\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n${imports if imports else ''}\n"
                        "revision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n\n\n"
                        "def upgrade():\n    ${upgrades if upgrades else 'pass'}\n\n\ndef downgrade():\n    ${downgrades if downgrades else 'pass'}\n";

const QByteArray first = "revision = 'first'\ndown_revision = None\n\ndef upgrade():\n    pass\n\ndef downgrade():\n    pass\n";

// What the database has: item(id, name).
const QByteArray models = "import sqlalchemy as sa\nmetadata = sa.MetaData()\n"
                          "item = sa.Table('item', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(20))MORE)\n";

// A project on disk, a database in memory that stands at its head, and the draft of what differs.
class Bench {
public:
    Bench(const QByteArray& more, bool batch)
    {
        write(u"alembic.ini"_s, "[alembic]\nscript_location = %(here)s/migrations\nprepend_sys_path = %(here)s\nsqlalchemy.url = sqlite://\n");
        write(u"migrations/env.py"_s, QByteArray(environment).replace("BATCH", batch ? "True" : "False"));
        write(u"migrations/script.py.mako"_s, mako);
        write(u"migrations/versions/first.py"_s, first);
        write(u"models.py"_s, QByteArray(models).replace("MORE", more));
    }

    Result<DraftCheck> check()
    {
        RETORT_TRY(const auto request, locateProject(m_folder.path().toStdString()));
        RETORT_TRY(const auto project, Project::open(request));
        RETORT_TRY(const auto scratch, database::SqliteConnection::open(database::SqliteLocation{}));
        RETORT_CHECK(scratch->execute("CREATE TABLE item (id INTEGER NOT NULL, name VARCHAR(20), PRIMARY KEY (id))"));
        RETORT_TRY(const auto target, project->targetModels({.offline = false, .variables = {}}, "sqlite"));
        RETORT_TRY(const ModelComparison compared,
                   compareModels(*project, target, *scratch, project->settings("sqlite", false), {.rows = {"first"}, .checkConstraints = true, .chooseRenames = {}}));
        DraftToCheck draft;
        std::vector<autogenerate::DifferenceGroup> groups = compared.comparison.groups;
        for (std::size_t i = 0; i < leaveOut; ++i) {
            draft.leftOut.push_back(groups.back().differences.back());
            groups.back().differences.pop_back();
            if (groups.back().differences.empty())
                groups.pop_back();
        }
        script::NewRevision revision{.id = "second", .message = "change"};
        RETORT_CHECK(fillRevision(revision, {{compared, groups}}));
        RETORT_TRY(const script::RevisionDraft drafted, script::draftRevision(project->config(), project->directory(), project->map(), revision));
        draft.path = drafted.path.string();
        draft.text = QString::fromStdString(drafted.text).replace(replace, with).toStdString();
        return checkDraft(*project, draft, target, *scratch);
    }

    std::size_t leaveOut = 0;
    QString replace = u"change"_s, with = u"change"_s; // in the text of the script

private:
    void write(const QString& name, const QByteArray& text) { QVERIFY(tests::write(m_folder.filePath(name), text)); }

    QTemporaryDir m_folder;
};

QString why(const Result<DraftCheck>& check)
{
    if (!check)
        return QString::fromStdString(describe(check.error()));
    QString text = QString::number(static_cast<int>(check->outcome)) + u' ';
    if (check->error)
        text += QString::fromStdString(describe(*check->error));
    for (const auto* differences : {&check->differences, &check->lost}) {
        for (const autogenerate::Difference& difference : *differences)
            text += u' ' + QString::fromStdString(difference.table.name.text() + '.' + difference.name);
        text += u" |"_s;
    }
    return text;
}

} // namespace

class DraftCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void proven()
    {
        Bench bench(", sa.Column('weight', sa.Float, index=True), sa.Column('note', sa.Text)", true);
        const auto check = bench.check();
        QVERIFY2(check && check->outcome == Outcome::Proven, qPrintable(why(check)));
        const QString up = QString::fromStdString(check->upgrade.text);
        QVERIFY2(up.contains(u"ALTER TABLE item ADD COLUMN weight FLOAT"_s) && up.contains(u"UPDATE alembic_version SET version_num='second'"_s), qPrintable(up));
        const QString down = QString::fromStdString(check->downgrade.text);
        QVERIFY2(down.contains(u"_alembic_tmp_item"_s) && down.contains(u"version_num='first'"_s), qPrintable(down));
    }

    // What was not ticked is expected to differ still.
    void leftOut()
    {
        Bench bench(", sa.Column('weight', sa.Float), sa.Column('note', sa.Text)", true);
        bench.leaveOut = 1;
        const auto check = bench.check();
        QVERIFY2(check && check->outcome == Outcome::Proven, qPrintable(why(check)));
        QVERIFY(!check->upgrade.text.contains("note"));
    }

    // SQLite has no ALTER for a type; without a batch the run says so.
    void upgradeFails()
    {
        Bench bench(", sa.Column('weight', sa.Float), sa.UniqueConstraint('name', name='uq_name')", false);
        const auto check = bench.check();
        QVERIFY2(check && check->outcome == Outcome::UpgradeFails, qPrintable(why(check)));
        QVERIFY2(check->error && check->error->message.contains("batch"), qPrintable(why(check)));
        QVERIFY(check->downgrade.text.empty());
    }

    void differencesLeft()
    {
        Bench bench(", sa.Column('weight', sa.Float), sa.Column('note', sa.Text)", true);
        bench.replace = u"sa.Column('note'"_s;
        bench.with = u"sa.Column('remark'"_s;
        const auto check = bench.check();
        QVERIFY2(check && check->outcome == Outcome::DifferencesLeft, qPrintable(why(check)));
        QCOMPARE(check->differences.size(), std::size_t(2)); // the one too many and the one that lacks
    }

    // What Alembic writes for a constraint without a name does not run in a batch.
    void unnamedConstraint()
    {
        Bench bench(", sa.UniqueConstraint('name')", true);
        const auto check = bench.check();
        QVERIFY2(check && check->outcome == Outcome::UpgradeFails, qPrintable(why(check)));
        QCOMPARE(check->error->message, "Constraint must have a name");
    }

    void downgradeFails()
    {
        Bench bench(", sa.Column('weight', sa.Float), sa.Column('note', sa.Text)", true);
        bench.replace = u"batch_op.drop_column('note')"_s;
        bench.with = u"batch_op.drop_column('nothing')"_s;
        const auto check = bench.check();
        QVERIFY2(check && check->outcome == Outcome::DowngradeFails, qPrintable(why(check)));
        QVERIFY(check->error.has_value());
        QVERIFY(!check->upgrade.text.empty());
    }

    void notUndone()
    {
        Bench bench(", sa.Column('weight', sa.Float), sa.Column('note', sa.Text)", true);
        bench.replace = u"batch_op.drop_column('note')"_s;
        bench.with = u"pass"_s;
        const auto check = bench.check();
        QVERIFY2(check && check->outcome == Outcome::NotUndone, qPrintable(why(check)));
        QVERIFY(check->differences.empty());
        QCOMPARE(check->lost.size(), std::size_t(1));
        QCOMPARE(check->lost.front().name, "note");
    }
};

QTEST_GUILESS_MAIN(DraftCheckTest)
#include "test_draft_check.moc"
