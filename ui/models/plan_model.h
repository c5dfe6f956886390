#pragma once

// A planned run as a tree: one row a step in the order of execution, below it the lines of its SQL. The same model shows
// how far the run has come and where it stopped. GUI thread only.

#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

#include "core/project/session.h"

namespace retort::ui {

enum class StepState {
    Planned,
    Running,
    Done,
    Failed,
    RolledBack, // had run, and was taken back with the step that failed
    NotRun,     // the run ended before it
};

[[nodiscard]] QString stepStateWord(StepState state);

// What came out when a step was tried on a scratch database.
enum class TrialState { NotTried, Passed, Failed };
struct StepTrial {
    TrialState state = TrialState::NotTried;
    QString word;     // "tried: up, down, up"
    QString sentence; // with what it found
};

class PlanModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { TextColumn, StateColumn, ColumnCount };
    enum Role {
        IsStepRole = Qt::UserRole + 1,
        StateRole,       // StepState as int, of the step a row belongs to
        RevisionIdRole,  // of the step a row belongs to
        ScriptLineRole,  // line in the script that a line of SQL comes from; 0: not known
        IncompleteRole,  // sentence why the SQL of a step is not whole; empty: it is
        TrialRole,       // TrialState as int: what came out when a step was tried
        TrialWordRole,   // the same as a word
    };

    explicit PlanModel(QObject* parent = nullptr);

    void setPlan(std::shared_ptr<const project::RunPlan> plan); // null empties it
    [[nodiscard]] const std::shared_ptr<const project::RunPlan>& plan() const { return m_plan; }

    void setTrial(const std::string& revision, const StepTrial& trial);
    void clearTrials();
    void stepStarted(int step);
    void stepFinished(int step);
    void runFinished(const migration::RunReport& report);
    [[nodiscard]] StepState state(int step) const;
    [[nodiscard]] std::optional<int> failedStep() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] const QStringList& lines(int step) const;
    [[nodiscard]] QString titleOf(const project::PlannedStep& step) const;
    [[nodiscard]] QVariant stepData(int step, int column, int role) const;
    [[nodiscard]] QVariant lineData(int step, int line, int column, int role) const;
    void setState(int step, StepState state);

    std::shared_ptr<const project::RunPlan> m_plan;
    std::vector<StepState> m_states;
    std::vector<StepTrial> m_trials;
    mutable std::vector<std::optional<QStringList>> m_lines; // split when a step is unfolded
};

} // namespace retort::ui
