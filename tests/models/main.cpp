#include <QCoreApplication>
#include <QtTest/QtTest>

#include <cstdio>
#include <iostream>

#include "core/dialects/registry.h"
#include "core/models/metadata_json.h"
#include "tests/models/case_project.h"
#include "tests/models/test_models.h"

namespace {

// test_models --show FOLDER[:FOLDER...] MODULE [DIALECT]: what becomes of one module, or of an env.py, for people.
int show(const std::string& folder, const std::string& module, const std::string& dialectName)
{
    using namespace retort;
    const auto dialect = dialects::findDialect(dialectName);
    const bool isFile = module.ends_with(".py");
    std::string text = tests::caseEnvironment(module);
    std::vector<std::filesystem::path> folders;
    for (const QString& part : QString::fromStdString(folder).split(QLatin1Char(':')))
        folders.emplace_back(part.toStdString());
    if (isFile) {
        QFile file(QString::fromStdString(module));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        text = file.readAll().toStdString();
    }
    const auto models = tests::evaluateEnvironmentText(text, folders, dialectName);
    if (!models) {
        std::cout << describe(models.error()) << '\n';
        return 1;
    }
    const auto json = models::metadataToJson(models->metadata, **dialect);
    std::cout << (json ? models::writeJson(*json) : describe(json.error())) << '\n';
    std::size_t tables = 0;
    std::size_t flagged = 0;
    for (const auto& metadata : models->metadata) {
        tables += metadata.tables.size();
        for (const auto& table : metadata.tables)
            flagged += models->gapOf(table.name) ? 1U : 0U;
    }
    for (const std::string& sentence : tests::sentences(*models))
        std::cout << "gap: " << sentence << '\n';
    std::cout << tables << " tables, " << flagged << " of them with gaps\n";
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc >= 4 && std::string_view(argv[1]) == "--show")
        return show(argv[2], argv[3], argc > 4 ? argv[4] : "sqlite");
    const std::unique_ptr<QObject> suites[] = {makeModelTests(), makeModelDifferentialTests()};
    int failed = 0;
    for (const auto& suite : suites)
        failed += QTest::qExec(suite.get(), argc, argv);
    return failed;
}
