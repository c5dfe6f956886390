// The sample project, from the first page to a database that can be stepped.

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

#include "core/project/sample_project.h"
#include "ui/shell/bottom_panel.h"
#include "ui/start/sample_sheet.h"
#include "ui/support/preferences.h"
#include "tests/support/places.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

class GuiSampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isCopiedOpenedAndConnected();
    void firstPageFits();
    void anEarlierCopyIsOpened();
    void nothingIsOverwritten();
    void isNotInstalled();
    void copyIsWhole();
    void copyThatFailsLeavesNothing();
};

void GuiSampleTest::isCopiedOpenedAndConnected()
{
    Workbench bench;
    bench.shot(u"welcome"_s);
    bench.window->findChild<QPushButton*>(u"welcomeSample"_s)->click();
    QCOMPARE(bench.window->page(), Page::Sample);
    ui::SampleSheet& sheet = bench.window->sampleSheet();
    QVERIFY(!sheet.folderEdit()->text().isEmpty()); // he sees where it goes
    QVERIFY(sheet.primaryButton()->isEnabled());
    bench.shot(u"sample"_s);
    const QString folder = bench.folder.filePath(u"mine/copy of the shop"_s);
    sheet.folderEdit()->setText(folder);
    QTest::keyClick(sheet.folderEdit(), Qt::Key_Return);
    QTRY_VERIFY(bench.window->session().project() != nullptr);
    QCOMPARE(QString::fromStdString(bench.window->session().project()->folder().string()), QFileInfo(folder).canonicalFilePath());
    QTRY_VERIFY(bench.window->session().database().connected());
    QCOMPARE(bench.window->session().database().filePath, QFileInfo(QString(folder + u"/shop.db"_s)).canonicalFilePath());
    QCOMPARE(bench.window->page(), Page::Revision);
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.shot(u"sample-opened"_s);
}

// With as many recent projects as are kept, on the smallest window.
void GuiSampleTest::firstPageFits()
{
    for (int i = 0; i < 10; ++i)
        ui::Preferences().addRecentProject(u"/home/me/projects/number-%1"_s.arg(i));
    Workbench bench;
    bench.window->resize(bench.window->minimumSize());
    QTest::qWait(0);
    bench.shot(u"welcome-small"_s);
    QCOMPARE(bench.window->size(), bench.window->minimumSize());
    const auto* sample = bench.window->findChild<QPushButton*>(u"welcomeSample"_s);
    QVERIFY(sample->isVisible());
    QVERIFY(sample->height() >= sample->sizeHint().height());
    int recent = 0;
    for (const QToolButton* button : bench.window->findChild<QWidget*>(u"welcomePage"_s)->findChildren<QToolButton*>()) {
        if (!button->isVisible())
            continue;
        ++recent;
        QVERIFY2(button->height() >= 28 && button->visibleRegion().boundingRect() == button->rect(), qPrintable(button->text()));
    }
    QVERIFY(recent > 0 && recent < 10);
    bench.window->resize(1400, 900);
    QTest::qWait(0);
    const auto all = bench.window->findChild<QWidget*>(u"welcomePage"_s)->findChildren<QToolButton*>();
    QCOMPARE(std::ranges::count_if(all, &QToolButton::isVisible), 10);
    bench.shot(u"welcome-recent"_s);
    QSettings().clear();
}

void GuiSampleTest::anEarlierCopyIsOpened()
{
    Workbench bench;
    bench.write(bench.path(u"mine.txt"_s), "mine");
    bench.action(u"sample"_s)->trigger();
    ui::SampleSheet& sheet = bench.window->sampleSheet();
    sheet.folderEdit()->setText(bench.path());
    QCOMPARE(sheet.primaryButton()->text(), u"Open It"_s);
    sheet.primaryButton()->click();
    QTRY_VERIFY(bench.window->session().database().connected());
    QCOMPARE(bench.read(bench.path(u"mine.txt"_s)), "mine");
    // From within it once more: it is open already.
    bench.action(u"sample"_s)->trigger();
    sheet.folderEdit()->setText(bench.path());
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->page(), Page::Revision);
}

void GuiSampleTest::nothingIsOverwritten()
{
    Workbench bench;
    bench.action(u"sample"_s)->trigger();
    ui::SampleSheet& sheet = bench.window->sampleSheet();
    sheet.folderEdit()->setText(u"relative"_s);
    QVERIFY(!sheet.primaryButton()->isEnabled());
    sheet.folderEdit()->setText(bench.folder.path()); // has shop in it
    sheet.primaryButton()->click();
    QTRY_VERIFY2(sheet.bannerText().contains(u"nothing is overwritten"_s), qPrintable(sheet.bannerText()));
    QVERIFY(!QFile::exists(bench.folder.filePath(u"alembic.ini"_s)));
    QVERIFY(bench.window->session().project() == nullptr);
    bench.shot(u"sample-refused"_s);
    QVERIFY(sheet.primaryButton()->isEnabled()); // for another folder
}

void GuiSampleTest::isNotInstalled()
{
    Workbench bench;
    bench.window->showPage(Page::Sample);
    ui::SampleSheet& sheet = bench.window->sampleSheet();
    sheet.start({u"/nowhere/examples/shop"_s, u"/nowhere/else/shop"_s});
    QVERIFY2(sheet.bannerText().contains(u"not installed"_s) && sheet.bannerText().contains(u"/nowhere/else/shop"_s), qPrintable(sheet.bannerText()));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    bench.shot(u"sample-missing"_s);
}

void GuiSampleTest::copyIsWhole()
{
    const QTemporaryDir folder;
    // The build finds its own sources.
    const auto sample = project::findSample(project::samplePlaces());
    QVERIFY(sample.has_value());
    QVERIFY(project::copySample(*sample, folder.filePath(u"copy"_s)));
    const QStringList names{u"alembic.ini"_s, u"shop.py"_s, u"migrations/env.py"_s, u"migrations/script.py.mako"_s, u"migrations/versions/47d9b21f6c03_orders.py"_s};
    for (const QString& name : names) {
        QFile original(QString(tests::sourcePath("samples/shop") + u'/' + name));
        QFile copy(folder.filePath(QString(u"copy/"_s + name)));
        QVERIFY2(original.open(QIODevice::ReadOnly) && copy.open(QIODevice::ReadOnly), qPrintable(name));
        QCOMPARE(copy.readAll(), original.readAll());
        QVERIFY(QFileInfo(copy).permission(QFileDevice::WriteOwner));
    }
    QVERIFY(!QFile::exists(folder.filePath(u"copy/shop.db"_s)));
}

void GuiSampleTest::copyThatFailsLeavesNothing()
{
    const QTemporaryDir folder;
    const auto copied = project::copySample(tests::sourcePath("samples/shop"), u"/proc/retort-shop"_s);
    QVERIFY(!copied);
    QVERIFY(copied.error().code == ErrorCode::Io);
    QVERIFY(copied.error().message.find("/proc/retort-shop") != std::string::npos);
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto onto = project::copySample(tests::sourcePath("samples/shop"), file.fileName());
    QVERIFY(!onto);
    QVERIFY(onto.error().code == ErrorCode::AlreadyExists);
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiSampleTest>(argc, argv);
}

#include "test_gui_sample.moc"
