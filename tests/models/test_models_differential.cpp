// Every case of tests/models/cases gives the tables that SQLAlchemy itself makes of it.

#include <QtTest/QtTest>

#include "tests/models/oracle.h"
#include "tests/models/test_models.h"
#include "tests/support/places.h"

using namespace retort;
using models::JsonValue;


class TestModelsDifferential final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tablesAreThoseOfSqlalchemy_data();
    void tablesAreThoseOfSqlalchemy();

private:
    JsonValue m_oracle;
    QStringList m_cases;
    QString m_folder;
};


void TestModelsDifferential::initTestCase()
{
    m_folder = tests::sourcePath("tests/models/cases");
    m_cases = tests::casesIn(m_folder);
    QVERIFY2(m_cases.size() >= 60, "the cases are missing");
    auto document = tests::askOracle(m_folder, m_cases, {});
    if (!document && document.error().message.contains("No module named 'sqlalchemy'"))
        QSKIP("SQLAlchemy is not installed");
    QVERIFY2(document.has_value(), document ? "" : document.error().message.c_str());
    m_oracle = std::move(*document);
}

void TestModelsDifferential::tablesAreThoseOfSqlalchemy_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : std::as_const(m_cases))
        QTest::newRow(qPrintable(name)) << name;
}

void TestModelsDifferential::tablesAreThoseOfSqlalchemy()
{
    QFETCH(const QString, name);
    tests::compareCase(m_oracle, name, m_folder);
}

std::unique_ptr<QObject> makeModelDifferentialTests()
{
    return std::make_unique<TestModelsDifferential>();
}

#include "test_models_differential.moc"
