// Reflection of SQLite tables against SQLAlchemy's: both read the tables of cases.json, or of the file that
// RETORT_REFLECTION_CASES names.

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

#include "core/reflection/sqlite_reflection.h"
#include "core/sql/text_binds.h"
#include "tests/reflection/sqlite_test_connection.h"
#include "tests/support/places.h"

using namespace retort;
using retort::tests::sourcePath;

namespace {

const QString folder = sourcePath("tests/reflection/");

QString caseFile()
{
    return qEnvironmentVariable("RETORT_REFLECTION_CASES", folder + QStringLiteral("cases.json"));
}

QJsonValue textOf(const std::optional<std::string>& text)
{
    return text ? QJsonValue(QString::fromStdString(*text)) : QJsonValue();
}

QJsonValue nameOf(const std::optional<sql::Identifier>& name)
{
    return name ? QJsonValue(QString::fromStdString(name->text())) : QJsonValue();
}

QJsonArray namesOf(const std::vector<sql::Identifier>& names)
{
    QJsonArray array;
    for (const sql::Identifier& name : names)
        array.append(QString::fromStdString(name.text()));
    return array;
}

// What the clause prints; a placeholder in it would be a mistake.
QJsonValue sqlOf(const sql::ExpressionPtr& expression)
{
    QString printed;
    for (const sql::TextPiece& piece : sql::splitText(std::get<sql::TextClause>(expression->node).text))
        printed += piece.isBind ? QStringLiteral("<placeholder>") : QString::fromStdString(piece.text);
    return printed;
}

QJsonArray describeColumns(const schema::Table& table)
{
    QJsonArray columns;
    for (const schema::Column& column : table.columns) {
        QJsonObject entry{{QStringLiteral("name"), QString::fromStdString(column.name.text())},
                          {QStringLiteral("type"), QString::fromStdString(column.type->repr())},
                          {QStringLiteral("nullable"), column.effectivelyNullable()},
                          {QStringLiteral("key"), column.primaryKey},
                          {QStringLiteral("default"), QJsonValue()},
                          {QStringLiteral("computed"), QJsonValue()},
                          {QStringLiteral("persisted"), QJsonValue()}};
        if (const auto* expression = std::get_if<sql::ExpressionPtr>(&column.serverDefault))
            entry[QStringLiteral("default")] = sqlOf(*expression);
        if (column.computed) {
            entry[QStringLiteral("computed")] = sqlOf(column.computed->sqltext);
            entry[QStringLiteral("persisted")] = *column.computed->persisted;
        }
        columns.append(entry);
    }
    return columns;
}

QJsonObject describeForeignKey(const schema::ForeignKeyConstraint& key)
{
    QJsonArray target;
    const QString schema = key.referredTable.schema
                               ? QString::fromStdString(key.referredTable.schema->text()) + QLatin1Char('.')
                               : QString();
    for (const sql::Identifier& name : key.referredColumns)
        target.append(QString(schema + QString::fromStdString(key.referredTable.name.text()) + QLatin1Char('.')
                              + QString::fromStdString(name.text())));
    return {{QStringLiteral("name"), nameOf(key.name)},
            {QStringLiteral("columns"), namesOf(key.columns)},
            {QStringLiteral("target"), target},
            {QStringLiteral("ondelete"), textOf(key.ondelete)},
            {QStringLiteral("onupdate"), textOf(key.onupdate)},
            {QStringLiteral("deferrable"), key.deferrable ? QJsonValue(*key.deferrable) : QJsonValue()},
            {QStringLiteral("initially"), textOf(key.initially)}};
}

QJsonObject describe(const schema::Table& table)
{
    QJsonValue primaryKey;
    QJsonArray foreignKeys;
    QJsonArray uniques;
    QJsonArray checks;
    for (const schema::Constraint& constraint : table.constraints) {
        if (const auto* key = std::get_if<schema::PrimaryKeyConstraint>(&constraint))
            primaryKey = QJsonObject{{QStringLiteral("name"), nameOf(key->name)},
                                     {QStringLiteral("columns"), namesOf(key->columns)}};
        else if (const auto* foreign = std::get_if<schema::ForeignKeyConstraint>(&constraint))
            foreignKeys.append(describeForeignKey(*foreign));
        else if (const auto* unique = std::get_if<schema::UniqueConstraint>(&constraint))
            uniques.append(QJsonObject{{QStringLiteral("name"), nameOf(unique->name)},
                                       {QStringLiteral("columns"), namesOf(unique->columns)}});
        else if (const auto* check = std::get_if<schema::CheckConstraint>(&constraint))
            checks.append(QJsonObject{{QStringLiteral("name"), nameOf(check->name)},
                                      {QStringLiteral("text"), sqlOf(check->sqltext)}});
    }
    QJsonArray indexes;
    for (const schema::Index& index : table.indexes) {
        QJsonArray columns;
        for (const sql::ExpressionPtr& expression : index.expressions)
            columns.append(QString::fromStdString(std::get<sql::ColumnRef>(expression->node).name.text()));
        const schema::OptionValue* where = schema::findOption(index.dialectOptions, "sqlite_where");
        indexes.append(QJsonObject{
            {QStringLiteral("name"), nameOf(index.name)},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("unique"), index.unique},
            {QStringLiteral("where"), where == nullptr ? QJsonValue() : sqlOf(std::get<sql::ExpressionPtr>(*where))}});
    }
    return {{QStringLiteral("columns"), describeColumns(table)},
            {QStringLiteral("key"), primaryKey},
            {QStringLiteral("foreign keys"), foreignKeys},
            {QStringLiteral("uniques"), uniques},
            {QStringLiteral("checks"), checks},
            {QStringLiteral("indexes"), indexes}};
}

