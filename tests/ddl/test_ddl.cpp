// core/ddl without Alembic: what younger Alembic releases add, warnings, live rules, marks. The bulk of the texts is
// compared with Alembic itself in test_ddl_differential.

#include <QtTest>

#include "core/ddl/compiler.h"
#include "core/ddl/expression_columns.h"
#include "core/dialects/registry.h"

using namespace retort;
using namespace retort::operations;

namespace {

const QualifiedName table{std::nullopt, "t"};

schema::Column column(const char* name, const char* type = "Integer")
{
    schema::Column result;
    result.name = name;
    result.type = types::makeType(type);
    return result;
}

Operation at(OperationBody body)
{
    return {std::move(body), {.begin = 1, .end = 2, .line = 7}};
}

// One compiler with its dialect; statements joined by " | ", or the error.
class Run {
public:
    explicit Run(std::string_view dialect, ddl::CompilerSettings settings = {}, ddl::TableSource* tables = nullptr)
        : m_dialect(std::move(*dialects::findDialect(dialect))), m_compiler(*m_dialect, std::move(settings), tables)
    {
    }

    QString operator()(OperationBody body)
    {
        const auto statements = m_compiler.compile(at(std::move(body)));
        if (!statements)
            return QString::fromStdString("error: " + statements.error().message);
        QStringList texts;
        for (const ddl::SqlStatement& statement : *statements) {
            if (statement.source.line != 7)
                return QStringLiteral("wrong source");
            texts.append(statement.kind == ddl::SqlStatement::Kind::Sql
                             ? QString::fromStdString(statement.text).trimmed()
                             : QStringLiteral("<mark>"));
        }
        return texts.join(QStringLiteral(" | "));
    }
    [[nodiscard]] QStringList warnings() const
    {
        QStringList texts;
        for (const ddl::DdlWarning& warning : m_compiler.warnings())
            texts.append(QString::fromStdString(warning.message));
        return texts;
    }

private:
    std::unique_ptr<dialects::Dialect> m_dialect;
    ddl::Compiler m_compiler;
};

ddl::CompilerSettings live()
{
    ddl::CompilerSettings settings;
    settings.offline = false;
    return settings;
}

class FakeTables : public ddl::TableSource {
public:
    Result<schema::Table> reflect(const sql::QualifiedName& name) override
    {
        schema::Table result;
        result.name = name;
        result.columns = {column("a"), column("b")};
        result.columns[1].serverDefault = sql::makeExpression(sql::TextClause{"10", {}});
        schema::CheckConstraint check;
        check.sqltext = sql::makeExpression(sql::TextClause{"a > 0", {}});
        result.constraints.emplace_back(check);
        return result;
    }
    Result<std::vector<std::string>> notReflected(const sql::QualifiedName&) override
    {
        return std::vector<std::string>{"trigger 'x' is dropped with the table"};
    }
};

sql::ExpressionPtr text(std::string sql)
{
    return sql::makeExpression(sql::TextClause{std::move(sql), {}});
}

sql::ExpressionPtr literal(sql::Value value)
{
    return sql::makeExpression(sql::Literal{std::move(value), nullptr});
}

} // namespace

