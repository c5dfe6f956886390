// Differential test: every line of the .cases files is compiled by Retort and by the real SQLAlchemy (reference.py) for
// each dialect, under paramstyle="named" and under the driver's own style, and must give the same text or the same
// error. Skipped when this machine has no python3 with SQLAlchemy and Alembic.

#include <algorithm>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include "core/dialects/registry.h"
#include "core/schema/naming_convention.h"
#include "tests/dialects/case_builder.h"
#include "tests/support/places.h"

using namespace retort;
using retort::tests::sourcePath;
using testing::Arguments;
using testing::CaseBuilder;
using testing::Object;

namespace {

using Statements = Result<std::vector<std::string>>;

Statements one(Result<std::string> text)
{
    if (!text)
        return std::unexpected(std::move(text).error());
    return std::vector{std::move(*text)};
}

schema::NamingConvention convention(const Arguments& given)
{
    schema::NamingConvention result;
    const Object* templates = given.keyword("naming_convention");
    if (!templates)
        return result;
    result.templates.clear();
    for (const auto& [key, value] : *std::get<testing::Dict>(templates->value))
        result.templates[CaseBuilder::string(key)] = CaseBuilder::string(value);
    return result;
}

sql::QualifiedName tableName(const Object& name, const Arguments& given)
{
    const Object* schemaName = given.keyword("schema");
    const bool none = !schemaName || std::holds_alternative<std::monostate>(schemaName->value);
    return {.schema = none ? std::nullopt : std::optional(CaseBuilder::identifier(*schemaName)),
            .name = CaseBuilder::identifier(name)};
}

schema::Table buildTable(const Arguments& given)
{
    std::vector<schema::TableItem> items;
    for (std::size_t i = 1; i < given.positional.size(); ++i) {
        const auto& value = given.positional[i].value;
        if (const auto* column = std::get_if<schema::Column>(&value))
            items.emplace_back(*column);
        else if (const auto* constraint = std::get_if<schema::Constraint>(&value))
            items.emplace_back(*constraint);
        else
            items.emplace_back(std::get<schema::Index>(value));
    }
    schema::Table table = schema::buildTable(tableName(given.positional.at(0), given), std::move(items));
    if (const Object* comment = given.keyword("comment"))
        table.comment = CaseBuilder::string(*comment);
    if (const Object* prefixes = given.keyword("prefixes")) {
        for (const Object& prefix : CaseBuilder::items(*prefixes))
            table.prefixes.push_back(CaseBuilder::string(prefix));
    }
    table.dialectOptions = CaseBuilder::dialectOptions(given);
    return table;
}

Statements createTable(const Arguments& given, const dialects::Dialect& dialect)
{
    RETORT_TRY(const schema::Table table, schema::withConventionalNames(buildTable(given), convention(given)));
    RETORT_TRY(std::string create, dialect.createTable(table, CaseBuilder::truth(given.keyword("if_not_exists"))));
    std::vector<std::string> indexes;
    for (const schema::Index& index : table.indexes) {
        RETORT_TRY(std::string text, dialect.createIndex(index, table));
        indexes.push_back(std::move(text));
    }
    std::ranges::sort(indexes);
    std::vector<std::string> statements{std::move(create)};
    statements.insert(statements.end(), indexes.begin(), indexes.end());
    if (!dialect.traits().supportsComments || dialect.traits().inlineComments)
        return statements;
    if (table.comment && !table.comment->empty()) {
        RETORT_TRY(std::string text, dialect.tableComment(table.name, table.comment));
        statements.push_back(std::move(text));
    }
    for (const schema::Column& column : table.columns) {
        if (!column.comment || column.comment->empty())
            continue;
        RETORT_TRY(std::string text, dialect.columnComment(column, table));
        statements.push_back(std::move(text));
    }
    return statements;
}

Statements index(const Arguments& given, const dialects::Dialect& dialect, bool create)
{
    schema::Index index;
    schema::Table table;
    table.name = tableName(given.positional.at(1), given);
    if (!std::holds_alternative<std::monostate>(given.positional[0].value))
        index.name = CaseBuilder::identifier(given.positional[0]);
    for (const Object& item : CaseBuilder::items(given.positional.at(2))) {
        const auto* name = std::get_if<std::string>(&item.value);
        index.expressions.push_back(
            name ? sql::makeExpression(sql::ColumnRef{.table = table.name, .name = *name, .type = nullptr})
                 : CaseBuilder::expression(item));
    }
    index.unique = CaseBuilder::truth(given.keyword("unique"));
    index.dialectOptions = CaseBuilder::dialectOptions(given);
    RETORT_TRY(index.name, schema::indexName(index, table, {}));
    return one(
        create ? dialect.createIndex(index, table, {.ifNotExists = CaseBuilder::truth(given.keyword("if_not_exists"))})
               : dialect.dropIndex(index, table.name, CaseBuilder::truth(given.keyword("if_exists"))));
}

Statements constraint(const Arguments& given, const dialects::Dialect& dialect, bool add)
{
    schema::Table table;
    table.name = tableName(given.positional.at(0), given);
    const auto& constraint = std::get<schema::Constraint>(given.positional.at(1).value);
    return one(add ? dialect.addConstraint(constraint, table)
                   : dialect.dropConstraint(constraint, table.name,
                                            {.ifExists = CaseBuilder::truth(given.keyword("if_exists")),
                                             .cascade = CaseBuilder::truth(given.keyword("cascade"))}));
}

Statements namedType(const types::TypePtr& type, const dialects::Dialect& dialect)
{
    if (!dialect.traits().namedTypes)
        return std::vector<std::string>{};
    RETORT_TRY(std::string create, dialect.createType(type));
    RETORT_TRY(std::string drop, dialect.dropType(type));
    return std::vector{std::move(create), std::move(drop)};
}

Statements run(const QJsonObject& tree, const dialects::Dialect& dialect)
{
    CaseBuilder builder;
    const Arguments given = builder.arguments(tree);
    const QString kind = tree[u"f"][u"v"].toString();
    if (kind == u"type")
        return one(dialect.typeSql(CaseBuilder::type(given.positional.at(0))));
    if (kind == u"type_repr")
        return std::vector{CaseBuilder::type(given.positional.at(0))->repr()};
    if (kind == u"literal")
        return one(
            dialect.literal(CaseBuilder::value(given.positional.at(1)), CaseBuilder::type(given.positional.at(0))));
    if (kind == u"create_table")
        return createTable(given, dialect);
    if (kind == u"create_index" || kind == u"drop_index")
        return index(given, dialect, kind == u"create_index");
    if (kind == u"add_constraint" || kind == u"drop_constraint")
        return constraint(given, dialect, kind == u"add_constraint");
    if (kind == u"expr")
        return one(dialect.expression(CaseBuilder::expression(given.positional.at(0))));
    if (kind == u"stmt") {
        const Object* literal = given.keyword("literal_binds");
        return one(dialect.statement(CaseBuilder::expression(given.positional.at(0)),
                                     !literal || CaseBuilder::truth(literal)));
    }
    if (kind == u"quote")
        return std::vector{dialect.quote(CaseBuilder::identifier(given.positional.at(0)))};
    if (kind == u"named_type")
        return namedType(CaseBuilder::type(given.positional.at(0)), dialect);
    throw testing::NotBuildable("case " + kind.toStdString());
}

// SQLAlchemy names compiler objects by their address and types by their Python class.
QString comparable(QString message)
{
    if (message.startsWith(u"Compiler <") || message.contains(u": Compiler <"))
        return message.left(message.indexOf(u"Compiler <")) + QStringLiteral("Compiler can't render element");
    return message;
}

QString described(const Statements& outcome)
{
    if (!outcome)
        return QStringLiteral("ERROR ") + comparable(QString::fromStdString(outcome.error().message));
    QStringList texts;
    for (const std::string& text : *outcome)
        texts += QString::fromStdString(text);
    return texts.join(QStringLiteral("\n--\n"));
}

QString described(const QJsonObject& expected)
{
    if (expected.contains(u"error"))
        return QStringLiteral("ERROR ") + comparable(expected[u"error"].toString());
    QStringList texts;
    for (const QJsonValue text : expected[u"ok"].toArray())
        texts += text.toString();
    return texts.join(QStringLiteral("\n--\n"));
}

dialects::DialectSettings settingsOf(const QString& dialect, const QString& style)
{
    if (style == u"named")
        return {};
    if (dialect == u"mssql" || dialect == u"oracle")
        return {.paramStyle = dialects::ParamStyle::Pyformat};
    return {.paramStyle = dialects::findDialect(dialect.toStdString()).value()->traits().defaultParamStyle};
}

} // namespace