QByteArray compact(const QJsonValue& value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)
                            : value.toString().toUtf8();
}

} // namespace

class TestReflectionDifferential : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess python;
        python.start(QStringLiteral("python3"), {folder + QStringLiteral("reflection_reference.py"), caseFile()});
        const bool ran = python.waitForStarted() && python.waitForFinished(-1) && python.exitCode() == 0;
        const QByteArray said = python.readAllStandardError();
        if (!ran && (said.contains("No module named 'sqlalchemy'") || python.error() == QProcess::FailedToStart))
            QSKIP("python3-sqlalchemy is not installed: nothing to compare with");
        QVERIFY2(ran, said.constData());
        m_expected = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

    void sameTables_data()
    {
        QTest::addColumn<QJsonObject>("entry");
        QFile file(caseFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(!cases.isEmpty());
        for (const QJsonValue& entry : cases)
            QTest::newRow(qPrintable(entry[QStringLiteral("name")].toString())) << entry.toObject();
    }

    void sameTables()
    {
        QFETCH(QJsonObject, entry);
        testing::SqliteTestConnection connection;
        QVERIFY(connection.isOpen());
        const QJsonArray statements = entry[QStringLiteral("sql")].toArray();
        for (const QJsonValue& statement : statements) {
            const auto result = connection.execute(statement.toString().toStdString());
            QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        }
        sql::QualifiedName name{std::nullopt, entry[QStringLiteral("table")].toString().toStdString()};
        if (entry.contains(QStringLiteral("schema")))
            name.schema = entry[QStringLiteral("schema")].toString().toStdString();

        const auto table = reflection::reflectSqliteTable(connection, name);
        if (!table)
            QVERIFY(table.error().code == ErrorCode::NotFound);
        const QJsonValue actual = table ? QJsonValue(describe(*table)) : QJsonValue(QStringLiteral("no such table"));
        const QStringList ours = QString::fromUtf8(compact(actual)).split(QLatin1Char('\n'));
        const QStringList theirs =
            QString::fromUtf8(compact(m_expected[entry[QStringLiteral("name")].toString()])).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::min(ours.size(), theirs.size()); ++i)
            QCOMPARE(ours[i], theirs[i]);
        QCOMPARE(ours.size(), theirs.size());
    }

private:
    QJsonObject m_expected;
};

QTEST_GUILESS_MAIN(TestReflectionDifferential)
#include "test_reflection_differential.moc"
