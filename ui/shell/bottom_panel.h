#pragma once

// Tabs along the bottom of the window, folded away until they are needed, and the status corner beside them. A click on the
// open tab folds the panel.

#include <QWidget>

class QProgressBar;
class QStackedWidget;
class QTabBar;
class QTimer;
class QToolButton;

namespace retort::ui {

class ElidedLabel;

class BottomPanel : public QWidget {
    Q_OBJECT

public:
    explicit BottomPanel(QWidget* parent = nullptr);

    int addPage(const QString& title, QWidget* page); // takes the page over
    void setTitle(int page, const QString& title);
    void openPage(int page);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] int currentPage() const;

    // The status corner. The text stays until the next one; while something runs, for some seconds.
    void setStatus(const QString& text);
    // What runs, and how far it has come; total 0: no bar.
    void setJob(const QString& text, qint64 done = 0, qint64 total = 0);
    void endJob();
    [[nodiscard]] QString status() const;

Q_SIGNALS:
    void openChanged(bool open);
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QWidget* m_header;
    ElidedLabel* m_status;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer* m_passing; // a status stands where the job would
    QString m_job; // empty: nothing runs
    bool m_open = true;
};

} // namespace retort::ui
