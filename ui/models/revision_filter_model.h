#pragma once

// The rows of the revision list that match what was typed (see revision_query.h): every term must match. A word without a
// field may be part of the message, the id, a label, the date, a table or column that the revision touches, or one of the
// words that describe the row (head, base, merge, pending, applied ...). GUI thread only.

#include <QSortFilterProxyModel>

#include <memory>

#include "core/project/touched_index.h"
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
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Only only() const { return m_only; }
    [[nodiscard]] const QList<RevisionTerm>& terms() const { return m_terms; }
    // Is a filter in force? Lanes have gaps then.
    [[nodiscard]] bool filtering() const { return !m_terms.isEmpty() || m_only != Only::Everything; }
    // More rows may match once it is known what all revisions touch.
    [[nodiscard]] bool awaitsTouchedNames() const;
    // Scripts that may touch more than is known, because they cannot be evaluated to their end.
    [[nodiscard]] std::size_t incompleteScripts() const { return m_touched ? m_touched->incomplete() : 0; }
    // The tables and columns by which a row was found, for showing why it is there: "users.email". Nothing for what its
    // message and words show anyway.
    [[nodiscard]] QStringList foundNames(std::uint32_t sourceRow) const;
    [[nodiscard]] RevisionListModel* revisions() const { return m_source; }
    [[nodiscard]] std::uint32_t sourceRow(const QModelIndex& proxyIndex) const;

Q_SIGNALS:
    void filterChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool matches(std::uint32_t row, const RevisionTerm& term) const;
    [[nodiscard]] bool matchesShown(std::uint32_t row, const QString& text) const;
    [[nodiscard]] bool isOfBranch(std::uint32_t row, const QString& text) const;
    [[nodiscard]] const std::string* touchedName(std::uint32_t row, const RevisionTerm& term) const;

    RevisionListModel* m_source;
    QString m_text;
    QList<RevisionTerm> m_terms;
    Only m_only = Only::Everything;
    std::shared_ptr<const project::TouchedIndex> m_touched;
};

} // namespace retort::ui
