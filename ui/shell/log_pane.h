#pragma once

#include <QPlainTextEdit>

namespace retort::ui {

// What was logged and run, newest at the end, with the time of day. Keeps the last ten thousand lines.
class LogPane : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LogPane(QWidget* parent = nullptr);

    void add(const QString& text);             // one or more lines
    void addStatement(const QString& sql);     // indented, as it was run
    void addProblem(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Kind { Plain, Statement, Problem };
    void append(const QString& text, Kind kind);
    [[nodiscard]] QTextCharFormat formatOf(Kind kind) const;
};

} // namespace retort::ui
