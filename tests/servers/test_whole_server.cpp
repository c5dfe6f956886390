// A whole PostgreSQL server backed up with pg_dumpall, and brought back by the server's own client.

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/database_server.h"
#include "core/backup/backup_method.h"
#include "core/backup/catalogue.h"
#include "tests/support/files.h"

using namespace retort;
using namespace Qt::StringLiterals;
using retort::backup::Catalogue;
using retort::backup::Subject;
using retort::database::DatabaseUrl;
using retort::tests::DatabaseServer;

namespace {

template <class T>
const char* why(const Result<T>& result)
{
    static std::string text;
    text = result ? std::string() : describe(result.error());
    return text.c_str();
}

Subject subjectOf(const QString& url)
{
    return {.url = DatabaseUrl::parse(url.toStdString()).value(), .folder = {}};
}

} // namespace

class WholeServerTest : public QObject {
    Q_OBJECT

private:
    DatabaseServer m_postgresql{DatabaseServer::Kind::Postgresql};

    void makeClerk()
    {
        const tests::ProcessResult role = m_postgresql.run(u"postgres"_s, u"DROP ROLE IF EXISTS clerk; CREATE ROLE clerk LOGIN PASSWORD 'of the clerk'"_s);
        QVERIFY2(role.exitCode == 0, role.err.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString missing = m_postgresql.start();
        if (missing.startsWith(u"not installed"))
            QSKIP(qPrintable(missing));
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }
    void wholeServerOfAUser(); // before there are tables that are not his
    void wholeServer();
};

// All databases and roles, brought back by the server's own client on a server that has none of them.
void WholeServerTest::wholeServer()
{
    for (const QString& name : {u"whole"_s, u"beside"_s}) {
        QCOMPARE(m_postgresql.createDatabase(name), QString());
        const tests::ProcessResult filled = m_postgresql.run(name, u"CREATE TABLE item (id SERIAL PRIMARY KEY, name TEXT); INSERT INTO item (name) SELECT 'n' || i FROM generate_series(1, 500) i"_s);
        QVERIFY2(filled.exitCode == 0, filled.err.constData());
    }
    makeClerk();
    const Subject subject = subjectOf(m_postgresql.url(u"postgresql"_s, u"whole"_s));
    const auto method = backup::wholeServerMethodFor(subject.url);
    QVERIFY2(method, why(method));
    const QTemporaryDir folder;
    const auto entry = (*method)->create(subject, {.folder = folder.path(), .label = u"all"_s}, {});
    QVERIFY2(entry, why(entry));
    QCOMPARE(entry->kind, backup::pgServerKind);
    QVERIFY2(entry->databasePath.startsWith(u"postgresql://"_s) && entry->databasePath.endsWith(QString(u':' + QString::number(m_postgresql.port()))), qPrintable(entry->databasePath));
    QVERIFY(entry->notes.empty());
    const Catalogue catalogue(folder.path());
    QVERIFY2(catalogue.verify(*entry), why(catalogue.verify(*entry)));
    const QString file = catalogue.filePath(*entry);
    QVERIFY((QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());

    DatabaseServer other(DatabaseServer::Kind::Postgresql);
    QCOMPARE(other.start(), QString());
    // Its own superuser is there already, which is all that psql may complain of.
    const tests::ProcessResult filled = tests::runProcess(u"psql"_s, {u"-X"_s, u"-q"_s, u"-h"_s, other.socket(), u"-p"_s, QString::number(other.port()), u"-U"_s, DatabaseServer::user, u"-d"_s, u"postgres"_s, u"-f"_s, file},
                                                          folder.path(), {{u"PGPASSWORD"_s, DatabaseServer::password}});
    QVERIFY2(filled.exitCode == 0 && filled.err.count("ERROR") == 1 && filled.err.contains("role \"tester\" already exists"), filled.err.constData());
    for (const QString& name : {u"whole"_s, u"beside"_s})
        QCOMPARE(other.structure(name), m_postgresql.structure(name));
    const QString hash = u"SELECT rolpassword FROM pg_authid WHERE rolname = 'clerk'"_s;
    QCOMPARE(other.run(u"postgres"_s, hash).out, m_postgresql.run(u"postgres"_s, hash).out);
    const QString rows = u"SELECT count(*) FROM item"_s;
    QCOMPARE(other.run(u"whole"_s, rows).out, m_postgresql.run(u"whole"_s, rows).out);

    // Not by us; and one that was cut off is found out.
    const auto back = (*method)->restore(subject, {.folder = folder.path(), .id = entry->id}, {});
    QVERIFY(!back && back.error().code == ErrorCode::Unsupported && describe(back.error()).contains("psql"));
    QVERIFY(!(*method)->verifyContents(m_postgresql.socket(), {}));
    QFile whole(file);
    QVERIFY(whole.resize(whole.size() / 2));
    QVERIFY((*method)->verifyContents(file, {}).error().code == ErrorCode::Database);
    QVERIFY(backup::wholeServerMethodFor(DatabaseUrl::parse("sqlite:///a.db").value()).error().code == ErrorCode::Unsupported);
    QVERIFY(backup::wholeServerMethodFor(DatabaseUrl::parse("mysql+pymysql://a@b/c").value()).error().code == ErrorCode::Unsupported);
}

// Whoever is no superuser gets all but the passwords of the roles, and is told.
void WholeServerTest::wholeServerOfAUser()
{
    makeClerk();
    const QString url = m_postgresql.url(u"postgresql"_s, u"postgres"_s, u"of the clerk"_s).replace(QString(DatabaseServer::user + u':'), u"clerk:"_s);
    const Subject subject = subjectOf(url);
    const QTemporaryDir folder;
    const auto entry = backup::pgServerMethod().create(subject, {.folder = folder.path()}, {});
    QVERIFY2(entry, why(entry));
    QCOMPARE(entry->notes.size(), std::size_t{1});
    QVERIFY2(entry->notes.front().contains("without their passwords"), entry->notes.front().c_str());
    const QByteArray text = tests::read(Catalogue(folder.path()).filePath(*entry));
    QVERIFY(text.contains("CREATE ROLE clerk") && !text.contains("SCRAM-SHA-256"));
}

QTEST_GUILESS_MAIN(WholeServerTest)
#include "test_whole_server.moc"
