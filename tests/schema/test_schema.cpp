#include <QTest>

#include "core/schema/naming_convention.h"
#include "core/schema/referred_columns.h"
#include "core/schema/table.h"
#include "core/sql/text_binds.h"

using namespace Qt::StringLiterals;
using namespace retort;
using schema::Column;
using schema::Table;
using sql::Identifier;
using types::makeType;

namespace {

QString text(const std::string& string)
{
    return QString::fromStdString(string);
}

Column column(std::string name, types::TypePtr type = makeType("Integer"))
{
    Column result;
    result.name = std::move(name);
    result.type = std::move(type);
    return result;
}

Column keyColumn(std::string name, types::TypePtr type = makeType("Integer"))
{
    Column result = column(std::move(name), std::move(type));
    result.primaryKey = true;
    return result;
}

schema::Constraint unique(std::vector<Identifier> columns, std::optional<Identifier> name = {}, std::uint32_t order = 1)
{
    schema::UniqueConstraint constraint;
    constraint.name = std::move(name);
    constraint.columns = std::move(columns);
    constraint.creationOrder = order;
    return constraint;
}

schema::Constraint foreignKey(std::vector<Identifier> columns, sql::QualifiedName table,
                              std::vector<Identifier> referred)
{
    schema::ForeignKeyConstraint constraint;
    constraint.columns = std::move(columns);
    constraint.referredTable = std::move(table);
    constraint.referredColumns = std::move(referred);
    constraint.creationOrder = 1;
    return constraint;
}

schema::Constraint check(std::string condition, std::optional<Identifier> name = {})
{
    schema::CheckConstraint constraint;
    constraint.name = std::move(name);
    constraint.sqltext = sql::makeExpression(sql::TextClause{.text = std::move(condition), .binds = {}});
    constraint.creationOrder = 1;
    return constraint;
}

template <class T>
std::vector<const T*> constraintsOf(const Table& table)
{
    std::vector<const T*> result;
    for (const schema::Constraint& constraint : table.constraints) {
        if (const T* found = std::get_if<T>(&constraint))
            result.push_back(found);
    }
    return result;
}

QString columnNames(const std::vector<Identifier>& columns)
{
    QStringList names;
    for (const Identifier& name : columns)
        names += text(name.text());
    return names.join(u',');
}

schema::NamingConvention conventions(std::map<std::string, std::string> templates)
{
    return {.templates = std::move(templates)};
}

// A type of its own: QMetaType would compare a bare variant.
struct Sample {
    schema::Constraint constraint;
};

// The name, or "ERROR text"; "none" when there is none, with a "*" before conventional names.
QString described(const Result<std::optional<Identifier>>& name)
{
    if (!name)
        return u"ERROR " + text(name.error().message);
    if (!*name)
        return QStringLiteral("none");
    return ((*name)->conventional() ? QStringLiteral("*") : QString()) + text((*name)->text());
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnSpecs_data();
    void columnSpecs();
    void textBinds_data();
    void textBinds();
    void implicitPrimaryKey();
    void explicitPrimaryKey();
    void nullability();
    void flagsMakeConstraintsAndIndexes();
    void madeConstraintsFollowGivenOnes();
    void foreignKeysOfColumns();
    void selfReferenceGivesTheType();
    void typeChecks();
    void inheritedSchema();
    void autoincrement_data();
    void autoincrement();
    void autoincrementErrors();
    void names_data();
    void names();
    void indexNames();
    void namesOfAWholeTable();
    void unnamedTypeCheckIsAnErrorOnlyWhenPrinted();
    void columnsOfExpressions();
    void options();
};

void TestSchema::columnSpecs_data()
{
    QTest::addColumn<QString>("spec");
    QTest::addColumn<QString>("schemaName");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("columnName");
    QTest::newRow("table and column") << "users.id"
                                      << ""
                                      << "users"
                                      << "id";
    QTest::newRow("schema") << "s.users.id"
                            << "s"
                            << "users"
                            << "id";
    QTest::newRow("two-part schema") << "db.s.users.id"
                                     << "db.s"
                                     << "users"
                                     << "id";
    QTest::newRow("table alone") << "users"
                                 << ""
                                 << "users"
                                 << "";
}

void TestSchema::columnSpecs()
{
    QFETCH(QString, spec);
    const schema::ColumnSpec parsed = schema::parseColumnSpec(spec.toStdString());
    QTEST(parsed.table.schema ? text(parsed.table.schema->text()) : QString::fromLatin1(""), "schemaName");
    QTEST(text(parsed.table.name.text()), "table");
    QTEST(text(parsed.column.text()), "columnName");
}

void TestSchema::textBinds_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected"); // placeholders in <>
    QTest::newRow("none") << "a = b"
                          << "a = b";
    QTest::newRow("one") << "a = :x"
                         << "a = <x>";
    QTest::newRow("inside quotes") << "a = ':x'"
                                   << "a = '<x>'";
    QTest::newRow("cast") << "a::text"
                          << "a::text";
    QTest::newRow("after a word") << "a:b"
                                  << "a:b";
    QTest::newRow("followed by a colon") << ":a:"
                                         << ":a:";
    QTest::newRow("escaped") << "\\:a"
                             << ":a";
    QTest::newRow("escaped before a colon") << "\\:a:"
                                            << "\\:a:";
    QTest::newRow("time") << "'12:30:45'"
                          << "'12:30:45'";
    QTest::newRow("digits") << ":1"
                            << "<1>";
    QTest::newRow("two") << ":a,:b"
                         << "<a>,<b>";
    QTest::newRow("at the end") << "x :"
                                << "x :";
    QTest::newRow("letters above ASCII") << QStringLiteral("é:a :é") << QStringLiteral("é:a <é>");
}

