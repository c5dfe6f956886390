// `check` and `revision --autogenerate` of Retort and of the real Alembic, on the pairs of cases.py.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include "../support/database_server.h"
#include "tests/support/places.h"

using namespace retort::tests;

namespace {

// Where Retort means to differ, in what it writes.
struct Deliberate {
    const char* pattern;
    const char* replacement;
    const char* reason;
};
constexpr Deliberate deliberate[] = {
    {"unique=1\\b", "unique=True", "SQLite's number is no value for a Boolean argument"},
    {", key='\\w+'\\)", ")", "what Python calls a column is of no account for the database"},
};

// The same for what Retort writes and Alembic does not.
constexpr Deliberate additions[] = {
    {",\n +existing_server_default=sa\\.Identity\\([^)]*\\)", "", "without it PostgreSQL is asked to add an identity that is there, or to drop one as if it were a default"},
};

QString withoutAdditions(QString text)
{
    for (const Deliberate& row : additions)
        text.replace(QRegularExpression(QString::fromLatin1(row.pattern)), QString::fromLatin1(row.replacement));
    return text;
}

QString withDeliberate(QString text)
{
    for (const Deliberate& row : deliberate)
        text.replace(QRegularExpression(QString::fromLatin1(row.pattern)), QString::fromLatin1(row.replacement));
    return text;
}

// The names of the tuples that `check` prints. The rest of the text holds addresses of Python's objects.
QStringList operationNames(const QString& text)
{
    static const QRegularExpression name(QStringLiteral("\\('((?:add|remove|modify)_\\w+)', "));
    QStringList names;
    for (auto match = name.globalMatch(text); match.hasNext();)
        names += match.next().captured(1);
    return names;
}

bool isComparable(const QString& text)
{
    return !text.contains(QLatin1String("0x")) && !text.contains(QLatin1String("Index(")) && !text.contains(QLatin1String("Constraint("));
}

QStringList logLines(const QString& text, const QString& begin)
{
    QStringList lines;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(begin))
            lines += line;
    }
    // The real one reflects tables in the order of a set.
    const auto aboutSequences = [](const QString& line) { return line.contains(QLatin1String("Detected sequence named")); };
    for (auto at = lines.begin(); (at = std::find_if(at, lines.end(), aboutSequences)) != lines.end();) {
        const auto end = std::find_if_not(at, lines.end(), aboutSequences);
        std::sort(at, end);
        at = end;
    }
    return lines;
}

QString firstDifference(const QString& ours, const QString& theirs)
{
    const QStringList left = ours.split(QLatin1Char('\n'));
    const QStringList right = theirs.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        if (left.value(i) != right.value(i))
            return QStringLiteral("line %1\n   ours:   %2\n   theirs: %3").arg(i + 1).arg(left.value(i), right.value(i));
    }
    return {};
}

} // namespace

class ComparisonTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static ProcessResult retort(const QString& folder, const QStringList& arguments)
    {
        return runProcess(retortCli(), QStringList{QStringLiteral("--compat"), QStringLiteral("1.13")} + arguments, folder);
    }

    // What differs in one case; empty: nothing.
    static QString difference(const QJsonObject& expected)
    {
        const QString folder = expected[QStringLiteral("folder")].toString();
        const ProcessResult check = retort(folder, {QStringLiteral("check")});
        const QString err = QString::fromUtf8(check.err);
        if (expected.contains(QStringLiteral("error")))
            return check.exitCode != 0 ? QString() : QStringLiteral("Alembic fails: ") + expected[QStringLiteral("error")].toString().right(200);
        const QJsonObject theirs = expected[QStringLiteral("check")].toObject();
        QStringList log;
        for (const QJsonValue& line : expected[QStringLiteral("log")].toArray())
            log += line.toString();
        log = logLines(log.join(QLatin1Char('\n')), QStringLiteral("INFO"));
        if (const QString at = firstDifference(logLines(err, QStringLiteral("INFO")).join(QLatin1Char('\n')), log.join(QLatin1Char('\n'))); !at.isEmpty())
            return QStringLiteral("log ") + at + (log.size() > 2 ? QString() : QStringLiteral("\n   ") + QString::fromUtf8(check.out).left(500));
        if (check.exitCode != theirs[QStringLiteral("code")].toInt())
            return QStringLiteral("check ends with %1: %2%3").arg(check.exitCode).arg(QString::fromUtf8(check.out).left(300), err.right(500));
        const QString text = withDeliberate(theirs[QStringLiteral("text")].toString());
        const QString ourText = QString::fromUtf8(check.out);
        if (operationNames(ourText) != operationNames(text) || (isComparable(text) && ourText != text))
            return QStringLiteral("check\n   ours:   %1\n   theirs: %2").arg(ourText, text);
        for (const QJsonValue& warning : expected[QStringLiteral("warnings")].toArray()) {
            const QString known = warning.toString().section(QLatin1Char(';'), 0, 0);
            if (!err.contains(known))
                return QStringLiteral("no warning: ") + known;
        }
        const ProcessResult revision = retort(folder, {QStringLiteral("revision"), QStringLiteral("--autogenerate"), QStringLiteral("-m"), QStringLiteral("changes"),
                                                       QStringLiteral("--rev-id"), QStringLiteral("abc")});
        if (revision.exitCode != 0)
            return QStringLiteral("revision fails: ") + QString::fromUtf8(revision.out + revision.err);
        QFile file(folder + QStringLiteral("/mig/versions/abc_changes.py"));
        if (!file.open(QIODevice::ReadOnly))
            return QStringLiteral("no revision was written");
        return firstDifference(withoutAdditions(QString::fromUtf8(file.readAll())), withDeliberate(expected[QStringLiteral("revision")].toString()));
    }

    void compareAll(const QString& dialect, const QString& url)
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY(QDir(m_folder.path()).mkdir(dialect));
        const ProcessResult reference = runProcess(QStringLiteral("python3"), {sourcePath("tests/comparison/alembic_reference.py"), dialect, m_folder.filePath(dialect), url},
                                                   m_folder.path(), {{QStringLiteral("PYTHONHASHSEED"), QStringLiteral("0")}});
        QVERIFY2(reference.exitCode == 0, reference.err.right(3000).constData());
        const QJsonArray cases = QJsonDocument::fromJson(reference.out).array();
        QVERIFY(cases.size() > 50);
        int failed = 0;
        for (const QJsonValue& expected : cases) {
            const QString found = difference(expected.toObject());
            if (found.isEmpty())
                continue;
            ++failed;
            qWarning().noquote() << expected[QStringLiteral("name")].toString() << "-" << found;
        }
        qInfo().noquote() << dialect << ":" << cases.size() - failed << "of" << cases.size() << "pairs are the same";
        QCOMPARE(failed, 0);
    }

    void compareOnServer(DatabaseServer::Kind kind, const QString& dialect, const QString& scheme)
    {
        DatabaseServer server(kind);
        const QString problem = server.start();
        if (problem.startsWith(QStringLiteral("not installed")))
            QSKIP(qPrintable(problem));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        compareAll(dialect, server.url(scheme, QStringLiteral("{database}")));
    }

private Q_SLOTS:
    // Only evaluating the models tells how constraints are named that scripts leave without a name.
    void namingConventionOfTheModels()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        const QString folder = m_folder.filePath(QStringLiteral("naming"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/mig/versions")));
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder + QLatin1Char('/') + QLatin1String(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write("alembic.ini", "[alembic]\nscript_location = mig\nprepend_sys_path = .\nsqlalchemy.url = postgresql://nobody@localhost/none\n"));
        QVERIFY(write("models.py", "import sqlalchemy as sa\nfrom sqlalchemy.orm import declarative_base\n"
                                   "Base = declarative_base(metadata=sa.MetaData(naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s', "
                                   "'pk': 'pk_%(table_name)s'}))\n"));
        QVERIFY(write("mig/env.py", "from alembic import context\nimport models\n"
                                    "context.configure(url=context.config.get_main_option('sqlalchemy.url'), target_metadata=models.Base.metadata)\n"
                                    "with context.begin_transaction():\n    context.run_migrations()\n"));
        QVERIFY(write("mig/versions/a.py", "from alembic import op\nimport sqlalchemy as sa\nrevision = 'a'\ndown_revision = None\n\n\ndef upgrade():\n"
                                           "    op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('a', sa.Integer), "
                                           "sa.UniqueConstraint('a'))\n"));
        const QStringList arguments{QStringLiteral("upgrade"), QStringLiteral("head"), QStringLiteral("--sql")};
        const ProcessResult theirs = runAlembic(arguments, folder);
        const ProcessResult ours = retort(folder, arguments);
        QVERIFY2(theirs.out.contains("CONSTRAINT uq_t_a UNIQUE (a)"), theirs.err.constData());
        QCOMPARE(QString::fromUtf8(ours.out), QString::fromUtf8(theirs.out));
        QVERIFY2(!ours.err.contains("target_metadata"), ours.err.constData());
    }
    void sqlite() { compareAll(QStringLiteral("sqlite"), {}); }
    void postgresql() { compareOnServer(DatabaseServer::Kind::Postgresql, QStringLiteral("postgresql"), QStringLiteral("postgresql")); }
    void mariadb() { compareOnServer(DatabaseServer::Kind::Mariadb, QStringLiteral("mysql"), QStringLiteral("mysql+pymysql")); }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "test_comparison.moc"
