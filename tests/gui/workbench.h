#pragma once

// The real main window on a copy of the sample project, and what every test of it does: wait for the list, connect, run.

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

#include "ui/shell/main_window.h"

class Workbench {
public:
    Workbench(); // shows the window; nothing is open

    [[nodiscard]] QString path(const QString& name = {}) const; // in the copy of the sample
    [[nodiscard]] QString script(const QString& revision) const; // path of its file
    [[nodiscard]] QByteArray read(const QString& file) const;
    void write(const QString& file, const QByteArray& bytes) const;
    // Puts a line at the beginning of a revision's upgrade(); its number.
    int putIntoUpgrade(const QString& revision, const QByteArray& line) const;

    // Each returns whether it came to its end (within QTRY's time).
    [[nodiscard]] bool open();
    [[nodiscard]] bool open(const QString& project);       // another project than the sample
    [[nodiscard]] bool connectToNew();                     // shop.db, which is made
    [[nodiscard]] bool plan(const QString& actionName);    // until the sheet is ready
    [[nodiscard]] bool run();                              // presses the sheet's button, waits for the end
    [[nodiscard]] bool upgrade(const QString& actionName); // plan, run, position read again

    void execute(const QString& sql) const; // on shop.db, past the window
    [[nodiscard]] QAction* action(const QString& name);
    [[nodiscard]] QString rows() const; // where the database stands

    // Leaves pictures of the window in the folder that RETORT_SHOTS names; else does nothing. The last theme stays.
    void shot(const QString& name, const QList<retort::ui::ThemeChoice>& themes = {retort::ui::ThemeChoice::Dark, retort::ui::ThemeChoice::Light}) const;

    std::unique_ptr<retort::ui::MainWindow> window;
    QTemporaryDir folder;
};

// For upgrade(): slow on a database with customers, and at once on the empty copy of the rehearsal.
inline constexpr const char* slowStatement = "op.execute(\"UPDATE customer SET full_name = full_name WHERE (SELECT count(*) FROM "
                                             "customer a, customer b, customer c, customer d) < 0\")";

// The button in parent that has this text and is not hidden; null: there is none.
[[nodiscard]] QAbstractButton* buttonOf(const QWidget& parent, const QString& text);

// Dialogs, menus and further windows.
void closeWhatOpened(Workbench& bench);

// Answers the next message box, whenever it comes, with the button that has this text (without its &).
void answerNext(const QString& buttonText);

// Writes a project with one line of revisions r0, r1 ... of which each selects its number; its folder, or empty.
[[nodiscard]] QString writeLine(const Workbench& bench, int count = 80);

// Waits until the condition holds, with the events coming in.
[[nodiscard]] bool eventually(const std::function<bool()>& condition, int milliseconds = 20'000);

// What every test of the window begins with: an application whose settings and files are its own.
class WindowTestSetting {
public:
    WindowTestSetting(int& argc, char** argv);

private:
    QApplication m_application;
    QTemporaryDir m_home;
};

template <class Test>
[[nodiscard]] int runWindowTest(int argc, char** argv)
{
    const WindowTestSetting setting(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}
