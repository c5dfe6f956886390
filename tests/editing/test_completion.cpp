// What is suggested where, in texts that are being written. | marks the cursor.

#include <QtTest>

#include "core/bindings/public_names.h"
#include "core/editing/completion.h"

using namespace retort;
using namespace retort::editing;

namespace {

const QString head = QStringLiteral("from alembic import op\nimport sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql as pg\nfrom sqlalchemy import Column\n\n\ndef upgrade():\n    ");

SchemaNames someNames()
{
    operations::SchemaModel schema;
    const auto column = [](const char* name) {
        schema::Column result;
        result.name = name;
        result.type = types::makeType("Integer");
        return result;
    };
    schema::UniqueConstraint unique;
    unique.name = "uq_email";
    unique.columns = {"email"};
    schema::Index index{.name = "ix_name", .expressions = {sql::makeExpression(sql::ColumnRef{.table = {}, .name = "name", .type = nullptr})}, .unique = false, .dialectOptions = {}};
    schema.apply({.body = operations::CreateTable{.table = schema::buildTable({std::nullopt, "customer"}, {column("id"), column("name"), column("email"), unique, index})}, .source = {}});
    schema.apply({.body = operations::CreateTable{.table = schema::buildTable({std::nullopt, "purchase"}, {column("id"), column("customer_id")})}, .source = {}});
    SchemaNames names;
    names.add(schema);
    return names;
}

Completion at(QString text)
{
    text.prepend(head);
    const qsizetype cursor = text.indexOf(QLatin1Char('|'));
    text.remove(cursor, 1);
    return completionAt(text.toStdString(), static_cast<std::uint32_t>(text.first(cursor).toUtf8().size()), someNames());
}

QString suggested(const Completion& completion)
{
    QStringList names;
    for (const Suggestion& one : completion.suggestions)
        names += QString::fromStdString(one.text);
    return names.join(QLatin1Char(' '));
}

} // namespace

class TestCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // all of them
        const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected); };
        row("op.ad|", "add_column");
        row("op.AD|", "add_column");
        row("op.rename|", "rename_table");
        row("with op.batch_alter_table('customer') as batch_op:\n        batch_op.ren|", "");
        row("with op.batch_alter_table('customer') as b:\n        b.drop_c|", "drop_column drop_constraint");
        row("x.ad|", "");
        row("ad|", "");
        row("sa.BigI|", "BIGINT BigInteger");
        row("sa.ForeignK|", "ForeignKey ForeignKeyConstraint");
        row("sa.tex|", "Text text TEXT");
        row("op.add_column('customer', sa.Column('x', sa.Bool|))", "Boolean BOOLEAN");
        row("pg.JSO|", "JSON JSONB JSONPATH");
        row("mysql.MEDIUMB|", "MEDIUMBLOB");
        row("pg.Exc|", "ExcludeConstraint");
        row("sa.dialects.x|", "");
        row("# op.ad|", "");
        row("x = 'op.ad|", "");
        row("op.add_column(  # about op.cr\n        'cu|", "customer");
        // Tables.
        row("op.drop_table('|", "customer purchase");
        row("op.drop_table('p|')", "purchase");
        row("op.drop_table(\"P|\")", "purchase");
        row("op.drop_table(table_name='p|')", "purchase");
        row("op.create_table('p|')", "purchase");
        row("op.rename_table('purchase', 'p|')", "");
        row("op.create_foreign_key('fk', 'purchase', 'cu|", "customer");
        row("op.create_foreign_key('fk', source_table='purchase', referent_table='cu|", "customer");
        row("with op.batch_alter_table('cu|", "customer");
        row("op.execute('cu|", "");
        // Columns.
        row("op.drop_column('customer', 'na|')", "name");
        row("op.drop_column('customer', '|')", "email id name");
        row("op.drop_column('elsewhere', 'n|')", "");
        row("op.drop_column(column_name='na|')", "name");
        row("op.create_index('ix', 'purchase', ['id', 'cu|", "customer_id");
        row("op.create_foreign_key('fk', 'purchase', 'customer', ['cu|", "customer_id");
        row("op.create_foreign_key('fk', 'purchase', 'customer', ['customer_id'], ['e|", "email");
        row("with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.alter_column('em|", "email");
        row("with op.batch_alter_table('customer') as batch_op:\n        batch_op.add_column(sa.Column('x', sa.Integer()), insert_after='na|", "name");
        row("op.alter_column('customer', 'name', new_column_name='na|", "");
        // Indexes, constraints, targets of keys.
        row("op.drop_index('ix|', table_name='customer')", "ix_name");
        row("op.create_index('ix|', 'customer', ['id'])", "");
        row("op.drop_constraint('uq|", "uq_email");
        row("sa.Column('c', sa.Integer(), sa.ForeignKey('cu|", "customer");
        row("sa.Column('c', sa.Integer(), sa.ForeignKey('customer.e|", "email");
        row("sa.ForeignKeyConstraint(['customer_id'], ['customer.i|", "id");
        // The lines before may be unfinished.
        row("op.add_column('customer', sa.Column('x'\n\ndef downgrade():\n    op.drop_table('p|", "purchase");
        row("x = 'unfinished\n    op.drop_table('p|", "purchase");
    }
    void names()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(suggested(at(text)), expected);
    }

    void whatIsTyped()
    {
        const Completion name = at(QStringLiteral("op.add_c|olumn"));
        QCOMPARE(QString::fromStdString(name.typed), QStringLiteral("add_c"));
        QCOMPARE(name.begin, static_cast<std::uint32_t>(head.size() + 3));
        QVERIFY(!name.inString && name.suggestions.front().callable);
        const Completion text = at(QStringLiteral("op.drop_column('customer', 'ü|"));
        QVERIFY(text.inString);
        QCOMPARE(QString::fromStdString(text.typed), QStringLiteral("ü"));
        QVERIFY(text.suggestions.empty());
    }

    void callTips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("parameter"); // the one that is written
        const auto row = [](const char* text, const char* name, const char* parameter) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name) << QString::fromUtf8(parameter);
        };
        row("op.add_column(|", "op.add_column", "table_name");
        row("op.add_column('customer', |", "op.add_column", "column");
        row("op.add_column('customer', sa.Column(|", "sa.Column", "*args");
        row("op.add_column('customer', sa.Column('x', sa.Integer(), nullable=|", "sa.Column", "nullable");
        row("op.add_column('customer', sa.Column('x'), schema=|", "op.add_column", "schema=None");
        row("op.create_index('ix', 'purchase', ['id', |", "op.create_index", "columns");
        row("op.drop_column('customer', 'na|", "op.drop_column", "column_name");
        row("Column(|", "Column", "*args");
        row("op.drop_table('x', 'y', |", "op.drop_table", "");
        row("pg.ENUM(|", "pg.ENUM", "*enums");
        row("with op.batch_alter_table('customer') as b:\n        b.drop_column(|", "b.drop_column", "column_name");
    }
    void callTips()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, parameter);
        const Completion completion = at(text);
        QVERIFY(completion.call.has_value());
        QCOMPARE(QString::fromStdString(completion.call->name), name);
        const CallAtCursor& call = *completion.call;
        QCOMPARE(QString::fromStdString(call.signature.substr(call.parameterBegin, call.parameterEnd - call.parameterBegin)), parameter);
        QVERIFY(!at(QStringLiteral("print(|")).call.has_value());
        QVERIFY(!at(QStringLiteral("op.drop_table('x')|")).call.has_value());
    }

    // One table for what the evaluator knows and what is suggested.
    void publicNames()
    {
        const auto signatureIn = [](const std::vector<bindings::PublicName>& names, std::string_view name) {
            const auto found = std::ranges::find(names, name, &bindings::PublicName::name);
            return found == names.end() ? QStringLiteral("none") : QString::fromStdString(found->signature);
        };
        QCOMPARE(signatureIn(bindings::directives(false), "drop_column"), QStringLiteral("table_name, column_name, *, schema=None, **kw"));
        QCOMPARE(signatureIn(bindings::directives(true), "drop_column"), QStringLiteral("column_name, **kw"));
        QCOMPARE(signatureIn(bindings::directives(true), "create_table"), QStringLiteral("none"));
        QCOMPARE(signatureIn(bindings::sqlalchemyNames(), "String"), QStringLiteral("length=None, collation=None"));
        QCOMPARE(signatureIn(bindings::sqlalchemyNames(), "UniqueConstraint"),
                 QStringLiteral("*columns, name=None, deferrable=None, initially=None, info=None, comment=None, **dialect_kw"));
        QCOMPARE(signatureIn(bindings::sqlalchemyNames(), "JSONB"), QStringLiteral("none"));
        QVERIFY(signatureIn(bindings::dialectNames("postgresql"), "JSONB") != QStringLiteral("none"));
        QVERIFY(bindings::dialectNames("db2").empty());
    }
};

QTEST_APPLESS_MAIN(TestCompletion)
#include "test_completion.moc"