void TestSchema::textBinds()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QString joined;
    for (const sql::TextPiece& piece : sql::splitText(source.toStdString()))
        joined += piece.isBind ? u'<' + text(piece.text) + u'>' : text(piece.text);
    QCOMPARE(joined, expected);
}

void TestSchema::implicitPrimaryKey()
{
    const Table table = schema::buildTable({.schema = {}, .name = "t"}, {keyColumn("a"), column("b"), keyColumn("c")});
    QVERIFY(table.primaryKey());
    QVERIFY(table.primaryKey()->implicit);
    QCOMPARE(columnNames(table.primaryKey()->columns), u"a,c"_s);
    const Table without = schema::buildTable({.schema = {}, .name = "t"}, {column("a")});
    QVERIFY(!without.primaryKey());
}

void TestSchema::explicitPrimaryKey()
{
    schema::PrimaryKeyConstraint key;
    key.columns = {"b", "a"};
    key.name = "pk";
    const Table table = schema::buildTable({.schema = {}, .name = "t"},
                                           {column("a"), column("b"), keyColumn("c"), schema::Constraint(key)});
    QCOMPARE(columnNames(table.primaryKey()->columns), u"b,a"_s);
    QVERIFY(!table.primaryKey()->implicit);
    QVERIFY(table.findColumn("a")->primaryKey);
    QVERIFY(!table.findColumn("a")->effectivelyNullable());

    schema::PrimaryKeyConstraint empty;
    empty.name = "pk";
    const Table flagged =
        schema::buildTable({.schema = {}, .name = "t"}, {keyColumn("a"), keyColumn("b"), schema::Constraint(empty)});
    QCOMPARE(columnNames(flagged.primaryKey()->columns), u"a,b"_s);
}

void TestSchema::nullability()
{
    Column plain = column("a");
    QVERIFY(plain.effectivelyNullable());
    plain.nullable = false;
    QVERIFY(!plain.effectivelyNullable());
    Column key = keyColumn("a");
    QVERIFY(!key.effectivelyNullable());
    key.nullable = true;
    QVERIFY(key.effectivelyNullable());
    Column identity = column("a");
    identity.identity = schema::Identity{};
    QVERIFY(!identity.effectivelyNullable());
}