class TestDialects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameAsSqlalchemy_data();
    void sameAsSqlalchemy();
    void dialectsByName();

private:
    QJsonArray m_cases;
    QString m_whySkipped;
};

void TestDialects::initTestCase()
{
    const QDir folder(sourcePath("tests/dialects"));
    QProcess python;
    QStringList arguments{folder.filePath(QStringLiteral("reference.py"))};
    for (const QString& file : folder.entryList({QStringLiteral("*.cases")}, QDir::Files, QDir::Name))
        arguments += folder.filePath(file);
    python.start(QStringLiteral("python3"), arguments);
    if (!python.waitForStarted()) {
        m_whySkipped = QStringLiteral("python3 is not installed");
        return;
    }
    python.waitForFinished(-1);
    const QString errors = QString::fromUtf8(python.readAllStandardError());
    if (errors.contains(u"ModuleNotFoundError")) {
        m_whySkipped = QStringLiteral("python3-sqlalchemy and python3-alembic are not installed");
        return;
    }
    QVERIFY2(python.exitCode() == 0, qPrintable(errors));
    m_cases = QJsonDocument::fromJson(python.readAllStandardOutput())[u"cases"].toArray();
    QVERIFY(!m_cases.isEmpty());
}

void TestDialects::sameAsSqlalchemy_data()
{
    QTest::addColumn<QJsonObject>("item");
    for (const QJsonValue value : std::as_const(m_cases)) {
        const QString file = QFileInfo(value[u"file"].toString()).baseName();
        QTest::newRow(
            qPrintable(QStringLiteral("%1:%2 %3").arg(file).arg(value[u"line"].toInt()).arg(value[u"text"].toString())))
            << value.toObject();
    }
    if (m_cases.isEmpty())
        QTest::newRow("no reference") << QJsonObject();
}

