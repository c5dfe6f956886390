#include "ui/editor/script_search.h"

#include "ui/editor/script_editor.h"
#include "ui/sql/sql_view.h"
#include "ui/widgets/find_bar.h"

namespace retort::ui {

ScriptSearch::ScriptSearch(ScriptEditor* editor, SqlView* sql, QWidget* parent)
    : QObject(parent), m_editor(editor), m_sql(sql), m_bar(new FindBar(parent))
{
    connect(m_bar, &FindBar::textEdited, this, &ScriptSearch::refresh);
    connect(m_bar, &FindBar::nextRequested, this, [this] { again(true); });
    connect(m_bar, &FindBar::previousRequested, this, [this] { again(false); });
    connect(m_bar, &FindBar::replaceRequested, this, [this] { m_editor->replaceMatch(m_bar->text(), m_bar->replacement(), m_bar->options()); });
    connect(m_bar, &FindBar::replaceAllRequested, this, [this] {
        m_bar->showReplaced(m_editor->replaceAllMatches(m_bar->text(), m_bar->replacement(), m_bar->options()));
    });
    connect(m_bar, &FindBar::closed, this, &ScriptSearch::close);
    connect(m_editor, &QsciScintilla::textChanged, this, &ScriptSearch::refresh);
}

void ScriptSearch::open()
{
    m_inSql = m_sql->hasFocus();
    begin(false);
}

void ScriptSearch::openReplace()
{
    m_inSql = false;
    begin(true);
}

void ScriptSearch::begin(bool replacing)
{
    m_bar->setReplacing(replacing);
    const QString selected = m_inSql ? m_sql->selectedWords() : m_editor->selectedText();
    m_bar->open(selected.contains(QLatin1Char('\n')) ? QString() : selected);
}

void ScriptSearch::refresh()
{
    if (!m_bar->isVisible())
        return;
    const QString text = m_bar->text();
    const int inScript = m_editor->markMatches(m_inSql ? QString() : text, m_bar->options());
    const int inSql = m_sql->markMatches(m_inSql ? text : QString(), m_bar->options());
    m_bar->showCount(m_inSql ? inSql : inScript);
}

void ScriptSearch::again(bool forward)
{
    if (m_bar->text().isEmpty())
        return open();
    if (m_inSql)
        m_sql->selectMatch(m_bar->text(), forward, m_bar->options());
    else
        m_editor->selectMatch(m_bar->text(), forward, m_bar->options());
}

void ScriptSearch::close()
{
    m_editor->markMatches({});
    m_sql->markMatches({});
    if (m_inSql)
        m_sql->setFocus(Qt::ShortcutFocusReason);
    else
        m_editor->setFocus(Qt::ShortcutFocusReason);
}

} // namespace retort::ui