void TestSchema::flagsMakeConstraintsAndIndexes()
{
    Column indexed = column("a");
    indexed.index = true;
    Column both = column("b");
    both.index = true;
    both.unique = true;
    Column alone = column("c");
    alone.unique = true;
    const Table table = schema::buildTable({.schema = {}, .name = "t"}, {indexed, both, alone});
    QCOMPARE(table.indexes.size(), 2U);
    QVERIFY(!table.indexes[0].unique);
    QVERIFY(table.indexes[1].unique);
    const auto uniques = constraintsOf<schema::UniqueConstraint>(table);
    QCOMPARE(uniques.size(), 1U);
    QCOMPARE(columnNames(uniques[0]->columns), u"c"_s);
}

void TestSchema::madeConstraintsFollowGivenOnes()
{
    Column flagged = column("a");
    flagged.unique = true;
    const Table table =
        schema::buildTable({.schema = {}, .name = "t"}, {flagged, unique({"b"}, "uq_b", 7), column("b")});
    for (const auto* constraint : constraintsOf<schema::UniqueConstraint>(table))
        QCOMPARE(constraint->creationOrder, columnNames(constraint->columns) == u"b" ? 7U : 8U);
}

void TestSchema::foreignKeysOfColumns()
{
    Column owner = column("owner_id");
    owner.foreignKeys.push_back(
        {.target = "s.users.id", .name = "fk_owner", .options = {.ondelete = "CASCADE", .deferrable = true}});
    Column bare = column("other");
    bare.foreignKeys.push_back({.target = "others", .name = {}, .options = {}});
    const Table table = schema::buildTable({.schema = {}, .name = "t"}, {owner, bare});
    const auto keys = constraintsOf<schema::ForeignKeyConstraint>(table);
    QCOMPARE(keys.size(), 2U);
    QCOMPARE(text(keys[0]->referredTable.schema->text()), u"s"_s);
    QCOMPARE(columnNames(keys[0]->referredColumns), u"id"_s);
    QCOMPARE(text(*keys[0]->ondelete), u"CASCADE"_s);
    QVERIFY(keys[0]->deferrable == true);
    QCOMPARE(columnNames(keys[1]->referredColumns), u"other"_s);
    QVERIFY(table.hasForeignKey("owner_id"));
    QVERIFY(!table.hasForeignKey("nothing"));
}

void TestSchema::selfReferenceGivesTheType()
{
    Column parent = column("parent_id", types::nullType());
    parent.foreignKeys.push_back({.target = "t.id", .name = {}, .options = {}});
    Column grand = column("grand_id", types::nullType());
    grand.foreignKeys.push_back({.target = "t.parent_id", .name = {}, .options = {}});
    const Table table =
        schema::buildTable({.schema = {}, .name = "t"}, {grand, parent, keyColumn("id", makeType("BigInteger"))});
    QVERIFY(table.findColumn("parent_id")->type->isA("BigInteger"));
    QVERIFY(table.findColumn("grand_id")->type->isA("BigInteger"));
    Column other = column("other_id", types::nullType());
    other.foreignKeys.push_back({.target = "users.id", .name = {}, .options = {}});
    const Table foreign = schema::buildTable({.schema = {}, .name = "t"}, {other});
    QVERIFY(types::isNullType(foreign.findColumn("other_id")->type));
}

