// Operations put into a script from what a form says: the text for every form, where it goes, that every other byte stays, what
// undoes it, and what is said where it makes no sense.

#include <QtTest>

#include "core/database/sqlite_connection.h"
#include "core/editing/insert_operation.h"
#include "core/history/schema_history.h"
#include "core/migration/live_runner.h"
#include "core/migration/step_compiler.h"
#include "core/script/plan.h"
#include "tests/support/scripts_in_memory.h"

using namespace retort;
using namespace retort::editing;
using retort::tests::Scripts;
using namespace Qt::StringLiterals;
using enum InsertField;
using Kind = InsertProblemKind;

using Texts = QMap<int, QString>;

namespace {

// Two tables that the revision before made.
constexpr const char* shop = "op.create_table('customer', sa.Column('id', sa.Integer(), nullable=False), sa.Column('name', sa.String(40), nullable=False, server_default='?'),\n"
                             "        sa.Column('email', sa.String(80), nullable=True), sa.PrimaryKeyConstraint('id'), sa.UniqueConstraint('email', name='uq_email'))\n"
                             "    op.create_table('purchase', sa.Column('id', sa.Integer(), nullable=False), sa.Column('customer_id', sa.Integer(), nullable=True),\n"
                             "        sa.Column('total', sa.Numeric(10, 2), nullable=False), sa.PrimaryKeyConstraint('id'),\n"
                             "        sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name='fk_customer'), sa.CheckConstraint('total >= 0', name='ck_total'))\n"
                             "    op.create_index('ix_total', 'purchase', ['total', 'customer_id'], unique=False)";

std::string withBody(const std::string& upgrade, const std::string& downgrade = "pass")
{
    return "from alembic import op\nimport sqlalchemy as sa\n\n\ndef upgrade():\n    " + upgrade + "\n\n\ndef downgrade():\n    " + downgrade + "\n";
}

struct How {
    std::string dialect = "postgresql";
    bool batch = false;
    schema::NamingConvention naming = {};
    std::string caretAt; // the text that the caret stands before; empty: at the beginning of the script
    std::optional<std::string> modulePrefix = {};
    std::function<std::optional<text::SourceText>(std::string_view)> modules = {};
};

InsertionRequest requestFor(const std::string& bytes, const How& how)
{
    const Scripts scripts = Scripts().add("a", "", shop);
    InsertionRequest request{.script = text::SourceText("script.py", bytes), .caret = 0, .settings = {}, .before = operations::SchemaModel(), .renderAsBatch = how.batch, .userModulePrefix = how.modulePrefix};
    if (!how.caretAt.empty())
        request.caret = static_cast<std::uint32_t>(bytes.find(how.caretAt));
    request.settings.dialect = how.dialect;
    request.settings.naming = how.naming;
    request.settings.projectModule = how.modules;
    history::SchemaHistory history(scripts.map(), request.settings, scripts.loader());
    if (auto before = history.at({"a"}))
        request.before = *before;
    return request;
}

InsertValues values(const std::string& operation, std::map<InsertField, std::string> texts, bool reverseToo = false)
{
    return {.operation = operation, .texts = std::move(texts), .newColumns = {}, .reverseToo = reverseToo};
}

Insertion made(const std::string& bytes, const InsertValues& said, const How& how = {})
{
    const auto place = insertionPlace(requestFor(bytes, how));
    if (place)
        return makeInsertion(*place, said);
    Insertion none;
    none.problems.push_back(place.error());
    return none;
}

// "Missing Table", "NoColumn x y": the problems as one line each.
QString problemText(const Insertion& insertion)
{
    static const std::map<Kind, const char*> names = {
        {Kind::Missing, "Missing"}, {Kind::NoTable, "NoTable"}, {Kind::TableExists, "TableExists"}, {Kind::NoColumn, "NoColumn"}, {Kind::ColumnExists, "ColumnExists"},
        {Kind::ColumnTwice, "ColumnTwice"}, {Kind::NoIndex, "NoIndex"}, {Kind::IndexExists, "IndexExists"}, {Kind::NoConstraint, "NoConstraint"},
        {Kind::ConstraintExists, "ConstraintExists"}, {Kind::SameName, "SameName"}, {Kind::NothingChanges, "NothingChanges"}, {Kind::TypeUnreadable, "TypeUnreadable"},
        {Kind::ColumnCount, "ColumnCount"}, {Kind::NeedsValue, "NeedsValue"}, {Kind::ScriptUnreadable, "ScriptUnreadable"}, {Kind::NoUpgrade, "NoUpgrade"},
        {Kind::NoDowngrade, "NoDowngrade"}, {Kind::TakesArguments, "TakesArguments"}, {Kind::OnOneLine, "OnOneLine"}, {Kind::NotReversible, "NotReversible"},
        {Kind::NotWritten, "NotWritten"}, {Kind::FailsThen, "FailsThen"}};
    QStringList lines;
    for (const InsertProblem& problem : insertion.problems) {
        QStringList words = {QString::fromUtf8(names.at(problem.kind))};
        if (problem.kind == Kind::Missing)
            words += QString::number(static_cast<int>(problem.field));
        for (const std::string& word : {problem.subject, problem.detail}) {
            if (!word.empty())
                words += QString::fromStdString(word);
        }
        lines += words.join(u' ');
    }
    return lines.join(u'\n');
}

// What is written, or what refuses it.
QString written(const InsertValues& said, const How& how = {})
{
    const Insertion insertion = made(withBody("pass"), said, how);
    if (insertion.refused())
        return problemText(insertion);
    const QString up = QString::fromStdString(insertion.upgrade);
    return said.reverseToo ? up + u"\n--\n"_s + QString::fromStdString(insertion.downgrade) : up;
}

QString changed(const std::string& bytes, const InsertValues& said, const How& how = {})
{
    const Insertion insertion = made(bytes, said, how);
    return insertion.refused() ? problemText(insertion) : QString::fromStdString(applied(bytes, insertion.edits));
}

const InsertValues dropEmail = values("drop_column", {{Table, "customer"}, {Column, "email"}});

} // namespace

