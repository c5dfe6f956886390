// Text at twice its size, in English and in German, whose words are longer: whatever page or dialog an action opens, no button,
// label or field is too small for its text or lies outside of the window. RETORT_SHOTS keeps a picture of each.

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSet>
#include <QSettings>
#include <QTest>

#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/window_actions.h"
#include "ui/support/language.h"
#include "ui/support/shortcuts.h"
#include "ui/support/theme.h"
#include "ui/widgets/elided_label.h"
#include "workbench.h"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

constexpr auto orders = "47d9b21f6c03";

// In a part that scrolls all of it can be reached.
bool scrolls(const QWidget* widget)
{
    for (const QWidget* above = widget->parentWidget(); above != nullptr && !above->isWindow(); above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(above->parentWidget()) != nullptr)
            return true;
    }
    return false;
}

const QScrollArea* scrollArea(const QWidget* widget)
{
    for (const QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (const auto* area = qobject_cast<const QScrollArea*>(above))
            return area;
    }
    return nullptr;
}

QString named(const QWidget* widget, const QString& text)
{
    QString name = widget->objectName();
    for (const QWidget* above = widget->parentWidget(); above != nullptr && name.count(u'/') < 3; above = above->parentWidget()) {
        if (!above->objectName().isEmpty())
            name = above->objectName() + u'/' + name;
    }
    return QString(QLatin1StringView(widget->metaObject()->className())) + u' ' + name + u" \""_s + text.simplified().left(60) + u'"';
}

// Why the text of the widget cannot be read; empty: it can.
QString cut(const QWidget* widget)
{
    QString text;
    QSize needed;
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        text = button->text();
        needed = button->sizeHint();
    } else if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        text = label->text();
        needed = label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    } else if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
        text = field->displayText() + field->placeholderText();
        needed = QSize(0, field->fontMetrics().height());
    } else if (const auto* choice = qobject_cast<const QComboBox*>(widget)) {
        text = choice->currentText();
        needed = QSize(0, choice->fontMetrics().height());
    }
    if (text.isEmpty())
        return {};
    if (widget->width() < needed.width() || widget->height() < needed.height())
        return named(widget, text) + u" is %1x%2, its text needs %3x%4"_s.arg(widget->width()).arg(widget->height()).arg(needed.width()).arg(needed.height());
    if (const QScrollArea* area = scrollArea(widget); area != nullptr && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
                                                      && area->widget()->width() > area->viewport()->width())
        return named(widget, text) + u" is wider than what scrolls up and down only"_s;
    const QWidget* window = widget->window();
    const QRect place(widget->mapTo(window, QPoint()), widget->size());
    if (!scrolls(widget) && !window->rect().contains(place))
        return named(widget, text) + u" lies outside of the window"_s;
    return {};
}

QStringList cutTexts()
{
    QStringList found;
    for (const QWidget* top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        for (const QWidget* widget : top->findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            if (const QString why = cut(widget); !why.isEmpty())
                found.append(why);
        }
    }
    return found;
}

} // namespace

class GuiLargeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void nothingIsCut_data();
    void nothingIsCut();
};

void GuiLargeTextTest::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("project");
    QTest::newRow("English, nothing open") << u"en"_s << false;
    QTest::newRow("English") << u"en"_s << true;
    QTest::newRow("German, nothing open") << u"de"_s << false;
    QTest::newRow("German") << u"de"_s << true;
}

void GuiLargeTextTest::nothingIsCut()
{
    QFETCH(QString, language);
    QFETCH(bool, project);
    const QFont before = QApplication::font();
    QFont twice = before;
    twice.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(twice);
    ui::useLanguage(language);
    ui::applyTheme(*qApp, ui::ThemeChoice::Light);
    QStringList complaints;
    QSet<QString> said;
    {
        Workbench bench;
        bench.window->resize(1920, 1200);
        if (project) {
            QVERIFY(bench.open());
            bench.window->showRevision(QLatin1StringView(orders));
            QVERIFY(bench.connectToNew());
            QVERIFY(bench.upgrade(u"upgradeOne"_s));
        }
        for (QAction* action : bench.window->actions().shortcuts().actions()) {
            // What leads away from the state that is to be looked at.
            static const QStringList leading = {u"quit"_s, u"newWindow"_s, u"closeProject"_s, u"closeWindow"_s, u"disconnect"_s};
            if (!action->isEnabled() || leading.contains(action->objectName()))
                continue;
            action->trigger();
            QTest::qWait(120);
            for (const QString& why : cutTexts()) {
                if (!said.contains(why))
                    complaints.append(QString(action->objectName() + u": "_s + why));
                said.insert(why);
            }
            bench.shot(u"large-"_s + language + u'-' + (project ? u""_s : u"empty-"_s) + action->objectName(), {ui::ThemeChoice::Light});
            closeWhatOpened(bench);
        }
        (void)eventually([&] { return !bench.window->session().running(); });
    }
    QApplication::setFont(before);
    ui::useLanguage(u"en"_s);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiLargeTextTest>(argc, argv);
}

#include "test_gui_large_text.moc"