void TestSchema::typeChecks()
{
    const types::TypePtr flag = makeType("Boolean", {{"create_constraint", true}, {"name", std::string("ck")}});
    const Table table =
        schema::buildTable({.schema = {}, .name = "t"}, {column("a", flag), column("b", makeType("Boolean"))});
    const auto checks = constraintsOf<schema::CheckConstraint>(table);
    QCOMPARE(checks.size(), 1U);
    QVERIFY(checks[0]->typeBound);
    QCOMPARE(text(checks[0]->name->text()), u"ck"_s);
    QCOMPARE(text(checks[0]->typeBoundColumn.text()), u"a"_s);
    QVERIFY(checks[0]->type == flag);

    const types::TypePtr decorated = makeType("TypeDecorator", {{"impl", types::TypeValue(flag)}});
    QCOMPARE(constraintsOf<schema::CheckConstraint>(
                 schema::buildTable({.schema = {}, .name = "t"}, {column("a", decorated)}))
                 .size(),
             1U);
    const types::TypePtr variant = makeType("Integer")->withVariant(flag, {"sqlite"});
    QCOMPARE(
        constraintsOf<schema::CheckConstraint>(schema::buildTable({.schema = {}, .name = "t"}, {column("a", variant)}))
            .size(),
        1U);
}

void TestSchema::inheritedSchema()
{
    const types::TypePtr type = makeType(
        "Enum", {{"enums", std::vector<std::string>{"a"}}, {"name", std::string("e")}, {"inherit_schema", true}});
    const Table table = schema::buildTable({.schema = "s", .name = "t"}, {column("a", type)});
    QVERIFY(table.findColumn("a")->type->string("schema") == "s");
}

void TestSchema::autoincrement_data()
{
    using schema::Autoincrement;
    QTest::addColumn<Table>("table");
    QTest::addColumn<QString>("expected");
    const auto build = [](std::vector<schema::TableItem> items) {
        return schema::buildTable({.schema = {}, .name = "t"}, std::move(items));
    };
    const auto with = [](Column changed, auto&& change) {
        change(changed);
        return changed;
    };
    QTest::newRow("integer key") << build({keyColumn("a")}) << "a";
    QTest::newRow("no key") << build({column("a")}) << "";
    QTest::newRow("numeric key") << build({keyColumn("a", makeType("Numeric"))}) << "a";
    QTest::newRow("text key") << build({keyColumn("a", makeType("Text"))}) << "";
    QTest::newRow("composite key") << build({keyColumn("a"), keyColumn("b")}) << "";
    QTest::newRow("composite key, chosen")
        << build({keyColumn("a"), with(keyColumn("b"), [](Column& c) { c.autoincrement = Autoincrement::Yes; })})
        << "b";
    QTest::newRow("switched off") << build(
        {with(keyColumn("a"), [](Column& c) { c.autoincrement = Autoincrement::No; })})
                                  << "";
    QTest::newRow("server default") << build(
        {with(keyColumn("a"), [](Column& c) { c.serverDefault = std::string("5"); })})
                                    << "";
    QTest::newRow("client default") << build({with(keyColumn("a"), [](Column& c) { c.clientDefaultGiven = true; })})
                                    << "";
    QTest::newRow("computed") << build({with(keyColumn("a"), [](Column& c) { c.computed = schema::Computed{}; })})
                              << "";
    QTest::newRow("identity") << build({with(keyColumn("a"), [](Column& c) { c.identity = schema::Identity{}; })})
                              << "a";
    const auto referring =
        with(keyColumn("a"), [](Column& c) { c.foreignKeys.push_back({.target = "o.x", .name = {}, .options = {}}); });
    QTest::newRow("foreign key") << build({referring}) << "";
    QTest::newRow("foreign key of the table")
        << build({keyColumn("a"), foreignKey({"a"}, {.schema = {}, .name = "o"}, {"x"})}) << "";
    QTest::newRow("foreign key ignored") << build(
        {with(referring, [](Column& c) { c.autoincrement = Autoincrement::IgnoreForeignKey; })})
                                         << "a";
}

void TestSchema::autoincrement()
{
    QFETCH(Table, table);
    const auto found = schema::autoincrementColumn(table);
    QVERIFY(found);
    QTEST(*found ? text((*found)->name.text()) : QString::fromLatin1(""), "expected");
}

