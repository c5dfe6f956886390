// core/ddl against the installed Alembic: every snippet of cases.py is read by both, offline, on six dialects, and has
// to give the same text, or the same error after the same statements. RETORT_DDL_CASE names one case to look at.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

#include "tests/ddl/script_compiler.h"
#include "tests/support/places.h"

using namespace retort;
using retort::tests::sourcePath;

namespace {

schema::NamingConvention conventionOf(const QJsonObject& naming)
{
    schema::NamingConvention convention;
    if (naming.isEmpty())
        return convention;
    convention.templates.clear();
    for (auto entry = naming.begin(); entry != naming.end(); ++entry)
        convention.templates.emplace(entry.key().toStdString(), entry.value().toString().toStdString());
    return convention;
}

// "CompileError: text (Background on this error at: ...)" -> "text". What only Python can print (addresses, class names
// of its own) becomes empty: then any error will do.
QString messageOf(const QString& error)
{
    static const QRegularExpression prefix(QStringLiteral("^[A-Za-z]+: "));
    static const QRegularExpression background(QStringLiteral("\\s*\\(Background on this error at: .*\\)$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    QString message = error;
    message.remove(background);
    if (message.contains(QStringLiteral(" object at 0x")) || message.contains(QStringLiteral("<class '"))
        || message == QStringLiteral("AssertionError: ") || message.startsWith(QStringLiteral("AttributeError: ")))
        return {};
    if (message.startsWith(QStringLiteral("KeyError: ")))
        return message;
    return message.remove(prefix);
}

// Alembic's behaviour that Retort does not copy; each has its reason. "dialect | name" is for one dialect alone.
const QHash<QString, QString> deviations = {
    {QStringLiteral("alter_column: computed is renamed"),
     QStringLiteral("MySQL: Alembic prints DEFAULT None, Retort refuses")},
    {QStringLiteral("alter_column: default fetched"),
     QStringLiteral("Alembic prints SET DEFAULT None, Retort refuses")},
    {QStringLiteral("table comment: create without text"),
     QStringLiteral("MySQL: Alembic prints COMMENT NULL, which MySQL refuses; Retort removes the comment")},
    {QStringLiteral("alter_column of SQL Server: identity with default"),
     QStringLiteral("PostgreSQL: Alembic prints ALTER COLUMN and nothing else, Retort refuses")},
    {QStringLiteral("sqlite | statement of SQL Server and Oracle: offset"),
     QStringLiteral("SQLAlchemy forgets about literal_binds and prints LIMIT :param_1")},
    {QStringLiteral("sqlite | insert that gives its key back: default"),
     QStringLiteral("SQLAlchemy asks for the key with RETURNING, which is of no use in a script; Retort does not")},
    {QStringLiteral("sqlite | insert that gives its key back: not automatic"), QStringLiteral("as above")},
    {QStringLiteral("execute: update"),
     QStringLiteral("values of untyped columns: Alembic cannot print them, Retort can")},
    {QStringLiteral("execute: insert"),
     QStringLiteral("values of untyped columns: Alembic cannot print them, Retort can")},
};

} // namespace

class TestDdlDifferential : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess python;
        QStringList arguments{sourcePath("tests/ddl/alembic_reference.py")};
        if (const QString only = qEnvironmentVariable("RETORT_DDL_CASE"); !only.isEmpty())
            arguments.append(only);
        python.start(QStringLiteral("python3"), arguments);
        const bool ran = python.waitForStarted() && python.waitForFinished(-1) && python.exitCode() == 0;
        const QByteArray said = python.readAllStandardError();
        if (!ran && (said.contains("No module named 'alembic'") || python.error() == QProcess::FailedToStart))
            QSKIP("python3-alembic is not installed: nothing to compare with");
        QVERIFY2(ran, said.constData());
        m_cases = QJsonDocument::fromJson(python.readAllStandardOutput()).object()[QStringLiteral("cases")].toArray();
        QVERIFY(!m_cases.isEmpty());
    }

    void sameText_data()
    {
        QTest::addColumn<bool>("literalBinds");
        QTest::addColumn<bool>("doublePercents");
        for (const char* dialect : {"sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"})
            QTest::newRow(dialect) << true << false;
        for (const char* run : {"postgresql, binds", "mssql, binds", "oracle, binds"})
            QTest::newRow(run) << false << false;
        for (const char* run : {"postgresql, percents", "mysql, percents", "mssql, percents", "oracle, percents"})
            QTest::newRow(run) << true << true;
    }

    void sameText()
    {
        QFETCH(bool, literalBinds);
        QFETCH(bool, doublePercents);
        const QString run = QString::fromLatin1(QTest::currentDataTag());
        ddl::CompilerSettings settings;
        settings.literalBinds = literalBinds;
        settings.doublePercents = doublePercents;
        int failures = 0;
        int same = 0;
        for (const QJsonValue& entry : std::as_const(m_cases)) {
            const QString name = entry[QStringLiteral("name")].toString();
            if (deviations.contains(name) || deviations.contains(run + QStringLiteral(" | ") + name))
                continue;
            const QString difference = differenceOf(entry.toObject(), run, settings);
            if (difference.isEmpty()) {
                ++same;
                continue;
            }
            ++failures;
            qWarning("[%s] %s\n%s%s", qPrintable(run), qPrintable(entry[QStringLiteral("name")].toString()),
                     qPrintable(entry[QStringLiteral("source")].toString()), qPrintable(difference));
        }
        qInfo("%s: %d of %d cases are the same", qPrintable(run), same, same + failures);
        QCOMPARE(failures, 0);
    }

private:
    static QString differenceOf(const QJsonObject& entry, const QString& run, ddl::CompilerSettings settings)
    {
        const QJsonObject expected = entry[QStringLiteral("results")][run].toObject();
        settings.naming = conventionOf(entry[QStringLiteral("naming")].toObject());
        const testing::Compiled actual =
            testing::compileOffline(entry[QStringLiteral("source")].toString().toStdString(),
                                    run.section(QLatin1Char(','), 0, 0).toStdString(), settings);
        const QString sql = QString::fromStdString(actual.sql);
        const QString expectedSql = expected[QStringLiteral("sql")].toString();
        const QString expectedError = expected[QStringLiteral("error")].toString();
        const QString error = actual.error ? QString::fromStdString(*actual.error) : QString();
        const QString report =
            QStringLiteral("--- alembic\n%1%2\n--- retort\n%3%4").arg(expectedSql, expectedError, sql, error);
        if (expectedError.isEmpty())
            return sql == expectedSql && !actual.error ? QString() : report;
        if (!actual.error)
            return report;
        // A directive that fails gives nothing here, but may have printed something there.
        const QString message = messageOf(expectedError);
        const bool sameError = message.isEmpty() || messageOf(error) == message;
        return sameError && expectedSql.startsWith(sql) ? QString() : report;
    }

    QJsonArray m_cases;
};

QTEST_GUILESS_MAIN(TestDdlDifferential)
#include "test_ddl_differential.moc"
