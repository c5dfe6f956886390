#include <QTest>

#include "core/types/sql_type.h"

using namespace Qt::StringLiterals;
using namespace retort::types;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace

class TestTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyClassIsFoundByItsName();
    void classesAreSorted();
    void reexportsShareTheirHome_data();
    void reexportsShareTheirHome();
    void parametersOfConstructors();
    void basesAndAffinity();
    void argumentsByKind();
    void truthOfFlags();
    void variants();
    void decoratorsAreUnwrapped();
    void intervalPerDialect();
    void equality();
    void repr_data();
    void repr();
};

void TestTypes::everyClassIsFoundByItsName()
{
    QVERIFY(typeClasses().size() > 190);
    for (const TypeClass& cls : typeClasses()) {
        const TypeClass* found = findTypeClass(cls.module, cls.name);
        QVERIFY2(found == &cls, qPrintable(text(cls.module) + u'.' + text(cls.name)));
        QVERIFY(cls.isA(cls.className));
        QVERIFY(cls.isA("TypeEngine"));
    }
    QVERIFY(!findTypeClass("sqlalchemy", "Bogus"));
    QVERIFY(!findTypeClass("bogus", "Integer"));
}

void TestTypes::classesAreSorted()
{
    const auto classes = typeClasses();
    for (std::size_t i = 1; i < classes.size(); ++i)
        QVERIFY(std::tuple(classes[i - 1].module, classes[i - 1].name)
                < std::tuple(classes[i].module, classes[i].name));
}

void TestTypes::reexportsShareTheirHome_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("className");
    QTest::newRow("sa.INT") << "sqlalchemy"
                            << "INT"
                            << "sqlalchemy"
                            << "INTEGER";
    QTest::newRow("postgresql.INTEGER") << "postgresql"
                                        << "INTEGER"
                                        << "sqlalchemy"
                                        << "INTEGER";
    QTest::newRow("postgresql.UUID") << "postgresql"
                                     << "UUID"
                                     << "sqlalchemy"
                                     << "UUID";
    QTest::newRow("postgresql.TIMESTAMP") << "postgresql"
                                          << "TIMESTAMP"
                                          << "postgresql"
                                          << "TIMESTAMP";
    QTest::newRow("mysql.INTEGER") << "mysql"
                                   << "INTEGER"
                                   << "mysql"
                                   << "INTEGER";
    QTest::newRow("mysql.BLOB") << "mysql"
                                << "BLOB"
                                << "sqlalchemy"
                                << "BLOB";
    QTest::newRow("sqlite.DATETIME") << "sqlite"
                                     << "DATETIME"
                                     << "sqlite"
                                     << "DATETIME";
    QTest::newRow("oracle.NVARCHAR2") << "oracle"
                                      << "NVARCHAR2"
                                      << "sqlalchemy"
                                      << "NVARCHAR";
}

void TestTypes::reexportsShareTheirHome()
{
    QFETCH(QString, module);
    QFETCH(QString, name);
    QFETCH(QString, home);
    QFETCH(QString, className);
    const TypeClass* cls = findTypeClass(module.toStdString(), name.toStdString());
    QVERIFY(cls);
    QCOMPARE(text(cls->module), module);
    QCOMPARE(text(cls->name), name);
    QCOMPARE(text(cls->home), home);
    QCOMPARE(text(cls->className), className);
}

void TestTypes::parametersOfConstructors()
{
    using Kind = TypeParameter::Kind;
    const auto string = findTypeClass("sqlalchemy", "String")->parameters;
    QCOMPARE(string.size(), 2U);
    QCOMPARE(text(string[0].name), u"length"_s);
    QCOMPARE(text(string[0].defaultText), u"None"_s);
    QVERIFY(string[0].kind == Kind::PositionalOrKeyword);

    const auto array = findTypeClass("postgresql", "ARRAY")->parameters;
    QCOMPARE(text(array[0].name), u"item_type"_s);
    QVERIFY(array[0].defaultText.empty());

    const auto enumeration = findTypeClass("sqlalchemy", "Enum")->parameters;
    QCOMPARE(text(enumeration[0].name), u"enums"_s);
    QVERIFY(enumeration[0].kind == Kind::VarPositional);
    QVERIFY(enumeration[1].kind == Kind::KeywordOnly);

    const auto varchar = findTypeClass("mysql", "VARCHAR")->parameters;
    QVERIFY(varchar[0].kind == Kind::PositionalOrKeyword);
    QCOMPARE(text(varchar[1].name), u"charset"_s);
    QVERIFY(varchar[1].kind == Kind::KeywordOnly);
}