void TestDialects::sameAsSqlalchemy()
{
    if (!m_whySkipped.isEmpty())
        QSKIP(qPrintable(m_whySkipped));
    QFETCH(QJsonObject, item);
    const QJsonObject expected = item[u"expected"].toObject();
    QString problems;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        // Where SQLAlchemy itself trips over a type of another dialect there is nothing to compare with.
        if (it.value()[u"type"].toString() == u"AttributeError" || it.value()[u"type"].toString() == u"TypeError")
            continue;
        const QStringList key = it.key().split(u':');
        const auto dialect = dialects::findDialect(key[0].toStdString(), settingsOf(key[0], key[1]));
        QVERIFY(dialect);
        QString actual;
        try {
            actual = described(run(item[u"tree"].toObject(), **dialect));
        } catch (const std::exception& error) {
            actual = QStringLiteral("NOT BUILT ") + QString::fromUtf8(error.what());
        }
        QString wanted = described(it.value().toObject());
        const bool isPlainType = item[u"tree"][u"f"][u"v"].toString() == u"type";
        if (isPlainType)
            wanted.remove(QStringLiteral("(in table 't', column 'c'): "));
        if (actual != wanted)
            problems += QStringLiteral("\n[%1]\n  expected: %2\n  actual:   %3").arg(it.key(), wanted, actual);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
}

void TestDialects::dialectsByName()
{
    for (const std::string_view name : dialects::dialectNames())
        QVERIFY((*dialects::findDialect(name))->name() == name);
    QVERIFY((*dialects::findDialect("postgresql+psycopg2"))->name() == "postgresql");
    QVERIFY((*dialects::findDialect("mssql+pyodbc"))->name() == "mssql");
    QVERIFY((*dialects::findDialect("oracle+oracledb"))->name() == "oracle");
    QVERIFY(dialects::findDialect("informix").error().code == ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestDialects)
#include "test_dialects.moc"
