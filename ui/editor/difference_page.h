#pragma once

// Two texts of a script, as the lines that differ, with a question about them and its answers: a proposal to accept, a change on
// disk. GUI thread only.

#include <QWidget>

#include <functional>
#include <vector>

namespace retort::ui {

class Banner;
class SqlView;

struct Difference {
    struct Answer {
        QString label;
        std::function<void()> act;
    };
    QString sentence; // plain text
    QString before;
    QString after;
    QString nameBefore; // "on disk"
    QString nameAfter;
    std::vector<Answer> answers; // any of them ends the question
};

class DifferencePage : public QWidget {
    Q_OBJECT

public:
    explicit DifferencePage(QWidget* parent = nullptr);

    void ask(const Difference& difference);
    void clear();
    [[nodiscard]] bool asking() const { return m_asking; }
    [[nodiscard]] SqlView* view() const { return m_view; }

Q_SIGNALS:
    void asked(bool asking);
    void answered(); // before what the answer does

private:
    Banner* m_question;
    SqlView* m_view;
    bool m_asking = false;
};

} // namespace retort::ui
