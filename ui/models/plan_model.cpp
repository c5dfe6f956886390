#include "ui/models/plan_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include "ui/support/format.h"
#include "ui/support/text.h"

namespace retort::ui {

namespace {

// The internal id of a step is 0, of a line its step + 1.
constexpr quintptr stepId = 0;

} // namespace

QString stepStateWord(StepState state)
{
    switch (state) {
    case StepState::Planned: return {};
    case StepState::Running: return PlanModel::tr("running");
    case StepState::Done: return PlanModel::tr("done");
    case StepState::Failed: return PlanModel::tr("failed");
    case StepState::RolledBack: return PlanModel::tr("rolled back");
    case StepState::NotRun: return PlanModel::tr("not run");
    }
    return {};
}

// A step of a stamp has no script.
QString PlanModel::titleOf(const project::PlannedStep& step) const
{
    if (!step.step.node || !m_plan->plan.map)
        return toQString(step.title);
    const script::Revision& revision = m_plan->plan.map->revision(*step.step.node);
    return revisionMessage(step.title, revision.path, step.revision);
}

PlanModel::PlanModel(QObject* parent) : QAbstractItemModel(parent) {}

void PlanModel::setPlan(std::shared_ptr<const project::RunPlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    const std::size_t steps = m_plan ? m_plan->steps.size() : 0;
    m_states.assign(steps, StepState::Planned);
    m_lines.assign(steps, std::nullopt);
    m_trials.assign(steps, {});
    endResetModel();
}

void PlanModel::setTrial(const std::string& revision, const StepTrial& trial)
{
    for (std::size_t i = 0; i < m_trials.size(); ++i) {
        if (m_plan->steps[i].revision != revision)
            continue;
        m_trials[i] = trial;
        Q_EMIT dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), ColumnCount - 1));
    }
}

void PlanModel::clearTrials()
{
    m_trials.assign(m_trials.size(), {});
    if (!m_trials.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_trials.size()) - 1, ColumnCount - 1));
}

void PlanModel::setState(int step, StepState state)
{
    if (step < 0 || static_cast<std::size_t>(step) >= m_states.size())
        return;
    m_states[static_cast<std::size_t>(step)] = state;
    Q_EMIT dataChanged(index(step, 0), index(step, ColumnCount - 1));
}

void PlanModel::stepStarted(int step)
{
    setState(step, StepState::Running);
}

void PlanModel::stepFinished(int step)
{
    setState(step, StepState::Done);
}

// The report is the truth: what is committed is done, the step that was running failed, what had run but is not committed
// was rolled back.
void PlanModel::runFinished(const migration::RunReport& report)
{
    if (!m_plan)
        return;
    const bool cancelled = report.error && report.error->code == ErrorCode::Cancelled;
    const auto applied = report.state == migration::RunState::AllApplied ? m_states.size() : report.applied.size();
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        StepState& state = m_states[i];
        const bool failed = report.failed && report.failed->revision == m_plan->steps[i].revision;
        if (i < applied)
            state = StepState::Done;
        else if (!cancelled && (failed || (state == StepState::Running && report.error)))
            state = StepState::Failed;
        else
            state = state == StepState::Planned ? StepState::NotRun : StepState::RolledBack;
    }
    if (!m_states.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_states.size()) - 1, ColumnCount - 1));
}

StepState PlanModel::state(int step) const
{
    return m_states.at(static_cast<std::size_t>(step));
}

std::optional<int> PlanModel::failedStep() const
{
    const auto found = std::ranges::find(m_states, StepState::Failed);
    return found == m_states.end() ? std::nullopt : std::optional(static_cast<int>(found - m_states.begin()));
}

const QStringList& PlanModel::lines(int step) const
{
    auto& lines = m_lines.at(static_cast<std::size_t>(step));
    if (!lines) {
        QString text = toQString(m_plan->steps[static_cast<std::size_t>(step)].sql.text);
        while (text.endsWith(u'\n'))
            text.chop(1);
        lines = text.isEmpty() ? QStringList() : text.split(u'\n');
    }
    return *lines;
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, static_cast<quintptr>(parent.row()) + 1) : createIndex(row, column, stepId);
}

QModelIndex PlanModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == stepId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, stepId);
}

bool PlanModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_states.size());
    if (parent.internalId() != stepId || parent.column() != 0)
        return 0;
    return static_cast<int>(lines(parent.row()).size());
}

int PlanModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == stepId)
        return stepData(index.row(), index.column(), role);
    return lineData(static_cast<int>(index.internalId() - 1), index.row(), index.column(), role);
}

QVariant PlanModel::stepData(int step, int column, int role) const
{
    const project::PlannedStep& planned = m_plan->steps[static_cast<std::size_t>(step)];
    const QString title = titleOf(planned);
    const StepTrial& trial = m_trials[static_cast<std::size_t>(step)];
    const QString word = state(step) == StepState::Planned ? trial.word : stepStateWord(state(step));
    switch (role) {
    case Qt::DisplayRole:
        if (column == StateColumn)
            return word;
        return title.isEmpty() ? shortId(planned.revision) : title;
    case Qt::ToolTipRole: return trial.sentence.isEmpty() ? toQString(planned.revision) : toQString(planned.revision) + u'\n' + trial.sentence;
    case Qt::AccessibleTextRole: {
        const QString name = tr("step %1, %2, revision %3").arg(step + 1).arg(title, toQString(planned.revision));
        return word.isEmpty() ? name : tr("%1, %2").arg(name, word);
    }
    case IsStepRole: return true;
    case StateRole: return static_cast<int>(state(step));
    case RevisionIdRole: return toQString(planned.revision);
    case ScriptLineRole: return 0;
    case TrialRole: return static_cast<int>(trial.state);
    case TrialWordRole: return trial.word;
    case IncompleteRole: return planned.sql.incomplete ? errorSentence(*planned.sql.incomplete) : QString();
    default: return {};
    }
}

QVariant PlanModel::lineData(int step, int line, int column, int role) const
{
    const project::PlannedStep& planned = m_plan->steps[static_cast<std::size_t>(step)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return column == TextColumn ? lines(step).at(line) : QString();
    case IsStepRole: return false;
    case StateRole: return static_cast<int>(state(step));
    case RevisionIdRole: return toQString(planned.revision);
    case ScriptLineRole: {
        const auto& spans = planned.sql.spans;
        const auto span = std::ranges::find_if(spans, [line](const migration::StatementSpan& s) { return line >= s.firstLine && line < s.endLine; });
        return span == spans.end() ? 0U : span->source.line;
    }
    case IncompleteRole: return QString();
    default: return {};
    }
}

} // namespace retort::ui
