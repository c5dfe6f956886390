// What the revisions of a project touch: found once, kept while the files are what they were.

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include "core/project/project.h"
#include "core/project/session.h"
#include "core/project/touched_index.h"
#include "tests/support/files.h"
#include "tests/support/large_project.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace retort;
using namespace retort::project;
using namespace Qt::StringLiterals;

namespace {

using Texts = std::vector<std::string>;

class Bench {
public:
    Bench()
    {
        write(u"alembic.ini"_s, "[alembic]\nscript_location = %(here)s/migrations\nsqlalchemy.url = postgresql://localhost/shop\n");
        write(u"migrations/env.py"_s, "");
        script(u"a"_s, "None", "op.create_table('users', sa.Column('email', sa.String()))", "op.drop_table('users')");
        script(u"b"_s, "'a'", "op.drop_column('users', 'email')", "op.add_column('users', sa.Column('email', sa.String(), sa.ForeignKey('mails.id')))");
    }

    void script(const QString& id, const QByteArray& down, const QByteArray& up, const QByteArray& back) const
    {
        write(u"migrations/versions/%1.py"_s.arg(id), "\"\"\"" + id.toUtf8() + "\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nimport unheard_of\n\nrevision = '" + id.toUtf8()
                                                          + "'\ndown_revision = " + down + "\n\ndef upgrade():\n    " + up + "\n\ndef downgrade():\n    " + back + "\n");
    }
    std::shared_ptr<const Project> project() const { return *Project::open(*locateProject(path().toStdString())); }
    QString path() const { return m_folder.path(); }
    void write(const QString& name, const QByteArray& text) const { QVERIFY(tests::write(m_folder.filePath(name), text)); }

private:
    QTemporaryDir m_folder;
};

const TouchedScript& scriptOf(const TouchedIndex& index, const std::string& id)
{
    static const TouchedScript none{.names = {.tables = {"no such script"}, .columns = {}}, .whole = false};
    const auto node = index.map()->indexOf(id);
    const TouchedScript* script = node ? index.of(index.map()->revision(*node)) : nullptr;
    return script ? *script : none;
}

} // namespace

class TouchedIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothDirectionsCount()
    {
        const Bench bench;
        TouchedIndexer indexer;
        const auto index = *indexer.build(*bench.project());
        QCOMPARE(scriptOf(*index, "a").names.tables, Texts{"users"});
        QCOMPARE(scriptOf(*index, "a").names.columns, Texts{"users.email"});
        QCOMPARE(scriptOf(*index, "b").names.tables, (Texts{"mails", "users"}));
        QCOMPARE(index->incomplete(), std::size_t{0});
    }

    void whatCannotBeEvaluatedIsSaid()
    {
        const Bench bench;
        bench.script(u"c"_s, "'b'", "op.drop_table('first'); unheard_of.migrate(); op.drop_table('second')", "pass");
        bench.script(u"d"_s, "'c'", "op.drop_table(", "pass");
        TouchedIndexer indexer;
        const auto index = *indexer.build(*bench.project());
        QCOMPARE(scriptOf(*index, "c").names.tables, Texts{"first"});
        QVERIFY(!scriptOf(*index, "c").whole);
        QVERIFY(!scriptOf(*index, "d").whole);
        QCOMPARE(index->incomplete(), std::size_t{2});
    }

    void scriptsThatAskTheDatabase()
    {
        const Bench bench;
        bench.script(u"c"_s, "'b'", "'audit' in sa.inspect(op.get_bind()).get_table_names() or op.create_table('audit', sa.Column('who'))", "pass");
        bench.script(u"d"_s, "'c'", "op.get_bind().dialect.name == 'postgresql' and op.drop_table('of_postgresql')", "pass");
        TouchedIndexer indexer;
        const auto index = *indexer.build(*bench.project());
        QCOMPARE(scriptOf(*index, "c").names.columns, Texts{"audit.who"});
        QCOMPARE(scriptOf(*index, "d").names.tables, Texts{"of_postgresql"});
    }

    void evaluatesOnlyWhatChanged()
    {
        const Bench bench;
        TouchedIndexer indexer;
        QCOMPARE((*indexer.build(*bench.project()))->evaluated(), std::size_t{2});
        QCOMPARE((*indexer.build(*bench.project()))->evaluated(), std::size_t{0});
        // Written again as it was: another time, the same bytes.
        const QString file = bench.path() + u"/migrations/versions/a.py"_s;
        const QByteArray bytes = tests::read(file);
        bench.script(u"a"_s, "None", "op.create_table('users', sa.Column('email', sa.String()))", "op.drop_table('users')");
        QCOMPARE(tests::read(file), bytes);
        QFile touched(file);
        QVERIFY(touched.open(QIODevice::ReadWrite));
        QVERIFY(touched.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
        touched.close();
        QCOMPARE((*indexer.build(*bench.project()))->evaluated(), std::size_t{0});
        bench.script(u"a"_s, "None", "op.create_table('people', sa.Column('email', sa.String()))", "op.drop_table('people')");
        const auto index = *indexer.build(*bench.project());
        QCOMPARE(index->evaluated(), std::size_t{1});
        QCOMPARE(scriptOf(*index, "a").names.tables, Texts{"people"});
        QCOMPARE(scriptOf(*index, "b").names.tables, (Texts{"mails", "users"}));
    }

    void canBeStopped()
    {
        const Bench bench;
        TouchedIndexer indexer;
        std::stop_source source;
        source.request_stop();
        JobContext context;
        context.stop = source.get_token();
        const auto index = indexer.build(*bench.project(), context);
        QVERIFY(!index);
        QVERIFY(index.error().code == ErrorCode::Cancelled);
    }

    void sessionTells()
    {
        const Bench bench;
        ProjectSession session;
        QSignalSpy told(&session, &ProjectSession::touchedNamesChanged);
        session.open(bench.path());
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(session.touchedNames()->map(), session.project()->map());
        bench.script(u"c"_s, "'b'", "op.drop_table('users')", "pass");
        session.rescan();
        QTRY_VERIFY(told.count() > 1 && session.touchedNames()->map()->size() == 3);
        QCOMPARE(scriptOf(*session.touchedNames(), "c").names.tables, Texts{"users"});
        session.close();
        QVERIFY(!session.touchedNames());
    }

    // The figure is for who reads the log; tests/bench measures.
    void manyRevisions()
    {
        const QTemporaryDir folder;
        QVERIFY(tests::writeLargeProject(folder.path(), 1000));
        const auto project = *Project::open(*locateProject(folder.path().toStdString()));
        TouchedIndexer indexer;
        QElapsedTimer clock;
        clock.start();
        const auto index = *indexer.build(*project);
        qInfo("1000 revisions: %lld ms", static_cast<long long>(clock.restart()));
        QCOMPARE(index->evaluated(), std::size_t{1000});
        QCOMPARE((*indexer.build(*project))->evaluated(), std::size_t{0});
        qInfo("once more: %lld ms", static_cast<long long>(clock.elapsed()));
    }
};

QTEST_GUILESS_MAIN(TouchedIndexTest)
#include "test_touched_index.moc"
