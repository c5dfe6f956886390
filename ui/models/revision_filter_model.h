#pragma once

// The rows of the revision list that match what was typed: every word must be part of the message, the id, a label, the
// date, or be one of the words that describe the row (head, base, merge, pending, applied ...). GUI thread only.

#include <QSortFilterProxyModel>
#include <QStringList>

namespace retort::ui {

class RevisionListModel;

class RevisionFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Only { Everything, Heads, Pending, Problems };

    explicit RevisionFilterModel(RevisionListModel* source, QObject* parent = nullptr);

    void setText(const QString& text);
    void setOnly(Only only);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Only only() const { return m_only; }
    [[nodiscard]] const QStringList& terms() const { return m_terms; }
    // Is a filter in force? Lanes have gaps then.
    [[nodiscard]] bool filtering() const { return !m_terms.isEmpty() || m_only != Only::Everything; }
    [[nodiscard]] RevisionListModel* revisions() const { return m_source; }
    [[nodiscard]] std::uint32_t sourceRow(const QModelIndex& proxyIndex) const;

Q_SIGNALS:
    void filterChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool matches(std::uint32_t row, const QString& term) const;

    RevisionListModel* m_source;
    QString m_text;
    QStringList m_terms;
    Only m_only = Only::Everything;
};

} // namespace retort::ui