void TestTypes::basesAndAffinity()
{
    QVERIFY(makeType("BIGINT")->isA("BigInteger"));
    QVERIFY(makeType("BIGINT")->isA("Integer"));
    QVERIFY(!makeType("Integer")->isA("BigInteger"));
    QCOMPARE(text(makeType("BIGINT")->affinity()), u"Integer"_s);
    QCOMPARE(text(makeType("Float")->affinity()), u"Numeric"_s);
    QCOMPARE(text(makeType("Enum")->affinity()), u"String"_s);
    const TypePtr decorated = makeType("TypeDecorator", {{"impl", TypeValue(makeType("SmallInteger"))}});
    QCOMPARE(text(decorated->affinity()), u"Integer"_s);
}

void TestTypes::argumentsByKind()
{
    const TypePtr type = makeType("Numeric", {{"precision", std::int64_t{10}}, {"scale", std::monostate()}});
    QVERIFY(type->integer("precision") == 10);
    QVERIFY(!type->integer("scale"));
    QVERIFY(type->argument("scale"));
    QVERIFY(!type->argument("asdecimal"));
    QVERIFY(!type->string("precision"));
    const TypePtr values =
        makeType("Enum", {{"enums", std::vector<std::string>{"a", "b"}}, {"name", std::string("e")}});
    QCOMPARE(values->strings("enums")->size(), 2U);
    QVERIFY(values->string("name") == "e");
    const TypePtr array = makeType("ARRAY", {{"item_type", TypeValue(values)}});
    QVERIFY(array->nested("item_type") == values);
    const TypePtr longer = type->withArgument("precision", std::int64_t{12});
    QVERIFY(longer->integer("precision") == 12);
    QVERIFY(type->integer("precision") == 10);
}

void TestTypes::truthOfFlags()
{
    QVERIFY(!makeType("Boolean")->flag("create_constraint"));
    QVERIFY(makeType("Boolean")->flag("create_constraint", true));
    QVERIFY(makeType("Boolean", {{"create_constraint", true}})->flag("create_constraint"));
    QVERIFY(!makeType("Boolean", {{"create_constraint", std::monostate()}})->flag("create_constraint", true));
    QVERIFY(makeType("Boolean", {{"create_constraint", std::int64_t{1}}})->flag("create_constraint"));
}

void TestTypes::variants()
{
    const TypePtr type = makeType("Integer")
                             ->withVariant(makeType("BigInteger"), {"postgresql", "mysql"})
                             ->withVariant(makeType("Text"), {"sqlite"});
    QCOMPARE(text(SqlType::forDialect(type, "postgresql")->cls().className), u"BigInteger"_s);
    QCOMPARE(text(SqlType::forDialect(type, "mysql")->cls().className), u"BigInteger"_s);
    QCOMPARE(text(SqlType::forDialect(type, "mariadb")->cls().className), u"Integer"_s);
    QCOMPARE(text(SqlType::forDialect(type, "sqlite")->cls().className), u"Text"_s);
    QVERIFY(!SqlType::forDialect(nullptr, "sqlite"));
}

void TestTypes::decoratorsAreUnwrapped()
{
    const TypePtr inner = makeType("String", {{"length", std::int64_t{5}}})->withVariant(makeType("Text"), {"mysql"});
    const TypePtr type = makeType("TypeDecorator", {{"impl", TypeValue(inner)}})->named("MyType");
    QCOMPARE(text(SqlType::forDialect(type, "sqlite")->cls().className), u"String"_s);
    QCOMPARE(text(SqlType::forDialect(type, "mysql")->cls().className), u"Text"_s);
    QCOMPARE(text(SqlType::forDialect(makeType("PickleType"), "sqlite")->cls().className), u"LargeBinary"_s);
    QCOMPARE(QString::fromStdString(type->repr()), u"MyType(length=5)"_s);
}

