// Models of real applications and libraries, from Debian's packages, which are fetched when they are not there.

#include <QtTest/QtTest>

#include "core/dialects/registry.h"
#include "core/models/metadata_json.h"
#include "tests/models/case_project.h"
#include "tests/models/oracle.h"
#include "tests/support/debian_packages.h"
#include "tests/support/places.h"

using namespace retort;

class TestOpenModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesAreThoseOfLibraries_data();
    void tablesAreThoseOfLibraries();
    void applications_data();
    void applications();
    void applicationsAsSqlalchemyHasThem_data();
    void applicationsAsSqlalchemyHasThem();
};

// Flask-SQLAlchemy and SQLModel, with all that they need themselves, from Debian's packages.
void TestOpenModels::tablesAreThoseOfLibraries_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : tests::casesIn(tests::sourcePath("tests/models/library_cases")))
        QTest::newRow(qPrintable(name)) << name;
}

void TestOpenModels::tablesAreThoseOfLibraries()
{
    QFETCH(const QString, name);
    const QString folder = tests::sourcePath("tests/models/library_cases");
    QStringList path;
    for (const QString& package :
         QStringLiteral("python3-flask-sqlalchemy python3-flask python3-werkzeug python3-jinja2 python3-itsdangerous "
                        "python3-click python3-blinker python3-markupsafe python3-sqlmodel python3-pydantic "
                        "python3-pydantic-core python3-annotated-types")
             .split(QLatin1Char(' '))) {
        if (const QString problem = tests::fetchDebianPackage(package); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        path.append(tests::debianPackageFolder(package) + QLatin1Char('/') + tests::distPackages);
    }
    const auto oracle = tests::askOracle(folder, {name}, path.join(QLatin1Char(':')));
    QVERIFY2(oracle.has_value(), oracle ? "" : oracle.error().message.c_str());
    tests::compareCase(*oracle, name, folder);
}

// What an env.py of the application has to import, how many tables it has, and how many of them cannot be known without
// its configuration. More tables, or fewer gaps, are progress: the figures then change here.
void TestOpenModels::applications_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("imports");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("tables");
    QTest::addColumn<int>("flagged");
    const auto add = [](const char* package, const char* imports, const char* target, int tables, int flagged) {
        QTest::newRow(package) << QString::fromLatin1(package) << QString::fromLatin1(imports)
                               << QString::fromLatin1(target) << tables << flagged;
    };
    add("python3-octavia", "from octavia.db import base_models, models", "base_models.BASE.metadata", 39, 0);
    add("pagure", "from pagure.lib import model", "model.BASE.metadata", 42, 0);
    add("jupyterhub", "from jupyterhub import orm", "orm.Base.metadata", 15, 0);
    add("buildbot", "from buildbot.db import model", "model.Model.metadata", 39, 0);
    add("python3-glance", "from glance.db.sqlalchemy import models", "models.BASE.metadata", 9, 0);
    add("python3-designate", "from designate.storage.sqlalchemy import tables", "tables.metadata", 22, 0);
    add("python3-manila", "from manila.db.sqlalchemy import models", "models.BASE.metadata", 48, 0);
    // It imports the modules of a folder by listing it, which is said.
    add("python3-neutron", "from neutron.db.migration.models import head", "head.get_metadata()", 71, 0);
    // The engine of its tables depends on its configuration.
    add("python3-magnum", "from magnum.db.sqlalchemy import models", "models.Base.metadata", 7, 7);
}

