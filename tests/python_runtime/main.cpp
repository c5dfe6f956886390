#include <QCoreApplication>
#include <QtTest/QtTest>

#include "tests/python_runtime/tests.h"

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::unique_ptr<QObject> suites[] = {makeRuntimeTests(), makeNativeTests(), makeDifferentialTests()};
    int failed = 0;
    for (const auto& suite : suites)
        failed += QTest::qExec(suite.get(), argc, argv);
    return failed;
}
