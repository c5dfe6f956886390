#pragma once

// Scripts in, operations out: what evaluateScript() makes of each directive and construct, as the text of dump().

#include <QtTest>

class TestBindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void directives_data();
    void directives();
    void schemaObjects_data();
    void schemaObjects();
    void statements_data();
    void statements();
    void refusals_data();
    void refusals();

    void sourceIsTheInnermostStatementOfTheRevision();
    void outputIsCollectedWithItsLine();
    void operationsBeforeAnErrorAreKept();
    void liveRunsUseParametersAndDefaults();
    void dialectIsVisible();
    void downgradeIsEvaluated();
    void directivesAreRefusedWhileTheModuleLoads();
    void xArgumentsAndEnvironment();
    void projectModulesAreEvaluated();
    void projectModulesAreEvaluatedByName();
};

// Cases: the statements of upgrade() after `import sqlalchemy as sa` and `from alembic import op, context`.
void addCase(const char* name, const char* body, const char* expected);
