// From a key in the editor to the SQL of the new text being painted, and where the time goes, on the scripts named on
// the command line (or a generated one). Prints a table; the goal is 100 ms.

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/shell/main_window.h"
#include "ui/sql/sql_view.h"
#include "tests/support/files.h"

using namespace Qt::StringLiterals;
using namespace retort;
using retort::tests::write;

namespace {

constexpr int keys = 25;

QByteArray generatedScript(int tables)
{
    QByteArray text = "from alembic import op\nimport sqlalchemy as sa\nrevision = 'aaaa00000001'\ndown_revision = "
                      "None\n\ndef upgrade():\n";
    for (int i = 0; i < tables; ++i) {
        const QByteArray name = "table_" + QByteArray::number(i);
        text += "    op.create_table('" + name + "',\n        sa.Column('id', sa.Integer(), primary_key=True),\n";
        for (int c = 0; c < 8; ++c)
            text += "        sa.Column('column_" + QByteArray::number(c) + "', sa.String(255), nullable=True),\n";
        text += "    )\n";
    }
    return text + "\n\ndef downgrade():\n    pass\n";
}

// A project around one script; it becomes a base, whatever its parent is.
bool writeProject(const QTemporaryDir& folder, const QByteArray& script)
{
    const bool made = QDir(folder.path()).mkpath(u"migrations/versions"_s);
    write(folder.filePath(u"alembic.ini"_s), "[alembic]\nscript_location = %(here)s/migrations\n");
    write(folder.filePath(u"migrations/env.py"_s), "from alembic import context\n");
    write(folder.filePath(u"migrations/versions/script.py"_s), script);
    return made;
}

[[nodiscard]] bool wait(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

// Times the paint event of the SQL that holds `wanted`.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(ui::SqlView* view) : m_view(view) { view->viewport()->installEventFilter(this); }

    void expect(const QString& text)
    {
        m_wanted = text;
        m_painted = false;
        m_elapsed = 0;
        m_timer.start();
    }
    [[nodiscard]] bool painted() const { return m_painted; }
    [[nodiscard]] double milliseconds() const { return m_elapsed; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_painted && m_view->toPlainText().contains(m_wanted)) {
            m_painted = true;
            // The paint itself belongs to it: it is over when the event loop comes round again.
            QTimer::singleShot(0, this, [this] { m_elapsed = static_cast<double>(m_timer.nsecsElapsed()) / 1e6; });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    ui::SqlView* m_view;
    QString m_wanted;
    QElapsedTimer m_timer;
    double m_elapsed = 0;
    bool m_painted = false;
};

void measure(const QString& name, const QByteArray& script)
{
    const QTemporaryDir folder;
    if (!writeProject(folder, script))
        return;
    ui::MainWindow window;
    window.resize(1600, 1000);
    window.show();
    double engine = 0;
    QObject::connect(&window.session(), &project::ProjectSession::previewReady, &window,
                     [&](const std::shared_ptr<const project::Preview>& preview) { engine = preview->milliseconds; });
    window.openProject(folder.path());
    if (!wait([&] { return window.session().project() != nullptr && !window.session().opening(); }))
        return;
    ui::RevisionPane& pane = window.revisionPane();
    pane.setDialect(u"postgresql"_s);
    if (!wait([&] { return engine > 0; }))
        return;
    ui::ScriptEditor* editor = pane.editor();
    const qsizetype upgrade = editor->text().indexOf(u"def upgrade("_s);
    const int line = static_cast<int>(editor->text().first(upgrade).count(u'\n')) + 1;
    editor->insertAt(u"    op.execute('typed ')\n"_s, line, 0);
    pane.goTo(static_cast<std::uint32_t>(line + 1), 23);
    PaintWatch watch(pane.sqlView());
    QString typed;
    std::vector<double> all;
    std::vector<double> engines;
    for (int i = 0; i < keys; ++i) {
        const char key = static_cast<char>('a' + i % 26);
        typed += QLatin1Char(key);
        watch.expect(u"typed "_s + typed);
        QTest::keyClick(editor, key);
        if (!wait([&] { return watch.painted() && watch.milliseconds() > 0; })) {
            std::printf("%-44s what was typed never came: not evaluated natively?\n", qPrintable(name));
            editor->setModified(false);
            return;
        }
        QTest::qWait(1);
        all.push_back(watch.milliseconds());
        engines.push_back(engine);
    }
    std::ranges::sort(all);
    std::ranges::sort(engines);
    std::printf("%-44s %6.1f kB  key to painted: median %6.1f worst %6.1f ms   engine, both ways: %6.1f ms   %lld "
                "lines of SQL\n",
                qPrintable(name), static_cast<double>(script.size()) / 1024, all[all.size() / 2], all.back(),
                engines[engines.size() / 2], static_cast<long long>(pane.sqlView()->blockCount()));
    std::fflush(stdout);
    editor->setModified(false);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", argv[i]);
            return 2;
        }
        measure(QFileInfo(file.fileName()).fileName(), file.readAll());
    }
    if (argc == 1)
        measure(u"100 generated tables"_s, generatedScript(100));
    return 0;
}
