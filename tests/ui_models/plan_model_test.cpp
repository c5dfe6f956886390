#include "plan_model_test.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include "ui/models/plan_model.h"

using namespace retort;
using namespace retort::ui;

namespace {

std::shared_ptr<const project::RunPlan> planOf(int steps)
{
    auto plan = std::make_shared<project::RunPlan>();
    for (int i = 1; i <= steps; ++i) {
        project::PlannedStep step;
        step.revision = "r" + std::to_string(i);
        step.title = "step " + std::to_string(i);
        step.sql.text = "CREATE TABLE t" + std::to_string(i) + " (\n    id INTEGER\n);\n\nDROP TABLE u;\n\n";
        step.sql.spans = {{.firstLine = 0, .endLine = 3, .source = {.begin = 0, .end = 1, .line = 12}},
                          {.firstLine = 4, .endLine = 5, .source = {.begin = 2, .end = 3, .line = 17}}};
        plan->steps.push_back(std::move(step));
    }
    return plan;
}

QString words(const PlanModel& model)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out.append(stepStateWord(model.state(row)));
    return out.join(QStringLiteral("; "));
}

} // namespace

void PlanModelTest::tree()
{
    PlanModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPlan(planOf(2));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex second = model.index(1, 0);
    QCOMPARE(second.data().toString(), QStringLiteral("step 2"));
    QCOMPARE(second.data(PlanModel::RevisionIdRole).toString(), QStringLiteral("r2"));
    QCOMPARE(model.rowCount(second), 5);
    QCOMPARE(model.index(1, 0, second).data().toString(), QStringLiteral("    id INTEGER"));
    QCOMPARE(model.parent(model.index(1, 0, second)), second);
    model.setPlan(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void PlanModelTest::linesLeadToTheScript()
{
    PlanModel model;
    model.setPlan(planOf(1));
    const QModelIndex step = model.index(0, 0);
    const auto line = [&](int row) { return model.index(row, 0, step).data(PlanModel::ScriptLineRole).toInt(); };
    QCOMPARE(line(0), 12);
    QCOMPARE(line(2), 12);
    QCOMPARE(line(3), 0);
    QCOMPARE(line(4), 17);
}

void PlanModelTest::states_data()
{
    QTest::addColumn<migration::RunReport>("report");
    QTest::addColumn<int>("begun");    // steps that said they started
    QTest::addColumn<int>("finished"); // and that they finished
    QTest::addColumn<QString>("expected");

    migration::RunReport all{.state = migration::RunState::AllApplied, .applied = {"r1", "r2", "r3"}};
    QTest::newRow("all applied") << all << 3 << 3 << "done; done; done";

    migration::RunReport stopped{.state = migration::RunState::StoppedAfter, .applied = {"r1"}};
    stopped.error = Error{.code = ErrorCode::Database, .message = "no such table"};
    stopped.failed = migration::FailedStatement{.revision = "r2", .statement = "DROP TABLE u", .source = {}};
    QTest::newRow("second fails") << stopped << 2 << 1 << "done; failed; not run";

    migration::RunReport whole{.state = migration::RunState::NothingChanged};
    whole.error = stopped.error;
    whole.failed = stopped.failed;
    QTest::newRow("second fails in one transaction") << whole << 2 << 1 << "rolled back; failed; not run";

    migration::RunReport cancelled{.state = migration::RunState::StoppedAfter, .applied = {"r1"}};
    cancelled.error = Error{.code = ErrorCode::Cancelled, .message = "cancelled"};
    QTest::newRow("cancelled in the second") << cancelled << 2 << 1 << "done; rolled back; not run";

    migration::RunReport before{.state = migration::RunState::NothingChanged};
    before.error = Error{.code = ErrorCode::Conflict, .message = "moved"};
    QTest::newRow("not begun") << before << 0 << 0 << "not run; not run; not run";
}

void PlanModelTest::states()
{
    QFETCH(migration::RunReport, report);
    QFETCH(int, begun);
    QFETCH(int, finished);
    QFETCH(QString, expected);
    PlanModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPlan(planOf(3));
    for (int i = 0; i < begun; ++i) {
        model.stepStarted(i);
        QCOMPARE(model.state(i), StepState::Running);
        if (i < finished)
            model.stepFinished(i);
    }
    model.runFinished(report);
    QCOMPARE(words(model), expected);
    QCOMPARE(model.failedStep().has_value(), report.failed.has_value());
}