void TestOpenModels::applications()
{
    QFETCH(const QString, package);
    QFETCH(const QString, imports);
    QFETCH(const QString, target);
    QFETCH(const int, tables);
    QFETCH(const int, flagged);
    std::vector<std::filesystem::path> folders;
    for (const QString& name : {package, QStringLiteral("python3-neutron-lib"), QStringLiteral("python3-oslo.db")}) {
        if (const QString problem = tests::fetchDebianPackage(name); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        folders.emplace_back(QString(tests::debianPackageFolder(name) + QLatin1Char('/') + tests::distPackages).toStdString());
    }
    const QString environment =
        QStringLiteral("from alembic import context\n%1\ncontext.configure(url='sqlite://', target_metadata=%2)\n"
                       "context.run_migrations()\n")
            .arg(imports, target);
    const auto models = tests::evaluateEnvironmentText(environment.toStdString(), folders);
    QVERIFY2(models.has_value(), models ? "" : describe(models.error()).c_str());
    QCOMPARE(models->metadata.size(), std::size_t(1));
    int withGaps = 0;
    for (const schema::Table& table : models->metadata.front().tables)
        withGaps += models->gapOf(table.name) ? 1 : 0;
    for (const std::string& sentence : tests::sentences(*models)) {
        if (flagged == 0)
            qWarning("gap: %s", sentence.c_str());
    }
    QCOMPARE(static_cast<int>(models->metadata.front().tables.size()), tables);
    QCOMPARE(withGaps, flagged);
}

// Applications that Python can import with stand-ins for most of their libraries: every table is the same.
void TestOpenModels::applicationsAsSqlalchemyHasThem_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("imports");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("standIns");
    const auto add = [](const char* package, const char* imports, const char* target, const char* standIns = "classes") {
        QTest::newRow(package) << QString::fromLatin1(package) << QString::fromLatin1(imports)
                               << QString::fromLatin1(target) << QString::fromLatin1(standIns);
    };
    add("jupyterhub", "from jupyterhub import orm", "orm.Base.metadata", "mocks");
    add("pagure", "from pagure.lib import model", "model.BASE.metadata", "mocks");
    add("python3-cinder", "from cinder.db.sqlalchemy import models", "models.BASE.metadata");
    add("python3-nova", "from nova.db.main import models", "models.BASE.metadata");
    add("python3-keystone",
        "from keystone.common import sql\n"
        "import keystone.assignment.backends.sql, keystone.catalog.backends.sql, keystone.credential.backends.sql\n"
        "import keystone.identity.backends.sql_model, keystone.policy.backends.sql\n"
        "import keystone.resource.backends.sql_model, keystone.trust.backends.sql",
        "sql.ModelBase.metadata");
}

void TestOpenModels::applicationsAsSqlalchemyHasThem()
{
    QFETCH(const QString, package);
    QFETCH(const QString, imports);
    QFETCH(const QString, target);
    QFETCH(const QString, standIns);
    QStringList paths;
    std::vector<std::filesystem::path> folders;
    for (const QString& name : {package, QStringLiteral("python3-oslo.db"), QStringLiteral("python3-oslo.utils")}) {
        if (const QString problem = tests::fetchDebianPackage(name); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        paths.append(tests::debianPackageFolder(name) + QLatin1Char('/') + tests::distPackages);
        folders.emplace_back(paths.last().toStdString());
    }
    folders.pop_back(); // oslo_utils is native
    const auto oracle = tests::askApplication(standIns, imports, target, paths);
    QVERIFY2(oracle.has_value(), oracle ? "" : oracle.error().message.c_str());
    const QString environment =
        QStringLiteral("from alembic import context\n%1\ncontext.configure(url='sqlite://', target_metadata=%2)\n"
                       "context.run_migrations()\n")
            .arg(imports, target);
    const auto models = tests::evaluateEnvironmentText(environment.toStdString(), folders, "postgresql");
    QVERIFY2(models.has_value(), models ? "" : describe(models.error()).c_str());
    const auto dialect = dialects::findDialect("postgresql");
    const auto ours = models::metadataToJson(models->metadata, **dialect);
    QVERIFY2(ours.has_value(), ours ? "" : describe(ours.error()).c_str());
    const std::string differs = tests::difference(tests::canonical(*ours), tests::canonical(*oracle), "");
    QVERIFY2(differs.empty(), differs.c_str());
    QVERIFY(models->gaps.empty());
}

QTEST_GUILESS_MAIN(TestOpenModels)

#include "test_open_models.moc"