class TestDdl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Arguments that Alembic 1.16 to 1.18 added; the Alembic that is compared with is older.
    void youngerArguments()
    {
        Run run("postgresql");
        AddColumn add{.table = table, .column = column("c"), .ifNotExists = true};
        QCOMPARE(run(add), QStringLiteral("ALTER TABLE t ADD COLUMN IF NOT EXISTS c INTEGER"));
        add.ifNotExists = false;
        add.column.primaryKey = true;
        add.column.autoincrement = schema::Autoincrement::No;
        add.inlinePrimaryKey = true;
        QCOMPARE(run(add), QStringLiteral("ALTER TABLE t ADD COLUMN c INTEGER NOT NULL PRIMARY KEY"));
        QCOMPARE(run(DropColumn{.table = table, .column = "c", .ifExists = true}),
                 QStringLiteral("ALTER TABLE t DROP COLUMN IF EXISTS c"));
        QCOMPARE(run(DropConstraint{.table = table, .name = "x", .kind = ConstraintKind::Unique, .ifExists = true}),
                 QStringLiteral("ALTER TABLE t DROP CONSTRAINT IF EXISTS x"));
        QCOMPARE(run(DropTable{.table = table, .ifExists = true}), QStringLiteral("DROP TABLE IF EXISTS t"));
        schema::Table made;
        made.name = table;
        made.columns = {column("a")};
        QCOMPARE(run(CreateTable{.table = made, .ifNotExists = true}),
                 QStringLiteral("CREATE TABLE IF NOT EXISTS t (\n\ta INTEGER\n)"));
    }

    void inlineReferences()
    {
        Run run("postgresql");
        AddColumn add{.table = table, .column = column("c"), .inlineReferences = true};
        add.column.foreignKeys.push_back(
            {.target = "u.id", .name = std::nullopt, .options = {.ondelete = "CASCADE", .deferrable = true}});
        QCOMPARE(run(add),
                 QStringLiteral("ALTER TABLE t ADD COLUMN c INTEGER REFERENCES u (id) ON DELETE CASCADE DEFERRABLE"));
        QVERIFY(run.warnings().isEmpty());
        add.column.foreignKeys.front().name = sql::Identifier("fk");
        run(add);
        QCOMPARE(run.warnings().size(), 1);
        add.inlineReferences = false;
        QCOMPARE(
            run(add),
            QStringLiteral(
                "ALTER TABLE t ADD COLUMN c INTEGER | ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY(c) REFERENCES u (id) "
                "ON DELETE CASCADE DEFERRABLE"));
    }

    void typesAreMadeOncePerRun()
    {
        Run run("postgresql");
        const types::TypePtr kind =
            types::makeType("Enum", {{"enums", std::vector<std::string>{"x"}}, {"name", std::string("kind")}});
        schema::Table first;
        first.name = table;
        first.columns = {column("a")};
        first.columns[0].type = kind;
        QVERIFY(run(CreateTable{.table = first})
                    .startsWith(QStringLiteral("CREATE TYPE kind AS ENUM ('x') | CREATE TABLE t")));
        first.name.name = "u";
        QVERIFY(run(CreateTable{.table = first}).startsWith(QStringLiteral("CREATE TABLE u")));
        // enum.create() is not part of the memo.
        QCOMPARE(run(CreateType{kind, true}), QStringLiteral("CREATE TYPE kind AS ENUM ('x')"));
        QCOMPARE(Run("sqlite")(CreateType{kind, true}), QString());
    }

    void autocommitBlocksAreMarked()
    {
        AutocommitBlock block;
        block.operations.push_back(at(Execute{text("SELECT 1")}));
        QCOMPARE(Run("postgresql")(block), QStringLiteral("<mark> | SELECT 1 | <mark>"));
    }

    void textBinds()
    {
        const Execute unbound{text("SELECT :a")};
        QCOMPARE(Run("sqlite")(unbound), QStringLiteral("SELECT NULL"));
        QCOMPARE(Run("sqlite", live())(unbound), QStringLiteral("error: A value is required for bind parameter 'a'"));
        const Execute bound{
            sql::makeExpression(sql::TextClause{"SELECT :a, \\:b", {{"a", sql::Value(std::int64_t(5)), nullptr}}})};
        QCOMPARE(Run("sqlite", live())(bound), QStringLiteral("SELECT 5, :b"));
    }

    void percentSigns()
    {
        ddl::CompilerSettings settings;
        settings.doublePercents = true;
        QCOMPARE(Run("postgresql", settings)(Execute{text("SELECT '5%'")}), QStringLiteral("SELECT '5%%'"));
        QCOMPARE(Run("postgresql")(Execute{text("SELECT '5%'")}), QStringLiteral("SELECT '5%'"));
    }

    void bulkInsertOnline()
    {
        BulkInsert insert;
        insert.table.name = table;
        insert.table.columns = {column("a"), column("b"), column("c")};
        insert.table.columns[2].clientDefault = sql::Value(std::int64_t(9));
        insert.rows = {{{"b", literal(std::int64_t(2))}, {"a", literal(std::int64_t(1))}}};
        QCOMPARE(Run("sqlite")(insert), QStringLiteral("INSERT INTO t (a, b) VALUES (1, 2)"));
        QCOMPARE(Run("sqlite", live())(insert), QStringLiteral("INSERT INTO t (a, b, c) VALUES (1, 2, 9)"));
        insert.rows.push_back({{"a", literal(std::int64_t(3))}});
        QCOMPARE(Run("sqlite", live())(insert),
                 QStringLiteral("error: A value is required for bind parameter 'b', in parameter group 1"));
        insert.multiinsert = false;
        QCOMPARE(Run("sqlite", live())(insert),
                 QStringLiteral("INSERT INTO t (a, b, c) VALUES (1, 2, 9) | INSERT INTO t (a, c) VALUES (3, 9)"));
        insert.rows = {{{"nope", literal(std::int64_t(1))}}};
        QCOMPARE(Run("sqlite", live())(insert), QStringLiteral("error: Unconsumed column names: nope"));
        insert.rows = {{{"a", text("1 + 1")}}};
        QVERIFY(Run("sqlite")(insert).startsWith(QStringLiteral("error: ")));
    }

    void errorsThatNameTheRemedy()
    {
        const CreateConstraint unique{table, schema::UniqueConstraint{{.name = sql::Identifier("uq")}, {"a"}}};
        QCOMPARE(Run("sqlite")(unique), QStringLiteral("error: No support for ALTER of constraints in SQLite dialect. "
                                                       "Please refer to the batch mode feature which "
                                                       "allows for SQLite migrations using a copy-and-move strategy."));
        BatchAlterTable batch{.table = table, .recreate = BatchRecreate::Always};
        QVERIFY(Run("sqlite")(batch).startsWith(
            QStringLiteral("error: This operation cannot proceed in --sql mode; batch mode with dialect sqlite")));
    }

    void implicitConstraintIsSkippedWithAWarning()
    {
        Run run("sqlite");
        AddColumn add{.table = table, .column = column("c")};
        add.column.type = types::makeType("Boolean", {{"create_constraint", true}, {"name", std::string("ck")}});
        QCOMPARE(run(add), QStringLiteral("ALTER TABLE t ADD COLUMN c BOOLEAN"));
        QCOMPARE(run.warnings().size(), 1);
        QVERIFY(run.warnings().front().startsWith(
            QStringLiteral("Skipping unsupported ALTER for creation of implicit constraint.")));
    }

    void liveBatchWarnsOfLosses()
    {
        FakeTables tables;
        Run run("sqlite", live(), &tables);
        BatchAlterTable batch{.table = table};
        batch.operations.push_back(at(DropColumn{.table = table, .column = "a"}));
        QCOMPARE(run(batch), QStringLiteral("CREATE TABLE _alembic_tmp_t (\n\tb INTEGER DEFAULT (10)\n) | INSERT INTO "
                                            "_alembic_tmp_t (b) SELECT t.b \nFROM t | "
                                            "DROP TABLE t | ALTER TABLE _alembic_tmp_t RENAME TO t"));
        QCOMPARE(run.warnings(), (QStringList{QStringLiteral("table 't': trigger 'x' is dropped with the table"),
                                              QStringLiteral("table 't': the unnamed CHECK (a > 0) is lost")}));
    }

    void copyCleansUpAfterItself()
    {
        FakeTables tables;
        const auto dialect = dialects::findDialect("sqlite");
        ddl::Compiler compiler(**dialect, live(), &tables);
        BatchAlterTable batch{.table = table, .recreate = BatchRecreate::Always};
        const auto statements = compiler.compile(at(batch));
        QVERIFY(statements);
        QCOMPARE(statements->size(), std::size_t(4));
        QVERIFY((*statements)[0].onFailure.empty());
        QCOMPARE((*statements)[1].onFailure, std::string("\nDROP TABLE _alembic_tmp_t"));
        QCOMPARE((*statements)[2].onFailure, std::string("\nDROP TABLE _alembic_tmp_t"));
        QVERIFY((*statements)[3].onFailure.empty());
    }

    void batchesRefuseWhatTheyCannotDo()
    {
        FakeTables tables;
        const auto refused = [&tables](OperationBody body, const char* message) {
            BatchAlterTable batch{.table = table, .recreate = BatchRecreate::Always};
            batch.operations.push_back(at(std::move(body)));
            QCOMPARE(Run("sqlite", live(), &tables)(batch), QString::fromLatin1(message));
        };
        refused(CreateTable{}, "error: Can't create table in batch mode");
        refused(DropTable{table}, "error: Can't drop table in batch mode");
        refused(DropColumn{.table = table, .column = "nope"}, "error: table 't' has no column 'nope'");
        refused(AlterColumn{.table = table, .column = "nope"}, "error: table 't' has no column 'nope'");
        refused(DropIndex{.name = "nope"}, "error: No such index: 'nope'");
        AddColumn lost{.table = table, .column = column("n")};
        lost.insertAfter = sql::Identifier("nowhere");
        refused(lost, "error: insert_before and insert_after name a column that is not there: 'nowhere'");
    }

    void circularOrderIsAnError()
    {
        FakeTables tables;
        BatchAlterTable batch{.table = table, .recreate = BatchRecreate::Always};
        batch.partialReordering = {{"a", "b"}, {"b", "a"}};
        QVERIFY(
            Run("sqlite", live(), &tables)(batch).startsWith(QStringLiteral("error: Circular dependency detected")));
    }

    void columnsOfExpressions()
    {
        const auto reference = [](const char* name) { return sql::makeExpression(sql::ColumnRef{{}, name, nullptr}); };
        const sql::ExpressionPtr sum = sql::makeExpression(sql::BinaryExpression{
            "+", reference("a"), sql::makeExpression(sql::FunctionCall{{}, "abs", {reference("b")}})});
        QCOMPARE(ddl::columnsIn(sum), (std::vector<std::string>{"a", "b"}));
        const auto renamed = ddl::renameColumns(sum, [](const sql::ColumnRef& old) {
            return sql::ColumnRef{old.table, sql::Identifier(old.name.text() + "2"), nullptr};
        });
        QCOMPARE(ddl::columnsIn(renamed), (std::vector<std::string>{"a2", "b2"}));
        QCOMPARE(ddl::columnsIn(text("a + b")), std::vector<std::string>());
        QCOMPARE(ddl::columnsIn(nullptr), std::vector<std::string>());
    }
};

QTEST_GUILESS_MAIN(TestDdl)
#include "test_ddl.moc"