void TestSchema::autoincrementErrors()
{
    Column first = keyColumn("a", makeType("Text"));
    first.autoincrement = schema::Autoincrement::Yes;
    const auto wrongType = schema::autoincrementColumn(schema::buildTable({.schema = {}, .name = "t"}, {first}));
    QVERIFY(!wrongType);
    QVERIFY(wrongType.error().message.contains("not compatible with autoincrement=True"));
    first.type = makeType("Integer");
    Column second = keyColumn("b");
    second.autoincrement = schema::Autoincrement::Yes;
    const auto two = schema::autoincrementColumn(schema::buildTable({.schema = {}, .name = "t"}, {first, second}));
    QVERIFY(!two);
    QCOMPARE(text(two.error().message), u"Only one Column may be marked autoincrement=True, found both b and a."_s);
}

void TestSchema::names_data()
{
    QTest::addColumn<Sample>("sample");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("expected");
    const auto given = Identifier("mine");
    const auto done = Identifier::conventionalName("done");
    QTest::newRow("no convention") << Sample{unique({"a"})} << "pk"
                                   << "x"
                                   << "none";
    QTest::newRow("own name") << Sample{unique({"a"}, given)} << "uq"
                              << "uq_%(table_name)s"
                              << "mine";
    QTest::newRow("own name in the template") << Sample{unique({"a"}, given)} << "uq"
                                              << "uq_%(constraint_name)s"
                                              << "*uq_mine";
    QTest::newRow("op.f() name") << Sample{unique({"a"}, done)} << "uq"
                                 << "uq_%(constraint_name)s"
                                 << "*done";
    QTest::newRow("name missing")
        << Sample{check("a > 1")} << "ck"
        << "ck_%(constraint_name)s"
        << "ERROR Naming convention including %(constraint_name)s token requires that constraint is explicitly named.";
    QTest::newRow("table and column") << Sample{unique({"a", "b"})} << "uq"
                                      << "uq_%(table_name)s_%(column_0_name)s"
                                      << "*uq_t_a";
    QTest::newRow("second column") << Sample{unique({"a", "b"})} << "uq"
                                   << "%(column_1_name)s"
                                   << "*b";
    QTest::newRow("column key") << Sample{unique({"a", "b"})} << "uq"
                                << "%(column_1_key)s"
                                << "*b";
    QTest::newRow("no such column") << Sample{unique({"a"})} << "uq"
                                    << "uq_%(column_3_name)s"
                                    << "*uq_";
    QTest::newRow("all columns, joined") << Sample{unique({"a", "b"})} << "uq"
                                         << "uq_%(column_0_N_name)s"
                                         << "*uq_a_b";
    QTest::newRow("all columns, run together") << Sample{unique({"a", "b"})} << "uq"
                                               << "uq_%(column_0N_name)s"
                                               << "*uq_ab";
    QTest::newRow("labels") << Sample{unique({"a", "b"})} << "uq"
                            << "%(column_0_N_label)s"
                            << "*s_x_t_a_s_x_t_b";
    QTest::newRow("foreign key")
        << Sample{foreignKey({"a"}, {.schema = "z", .name = "o"}, {"x"})} << "fk"
        << "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s_%(referred_column_0_name)s"
        << "*fk_t_a_o_x";
    QTest::newRow("referred columns") << Sample{foreignKey({"a", "b"}, {.schema = {}, .name = "o"}, {"x", "y"})} << "fk"
                                      << "%(referred_column_0_N_name)s"
                                      << "*x_y";
    QTest::newRow("percent sign") << Sample{unique({"a"})} << "uq"
                                  << "100%%"
                                  << "*100%";
    QTest::newRow("unknown token") << Sample{unique({"a"})} << "uq"
                                   << "%(bogus)s"
                                   << "ERROR The naming convention has an unknown token: %(bogus)s";
    QTest::newRow("referred table of no foreign key")
        << Sample{unique({"a"})} << "uq"
        << "%(referred_table_name)s"
        << "ERROR The naming convention has an unknown token: %(referred_table_name)s";
    QTest::newRow("not a template") << Sample{unique({"a"})} << "uq"
                                    << "%d"
                                    << "ERROR The naming convention's template is not understood at '%d'";
}

