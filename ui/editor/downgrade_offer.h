#pragma once

// Fills in the downgrade() of the script in the editor from its upgrade(), and offers that above a script whose downgrade() does
// nothing. Says afterwards what is left to do. GUI thread only; session and editor must outlive it.

#include <memory>
#include <set>
#include <string>

#include "core/project/script_help.h"
#include "ui/editor/difference_page.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

class ScriptEditor;

class DowngradeOffer : public Banner {
    Q_OBJECT

public:
    DowngradeOffer(project::ScriptHelp* help, ScriptEditor* editor, QWidget* parent = nullptr);

    // The script that is shown now; empty: none.
    void showFor(const std::string& revision, const QString& path);
    // A preview of the editor's text as it stands: whether there is something to offer.
    void consider(const project::Preview& preview);
    // What is asked for, with the SQL dialect that upgrade() is read for. Answers filled, proposed, or a banner that says why not.
    void fill(const QString& dialect);

Q_SIGNALS:
    void filled();
    void proposed(const retort::ui::Difference& difference); // downgrade() has code of its own
    void lineActivated(std::uint32_t line);

private:
    void showAnswer(const project::DowngradeAnswer& answer);
    void put(const project::DowngradeAnswer& answer);
    void propose(const std::shared_ptr<const project::DowngradeAnswer>& answer);

    enum class Showing { Nothing, Offer, Work, Outcome };

    project::ScriptHelp* m_help;
    ScriptEditor* m_editor;
    std::string m_revision;
    QString m_path;
    QString m_dialect;
    Showing m_showing = Showing::Nothing;
    std::set<std::string> m_dismissed; // revisions
};

} // namespace retort::ui
