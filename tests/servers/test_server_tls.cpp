// TLS on real servers, with certificates made for the test: that it is what the URL asks for, in the connection and in the
// programs that back it up, that errors say what to do about it, and what SQLAlchemy's drivers do with the same URL.

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <optional>

#include "../support/certificates.h"
#include "../support/database_server.h"
#include "../support/places.h"
#include "core/backup/mysql_option_file.h"
#include "core/backup/pg_tools.h"
#include "core/database/connection_report.h"
#include "core/database/open_database.h"

using namespace retort;
using namespace Qt::StringLiterals;
using retort::tests::Certificates;
using retort::tests::DatabaseServer;

namespace {

// What a driver of SQLAlchemy does with the same URL.
enum class Driver {
    Same,
    Connects, // where we do not; the name of the row says why that is right
    Refuses,  // where we do not
    NotAsked, // it is not in Debian, or its options are not those of a URL
};

struct Case {
    const char* name;
    const char* scheme;
    const char* user;    // tester, or one of the rules of initTestCase()
    const char* options; // of the URL; "{authority}" and the like are files of Certificates
    const char* expected; // what the error says, separated by "|"; "TLS", "plain": it works
    Driver driver = Driver::Same;
    const char* host = "127.0.0.1";
    bool serverHasTls = true;
};

const Case cases[] = {
    {"pg: nothing asked", "postgresql", "tester", "", "TLS"},
    {"pg: disable", "postgresql", "tester", "sslmode=disable", "plain"},
    {"pg: require", "postgresql", "tester", "sslmode=require", "TLS"},
    {"pg: require, psycopg2", "postgresql+psycopg2", "tester", "sslmode=require", "TLS"},
    {"pg: verify-ca", "postgresql", "tester", "sslmode=verify-ca&sslrootcert={authority}", "TLS"},
    {"pg: verify-ca, other host", "postgresql", "tester", "sslmode=verify-ca&sslrootcert={authority}", "TLS", Driver::Same, "localhost"},
    {"pg: verify-full", "postgresql", "tester", "sslmode=verify-full&sslrootcert={authority}", "TLS"},
    {"pg: verify-full, other host", "postgresql", "tester", "sslmode=verify-full&sslrootcert={authority}", "certificate|is not for this host|localhost", Driver::Same, "localhost"},
    {"pg: verify-full, other authority", "postgresql", "tester", "sslmode=verify-full&sslrootcert={other}", "not signed by an authority that is trusted|sslrootcert"},
    {"pg: verify-ca, other authority", "postgresql", "tester", "sslmode=verify-ca&sslrootcert={other}", "not signed by an authority that is trusted|sslrootcert"},
    {"pg: require with an authority is verify-ca", "postgresql", "tester", "sslmode=require&sslrootcert={other}", "not signed by an authority that is trusted"},
    {"pg: verify-full, no authority", "postgresql", "tester", "sslmode=verify-full", "authority's certificate|sslrootcert"},
    {"pg: the authority's file is not there", "postgresql", "tester", "sslmode=verify-full&sslrootcert=/nowhere.pem", "authority's certificate|/nowhere.pem|sslrootcert"},
    {"pg: the system's authorities", "postgresql", "tester", "sslmode=verify-full&sslrootcert=system", "not signed by an authority that is trusted"},
    {"pg: client certificate", "postgresql", "certified", "sslmode=verify-full&sslrootcert={authority}&sslcert={client}&sslkey={client key}", "TLS"},
    {"pg: no client certificate", "postgresql", "certified", "sslmode=require", "certificate of the user|sslcert"},
    {"pg: another user's certificate", "postgresql", "certified", "sslmode=require&sslcert={stranger}&sslkey={stranger key}", "certificate|another user"},
    {"pg: certificate of another authority", "postgresql", "certified", "sslmode=require&sslcert={other}&sslkey={other key}", "server does not accept the certificate|sslcert"},
    {"pg: certificate without its key", "postgresql", "certified", "sslmode=require&sslcert={client}&sslkey=/nowhere.key", "private key|/nowhere.key|sslkey"},
    {"pg: certificate that is not there", "postgresql", "certified", "sslmode=require&sslcert=/nowhere.pem&sslkey={client key}", "certificate of the user|/nowhere.pem|sslcert"},
    {"pg: key of another certificate", "postgresql", "certified", "sslmode=require&sslcert={client}&sslkey={stranger key}", "private key|sslkey"},
    {"pg: key that all may read", "postgresql", "certified", "sslmode=require&sslcert={client}&sslkey={open key}", "private key|chmod 0600"},
    {"pg: the server wants TLS, the URL does not", "postgresql", "crypted", "sslmode=disable", "without TLS|sslmode"},
    {"pg: the server wants TLS, the URL does not say", "postgresql", "crypted", "", "TLS"},
    {"pg: the server wants none", "postgresql", "uncrypted", "sslmode=require", "pg_hba.conf|sslmode"},
    {"pg: the server has none", "postgresql", "tester", "sslmode=require", "asks for TLS|the server has none", Driver::Same, "127.0.0.1", false},
    {"pg: the server has none to verify", "postgresql", "tester", "sslmode=verify-full&sslrootcert={authority}", "asks for TLS|the server has none", Driver::Same, "127.0.0.1", false},
    {"pg: the server has none, nothing asked", "postgresql", "tester", "", "plain", Driver::Same, "127.0.0.1", false},
    {"asyncpg: require", "postgresql+asyncpg", "tester", "ssl=require", "TLS", Driver::NotAsked},
    {"asyncpg: verify-full, no authority", "postgresql+asyncpg", "tester", "ssl=verify-full", "authority's certificate", Driver::NotAsked},
    {"pg8000: nothing asked", "postgresql+pg8000", "tester", "", "TLS", Driver::NotAsked},

    {"pymysql: nothing asked", "mysql+pymysql", "tester", "", "plain"},
    {"pymysql: ssl_disabled", "mysql+pymysql", "tester", "ssl_disabled=true", "plain"},
    {"pymysql: ssl_ca", "mysql+pymysql", "tester", "ssl_ca={authority}", "TLS"},
    {"pymysql: ssl_ca, mariadb", "mariadb+pymysql", "tester", "ssl_ca={authority}", "TLS"},
    {"pymysql: ssl_ca, other host", "mysql+pymysql", "tester", "ssl_ca={authority}", "is not for this host|localhost", Driver::Same, "localhost"},
    {"pymysql: ssl_ca, other authority", "mysql+pymysql", "tester", "ssl_ca={other}", "not signed by an authority that is trusted|ssl_ca"},
    {"pymysql: the authority's file is not there", "mysql+pymysql", "tester", "ssl_ca=/nowhere.pem", "ssl_ca|/nowhere.pem"},
    {"pymysql: without the host", "mysql+pymysql", "tester", "ssl_ca={authority}&ssl_check_hostname=false", "TLS", Driver::Same, "localhost"},
    {"pymysql: without the host, the other way round", "mysql+pymysql", "tester", "ssl_check_hostname=false&ssl_ca={authority}", "TLS", Driver::Same, "localhost"},
    {"pymysql: without the host, other authority", "mysql+pymysql", "tester", "ssl_ca={other}&ssl_check_hostname=false", "not signed by an authority that is trusted"},
    {"pymysql: ssl_check_hostname=false alone", "mysql+pymysql", "tester", "ssl_check_hostname=false", "TLS"},
    // SQLAlchemy takes ssl_ca out of the way of ssl_verify_*, and PyMySQL then trusts the system's authorities, or all.
    {"pymysql: ssl_verify_cert", "mysql+pymysql", "tester", "ssl_ca={authority}&ssl_verify_cert=true", "TLS", Driver::Refuses, "localhost"},
    {"pymysql: ssl_verify_cert, other authority", "mysql+pymysql", "tester", "ssl_ca={other}&ssl_verify_cert=true", "not signed by an authority that is trusted"},
    {"pymysql: ssl_verify_identity", "mysql+pymysql", "tester", "ssl_ca={authority}&ssl_verify_identity=true", "TLS"},
    {"pymysql: ssl_verify_identity, other host", "mysql+pymysql", "tester", "ssl_ca={authority}&ssl_verify_identity=true", "is not for this host", Driver::Connects, "localhost"},
    {"pymysql: ssl_verify_identity, other authority", "mysql+pymysql", "tester", "ssl_ca={other}&ssl_verify_identity=true", "not signed by an authority that is trusted", Driver::Connects},
    {"pymysql: ssl_verify_cert=false", "mysql+pymysql", "tester", "ssl_ca={other}&ssl_verify_cert=false", "TLS"},
    {"pymysql: client certificate", "mysql+pymysql", "certified", "ssl_ca={authority}&ssl_cert={client}&ssl_key={client key}", "TLS"},
    {"pymysql: no client certificate", "mysql+pymysql", "certified", "ssl_ca={authority}", "certificate of its own|ssl_cert"},
    {"pymysql: certificate of another authority", "mysql+pymysql", "certified", "ssl_ca={authority}&ssl_cert={other}&ssl_key={other key}", "ssl_cert"},
    {"pymysql: certificate that is not there", "mysql+pymysql", "certified", "ssl_ca={authority}&ssl_cert=/nowhere.pem&ssl_key={client key}", "ssl_cert|/nowhere.pem"},
    {"pymysql: key of another certificate", "mysql+pymysql", "certified", "ssl_ca={authority}&ssl_cert={client}&ssl_key={stranger key}", "ssl_key"},
    {"pymysql: the server wants TLS, the URL does not", "mysql+pymysql", "crypted", "ssl_disabled=true", "lets this user in with TLS only|ssl options"},
    {"pymysql: the server wants TLS, the URL does not say", "mysql+pymysql", "crypted", "", "lets this user in with TLS only"},
    // PyMySQL goes on without TLS.
    {"pymysql: the server has none", "mysql+pymysql", "tester", "ssl_ca={authority}", "asks for TLS|the server has none", Driver::Connects, "127.0.0.1", false},
    {"pymysql: the server has none, nothing asked", "mysql+pymysql", "tester", "", "plain", Driver::Same, "127.0.0.1", false},

    {"mysqldb: nothing asked", "mysql", "tester", "", "TLS", Driver::NotAsked},
    {"mysqldb: DISABLED", "mysql", "tester", "ssl_mode=DISABLED", "plain", Driver::NotAsked},
    {"mysqldb: PREFERRED", "mysql", "tester", "ssl_mode=PREFERRED", "TLS", Driver::NotAsked},
    {"mysqldb: PREFERRED, the server has none", "mysql", "tester", "ssl_mode=PREFERRED", "plain", Driver::NotAsked, "127.0.0.1", false},
    {"mysqldb: REQUIRED", "mysql", "tester", "ssl_mode=REQUIRED", "TLS", Driver::NotAsked},
    {"mysqldb: REQUIRED, the server has none", "mysql", "tester", "ssl_mode=REQUIRED", "asks for TLS|the server has none", Driver::NotAsked, "127.0.0.1", false},
    {"mysqldb: VERIFY_CA", "mariadb+mysqldb", "tester", "ssl_mode=VERIFY_CA&ssl_ca={authority}", "TLS", Driver::NotAsked},
    {"mysqldb: VERIFY_CA, other authority", "mysql", "tester", "ssl_ca={other}&ssl_mode=VERIFY_CA", "not signed by an authority that is trusted", Driver::NotAsked},
    {"mysqldb: VERIFY_IDENTITY", "mysql", "tester", "ssl_mode=VERIFY_IDENTITY&ssl_ca={authority}", "TLS", Driver::NotAsked},
    {"mysqldb: VERIFY_IDENTITY, other authority", "mysql", "tester", "ssl_mode=VERIFY_IDENTITY&ssl_ca={other}", "not signed by an authority that is trusted", Driver::NotAsked},
    {"mysqldb: VERIFY_IDENTITY, the system's authorities", "mysql", "tester", "ssl_mode=VERIFY_IDENTITY", "not signed by an authority that is trusted|ssl_ca", Driver::NotAsked},
    {"mysqldb: VERIFY_IDENTITY, the server has none", "mysql", "tester", "ssl_mode=VERIFY_IDENTITY&ssl_ca={authority}", "asks for TLS|the server has none", Driver::NotAsked, "127.0.0.1", false},
    {"mysqldb: the server wants TLS, the URL does not", "mysql", "crypted", "ssl_mode=DISABLED", "lets this user in with TLS only|ssl options", Driver::NotAsked},

    {"mysqlconnector: ssl_ca", "mysql+mysqlconnector", "tester", "ssl_ca={authority}", "TLS", Driver::NotAsked, "localhost"},
    {"mysqlconnector: ssl_ca, other authority", "mysql+mysqlconnector", "tester", "ssl_ca={other}", "not signed by an authority that is trusted", Driver::NotAsked},
    {"mysqlconnector: ssl_verify_identity", "mysql+mysqlconnector", "tester", "ssl_ca={authority}&ssl_verify_identity=true", "TLS", Driver::NotAsked},
    {"mysqlconnector: ssl_verify_identity, other host", "mysql+mysqlconnector", "tester", "ssl_ca={authority}&ssl_verify_identity=true", "is not for this host", Driver::NotAsked, "localhost"},
    {"mysqlconnector: ssl_disabled", "mysql+mysqlconnector", "tester", "ssl_disabled=1", "plain", Driver::NotAsked},

    {"mariadbconnector: ssl", "mariadb+mariadbconnector", "tester", "ssl=true", "TLS", Driver::NotAsked},
    {"mariadbconnector: ssl, the server has none", "mariadb+mariadbconnector", "tester", "ssl=true", "asks for TLS|the server has none", Driver::NotAsked, "127.0.0.1", false},
    {"mariadbconnector: ssl_ca", "mariadb+mariadbconnector", "tester", "ssl_ca={authority}", "TLS", Driver::NotAsked},
    {"mariadbconnector: ssl_verify_cert", "mariadb+mariadbconnector", "tester", "ssl_verify_cert=true&ssl_ca={authority}", "TLS", Driver::NotAsked},
    {"mariadbconnector: ssl_verify_cert, other authority", "mariadb+mariadbconnector", "tester", "ssl_verify_cert=true&ssl_ca={other}", "not signed by an authority that is trusted", Driver::NotAsked},
    {"mariadbconnector: tls_version", "mariadb+mariadbconnector", "tester", "ssl=true&tls_version=TLSv1.2", "TLSv1.2", Driver::NotAsked},
};

// Expected: the error of the backup, nothing where it is written and restored.
const Case backupCases[] = {
    {"pg: verify-full", "postgresql", "crypted", "sslmode=verify-full&sslrootcert={authority}", ""},
    {"pg: client certificate", "postgresql", "certified", "sslmode=verify-full&sslrootcert={authority}&sslcert={client}&sslkey={client key}", ""},
    {"asyncpg: require", "postgresql+asyncpg", "crypted", "ssl=require", ""},
    {"pg: other authority", "postgresql", "crypted", "sslmode=verify-full&sslrootcert={other}", "not signed by an authority that is trusted|sslrootcert"},
    {"pg: other host", "postgresql", "crypted", "sslmode=verify-full&sslrootcert={authority}", "is not for this host", Driver::NotAsked, "localhost"},
    {"pg: the server has none", "postgresql", "tester", "", "", Driver::NotAsked, "127.0.0.1", false},
    {"pymysql: ssl_ca", "mysql+pymysql", "crypted", "ssl_ca={authority}", ""},
    {"pymysql: ssl_ca, without the host", "mysql+pymysql", "crypted", "ssl_ca={authority}&ssl_check_hostname=false", "", Driver::NotAsked, "localhost"},
    {"pymysql: client certificate", "mysql+pymysql", "certified", "ssl_ca={authority}&ssl_cert={client}&ssl_key={client key}", ""},
    {"mysqldb: VERIFY_IDENTITY", "mysql", "crypted", "ssl_mode=VERIFY_IDENTITY&ssl_ca={authority}", ""},
    {"mysqldb: nothing asked", "mysql", "crypted", "", ""},
    {"pymysql: other authority", "mysql+pymysql", "crypted", "ssl_ca={other}", "not signed by an authority that is trusted|ssl_ca"},
    {"pymysql: other host", "mysql+pymysql", "crypted", "ssl_ca={authority}", "is not for this host", Driver::NotAsked, "localhost"},
    {"mysqldb: REQUIRED, the server has none", "mysql", "tester", "ssl_mode=REQUIRED", "asks for TLS", Driver::NotAsked, "127.0.0.1", false},
    {"pymysql: the server has none", "mysql+pymysql", "tester", "", "", Driver::NotAsked, "127.0.0.1", false},
    {"mysqldb: the server has none", "mysql", "tester", "", "", Driver::NotAsked, "127.0.0.1", false},
};

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

class ServerTlsTest : public QObject {
    Q_OBJECT

private:
    Certificates m_certificates;
    DatabaseServer m_postgresql{DatabaseServer::Kind::Postgresql};
    DatabaseServer m_mariadb{DatabaseServer::Kind::Mariadb};
    DatabaseServer m_plainPostgresql{DatabaseServer::Kind::Postgresql};
    DatabaseServer m_plainMariadb{DatabaseServer::Kind::Mariadb};
    QTemporaryDir m_home;

