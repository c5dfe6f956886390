#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace retort::ui {

class Banner;
class SheetHeader;
class SheetSearch;

// What lies over the right half of the window to do one thing: a header that names it and closes it, below it a banner for
// what there is to say, then the sheet's own, and a footer with the buttons. GUI thread only.
class Sheet : public QWidget {
    Q_OBJECT

public:
    [[nodiscard]] QString bannerText() const;
    // It came to be seen: the keyboard goes to it, unless a part of it has it already.
    void enter();
    // The window shows something else: what was worked out here and not done is let go.
    virtual void leave() {}
    // To search in what the sheet shows. False: there is no text in it.
    virtual bool openFind();
    bool findAgain(bool forward);

Q_SIGNALS:
    void closeRequested();

protected:
    // name: the widget's own.
    Sheet(const QString& name, QWidget* parent);

    [[nodiscard]] SheetHeader* header() const { return m_header; }
    [[nodiscard]] Banner* banner() const { return m_banner; }
    // To a part of the sheet, when something comes that was waited for: only where the keyboard is in the sheet already, so that
    // nothing typed elsewhere, or while the sheet is not seen, presses a button here.
    void giveFocus(QWidget* widget);
    // Below the banner, without margins.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    // The footer's rows, of which there is one with buttons; to be asked for when all above it is in the column.
    QVBoxLayout* addFooter();
    // The last row of the footer, for buttons.
    static QHBoxLayout* addButtonRow(QVBoxLayout* footer);
    // The button closes the sheet, unless stop() says that something runs and that it was asked to stop.
    void closeOrStop(QPushButton* button, const std::function<bool()>& stop);
    // Whether a line parts the footer from what is above it: where that is of another colour.
    void setFooterLine(bool line);
    // What the sheet shows is no longer so: catchUp() is called, at once or when the sheet is seen again.
    void becomeOutdated();
    void setUpToDate() { m_outdated = false; } // it was asked for anew by other ways
    virtual void catchUp() {}

    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    // Esc takes the find bar away before it leaves the sheet.
    void keyPressEvent(QKeyEvent* event) override;

private:
    SheetSearch& search(); // made when it is first asked for

    QVBoxLayout* m_column;
    SheetHeader* m_header;
    Banner* m_banner;
    SheetSearch* m_search = nullptr;
    QWidget* m_footer = nullptr;
    bool m_footerLine = false;
    bool m_outdated = false;
};

} // namespace retort::ui