class TestInsertOperation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every form of the table has rows here, with what autogenerate writes.
    void forms_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<Texts>("said");
        QTest::addColumn<QString>("expected");
        using Said = std::map<InsertField, const char*>;
        const auto row = [](const char* operation, const char* what, const Said& said, const char* expected) {
            Texts texts;
            for (const auto& [field, text] : said)
                texts.insert(static_cast<int>(field), QString::fromUtf8(text));
            QTest::addRow("%s %s", operation, what) << QString::fromUtf8(operation) << texts << QString::fromUtf8(expected);
        };
        row("add_column", "", {{Table, "customer"}, {NewColumn, "points"}, {Type, "Integer"}, {Nullable, "yes"}},
            "op.add_column('customer', sa.Column('points', sa.Integer(), nullable=True))\n--\nop.drop_column('customer', 'points')");
        row("add_column", "with a default", {{Table, "customer"}, {NewColumn, "points"}, {Type, "sa.BigInteger()"}, {Nullable, "no"}, {Default, "0"}},
            "op.add_column('customer', sa.Column('points', sa.BigInteger(), server_default=sa.text('0'), nullable=False))\n--\nop.drop_column('customer', 'points')");
        row("add_column", "with a text for default", {{Table, "customer"}, {NewColumn, "kind"}, {Type, "String(20)"}, {Nullable, "no"}, {Default, "'it''s'"}},
            "op.add_column('customer', sa.Column('kind', sa.String(length=20), server_default=\"it's\", nullable=False))\n--\nop.drop_column('customer', 'kind')");
        row("add_column", "of the dialect", {{Table, "customer"}, {NewColumn, "tags"}, {Type, "ARRAY(Text)"}, {Nullable, "yes"}},
            "op.add_column('customer', sa.Column('tags', sa.ARRAY(sa.Text()), nullable=True))\n--\nop.drop_column('customer', 'tags')");
        row("add_column", "qualified", {{Table, "customer"}, {NewColumn, "data"}, {Type, "postgresql.JSONB"}, {Nullable, "yes"}},
            "op.add_column('customer', sa.Column('data', postgresql.JSONB(astext_type=sa.Text()), nullable=True))\n--\nop.drop_column('customer', 'data')");
        row("drop_column", "", {{Table, "customer"}, {Column, "name"}},
            "op.drop_column('customer', 'name')\n--\nop.add_column('customer', sa.Column('name', sa.String(length=40), server_default='?', nullable=False))");
        row("drop_column", "with a constraint", {{Table, "customer"}, {Column, "email"}},
            "op.drop_column('customer', 'email')\n--\nop.add_column('customer', sa.Column('email', sa.String(length=80), nullable=True))\n"
            "op.create_unique_constraint('uq_email', 'customer', ['email'])");
        row("alter_column", "type", {{Table, "customer"}, {Column, "email"}, {Type, "sa.Text()"}},
            "op.alter_column('customer', 'email',\n           existing_type=sa.String(length=80),\n           type_=sa.Text(),\n           existing_nullable=True)\n--\n"
            "op.alter_column('customer', 'email',\n           existing_type=sa.Text(),\n           type_=sa.String(length=80),\n           existing_nullable=True)");
        row("alter_column", "nullable", {{Table, "customer"}, {Column, "email"}, {NullableChange, "no"}},
            "op.alter_column('customer', 'email',\n           existing_type=sa.String(length=80),\n           nullable=False)\n--\n"
            "op.alter_column('customer', 'email',\n           existing_type=sa.String(length=80),\n           nullable=True)");
        row("alter_column", "default", {{Table, "customer"}, {Column, "email"}, {Default, "'none'"}},
            "op.alter_column('customer', 'email',\n           existing_type=sa.String(length=80),\n           server_default='none',\n           existing_nullable=True)\n--\n"
            "op.alter_column('customer', 'email',\n           existing_type=sa.String(length=80),\n           server_default=None,\n           existing_nullable=True)");
        row("alter_column", "no default", {{Table, "customer"}, {Column, "name"}, {NoDefault, "yes"}},
            "op.alter_column('customer', 'name',\n           existing_type=sa.String(length=40),\n           server_default=None,\n           existing_nullable=False)\n--\n"
            "op.alter_column('customer', 'name',\n           existing_type=sa.String(length=40),\n           server_default='?',\n           existing_nullable=False)");
        row("rename_column", "", {{Table, "customer"}, {Column, "email"}, {NewName, "mail"}},
            "op.alter_column('customer', 'email',\n           existing_type=sa.String(length=80),\n           new_column_name='mail',\n           existing_nullable=True)\n--\n"
            "op.alter_column('customer', 'mail',\n           existing_type=sa.String(length=80),\n           new_column_name='email',\n           existing_nullable=True)");
        row("drop_table", "", {{Table, "purchase"}},
            "op.drop_table('purchase')\n--\nop.create_table('purchase',\nsa.Column('id', sa.Integer(), nullable=False),\nsa.Column('customer_id', sa.Integer(), nullable=True),\n"
            "sa.Column('total', sa.Numeric(precision=10, scale=2), nullable=False),\nsa.CheckConstraint('total >= 0', name='ck_total'),\n"
            "sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name='fk_customer'),\nsa.PrimaryKeyConstraint('id')\n)\n"
            "op.create_index('ix_total', 'purchase', ['total', 'customer_id'], unique=False)");
        row("rename_table", "", {{Table, "purchase"}, {NewName, "orders"}}, "op.rename_table('purchase', 'orders')\n--\nop.rename_table('orders', 'purchase')");
        row("create_index", "", {{Table, "customer"}, {Columns, "name"}, {Unique, "no"}},
            "op.create_index(op.f('ix_customer_name'), 'customer', ['name'], unique=False)\n--\nop.drop_index(op.f('ix_customer_name'), table_name='customer')");
        row("create_index", "with a name", {{Table, "customer"}, {Columns, "name, email"}, {Unique, "yes"}, {Name, "by_name"}},
            "op.create_index('by_name', 'customer', ['name', 'email'], unique=True)\n--\nop.drop_index('by_name', table_name='customer')");
        row("drop_index", "", {{Table, "purchase"}, {Index, "ix_total"}},
            "op.drop_index('ix_total', table_name='purchase')\n--\nop.create_index('ix_total', 'purchase', ['total', 'customer_id'], unique=False)");
        row("create_foreign_key", "", {{Table, "purchase"}, {Columns, "customer_id"}, {ReferredTable, "customer"}},
            "op.create_foreign_key('fk_purchase_customer_id_customer', 'purchase', 'customer', ['customer_id'], ['id'])\n--\n"
            "op.drop_constraint('fk_purchase_customer_id_customer', 'purchase', type_='foreignkey')");
        row("create_foreign_key", "with an action", {{Table, "purchase"}, {Columns, "customer_id"}, {ReferredTable, "customer"}, {ReferredColumns, "id"}, {OnDelete, "CASCADE"}, {Name, "fk"}},
            "op.create_foreign_key('fk', 'purchase', 'customer', ['customer_id'], ['id'], ondelete='CASCADE')\n--\nop.drop_constraint('fk', 'purchase', type_='foreignkey')");
        row("create_unique_constraint", "", {{Table, "customer"}, {Columns, "name,email"}},
            "op.create_unique_constraint('uq_customer_name_email', 'customer', ['name', 'email'])\n--\nop.drop_constraint('uq_customer_name_email', 'customer', type_='unique')");
        row("create_check_constraint", "", {{Table, "purchase"}, {Condition, "total < 1000"}},
            "op.create_check_constraint('ck_purchase_total', 'purchase', 'total < 1000')\n--\nop.drop_constraint('ck_purchase_total', 'purchase', type_='check')");
        row("drop_constraint", "unique", {{Table, "customer"}, {Constraint, "uq_email"}},
            "op.drop_constraint('uq_email', 'customer', type_='unique')\n--\nop.create_unique_constraint('uq_email', 'customer', ['email'])");
        row("drop_constraint", "key", {{Table, "purchase"}, {Constraint, "fk_customer"}},
            "op.drop_constraint('fk_customer', 'purchase', type_='foreignkey')\n--\nop.create_foreign_key('fk_customer', 'purchase', 'customer', ['customer_id'], ['id'])");
        row("drop_constraint", "named by the server", {{Table, "customer"}, {Constraint, "customer_pkey"}},
            "op.drop_constraint(op.f('customer_pkey'), 'customer', type_='primary')\n--\nop.create_primary_key(op.f('customer_pkey'), 'customer', ['id'])");
        row("execute", "", {{Statement, "UPDATE customer SET name = 'a:b'"}, {UndoStatement, "UPDATE customer SET name = ''"}},
            "op.execute(\"UPDATE customer SET name = 'a:b'\")\n--\nop.execute(\"UPDATE customer SET name = ''\")");
    }
    void forms()
    {
        QFETCH(QString, operation);
        QFETCH(const Texts, said);
        QFETCH(QString, expected);
        InsertValues form = values(operation.toStdString(), {}, true);
        for (auto text = said.begin(); text != said.end(); ++text)
            form.texts[static_cast<InsertField>(text.key())] = text.value().toStdString();
        QCOMPARE(written(form), expected);
    }

    void everyFormIsTried()
    {
        QStringList missing;
        for (const InsertForm& form : insertForms()) {
            // What nobody said anything in says what it wants first.
            const Insertion empty = made(withBody("pass"), values(std::string(form.name), {}));
            if (!empty.refused() || empty.problems.front().kind != Kind::Missing || !empty.edits.empty())
                missing += QString::fromUtf8(form.name.data(), static_cast<qsizetype>(form.name.size()));
        }
        QCOMPARE(missing.join(u' '), QString());
        QCOMPARE(insertForms().size(), std::size_t(14));
        QVERIFY(findInsertForm("add_column") != nullptr);
        QVERIFY(findInsertForm("add_colum") == nullptr);
    }

    void createsTables()
    {
        InsertValues form = values("create_table", {{NewTable, "wish"}}, true);
        form.newColumns = {{.name = "id", .type = "Integer", .nullable = false, .primaryKey = true, .defaultSql = {}},
                           {.name = {}, .type = {}, .nullable = true, .primaryKey = false, .defaultSql = {}},
                           {.name = "at", .type = "DateTime(timezone=True)", .nullable = false, .primaryKey = false, .defaultSql = "now()"}};
        QCOMPARE(written(form), QStringLiteral("op.create_table('wish',\nsa.Column('id', sa.Integer(), nullable=False),\n"
                                               "sa.Column('at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),\n"
                                               "sa.PrimaryKeyConstraint('id')\n)\n--\nop.drop_table('wish')"));
        How how;
        how.naming.templates["pk"] = "pk_%(table_name)s";
        QVERIFY(written(form, how).contains(u"sa.PrimaryKeyConstraint('id', name=op.f('pk_wish'))"_s));
        form.newColumns.push_back({.name = "id", .type = "Text", .nullable = true, .primaryKey = false, .defaultSql = {}});
        QCOMPARE(written(form), u"ColumnTwice id"_s);
        form.newColumns.back() = {.name = "b", .type = {}, .nullable = true, .primaryKey = false, .defaultSql = {}};
        QCOMPARE(written(form), u"Missing %1 b"_s.arg(static_cast<int>(Type)));
        form.newColumns = {};
        QCOMPARE(written(form), u"Missing %1"_s.arg(static_cast<int>(NewColumns)));
    }

    void namesAreThoseOfTheConvention()
    {
        How how;
        how.naming.templates = {{"ck", "ck_%(table_name)s_%(constraint_name)s"}, {"fk", "fk_%(table_name)s_%(column_0_name)s"}, {"ix", "ix_%(column_0_label)s"}};
        InsertValues check = values("create_check_constraint", {{Table, "purchase"}, {Condition, "total < 1000"}});
        QVERIFY(written(check, how).contains(u"op.f('ck_purchase_total')"_s));
        check.texts[Name] = "ck_mine"; // which Alembic would make ck_purchase_ck_mine of
        QVERIFY(written(check, how).contains(u"op.f('ck_mine')"_s));
        InsertValues key = values("create_foreign_key", {{Table, "purchase"}, {Columns, "customer_id"}, {ReferredTable, "customer"}});
        QVERIFY(written(key, how).startsWith(u"op.create_foreign_key(op.f('fk_purchase_customer_id'), "_s));
        key.texts[Name] = "own";
        QVERIFY(written(key, how).startsWith(u"op.create_foreign_key('own', "_s));
        const Insertion insertion = made(withBody("pass"), key, how);
        QCOMPARE(insertion.proposals.at(Name), std::string("fk_purchase_customer_id"));
        QCOMPARE(insertion.proposals.at(ReferredColumns), std::string("id"));
    }

    void schemas()
    {
        InsertValues form = values("add_column", {{Table, "app.users"}, {NewColumn, "a"}, {Type, "Integer"}}, true);
        QCOMPARE(written(form), u"op.add_column('users', sa.Column('a', sa.Integer(), nullable=True), schema='app')\n--\nop.drop_column('users', 'a', schema='app')"_s);
        QCOMPARE(problemText(made(withBody("pass"), form)), u"NoTable app.users"_s);
    }

    void whatMakesNoSenseIsSaid_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<Texts>("said");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("refused");
        using Said = std::map<InsertField, const char*>;
        const auto row = [](const char* operation, const Said& said, const QString& expected, bool refused) {
            Texts texts;
            for (const auto& [field, text] : said)
                texts.insert(static_cast<int>(field), QString::fromUtf8(text));
            QTest::addRow("%s", qPrintable(QString(QString::fromUtf8(operation) + u' ' + expected))) << QString::fromUtf8(operation) << texts << expected << refused;
        };
        const auto missing = [](InsertField field) { return u"Missing %1"_s.arg(static_cast<int>(field)); };
        row("add_column", {{Table, "nobody"}, {NewColumn, "a"}, {Type, "Integer"}}, u"NoTable nobody"_s, false);
        row("add_column", {{Table, "customer"}, {NewColumn, "name"}, {Type, "Integer"}}, u"ColumnExists name customer"_s, false);
        row("add_column", {{Table, "customer"}, {NewColumn, "n"}, {Type, "Integer"}, {Nullable, "no"}}, u"NeedsValue n"_s, false);
        row("add_column", {{Table, "customer"}, {NewColumn, " "}, {Type, "Integer"}}, missing(NewColumn), true);
        row("add_column", {{Table, "customer"}, {NewColumn, "n"}}, missing(Type), true);
        row("add_column", {{Table, "customer"}, {NewColumn, "n"}, {Type, "Sting(5)"}}, u"TypeUnreadable Sting(5) NameError: name 'Sting' is not defined"_s, true);
        row("add_column", {{Table, "customer"}, {NewColumn, "n"}, {Type, "import os"}}, u"TypeUnreadable import os"_s, true);
        row("add_column", {{Table, "customer"}, {NewColumn, "n"}, {Type, "Integer(), sa.ForeignKey('customer.id')"}}, u"TypeUnreadable Integer(), sa.ForeignKey('customer.id')"_s, true);
        row("add_column", {{Table, "customer"}, {NewColumn, "n"}, {Type, "sa.ForeignKey('customer.id')"}}, u"TypeUnreadable sa.ForeignKey('customer.id')"_s, true);
        row("drop_column", {{Table, "customer"}, {Column, "nam"}}, u"NoColumn nam customer"_s, false);
        row("alter_column", {{Table, "customer"}, {Column, "name"}}, u"NothingChanges name"_s, true);
        row("rename_column", {{Table, "customer"}, {Column, "name"}, {NewName, "name"}}, u"SameName name"_s, true);
        row("rename_column", {{Table, "customer"}, {Column, "name"}, {NewName, "email"}}, u"ColumnExists email customer"_s, false);
        row("rename_table", {{Table, "customer"}, {NewName, "purchase"}}, u"TableExists purchase"_s, false);
        row("create_index", {{Table, "customer"}, {Columns, "name, name"}, {Unique, "no"}}, u"ColumnTwice name"_s, true);
        row("create_index", {{Table, "customer"}, {Columns, "nam"}}, u"NoColumn nam customer"_s, false);
        row("create_index", {{Table, "customer"}, {Columns, "name"}, {Name, "ix_total"}}, u"IndexExists ix_total purchase"_s, false);
        row("drop_index", {{Table, "customer"}, {Index, "ix_total"}}, u"NoIndex ix_total customer"_s, false);
        row("create_foreign_key", {{Table, "purchase"}, {Columns, "customer_id"}, {ReferredTable, "nobody"}}, missing(ReferredColumns) + u"\nNoTable nobody"_s, true);
        row("create_foreign_key", {{Table, "purchase"}, {Columns, "customer_id, total"}, {ReferredTable, "customer"}}, u"ColumnCount 2 1"_s, true);
        row("create_unique_constraint", {{Table, "customer"}, {Columns, "email"}, {Name, "uq_email"}}, u"ConstraintExists uq_email customer"_s, false);
        row("drop_constraint", {{Table, "customer"}, {Constraint, "uq"}}, u"NoConstraint uq customer"_s, false);
    }
    void whatMakesNoSenseIsSaid()
    {
        QFETCH(QString, operation);
        QFETCH(const Texts, said);
        QFETCH(QString, expected);
        QFETCH(bool, refused);
        InsertValues form = values(operation.toStdString(), {});
        for (auto text = said.begin(); text != said.end(); ++text)
            form.texts[static_cast<InsertField>(text.key())] = text.value().toStdString();
        const Insertion insertion = made(withBody("pass"), form);
        QVERIFY2(problemText(insertion).startsWith(expected), qPrintable(problemText(insertion)));
        QCOMPARE(insertion.refused(), refused);
        QCOMPARE(insertion.edits.empty(), refused);
    }

    void whatCannotBeUndoneIsSaid()
    {
        const InsertValues form = values("execute", {{Statement, "DELETE FROM customer"}}, true);
        const Insertion insertion = made(withBody("pass"), form);
        QCOMPARE(problemText(insertion), u"NotReversible Execute cannot be reversed: what undoes its SQL is not known."_s);
        QVERIFY(!insertion.refused());
        QCOMPARE(insertion.downgrade, std::string());
        QVERIFY(QString::fromStdString(applied(withBody("pass"), insertion.edits)).endsWith(u"def downgrade():\n    pass\n"_s));
        // A column of a table that nobody knows.
        const Insertion drop = made(withBody("pass"), values("drop_column", {{Table, "t"}, {Column, "c"}}, true));
        QVERIFY2(problemText(drop).contains(u"NotReversible Drop_column of 't.c' cannot be reversed: which type the column had is not known."_s), qPrintable(problemText(drop)));
    }

    // The place behind the statement at the caret; line ends, tabs and letters of other scripts stay as they are.
    void places_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("caretAt");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* caretAt, const QByteArray& script, const QByteArray& expected) { QTest::newRow(name) << script << QString::fromUtf8(caretAt) << expected; };
        const QByteArray head = "from alembic import op\nimport sqlalchemy as sa\n\n\n";
        const QByteArray put = "op.drop_column('customer', 'email')";
        row("behind the statement at the caret", "execute('a", head + "def upgrade():\n    op.execute('a')  # first\n\n    # second\n    op.execute('b')\n",
            head + "def upgrade():\n    op.execute('a')  # first\n    " + put + "\n\n    # second\n    op.execute('b')\n");
        row("on a line between", "# second", head + "def upgrade():\n    op.execute('a')\n\n    # second\n    op.execute('b')\n",
            head + "def upgrade():\n    op.execute('a')\n    " + put + "\n\n    # second\n    op.execute('b')\n");
        row("in a statement of several lines", "'x'", head + "def upgrade():\n    op.execute(\n        'x'\n    )\n    op.execute('b')\n",
            head + "def upgrade():\n    op.execute(\n        'x'\n    )\n    " + put + "\n    op.execute('b')\n");
        row("behind a block", "'x'", head + "def upgrade():\n    if True:\n        op.execute('x')\n        # more\n    op.execute('b')\n",
            head + "def upgrade():\n    if True:\n        op.execute('x')\n        # more\n    " + put + "\n    op.execute('b')\n");
        row("behind a block at the end", "", head + "def upgrade():\n    # ### begin ###\n    if True:\n        op.execute('x')\n\n    # ### end ###\n\n\ndef downgrade():\n    pass\n",
            head + "def upgrade():\n    # ### begin ###\n    if True:\n        op.execute('x')\n    " + put + "\n\n    # ### end ###\n\n\ndef downgrade():\n    pass\n");
        row("at the end elsewhere", "import sqlalchemy", head + "def upgrade():\n    op.execute('a')\n    op.execute('b')\n\n\ndef downgrade():\n    pass\n",
            head + "def upgrade():\n    op.execute('a')\n    op.execute('b')\n    " + put + "\n\n\ndef downgrade():\n    pass\n");
        row("at the end from downgrade", "pass", head + "def upgrade():\n    op.execute('a')\n\n\ndef downgrade():\n    pass\n",
            head + "def upgrade():\n    op.execute('a')\n    " + put + "\n\n\ndef downgrade():\n    pass\n");
        row("two on one line", "op.execute('a')", head + "def upgrade():\n    op.execute('a'); op.execute('b')\n    op.execute('c')\n",
            head + "def upgrade():\n    op.execute('a'); op.execute('b')\n    " + put + "\n    op.execute('c')\n");
        row("before a return", "return", head + "def upgrade():\n    op.execute('a')\n    return\n", head + "def upgrade():\n    op.execute('a')\n    " + put + "\n    return\n");
        row("in place of pass", "pass", head + "def upgrade():\n    # ### begin ###\n    pass  # nothing\n    # ### end ###\n",
            head + "def upgrade():\n    # ### begin ###\n    " + put + "  # nothing\n    # ### end ###\n");
        row("in place of pass behind a docstring", "", head + "def upgrade():\n    \"\"\"Up.\"\"\"\n    pass\n", head + "def upgrade():\n    \"\"\"Up.\"\"\"\n    " + put + "\n");
        row("behind a docstring alone", "", head + "def upgrade():\n    \"\"\"Up.\"\"\"\n", head + "def upgrade():\n    \"\"\"Up.\"\"\"\n    " + put + "\n");
        row("behind a docstring", "Up.", head + "def upgrade():\n    \"\"\"Up.\"\"\"\n    op.execute('a')\n", head + "def upgrade():\n    \"\"\"Up.\"\"\"\n    " + put + "\n    op.execute('a')\n");
        row("pass on the header line", "", head + "def upgrade(): pass\n", head + "def upgrade():\n    " + put + "\n");
        row("without a line end at the end", "", head + "def upgrade():\n    op.execute('a')", head + "def upgrade():\n    op.execute('a')\n    " + put);
        QByteArray windows = head + "def upgrade():\n\top.execute('ä')\n\n\ndef downgrade():\n\tpass\n";
        QByteArray windowsThen = head + "def upgrade():\n\top.execute('ä')\n\t" + put + "\n\n\ndef downgrade():\n\tpass\n";
        row("with tabs and CRLF", "", windows.replace("\n", "\r\n"), windowsThen.replace("\n", "\r\n"));
        row("with names of its own", "", "import sqlalchemy\nfrom alembic import op as o\n\n\ndef upgrade():\n  pass\n",
            "import sqlalchemy\nfrom alembic import op as o\n\n\ndef upgrade():\n  o.drop_column('customer', 'email')\n");
        row("without imports", "", "revision = 'b'\n\n\ndef upgrade():\n    pass\n", "from alembic import op\nrevision = 'b'\n\n\ndef upgrade():\n    " + put + "\n");
    }
    void places()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, caretAt);
        QFETCH(QByteArray, expected);
        How how;
        how.caretAt = caretAt.toStdString();
        QCOMPARE(changed(script.toStdString(), dropEmail, how).toUtf8(), expected);
    }

    void noPlaces()
    {
        QCOMPARE(changed("x = 1\n", dropEmail), u"NoUpgrade"_s);
        QCOMPARE(changed("def upgrade(engine_name):\n    pass\n", dropEmail), u"TakesArguments"_s);
        QCOMPARE(changed("from alembic import op\ndef upgrade(): op.execute('a')\n", dropEmail), u"OnOneLine upgrade"_s);
        QVERIFY(changed("def upgrade(:\n", dropEmail).startsWith(u"ScriptUnreadable "_s));
        InsertValues both = dropEmail;
        both.reverseToo = true;
        QCOMPARE(changed("from alembic import op\ndef upgrade():\n    pass\ndef downgrade(): op.execute('a')\n", both), u"OnOneLine downgrade"_s);
        QCOMPARE(changed("from alembic import op\ndef upgrade():\n    pass\ndowngrade = upgrade\n", both), u"NoDowngrade"_s);
    }

    void reverseGoesToTheBegin()
    {
        const std::string script = withBody("op.execute('a')", "\"\"\"Down.\"\"\"\n    # ### begin ###\n    op.execute('b')\n    # ### end ###");
        InsertValues form = values("add_column", {{Table, "customer"}, {NewColumn, "data"}, {Type, "postgresql.JSONB()"}}, true);
        const QString expected = QString::fromStdString(script)
                                     .replace(u"import sqlalchemy as sa\n"_s, u"import sqlalchemy as sa\nfrom sqlalchemy.dialects import postgresql\n"_s)
                                     .replace(u"    op.execute('a')\n"_s, u"    op.execute('a')\n    op.add_column('customer', sa.Column('data', postgresql.JSONB(astext_type=sa.Text()), nullable=True))\n"_s)
                                     .replace(u"    op.execute('b')\n"_s, u"    op.drop_column('customer', 'data')\n    op.execute('b')\n"_s);
        QCOMPARE(changed(script, form), expected);
        const Insertion insertion = made(script, form);
        QCOMPARE(insertion.line, 8U);
        QCOMPARE(insertion.imports, std::string("from sqlalchemy.dialects import postgresql\n"));
        // Once more: what is imported is not imported again.
        form.texts[NewColumn] = "more";
        QCOMPARE(made(expected.toStdString(), form).imports, std::string());
        // There was none.
        const std::string up = "from alembic import op\n\n\ndef upgrade() -> None:\n    op.execute('a')\n";
        InsertValues drop = values("rename_table", {{Table, "customer"}, {NewName, "client"}}, true);
        QCOMPARE(changed(up, drop), QString::fromStdString(up) + u"    op.rename_table('customer', 'client')\n\n\ndef downgrade() -> None:\n    op.rename_table('client', 'customer')\n"_s);
    }

    // The schema is that behind the operations above the place.
    void schemaAtThePlace()
    {
        const std::string script = withBody("op.add_column('customer', sa.Column('points', sa.Integer()))\n    op.drop_column('customer', 'points')");
        const InsertValues form = values("rename_column", {{Table, "customer"}, {Column, "points"}, {NewName, "score"}});
        How how;
        how.caretAt = "op.add_column";
        QCOMPARE(problemText(made(script, form, how)), QString());
        how.caretAt = "op.drop_column";
        QCOMPARE(problemText(made(script, form, how)), u"NoColumn points customer"_s);
        const auto place = insertionPlace(requestFor(script, how));
        QVERIFY(place.has_value());
        QCOMPARE(place->line, 7U);
        QVERIFY(place->schema.gaps().empty());
        // What cannot be told leaves a gap.
        const auto open = insertionPlace(requestFor(withBody("import app.models\n    app.models.run()"), {}));
        QVERIFY(open.has_value() && open->upgradeFails);
        QCOMPARE(open->schema.gaps().size(), std::size_t(1));
        // And what is inserted there is not blamed for it.
        QVERIFY(!makeInsertion(*open, dropEmail).refused());
    }

    void batches()
    {
        const InsertValues alter = values("alter_column", {{Table, "customer"}, {Column, "email"}, {NullableChange, "no"}}, true);
        const QString block = u"with op.batch_alter_table('customer', schema=None) as batch_op:\n    batch_op.alter_column('email',\n           existing_type=sa.String(length=80),\n           nullable=False)\n"_s;
        // SQLite cannot alter a column; it can add one, but for a default that it has to compute.
        QVERIFY2(written(alter, {.dialect = "sqlite"}).startsWith(block), qPrintable(written(alter, {.dialect = "sqlite"})));
        InsertValues add = values("add_column", {{Table, "customer"}, {NewColumn, "at"}, {Type, "DateTime"}, {Default, "'2020-01-01'"}});
        QVERIFY(written(add, {.dialect = "sqlite"}).startsWith(u"op.add_column("_s));
        add.texts[Default] = "0";
        QVERIFY(written(add, {.dialect = "sqlite"}).startsWith(u"op.add_column("_s));
        add.texts[Default] = "CURRENT_TIMESTAMP";
        QVERIFY(written(add, {.dialect = "sqlite"}).startsWith(u"with op.batch_alter_table("_s));
        QVERIFY(written(add, {.dialect = "postgresql"}).startsWith(u"op.add_column("_s));
        // As the project has it, or the script.
        QVERIFY(written(add, {.dialect = "postgresql", .batch = true}).startsWith(u"with op.batch_alter_table("_s));
        const QString script = changed(withBody("with op.batch_alter_table('purchase') as batch_op:\n        batch_op.drop_column('total')"), add);
        QVERIFY2(script.contains(u"batch_op.drop_column('total')\n    with op.batch_alter_table('customer', schema=None) as batch_op:\n        batch_op.add_column("_s), qPrintable(script));
        // A table is made outside of any.
        InsertValues drop = values("drop_table", {{Table, "purchase"}});
        QCOMPARE(written(drop, {.dialect = "sqlite", .batch = true}), u"op.drop_table('purchase')"_s);
    }

    void typesOfTheProject()
    {
        How how;
        how.modules = [](std::string_view name) -> std::optional<text::SourceText> {
            if (name == "app")
                return text::SourceText("app/__init__.py", "");
            if (name == "app.types")
                return text::SourceText("app/types.py", "import sqlalchemy as sa\n\n\nclass Money(sa.types.TypeDecorator):\n    impl = sa.Numeric\n");
            return std::nullopt;
        };
        const std::string script = "from app.types import Money\n" + withBody("pass");
        InsertValues form = values("add_column", {{Table, "customer"}, {NewColumn, "debt"}, {Type, "Money(10, 2)"}});
        const QString text = changed(script, form, how);
        QVERIFY2(text.contains(u"import app.types\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"op.add_column('customer', sa.Column('debt', app.types.Money(precision=10, scale=2), nullable=True))"_s), qPrintable(text));
        // A prefix that env.py names is imported by nobody here: the script would fail, and that is said before.
        how.modulePrefix = "mine.";
        QVERIFY2(changed(script, form, how).startsWith(u"FailsThen upgrade NameError: name 'mine' is not defined"_s), qPrintable(changed(script, form, how)));
    }

    void offersTypes()
    {
        const std::vector<std::string> offered = offeredTypes("postgresql");
        QCOMPARE(offered.front(), std::string("sa.Integer()"));
        QVERIFY(std::ranges::contains(offered, std::string("postgresql.JSONB()")));
        QVERIFY(std::ranges::contains(offered, std::string("sa.Unicode()")));
        QVERIFY(!std::ranges::contains(offered, std::string("mysql.TINYINT()")));
        QVERIFY(std::ranges::contains(offeredTypes("mariadb"), std::string("mysql.TINYINT()")));
        // All that is offered can be read.
        QStringList unread;
        for (const char* dialect : {"postgresql", "mysql", "sqlite", "mssql", "oracle"}) {
            for (const std::string& type : offeredTypes(dialect)) {
                const Insertion insertion = made(withBody("pass"), values("add_column", {{Table, "customer"}, {NewColumn, "n"}, {Type, type}}), {.dialect = dialect});
                if (!insertion.problems.empty())
                    unread += QString::fromStdString(type) + u": "_s + problemText(insertion);
            }
        }
        QCOMPARE(unread.join(u'\n'), QString());
    }

    // What is inserted both ways leads up and down again on a database, for every form that a fresh SQLite can run.
    void upAndDown_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(roundTrips().size()); ++i)
            QTest::addRow("%d %s", i, roundTrips().at(static_cast<std::size_t>(i)).operation.c_str()) << i;
    }
    void upAndDown()
    {
        QFETCH(int, number);
        const InsertValues& form = roundTrips().at(static_cast<std::size_t>(number));
        const std::string script = changed("revision = 'b'\ndown_revision = 'a'\n" + withBody("pass"), form, {.dialect = "sqlite"}).toStdString();
        const Scripts scripts = Scripts().add("a", "", shop);
        auto connection = database::SqliteConnection::open(database::SqliteLocation{});
        QVERIFY(connection.has_value());
        migration::MigrationSettings settings;
        const auto step = [&](bool up, const std::string& revision, const std::vector<std::string>& rows, const migration::ScriptLoader& load, const script::MapPointer& map) {
            const auto plan = script::planScripts(map, {{.revision = revision, .isUpgrade = up}});
            return plan ? migration::runPlan(*plan, **connection, settings, load, {.expectedRows = rows}).error : plan.error();
        };
        const Scripts both = Scripts().add("a", "", shop).add("b", "a", "pass");
        const migration::ScriptLoader load = [&](const script::Revision& revision) -> Result<text::SourceText> {
            return revision.id.str() == "b" ? text::SourceText("b.py", script) : both.loader()(revision);
        };
        const auto fails = [](const std::optional<Error>& error) { return error ? describe(*error) : std::string(); };
        QCOMPARE(fails(step(true, "a", {}, load, both.map())), std::string());
        const std::string before = structure(**connection);
        QCOMPARE(fails(step(true, "b", {"a"}, load, both.map())), std::string());
        QVERIFY(structure(**connection) != before);
        QCOMPARE(fails(step(false, "b", {"b"}, load, both.map())), std::string());
        QCOMPARE(structure(**connection), before);
    }

