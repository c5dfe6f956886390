// The parts of the comparison beyond Alembic's that need no database: tokens of expressions, names on the command line, keys of
// tables that refer to each other.

#include <QtTest>

#include "core/autogenerate/beyond_set.h"
#include "core/autogenerate/comparison.h"
#include "core/autogenerate/expression_tokens.h"
#include "core/dialects/registry.h"

using namespace retort;
using namespace retort::autogenerate;

namespace {

bool same(const char* left, const char* right, NameCase names = NameCase::Exact)
{
    return expressionTokens(left, names) == expressionTokens(right, names);
}

schema::Table tableOf(const char* name, const char* check)
{
    schema::CheckConstraint constraint;
    constraint.name = sql::Identifier("ck");
    constraint.sqltext = sql::makeExpression(sql::TextClause{.text = check, .binds = {}});
    schema::Table table;
    table.name = {.schema = {}, .name = name};
    for (const char* column : {"a", "b"}) {
        schema::Column one;
        one.name = column;
        one.type = types::makeType("Integer");
        table.columns.push_back(std::move(one));
    }
    table.constraints.emplace_back(std::move(constraint));
    return table;
}

// How a check of the database and one of the models compare where the database answers `written`, or nobody can be asked.
Comparison compared(const char* database, const char* model, const std::optional<std::string>& written, BeyondSet beyond = BeyondSet::all(), const char* dialect = "postgresql")
{
    reflection::DatabaseSchema schema;
    schema.dialect = dialect;
    schema.tables.push_back(tableOf("t", database));
    schema::MetaData metadata;
    metadata.tables.push_back(tableOf("t", model));
    CompareOptions options;
    options.beyond = beyond;
    if (written)
        options.written = [&](const ExpressionQuestion& question) { return Result<std::optional<std::string>>(question.sql == model ? *written : question.sql); };
    const auto known = dialects::findDialect(dialect);
    auto result = compare({metadata}, schema, **known, options);
    return result ? *std::move(result) : Comparison{};
}

} // namespace

class BeyondPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCarriesNoMeaning()
    {
        QVERIFY(same("a > 0", "((A>0))"));
        QVERIFY(same("a > 0 -- positive", "a /* is */ > 0"));
        QVERIFY(same("a != 1", "a <> 1"));
        QVERIFY(same("\"a\" > 0", "a > 0"));
        QVERIFY(same("`a` = _utf8mb4'x'", "a = 'x'"));
        QVERIFY(same("[a] > 0", "A > 0", NameCase::Folded));
        QVERIFY(same("(a > 0)", "(a) > 0") == false); // brackets within are left to whoever knows
        QVERIFY(same("'it''s' = a", "'it''s'=a"));
    }
    void whatDoes()
    {
        QVERIFY(!same("a > 0", "a > 1"));
        QVERIFY(!same("a = 'x'", "a = 'X'"));
        QVERIFY(!same("a = '(x)'", "a = 'x'"));
        QVERIFY(!same("\"A\" > 0", "a > 0"));
        QVERIFY(same("\"A\" > 0", "a > 0", NameCase::Folded));
        QVERIFY(expressionTokens("ARRAY[1, 2]", NameCase::Exact).size() == 6);
        QVERIFY(!same("(a) or (b)", "a) or (b"));
        QVERIFY(!same("a > 10", "a > 1 0"));
    }
    void columnsInTexts_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("dialect");
        const auto row = [](const char* before, const char* after, const char* dialect = "postgresql") {
            QTest::newRow(before) << QString::fromLatin1(before) << QString::fromLatin1(after) << QString::fromLatin1(dialect);
        };
        row("(a > 0)", "(b > 0)");
        row("A > 0 -- a", "b > 0 -- a", "sqlite");
        row("\"a\" > aa", "\"b\" > aa");
        row("`a` > 0", "`b` > 0", "mysql");
        row("[a] > 0", "[b] > 0", "sqlite");
        row("a(a) <> 'a'", "a(b) <> 'a'");
        row("(x)::a > (a)::text", "(x)::a > (b)::text");
        row("CAST(x AS a) > a", "CAST(x AS a) > b");
        row("\"A\" > 0", "\"A\" > 0");
    }
    void columnsInTexts()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, dialect);
        QCOMPARE(QString::fromStdString(withColumnRenamed(before.toStdString(), "a", "b", dialect.toStdString())), after);
    }
    void newNamesThatNeedQuotes()
    {
        QCOMPARE(withColumnRenamed("a > 0", "a", "New \"one\"", "postgresql"), std::string("\"New \"\"one\"\"\" > 0"));
        QCOMPARE(withColumnRenamed("a > 0", "a", "B", "mysql"), std::string("`B` > 0"));
    }
    void namesOnTheCommandLine()
    {
        QVERIFY(beyondFrom("checks,cycles") && beyondFrom("checks,cycles")->has(Beyond::Cycles) && !beyondFrom("checks,cycles")->has(Beyond::Enums));
        QCOMPARE(*beyondFrom("all") == BeyondSet::all(), true);
        QVERIFY(!beyondFrom("check"));
        QVERIFY(!beyondFrom(""));
    }
    // Only what is certain becomes a step, and only what is certain without asking is told of unasked.
    void onlyWhatIsCertain()
    {
        const auto steps = [](const Comparison& comparison) { return comparison.groups.empty() ? std::size_t(0) : comparison.groups.front().differences.size(); };
        QCOMPARE(steps(compared("(a > 0)", "a > 0", std::nullopt)), 0U);
        QCOMPARE(steps(compared("((a > 0) AND (b > 0))", "a > 0 AND b > 0", "((a > 0) AND (b > 0))")), 0U);
        QCOMPARE(steps(compared("(a > 0)", "a >= 0", "(a >= 0)")), 1U);
        // Nobody can be asked: ">=" may be how it is written.
        QCOMPARE(steps(compared("(a > 0)", "a >= 0", std::nullopt)), 0U);
        QCOMPARE(steps(compared("(a > 0)", "b > 0", std::nullopt)), 1U);
        QCOMPARE(steps(compared("(a > 0)", "a > 7", std::nullopt)), 1U);
        QCOMPARE(steps(compared("((a)::numeric(10,2) > '-1'::integer)", "a > -1", std::nullopt)), 0U);
        QCOMPARE(steps(compared("a = ANY (ARRAY[1, 2, 3])", "a IN (1, 2, 3)", std::nullopt)), 0U);
        // SQLite keeps texts.
        QCOMPARE(steps(compared("a > 0", "a >= 0", std::nullopt, BeyondSet::all(), "sqlite")), 1U);
        QCOMPARE(steps(compared("a > 0 AND b > 0", "(a > 0) AND (b > 0)", std::nullopt, BeyondSet::all(), "sqlite")), 0U);
    }
    void askedForOnlyOnDemand()
    {
        const Comparison plain = compared("(a > 0)", "a > 7", "(a > 7)", {});
        QVERIFY(plain.isEmpty());
        QCOMPARE(plain.unseen.size(), 1U);
        QVERIFY(plain.unseen.front().kind == Beyond::Checks);
        const Comparison unclear = compared("(a > 0)", "a >= 0", "(a >= 0)", {});
        QVERIFY(unclear.isEmpty() && unclear.unseen.empty());
    }
    void bothOperationsOfACheck()
    {
        const Comparison comparison = compared("(a > 0)", "a > 7", "(a > 7)");
        // Both sides in the database's words.
        QCOMPARE(comparison.groups.front().differences.front().texts.first, std::string("(a > 0)"));
        const Difference& difference = comparison.groups.front().differences.front();
        QVERIFY(difference.kind == ChangeKind::ChangeCheck);
        QCOMPARE(difference.texts.second, std::string("(a > 7)"));
        const auto upgrade = comparison.upgrade();
        QCOMPARE(upgrade.front().operations.size(), 2U);
        QVERIFY(std::holds_alternative<operations::DropConstraint>(upgrade.front().operations.front().body));
        QVERIFY(std::holds_alternative<operations::CreateConstraint>(upgrade.front().operations.back().body));
        QCOMPARE(comparison.downgrade().front().operations.size(), 2U);
        QVERIFY(!upgrade.front().asBatch);
        const Comparison onSqlite = compared("a > 0", "a > 7", std::nullopt, BeyondSet::all(), "sqlite");
        QVERIFY(onSqlite.upgrade().front().asBatch && onSqlite.downgrade().front().asBatch);
    }
};

QTEST_APPLESS_MAIN(BeyondPartsTest)
#include "test_beyond_parts.moc"
