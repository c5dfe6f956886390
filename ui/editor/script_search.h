#pragma once

// The find bar below a script and its SQL: searches in the one that had the keyboard, and replaces in the script. GUI thread only; both must outlive it.

#include <QObject>

namespace retort::ui {

class FindBar;
class ScriptEditor;
class SqlView;

class ScriptSearch : public QObject {
    Q_OBJECT

public:
    ScriptSearch(ScriptEditor* editor, SqlView* sql, QWidget* parent);

    [[nodiscard]] FindBar* bar() const { return m_bar; }
    void open();
    void openReplace(); // in the script, which alone can be changed
    void again(bool forward);
    void refresh(); // the marks, when one of the texts changed

private:
    void begin(bool replacing);
    void close();

    ScriptEditor* m_editor;
    SqlView* m_sql;
    FindBar* m_bar;
    bool m_inSql = false;
};

} // namespace retort::ui
