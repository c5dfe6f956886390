#pragma once

// Leads the real main window through the main job: open, select, edit, preview, connect, upgrade, back up, downgrade,
// restore. After each step it waits for what the step must bring about, then takes pictures of the window. Event driven: a
// step that does not come to its end within the time limit fails the tour.

#include <QDir>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/support/theme.h"

namespace retort::ui {
class MainWindow;
}

namespace retort::gui {

class Tour : public QObject {
    Q_OBJECT

public:
    // theme: of the pictures; both light and dark without it.
    Tour(ui::MainWindow& window, QString project, const QString& folder, std::optional<ui::ThemeChoice> theme, QSize size);

    // Ends the application: 0 when every step ended as it should, 1 otherwise.
    void start();

private:
    struct Step {
        QString name;                    // of the picture
        std::function<void()> act;
        std::function<bool()> arrived;   // what must hold in the end
        std::function<QString()> report; // one line on what can be seen now
    };

    void addOpening();
    void addEditing();
    void addRuns();
    void addBackups();
    void addRun(const QString& name, const QString& action, std::size_t pendingAfter);
    void listen();
    void begin();
    void check();
    void finishStep();
    void takePictures(const QString& name);
    void takePicture(const QString& name, const QString& suffix);
    void fail(const QString& why);
    void say(const QString& text) const;

    ui::MainWindow& m_window;
    QString m_project;
    QDir m_folder;
    QSize m_size; // of the window
    std::vector<ui::ThemeChoice> m_themes;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_acting = false;
    bool m_ended = false;
    QTimer m_limit;
    int m_previews = 0;
    bool m_lastJobSucceeded = false;
    std::vector<std::string> m_rowsAtBackup;
    std::size_t m_pendingAtStart = 0;
    std::size_t m_backupsBefore = 0;
};

} // namespace retort::gui