private:
    static const std::vector<InsertValues>& roundTrips()
    {
        static const std::vector<InsertValues> all = [] {
            InsertValues table = values("create_table", {{NewTable, "wish"}}, true);
            table.newColumns = {{.name = "id", .type = "Integer", .nullable = false, .primaryKey = true, .defaultSql = {}}, {.name = "n", .type = "String(5)", .nullable = true, .primaryKey = false, .defaultSql = "'x'"}};
            return std::vector<InsertValues>{
                values("add_column", {{Table, "customer"}, {NewColumn, "points"}, {Type, "Integer"}, {Nullable, "no"}, {Default, "0"}}, true),
                values("add_column", {{Table, "customer"}, {NewColumn, "at"}, {Type, "DateTime"}, {Nullable, "no"}, {Default, "CURRENT_TIMESTAMP"}}, true),
                values("alter_column", {{Table, "customer"}, {Column, "email"}, {Type, "Text()"}, {NullableChange, "no"}}, true),
                values("rename_column", {{Table, "customer"}, {Column, "name"}, {NewName, "title"}}, true),
                table,
                values("drop_table", {{Table, "purchase"}}, true),
                values("rename_table", {{Table, "purchase"}, {NewName, "orders"}}, true),
                values("create_index", {{Table, "customer"}, {Columns, "name"}, {Unique, "yes"}}, true),
                values("drop_index", {{Table, "purchase"}, {Index, "ix_total"}}, true),
                values("create_foreign_key", {{Table, "customer"}, {Columns, "id"}, {ReferredTable, "purchase"}, {OnDelete, "CASCADE"}}, true),
                values("create_unique_constraint", {{Table, "customer"}, {Columns, "name"}}, true),
                values("drop_constraint", {{Table, "customer"}, {Constraint, "uq_email"}}, true),
                values("execute", {{Statement, "CREATE TABLE x (a INTEGER)"}, {UndoStatement, "DROP TABLE x"}}, true),
            };
        }();
        return all;
    }

    static std::string structure(sql::Connection& connection)
    {
        std::string text;
        const auto add = [&](const std::string& statement) {
            const auto result = connection.execute(statement);
            if (!result) {
                text += describe(result.error());
                return std::vector<std::string>();
            }
            std::vector<std::string> first;
            for (const auto& row : result->rows) {
                for (const sql::Value& value : row) {
                    const auto* word = std::get_if<std::string>(&value);
                    const auto* number = std::get_if<std::int64_t>(&value);
                    text += (word != nullptr ? *word : number != nullptr ? std::to_string(*number) : std::string("-")) + " ";
                }
                if (const auto* word = std::get_if<std::string>(&row.front()))
                    first.push_back(*word);
                text += "\n";
            }
            return first;
        };
        for (const std::string& name : add("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version' ORDER BY name")) {
            add("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('" + name + "') ORDER BY name");
            add("SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('" + name + "') ORDER BY 1, 2");
            add("SELECT l.origin, l.\"unique\", i.name, i.seqno FROM pragma_index_list('" + name + "') l, pragma_index_info(l.name) i ORDER BY 1, 2, 3");
        }
        return text;
    }
};

QTEST_GUILESS_MAIN(TestInsertOperation)
#include "test_insert_operation.moc"