void TestTypes::intervalPerDialect()
{
    const TypePtr type = makeType("Interval", {{"second_precision", std::int64_t{3}}});
    const TypePtr postgresql = SqlType::forDialect(type, "postgresql");
    QCOMPARE(text(postgresql->visitName()), u"INTERVAL"_s);
    QVERIFY(postgresql->integer("precision") == 3);
    QCOMPARE(text(SqlType::forDialect(type, "sqlite")->visitName()), u"datetime"_s);
    const TypePtr emulated = makeType("Interval", {{"native", false}});
    QCOMPARE(text(SqlType::forDialect(emulated, "postgresql")->visitName()), u"datetime"_s);
}

void TestTypes::equality()
{
    QVERIFY(*makeType("INTEGER") == *makeType("INTEGER", {}, "postgresql"));
    QVERIFY(*makeType("INT") == *makeType("INTEGER"));
    QVERIFY(*makeType("INTEGER") != *makeType("INTEGER", {}, "mysql"));
    QVERIFY(*makeType("String", {{"length", std::int64_t{5}}}) != *makeType("String"));
    QVERIFY(*makeType("Numeric", {{"precision", std::int64_t{5}}, {"scale", std::int64_t{2}}})
            == *makeType("Numeric", {{"scale", std::int64_t{2}}, {"precision", std::int64_t{5}}}));
    QVERIFY(*makeType("ARRAY", {{"item_type", TypeValue(makeType("Integer"))}})
            == *makeType("ARRAY", {{"item_type", TypeValue(makeType("Integer"))}}));
    QVERIFY(*makeType("ARRAY", {{"item_type", TypeValue(makeType("Integer"))}})
            != *makeType("ARRAY", {{"item_type", TypeValue(makeType("Text"))}}));
    QVERIFY(*makeType("Integer") != *makeType("Integer")->withVariant(makeType("Text"), {"sqlite"}));
    QVERIFY(isNullType(nullType()));
    QVERIFY(isNullType(nullptr));
    QVERIFY(!isNullType(makeType("Integer")));
}

void TestTypes::repr_data()
{
    // The whole table is compared with SQLAlchemy in tests/dialects/types.cases; these need no Python.
    QTest::addColumn<QString>("expected");
    QTest::addColumn<TypePtr>("type");
    QTest::newRow("no arguments") << "Integer()" << makeType("Integer");
    QTest::newRow("keyword") << "String(length=50)" << makeType("String", {{"length", std::int64_t{50}}});
    QTest::newRow("default") << "DateTime()" << makeType("DateTime", {{"timezone", false}});
    QTest::newRow("flag") << "DateTime(timezone=True)" << makeType("DateTime", {{"timezone", true}});
    QTest::newRow("enum") << "Enum('a', \"it's\", name='e')"
                          << makeType("Enum",
                                      {{"enums", std::vector<std::string>{"a", "it's"}}, {"name", std::string("e")}});
    QTest::newRow("nested") << "ARRAY(Integer())" << makeType("ARRAY", {{"item_type", TypeValue(makeType("Integer"))}});
    QTest::newRow("hidden default") << "JSONB(astext_type=Text())" << makeType("JSONB", {}, "postgresql");
    QTest::newRow("mysql order") << "VARCHAR(charset='utf8', length=5)"
                                 << makeType("VARCHAR", {{"length", std::int64_t{5}}, {"charset", std::string("utf8")}},
                                             "mysql");
}

void TestTypes::repr()
{
    QFETCH(QString, expected);
    QFETCH(TypePtr, type);
    QCOMPARE(QString::fromStdString(type->repr()), expected);
}

QTEST_GUILESS_MAIN(TestTypes)
#include "test_types.moc"
