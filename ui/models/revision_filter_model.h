#pragma once

// The rows of the revision list that match what was typed (see revision_query.h): every term must match. A word without a
// field may be part of the message, the id, a label, the date, a table or column that the revision touches, or one of the
// words that describe the row (head, base, merge, pending, applied ...). While nothing is typed, long runs without anything
// to see (see revision_folds.h) can be one row each: the first of the run stands for all, and says how many it stands for.
// GUI thread only.

#include <QSortFilterProxyModel>

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/project/touched_index.h"
#include "ui/models/revision_folds.h"
#include "ui/models/revision_query.h"

namespace retort::ui {

class RevisionListModel;

class RevisionFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Only { Everything, Heads, Pending, Problems };

    explicit RevisionFilterModel(RevisionListModel* source, QObject* parent = nullptr);

    void setText(const QString& text);
    void setOnly(Only only);
    // What the revisions touch; null: not known (yet).
    void setTouchedNames(std::shared_ptr<const project::TouchedIndex> index);
    [[nodiscard]] const std::shared_ptr<const project::TouchedIndex>& touchedNames() const { return m_touched; }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Only only() const { return m_only; }
    [[nodiscard]] const QList<RevisionTerm>& terms() const { return m_terms; }
    // Is a filter in force? Some lines go by way of revisions that are left out then.
    [[nodiscard]] bool filtering() const { return !m_terms.isEmpty() || m_only != Only::Everything; }
    // More rows may match once it is known what all revisions touch.
    [[nodiscard]] bool awaitsTouchedNames() const;
    // Scripts that may touch more than is known, because they cannot be evaluated to their end.
    [[nodiscard]] std::size_t incompleteScripts() const { return m_touched ? m_touched->incomplete() : 0; }
    // The tables and columns by which a row was found, for showing why it is there: "users.email". Nothing for what its
    // message and words show anyway.
    [[nodiscard]] QStringList foundNames(std::uint32_t sourceRow) const;

    void setFolding(bool fold);
    [[nodiscard]] bool folding() const { return m_folding; }
    // How many revisions a row stands for; 0: it is a revision.
    [[nodiscard]] std::uint32_t foldedCount(const QModelIndex& proxyIndex) const;
    // Opens the run that a row is in, for good; false when it is in no run or that is open.
    bool openRun(std::uint32_t sourceRow);
    // Folds the run again that a row is in; false when it is in none.
    bool closeRun(std::uint32_t sourceRow);
    [[nodiscard]] bool isInOpenRun(std::uint32_t sourceRow) const;
    // The run of this revision is opened when runs are found anew, as after a change of the files or of the database.
    void keepVisible(const std::string& revision) { m_kept = revision; }
    [[nodiscard]] RevisionListModel* revisions() const { return m_source; }
    [[nodiscard]] std::uint32_t sourceRow(const QModelIndex& proxyIndex) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void filterChanged();
    void foldingChanged(bool fold);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void findRuns();
    void runsMayHaveChanged();
    void showRunsAnew();
    [[nodiscard]] const RevisionRun* runOf(std::uint32_t row) const;
    [[nodiscard]] const RevisionRun* closedRunOf(std::uint32_t row) const; // null as well while nothing is folded
    [[nodiscard]] QString foldText(const RevisionRun& run, int role) const;
    [[nodiscard]] bool matches(std::uint32_t row, const RevisionTerm& term) const;
    [[nodiscard]] bool matchesShown(std::uint32_t row, const QString& text) const;
    [[nodiscard]] bool isOfBranch(std::uint32_t row, const QString& text) const;
    [[nodiscard]] const std::string* touchedName(std::uint32_t row, const RevisionTerm& term) const;

    RevisionListModel* m_source;
    QString m_text;
    QList<RevisionTerm> m_terms;
    Only m_only = Only::Everything;
    std::shared_ptr<const project::TouchedIndex> m_touched;
    bool m_folding = false;
    std::vector<RevisionRun> m_runs;             // from the top; empty while nothing is to be folded
    std::unordered_set<std::string> m_opened;    // revisions of runs that were opened
    std::string m_kept;
};

} // namespace retort::ui