void TestSchema::names()
{
    QFETCH(Sample, sample);
    QFETCH(QString, kind);
    QFETCH(QString, pattern);
    Table table;
    table.name = {.schema = "s.x", .name = "t"};
    QTEST(described(schema::constraintName(sample.constraint, table,
                                           conventions({{kind.toStdString(), pattern.toStdString()}}))),
          "expected");
}

void TestSchema::indexNames()
{
    Table table;
    table.name = {.schema = {}, .name = "t"};
    schema::Index index;
    index.expressions = {sql::makeExpression(sql::ColumnRef{.table = {}, .name = "a", .type = nullptr})};
    QCOMPARE(described(schema::indexName(index, table, {})), u"*ix_t_a"_s);
    QCOMPARE(described(schema::indexName(index, table, conventions({}))), u"none"_s);
    index.name = "mine";
    QCOMPARE(described(schema::indexName(index, table, {})), u"mine"_s);
}

void TestSchema::namesOfAWholeTable()
{
    Column indexed = column("a");
    indexed.index = true;
    indexed.constraints.push_back(check("a > 1", "positive"));
    const Table table = schema::buildTable({.schema = {}, .name = "t"}, {indexed, unique({"a"}), keyColumn("id")});
    const auto named =
        schema::withConventionalNames(table, conventions({{"ix", "ix_%(column_0_label)s"},
                                                          {"uq", "uq_%(column_0_name)s"},
                                                          {"pk", "pk_%(table_name)s"},
                                                          {"ck", "ck_%(table_name)s_%(constraint_name)s"}}));
    QVERIFY(named);
    QCOMPARE(text(named->indexes[0].name->text()), u"ix_t_a"_s);
    QCOMPARE(text(named->primaryKey()->name->text()), u"pk_t"_s);
    QCOMPARE(text(constraintsOf<schema::UniqueConstraint>(*named)[0]->name->text()), u"uq_a"_s);
    QCOMPARE(text(schema::base(named->columns[0].constraints[0]).name->text()), u"ck_t_positive"_s);
    QVERIFY(!schema::withConventionalNames(table, conventions({{"pk", "pk_%(constraint_name)s"}})));
}

void TestSchema::unnamedTypeCheckIsAnErrorOnlyWhenPrinted()
{
    const Table table = schema::buildTable({.schema = {}, .name = "t"},
                                           {column("a", makeType("Boolean", {{"create_constraint", true}}))});
    const auto named = schema::withConventionalNames(table, conventions({{"ck", "ck_%(constraint_name)s"}}));
    QVERIFY(named);
    QVERIFY(constraintsOf<schema::CheckConstraint>(*named)[0]->nameError);
}

void TestSchema::columnsOfExpressions()
{
    const auto reference = [](const char* name) {
        return sql::makeExpression(sql::ColumnRef{.table = {}, .name = name, .type = nullptr});
    };
    const auto function =
        sql::makeExpression(sql::FunctionCall{.package = {}, .name = "lower", .arguments = {reference("a")}});
    const auto comparison =
        sql::makeExpression(sql::BinaryExpression{.op = "=", .left = function, .right = reference("b")});
    const auto found = schema::referredColumns(comparison);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(text(found[0].name.text()), u"a"_s);
    QCOMPARE(text(found[1].name.text()), u"b"_s);
    QVERIFY(schema::referredColumns(nullptr).empty());
    QVERIFY(schema::referredColumns(sql::makeExpression(sql::TextClause{.text = "a = b", .binds = {}})).empty());
}

void TestSchema::options()
{
    const schema::DialectOptions options{{"mysql_engine", std::string("InnoDB")}};
    QVERIFY(schema::findOption(options, "mysql_engine"));
    QVERIFY(!schema::findOption(options, "mysql_charset"));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
