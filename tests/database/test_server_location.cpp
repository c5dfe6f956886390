// Where a server's URL leads, without a server: options of each driver, hosts and ports, and the text of values.

#include <QtTest>

#include "core/database/mysql_location.h"
#include "core/database/postgresql_location.h"
#include "core/database/temporal_text.h"

using namespace retort;
using namespace retort::database;

namespace {

std::string keywordsOf(const PostgresqlLocation& location)
{
    std::string text;
    for (const auto& [name, value] : location.keywords)
        text += (text.empty() ? "" : " ") + name + "=" + value;
    return text + (location.password ? " password" : "");
}

} // namespace

class ServerLocationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postgresql_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("expected"); // keywords, or the error's code and a part of its message
        const auto row = [](const char* url, const char* expected) { QTest::newRow(url) << QByteArray(url) << QByteArray(expected); };
        row("postgresql://", "");
        row("postgresql://u:p@h:5433/d", "host=h port=5433 dbname=d user=u password");
        row("postgresql+psycopg2://u@/d?host=/run/pg&sslmode=require", "dbname=d user=u host=/run/pg sslmode=require");
        row("postgresql://h/d?database=e&password=x", "host=h dbname=e password");
        row("postgresql://u@/d?host=a:1&host=b:2", "dbname=d user=u host=a,b port=1,2");
        row("postgresql://u@/d?host=a:1", "dbname=d user=u host=a port=1");
        row("postgresql://u@/d?host=a,b&port=1,2", "dbname=d user=u host=a,b port=1,2");
        row("postgresql://u@/d?host=/a:b/c", "dbname=d user=u host=/a:b/c");
        row("postgresql+asyncpg://h/d?ssl=require&timeout=5&prepared_statement_cache_size=0", "host=h dbname=d sslmode=require connect_timeout=5");
        row("postgresql+pg8000://u@/d?unix_sock=/run/pg/.s.PGSQL.5433", "dbname=d user=u host=/run/pg port=5433");
        row("postgresql://h/d?nosuch=1", "Configuration: the option 'nosuch'");
        row("postgresql+asyncpg://h/d?sslmode=require", "Configuration: driver asyncpg does not know");
        row("postgresql://u@/d?host=a:1&host=b:2&port=3", "Configuration: Can't mix 'multihost' formats");
        row("postgresql://u@/d?host=a,b,c&port=1,2", "Configuration: number of hosts and ports don't match");
        row("postgresql://u@/d?host=a&port=x", "Configuration: Received non-integer port arguments");
        row("postgresql+pyodbc://h/d", "Unsupported: does not know the PostgreSQL driver 'pyodbc'");
    }
    void postgresql()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, expected);
        const auto parsed = DatabaseUrl::parse(url.toStdString());
        QVERIFY(parsed);
        const auto location = postgresqlLocation(*parsed);
        if (const qsizetype colon = expected.indexOf(": "); colon > 0) {
            QVERIFY(!location);
            const bool unsupported = expected.startsWith("Unsupported");
            QVERIFY(location.error().code == (unsupported ? ErrorCode::Unsupported : ErrorCode::Configuration));
            QVERIFY2(location.error().message.contains(expected.mid(colon + 2).toStdString()), location.error().message.c_str());
            return;
        }
        QVERIFY2(location, location ? "" : location.error().message.c_str());
        QCOMPARE(keywordsOf(*location), expected.toStdString());
    }

    void mysql()
    {
        const auto read = [](const char* url) { return mysqlLocation(*DatabaseUrl::parse(url)); };
        const auto plain = read("mysql://u:p@h:3307/d");
        QVERIFY(plain && plain->host == "h" && plain->port == 3307 && plain->user == "u" && plain->database == "d");
        QVERIFY(!plain->overTcp && !plain->mustBeMariadb && !plain->tls.required && !plain->tls.verifyCertificate && !plain->localInfile);
        QCOMPARE(plain->where(), std::string("h:3307, database d"));
        QVERIFY(read("mariadb+pymysql://h/d")->mustBeMariadb && read("mariadb+pymysql://h/d")->overTcp);
        const auto tls = read("mysql+pymysql://h/d?ssl_ca=/ca.pem&ssl_check_hostname=false");
        QVERIFY(tls && tls->tls.required && tls->tls.verifyCertificate && !tls->tls.verifyHost && tls->tls.ca == "/ca.pem");
        const auto authority = read("mysql://h/d?ssl_mode=VERIFY_CA");
        QVERIFY(authority->tls.verifyCertificate && !authority->tls.verifyHost);
        QVERIFY(read("mysql://h/d?ssl_ca=/ca.pem&ssl_mode=REQUIRED")->tls.verifyHost); // an authority is there to be asked
        QVERIFY(plain->tls.preferred && !read("mysql+pymysql://h/d")->tls.preferred && !authority->tls.preferred);
        QVERIFY(read("mysql+pymysql://h/d?ssl_disabled=1")->tls.disabled);
        QCOMPARE(read("mysql+pymysql://h/d?sql_mode=a'b")->sessionStatements, std::vector<std::string>{"SET SESSION sql_mode='a''b'"});
        for (const char* wrong : {"mysql://h/d?nosuch=1", "mysql://h/d?connect_timeout=x", "mysql+pymysql://h/d?local_infile=maybe",
                                  "mysql://h/d?ssl_mode=SOME", "mysql+pymysql://h/d?collation=a;b", "mysql+mysqlconnector://h/d?ssl_capath=x"})
            QVERIFY2(!read(wrong) && read(wrong).error().code == ErrorCode::Configuration, wrong);
        for (const char* notYet : {"mysql+pyodbc://h/d", "mysql://h/d?read_default_file=x", "mysql+pymysql://h/d?client_flag=4"})
            QVERIFY2(!read(notYet) && read(notYet).error().code == ErrorCode::Unsupported, notYet);
    }

    void textOfTimes()
    {
        QVERIFY(parseDate("2024-02-29") == (sql::Date{2024, 2, 29}));
        for (const char* wrong : {"2023-02-29", "0000-00-00", "infinity", "2024-2-29", "2024-02-29 ", "12024-02-29", "0044-03-15 BC"})
            QVERIFY2(!parseDate(wrong), wrong);
        QVERIFY(parseTime("23:59:59.000001") == (sql::Time{23, 59, 59, 1}));
        QVERIFY(!parseTime("24:00:00") && !parseTime("12:00") && !parseTime("12:00:00.") && !parseTime("12:00:00+02"));
        const auto west = parseDateTime("2024-02-29 01:02:03.5-03:30");
        QVERIFY(west && west->hasOffset && west->offsetSeconds == -(3 * 3600 + 1800) && west->time.microsecond == 500'000);
        QVERIFY(!parseDateTime("2024-02-29T01:02:03") && !parseDateTime("2024-02-29 01:02:03 BC"));
        QVERIFY(parseTimeSpan("838:59:59") == (sql::Interval{34, 82'799, 0}));
        QVERIFY(parseTimeSpan("-00:00:01") == (sql::Interval{-1, 86'399, 0}));
        QVERIFY(parseInterval("1 day 02:00:00") == (sql::Interval{1, 7'200, 0}));
        QVERIFY(parseInterval("-1 days +19:00:00.5") == (sql::Interval{-1, 68'400, 500'000}));
        QVERIFY(parseInterval("1 year 2 mons -3 days") == (sql::Interval{422, 0, 0}));
        QVERIFY(parseInterval("-00:00:01") == (sql::Interval{-1, 86'399, 0}));
        QVERIFY(parseInterval("100:00:00") == (sql::Interval{4, 14'400, 0}));
        for (const char* other : {"P1DT2H", "1 fortnight", "1 day 02:00", "x", "1 day 2"})
            QVERIFY2(!parseInterval(other), other);
    }

    void decimalsAsPythonWritesThem()
    {
        for (const auto& [text, expected] : {std::pair{"1.50", "1.50"}, {"-0.000001", "-0.000001"}, {"0.0000001", "1E-7"}, {"-0.00000012", "-1.2E-7"},
                                             {"0.0000000", "0E-7"}, {"0", "0"}, {"NaN", "NaN"}, {"123456789012345678901234567890", "123456789012345678901234567890"}})
            QCOMPARE(decimalOf(text).text, std::string(expected));
    }
};

QTEST_GUILESS_MAIN(ServerLocationTest)
#include "test_server_location.moc"
