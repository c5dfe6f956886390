#pragma once

#include <QScrollArea>
#include <QString>

#include <utility>
#include <vector>

#include "core/project/project.h"
#include "core/script/revision_map.h"

class QFormLayout;
class QLabel;

namespace retort::project {
struct DatabaseState;
}

namespace retort::ui {

// What is known of one revision: what it does, parents, children, labels, dependencies, dates, file, and
// whether the connected database has it.
class FactsView : public QScrollArea {
    Q_OBJECT

public:
    explicit FactsView(QWidget* parent = nullptr);

    // changes: what the upgrade does, a clause each; empty: not known.
    void showFacts(const project::Project& project, script::NodeIndex node, const project::DatabaseState& database, const QStringList& changes);
    void clear();

Q_SIGNALS:
    void revisionActivated(const QString& id);

private:
    using Rows = std::vector<std::pair<QString, QString>>; // name, and value as rich text
    void showRows(Rows rows);
    [[nodiscard]] QWidget* addRow(const QString& name, const QString& html);

    Rows m_rows;
    QFormLayout* m_form = nullptr;
};

} // namespace retort::ui