    static bool isPostgresql(const QString& scheme) { return scheme.startsWith(u"postgresql"); }
    const DatabaseServer& server(const QString& scheme, bool withTls = true) const
    {
        return isPostgresql(scheme) ? (withTls ? m_postgresql : m_plainPostgresql) : withTls ? m_mariadb : m_plainMariadb;
    }
    [[nodiscard]] QString filled(QString options) const
    {
        const std::pair<const char*, QString> files[] = {
            {"{authority}", m_certificates.authority()},
            {"{other}", m_certificates.otherAuthority()},
            {"{other key}", Certificates::keyOf(m_certificates.otherAuthority())},
            {"{client}", m_certificates.client()},
            {"{client key}", Certificates::keyOf(m_certificates.client())},
            {"{stranger}", m_certificates.stranger()},
            {"{stranger key}", Certificates::keyOf(m_certificates.stranger())},
            {"{open key}", m_certificates.path("open.key")},
        };
        for (const auto& [mark, path] : files)
            options.replace(QString::fromLatin1(mark), path);
        return options;
    }
    [[nodiscard]] QString urlOf(const Case& one, const QString& database = u"tls"_s) const
    {
        const QString scheme = QString::fromLatin1(one.scheme);
        QString url = server(scheme, one.serverHasTls).url(scheme, database);
        url.replace(u"://"_s + DatabaseServer::user + u':', u"://"_s + QString::fromLatin1(one.user) + u':');
        url.replace(u"@127.0.0.1:"_s, u'@' + QString::fromLatin1(one.host) + u':');
        return url + (*one.options == '\0' ? QString() : u'?' + filled(QString::fromLatin1(one.options)));
    }
    tests::ProcessResult cli(const QString& url, const QStringList& arguments) const
    {
        return tests::runProcess(tests::retortCli(), QStringList{u"--database-url"_s, url} + arguments, m_home.filePath(u"project"_s), {{u"XDG_DATA_HOME"_s, m_home.path()}});
    }

private Q_SLOTS:
    void initTestCase();
    void connects_data();
    void connects();
    void sameAsDrivers();
    void tools_data();
    void tools();
    void backups_data();
    void backups();
};

void ServerTlsTest::initTestCase()
{
    const QString made = m_certificates.make();
    if (made.startsWith(u"not installed"))
        QSKIP(qPrintable(made));
    QCOMPARE(made, QString());
    QVERIFY(QFile::copy(Certificates::keyOf(m_certificates.client()), m_certificates.path("open.key")));
    QVERIFY(QFile::setPermissions(m_certificates.path("open.key"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    qputenv("HOME", m_home.path().toUtf8()); // where libpq looks for certificates by itself

    const QString certificate = m_certificates.server();
    m_postgresql.useTls(m_certificates.authority(), certificate, Certificates::keyOf(certificate),
                        {u"hostssl all certified 127.0.0.1/32 cert"_s, u"hostssl all crypted 127.0.0.1/32 scram-sha-256"_s,
                         u"hostnossl all uncrypted 127.0.0.1/32 scram-sha-256"_s, u"host all tester 127.0.0.1/32 scram-sha-256"_s});
    m_mariadb.useTls(m_certificates.authority(), certificate, Certificates::keyOf(certificate), {});
    m_plainMariadb.useNoTls();
    for (DatabaseServer* one : {&m_postgresql, &m_mariadb, &m_plainPostgresql, &m_plainMariadb}) {
        const QString missing = one->start();
        if (missing.startsWith(u"not installed"))
            QSKIP(qPrintable(missing));
        QCOMPARE(missing, QString());
        QCOMPARE(one->createDatabase(u"tls"_s), QString());
    }
    for (const char* user : {"certified", "crypted", "uncrypted"}) {
        const QString statement = u"CREATE USER %1 SUPERUSER PASSWORD '%2'"_s.arg(QString::fromLatin1(user), DatabaseServer::password);
        const tests::ProcessResult result = m_postgresql.run(u"postgres"_s, statement);
        QVERIFY2(result.exitCode == 0, result.err.constData());
    }
    const tests::ProcessResult result = m_mariadb.run(
        u"mysql"_s, u"CREATE USER certified@'%' IDENTIFIED BY '%1' REQUIRE X509; CREATE USER crypted@'%' IDENTIFIED BY '%1' REQUIRE SSL;"
                    " GRANT ALL ON *.* TO certified@'%'; GRANT ALL ON *.* TO crypted@'%'"_s.arg(DatabaseServer::password));
    QVERIFY2(result.exitCode == 0, result.err.constData());

    QVERIFY(QDir(m_home.path()).mkpath(u"project/migrations/versions"_s));
    QVERIFY(write(m_home.filePath(u"project/alembic.ini"_s), "[alembic]\nscript_location = %(here)s/migrations\n"));
    QVERIFY(write(m_home.filePath(u"project/migrations/env.py"_s), ""));
}

void ServerTlsTest::connects_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; const Case& one : cases)
        QTest::newRow(one.name) << i++;
}

void ServerTlsTest::connects()
{
    QFETCH(int, index);
    const Case& one = cases[index];
    const auto url = database::DatabaseUrl::parse(urlOf(one).toStdString());
    QVERIFY(url);
    const auto connection = database::openDatabase(*url, "/");
    const QString expected = QString::fromLatin1(one.expected);
    if (expected.startsWith(u"TLS") || expected == u"plain") {
        if (!connection)
            QFAIL(describe(connection.error()).c_str());
        const auto report = database::reportOn(**connection, *url, {});
        QVERIFY(report);
        const QString details = QString::fromStdString(report->encryptionDetails);
        if (expected == u"plain") {
            QCOMPARE(details, QString());
            QCOMPARE(report->encryption, database::ConnectionReport::Encryption::NotNeeded); // it is this machine
        } else {
            QCOMPARE(report->encryption, database::ConnectionReport::Encryption::On);
            QVERIFY2(details.startsWith(expected == u"TLS" ? u"TLSv1.3, "_s : expected + u", "_s), qPrintable(details));
            QVERIFY2(QRegularExpression(u", [A-Z0-9_-]{10,}$"_s).match(details).hasMatch(), qPrintable(details)); // the cipher
        }
        return;
    }
    QVERIFY2(!connection, "it connects");
    const QString words = QString::fromStdString(describe(connection.error()));
    qInfo("%s", qPrintable(words));
    for (const QString& part : expected.split(u'|'))
        QVERIFY2(words.contains(part), qPrintable(part + u"\nnot in\n"_s + words));
    QVERIFY2(words.contains(QString::fromLatin1(one.host) + u':' + QString::number(server(QString::fromLatin1(one.scheme), one.serverHasTls).port())), qPrintable(words));
    QVERIFY(!words.contains(u"p@ss"_s) && !words.contains(u"s3cr"_s));
}

void ServerTlsTest::sameAsDrivers()
{
    QByteArray urls;
    std::vector<const Case*> asked;
    for (const Case& one : cases) {
        if (one.driver == Driver::NotAsked)
            continue;
        asked.push_back(&one);
        urls += urlOf(one).toUtf8() + '\n';
    }
    QProcess python;
    python.start(u"python3"_s, {tests::sourcePath("tests/servers/tls_drivers.py")});
    if (!python.waitForStarted())
        QSKIP("python3 is not installed");
    python.write(urls);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished(120'000));
    const QList<QByteArray> answers = python.readAllStandardOutput().split('\n');
    QVERIFY2(answers.size() > static_cast<qsizetype>(asked.size()), python.readAllStandardError().constData());
    int compared = 0;
    QByteArray differences;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const Case& one = *asked[i];
        const QByteArray& answer = answers[static_cast<qsizetype>(i)];
        if (answer.startsWith("missing"))
            continue;
        ++compared;
        const QByteArray expected(one.expected);
        const bool ours = expected.startsWith("TLS") || expected == "plain";
        const bool theirs = answer.startsWith("works");
        const bool agreed = one.driver == Driver::Same ? ours == theirs && (!ours || (expected == "plain") == (answer == "works")) : theirs == (one.driver == Driver::Connects);
        if (!agreed)
            differences += QByteArray(one.name) + ": " + answer + '\n';
    }
    QVERIFY2(differences.isEmpty(), differences.constData());
    if (compared == 0)
        QSKIP("no driver of SQLAlchemy is installed");
    qInfo("%d URLs compared", compared);
}

// The programs that write and read backups, told what our own connection was told: they get in where it does, as it does.
void ServerTlsTest::tools_data()
{
    connects_data();
}

void ServerTlsTest::tools()
{
    QFETCH(int, index);
    const Case& one = cases[index];
    const auto url = database::DatabaseUrl::parse(urlOf(one).toStdString());
    const QString expected = QString::fromLatin1(one.expected);
    tests::ProcessResult result;
    if (isPostgresql(QString::fromLatin1(one.scheme))) {
        const auto location = database::postgresqlLocation(*url);
        QVERIFY(location);
        const backup::ToolCommand command = backup::pgCommand({.path = u"psql"_s}, *location, {u"-XAtc"_s, u"SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s});
        result = tests::runProcess(command.program, command.arguments, m_home.path(), {{command.passwordVariable, QString::fromStdString(command.password.reveal())}});
    } else {
        const auto location = database::mysqlLocation(*url);
        QVERIFY(location);
        const auto options = backup::MysqlOptionFile::write(*location, true);
        if (!options) { // it asks the server for its certificate
            QVERIFY(!expected.startsWith(u"TLS") && expected != u"plain");
            return;
        }
        result = tests::runProcess(u"mariadb"_s, {(*options)->argument(), u"--batch"_s, u"--skip-column-names"_s, u"--execute=SHOW SESSION STATUS LIKE 'Ssl_version'"_s}, m_home.path());
        // Nothing asked: the program may encrypt where we do not. It cannot be told to want TLS without a certificate to
        // verify, and takes one that the system's authorities do not know from this machine; our own connection, which is
        // always made before, refuses both.
        if ((!location->tls.required && !location->tls.disabled) || (!location->tls.verifyCertificate && expected.startsWith(u"asks for TLS"))
            || (location->tls.verifyCertificate && location->tls.ca.empty()))
            return;
    }
    const QByteArray all = result.out + result.err;
    if (expected.startsWith(u"TLS"))
        QVERIFY2(result.exitCode == 0 && result.out.contains(expected == u"TLS" ? "TLSv1.3" : one.expected), all.constData());
    else if (expected == u"plain")
        QVERIFY2(result.exitCode == 0 && !result.out.contains("TLSv"), all.constData());
    else
        QVERIFY2(result.exitCode != 0, all.constData());
}

// A backup and its way back through the command line, by users who are let in with TLS only.
void ServerTlsTest::backups_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; const Case& one : backupCases)
        QTest::newRow(one.name) << i++;
}

void ServerTlsTest::backups()
{
    QFETCH(int, index);
    const Case& one = backupCases[index];
    const DatabaseServer& to = server(QString::fromLatin1(one.scheme), one.serverHasTls);
    QCOMPARE(to.createDatabase(u"shop"_s), QString());
    const QString rows = u"SELECT count(*), min(name) FROM item"_s;
    QCOMPARE(to.run(u"shop"_s, u"CREATE TABLE item (id INT PRIMARY KEY, name VARCHAR(20)); INSERT INTO item VALUES (1, 'one'), (2, 'two')"_s).exitCode, 0);
    const QString url = urlOf(one, u"shop"_s);
    const tests::ProcessResult made = cli(url, {u"backup"_s});
    const QByteArray said = made.out + made.err;
    QVERIFY(!said.contains("p@ss") && !said.contains("s3cr"));
    if (*one.expected != '\0') {
        QVERIFY2(made.exitCode != 0, said.constData());
        for (const QString& part : QString::fromLatin1(one.expected).split(u'|'))
            QVERIFY2(QString::fromUtf8(said).contains(part), said.constData());
        return;
    }
    QVERIFY2(made.exitCode == 0, said.constData());
    const QString id = QString::fromUtf8(cli(url, {u"backups"_s}).out.split('\n').front().split(' ').front());
    QCOMPARE(to.run(u"shop"_s, u"DELETE FROM item WHERE id = 1"_s).exitCode, 0);
    const tests::ProcessResult restored = cli(url, {u"restore"_s, id});
    QVERIFY2(restored.exitCode == 0, QByteArray(restored.out + restored.err).constData());
    QCOMPARE(to.run(u"shop"_s, rows).out, QByteArray("2\tone\n"));
}

QTEST_GUILESS_MAIN(ServerTlsTest)
#include "test_server_tls.moc"
