#include "ui/backups/backups_pane.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "core/backup/backup_method.h"
#include "ui/models/backup_list_model.h"
#include "ui/support/format.h"
#include "ui/support/icons.h"
#include "ui/support/preferences.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/typed_name.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

BackupsPane::BackupsPane(project::ProjectSession* session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new BackupListModel(this)), m_question(new Banner(this)), m_pages(new QStackedWidget(this)),
      m_view(new QTreeView(this)), m_empty(new EmptyState(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_question);
    m_view->setObjectName(u"backupsView"_s);
    m_view->setAccessibleName(tr("Backups"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->header()->setHighlightSections(false);
    m_view->header()->setSectionResizeMode(BackupListModel::LabelColumn, QHeaderView::Stretch);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);
    createButtons();
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BackupsPane::updateButtons);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) { askToRestore(index.row()); });
    connect(m_question, &Banner::closed, this, [this] {
        m_action = nullptr;
        m_toSwap.clear();
    });
    connect(session, &project::ProjectSession::swapChecked, this, &BackupsPane::swapChecked);
    connect(session, &project::ProjectSession::backupsChanged, this, &BackupsPane::refresh);
    connect(session, &project::ProjectSession::databaseChanged, this, &BackupsPane::refresh);
    connect(session, &project::ProjectSession::jobStarted, this, &BackupsPane::updateButtons);
    connect(session, &project::ProjectSession::jobFinished, this, &BackupsPane::updateButtons);
    connect(session, &project::ProjectSession::jobFinished, this, &BackupsPane::showOutcome);
    connect(session, &project::ProjectSession::runStarted, this, &BackupsPane::updateButtons);
    connect(session, &project::ProjectSession::runFinished, this, &BackupsPane::updateButtons);
    refresh();
}

void BackupsPane::createButtons()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_create = new QPushButton(tr("Back Up Now"), this);
    m_create->setIcon(icon(Glyph::Backup));
    m_restore = new QPushButton(tr("Restore…"), this);
    m_restore->setIcon(icon(Glyph::Restore));
    m_rows = new QPushButton(tr("Restore Only the Rows…"), this);
    m_rows->setObjectName(u"restoreRows"_s);
    m_rows->setToolTip(tr("The rows of the backup in the schema of today, when the backup was made at an older revision"));
    m_delete = new QPushButton(tr("Delete…"), this);
    m_delete->setIcon(icon(Glyph::Delete));
    m_folder = new QPushButton(tr("Open the Folder"), this);
    m_folder->setIcon(icon(Glyph::Folder));
    createMenu();
    row->addWidget(m_create);
    row->setSpacing(0);
    row->addWidget(m_more);
    row->addSpacing(8);
    for (QPushButton* button : {m_restore, m_rows, m_delete}) {
        row->addWidget(button);
        row->addSpacing(8);
    }
    row->addStretch(1);
    row->addWidget(m_folder);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_create, &QPushButton::clicked, this, [this] { m_session->createBackup(tr("made by hand")); });
    connect(m_restore, &QPushButton::clicked, this, [this] { askToRestore(selectedRow()); });
    connect(m_rows, &QPushButton::clicked, this, [this] {
        if (selectedRow() >= 0)
            Q_EMIT rowsRequested(m_model->entry(selectedRow()).id);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] { askToDelete(selectedRow()); });
    connect(m_folder, &QPushButton::clicked, this, &BackupsPane::openFolder);
}

void BackupsPane::createMenu()
{
    m_more = new QToolButton(this);
    m_more->setObjectName(u"moreBackups"_s);
    m_more->setArrowType(Qt::DownArrow);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_more->setToolTip(tr("Other ways to back up"));
    m_more->setAccessibleName(tr("Other ways to back up"));
    auto* menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    m_server = menu->addAction(tr("Back Up the Whole Server"));
    m_server->setObjectName(u"backUpServer"_s);
    m_more->setMenu(menu);
    connect(m_server, &QAction::triggered, this, [this] { m_session->createServerBackup(tr("made by hand")); });
}

void BackupsPane::refresh()
{
    const bool connected = m_session->database().connected();
    const bool keepable = connected && !m_session->backupFolder().isEmpty();
    const int row = selectedRow();
    const QString selected = row >= 0 ? m_model->entry(row).id : QString();
    m_model->setBackups(m_session->backups());
    if (const int same = rowOf(selected); same >= 0)
        m_view->setCurrentIndex(m_model->index(same, 0));
    else if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    // What was asked was asked about that database as it stood then.
    if ((m_action || !m_toSwap.isEmpty()) && m_askedAbout != aboutNow()) {
        m_action = nullptr;
        m_toSwap.clear();
        m_question->clear();
    }
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (!connected)
        m_empty->setTexts(tr("No database is connected"), tr("The backups of a database are listed here once it is connected."));
    else if (!keepable)
        m_empty->setTexts(tr("No backups for this database"), tr("A database in memory cannot be backed up."));
    else
        m_empty->setTexts(tr("No backups of %1 yet").arg(m_session->database().name),
                          tr("A backup is offered before every run; you can also make one now."));
    updateButtons();
}

QString BackupsPane::aboutNow() const
{
    const project::DatabaseState& state = m_session->database();
    QStringList parts{state.place, state.displayUrl, QString::number(static_cast<int>(Preferences().databaseUse(state)))};
    for (const std::string& row : state.rows)
        parts.append(toQString(row));
    return parts.join(u'\n');
}

int BackupsPane::rowOf(const QString& id) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->entry(row).id == id)
            return row;
    }
    return -1;
}

int BackupsPane::selectedRow() const
{
    return m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

void BackupsPane::updateButtons()
{
    const bool idle = !m_session->running();
    const bool keepable = m_session->database().connected() && !m_session->backupFolder().isEmpty();
    const int row = selectedRow();
    m_create->setEnabled(keepable && idle);
    const bool hasServer = m_session->database().dialect == u"postgresql";
    m_more->setEnabled(keepable && idle);
    m_server->setEnabled(hasServer);
    m_server->setToolTip(hasServer ? tr("All databases of the server, with its roles and tablespaces")
                                   : tr("Only PostgreSQL can back up a whole server."));
    const bool readOnly = m_session->database().readOnly();
    m_restore->setEnabled(keepable && idle && !readOnly && row >= 0 && m_model->entry(row).damage.empty());
    m_restore->setToolTip(readOnly ? tr("The connection profile is read-only.") : QString());
    m_rows->setEnabled(m_restore->isEnabled() && m_session->project() != nullptr);
    m_rows->setToolTip(m_restore->toolTip());
    m_delete->setEnabled(idle && row >= 0);
    m_folder->setEnabled(m_model->rowCount() > 0);
}

bool BackupsPane::askToRestore(const QString& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return false;
    m_view->setCurrentIndex(m_model->index(row, 0));
    askToRestore(row);
    return true;
}

void BackupsPane::askToRestore(int row)
{
    if (row < 0 || !m_restore->isEnabled())
        return;
    const backup::BackupEntry entry = m_model->entry(row);
    const project::DatabaseState& state = m_session->database();
    const QString now = positionText(state.rows);
    QString text = (entry.hasVersionTable ? tr("Replace everything in <b>%1</b> (now at %2) with the backup of %3, made at %4? "
                                               "The database as it is now is backed up first.")
                                          : tr("Replace everything in <b>%1</b> (now at %2) with the backup of %3, which has %4? "
                                               "The database as it is now is backed up first."))
                       .arg(state.name.toHtmlEscaped(), now.toHtmlEscaped(), exactDate(entry.createdAt.toLocalTime()).toHtmlEscaped(),
                                  backupPosition(entry).toHtmlEscaped());
    if (entry.kind == backup::mariadbDumpKind) // MySQL and MariaDB end a transaction at every table
        text += u' ' + tr("This server cannot do it in one step: the backup is first tried out in a scratch database, then the tables are dropped "
                          "and restored.");
    const bool production = isProduction();
    if (production)
        text.prepend(productionMark());
    QAbstractButton* yes = ask({.html = text,
                                .yes = tr("Replace"),
                                .no = tr("Keep it"),
                                .action = [this, id = entry.id] { m_session->restoreBackup(id, tr("before restoring")); },
                                .alternatives = {{.name = u"intoNewDatabase"_s,
                                                  .text = tr("Into a New Database…"),
                                                  .action = [this, id = entry.id] { askForNewDatabase(id); }},
                                                 {.name = u"swapDatabase"_s,
                                                  .text = tr("Swap for a New Database…"),
                                                  .action = [this, id = entry.id] { askToSwap(id); }}}});
    if (production)
        askForName(yes);
}

void BackupsPane::askForNewDatabase(const QString& id)
{
    const backup::BackupEntry* entry = entryOf(id);
    if (!entry)
        return;
    const project::DatabaseState& state = m_session->database();
    const bool file = !state.filePath.isEmpty();
    QString text = (file ? tr("The backup of %1 goes into a new file, beside <b>%2</b> unless a folder is named. <b>%2</b> stays as it is.")
                         : tr("The backup of %1 goes into a new database on the same server. <b>%2</b> stays as it is."))
                       .arg(exactDate(entry->createdAt.toLocalTime()).toHtmlEscaped(), state.name.toHtmlEscaped());
    const bool production = isProduction();
    if (production)
        text.prepend(productionMark());
    QAbstractButton* yes = ask({.html = text,
                                .yes = tr("Restore"),
                                .no = tr("Cancel"),
                                .action = [this, id] { m_session->restoreIntoNewDatabase(id, m_newName->text().trimmed()); },
                                .kind = production ? Banner::Kind::Warning : Banner::Kind::Information});
    auto* fields = new QWidget(m_question);
    auto* rows = new QVBoxLayout(fields);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("Its name:"), fields);
    m_newName = new QLineEdit(suggestedName(), fields);
    m_newName->setObjectName(u"newDatabaseName"_s);
    m_newName->setAccessibleName(tr("Name of the new database"));
    m_newName->setMinimumWidth(260);
    m_newName->setClearButtonEnabled(true);
    label->setBuddy(m_newName);
    row->addWidget(label);
    row->addWidget(m_newName, 1);
    rows->addLayout(row);
    m_question->addWidget(fields);
    fields->show(); // a layout would do so later, and the field is to have the focus now
    if (production)
        askForName(yes, rows);
    const auto update = [this, yes] { yes->setEnabled(!m_newName->text().trimmed().isEmpty() && (!m_name || m_name->satisfied())); };
    connect(m_newName, &QLineEdit::textChanged, yes, update);
    connect(m_newName, &QLineEdit::returnPressed, this, &BackupsPane::confirm);
    if (m_name)
        connect(m_name, &TypedName::changed, yes, update);
    m_newName->setFocus(Qt::OtherFocusReason);
    m_newName->selectAll();
}

void BackupsPane::askToSwap(const QString& id)
{
    if (!entryOf(id) || m_session->running())
        return;
    m_toSwap = id;
    m_askedAbout = aboutNow();
    m_action = nullptr;
    m_question->say(Banner::Kind::Information,
                    tr("Looking whether a new database can take the place of <b>%1</b>…").arg(m_session->database().name.toHtmlEscaped()));
    m_session->checkSwap();
}

void BackupsPane::swapChecked(const std::optional<Error>& obstacle)
{
    const QString id = std::exchange(m_toSwap, QString());
    const backup::BackupEntry* entry = id.isEmpty() ? nullptr : entryOf(id);
    if (!entry)
        return;
    const QString name = m_session->database().name.toHtmlEscaped();
    if (obstacle) {
        std::vector<Alternative> again;
        if (obstacle->code != ErrorCode::Unsupported)
            again.push_back({.name = u"swapDatabase"_s, .text = tr("Look Again"), .action = [this, id] { askToSwap(id); }});
        ask({.html = tr("No other database can take the place of <b>%1</b>, and nothing was changed. %2").arg(name, errorSentence(*obstacle).toHtmlEscaped()),
             .yes = tr("Into a New Database…"),
             .no = tr("Cancel"),
             .action = [this, id] { askForNewDatabase(id); },
             .alternatives = std::move(again)});
        return;
    }
    const bool production = isProduction();
    const QString text = tr("The backup of %1 goes into a new database first, while <b>%2</b> stays as it is. When that is complete and checked, it takes the "
                            "name %2, and the present one is kept as <b>%3</b>. For that moment nobody may be connected to it; this window lets go of it by itself.")
                             .arg(exactDate(entry->createdAt.toLocalTime()).toHtmlEscaped(), name, nameWith(u"_before_…"_s).toHtmlEscaped());
    QAbstractButton* yes = ask({.html = production ? productionMark() + text : text,
                                .yes = tr("Swap"),
                                .no = tr("Keep it"),
                                .action = [this, id] { m_session->restoreAndSwap(id); }});
    if (production)
        askForName(yes);
}

const backup::BackupEntry* BackupsPane::entryOf(const QString& id) const
{
    const auto& entries = m_session->backups();
    const auto entry = std::ranges::find(entries, id, &backup::BackupEntry::id);
    return entry == entries.end() ? nullptr : &*entry;
}

QString BackupsPane::nameWith(const QString& word) const
{
    const project::DatabaseState& state = m_session->database();
    const QFileInfo file(state.filePath);
    if (state.filePath.isEmpty())
        return state.name + word;
    return file.completeBaseName() + word + (file.suffix().isEmpty() ? QString() : u'.' + file.suffix());
}

bool BackupsPane::isProduction() const
{
    return Preferences().databaseUse(m_session->database()) == DatabaseUse::Production;
}

QString BackupsPane::productionMark()
{
    return u"<b>"_s + tr("Production.") + u"</b> "_s;
}

QString BackupsPane::suggestedName() const
{
    constexpr std::size_t longest = 63; // what every server takes
    const project::DatabaseState& state = m_session->database();
    const QFileInfo file(state.filePath);
    const QString name = state.filePath.isEmpty() ? state.name : file.completeBaseName();
    const QString ending = state.filePath.isEmpty() || file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    return QString::fromStdString(backup::nameWithTime(name.toStdString(), "restored", longest)) + ending;
}

// What became of a restore that leaves the list as it is.
void BackupsPane::showOutcome(const project::JobResult& result)
{
    if (result.kind == project::JobKind::ServerBackup)
        return showServerBackup(result);
    const bool swapped = result.kind == project::JobKind::Swap;
    if (result.kind != project::JobKind::RestoreInto && !swapped)
        return;
    m_action = nullptr;
    if (result.succeeded() && swapped)
        m_question->say(Banner::Kind::Success, tr("<b>%1</b> is the database of the backup now. The former one is kept as <b>%2</b>.")
                                                   .arg(m_session->database().name.toHtmlEscaped(), result.kept.toHtmlEscaped()));
    else if (result.succeeded())
        m_question->say(Banner::Kind::Success, tr("The backup is in the new database <b>%1</b>, checked; <b>%2</b> was not touched.")
                                                   .arg(result.made.toHtmlEscaped(), m_session->database().name.toHtmlEscaped()));
    else if (result.error->code != ErrorCode::Cancelled)
        m_question->say(Banner::Kind::Problem, errorSentence(*result.error).toHtmlEscaped());
}

void BackupsPane::showServerBackup(const project::JobResult& result)
{
    if (result.succeeded())
        m_question->say(Banner::Kind::Success, tr("The whole server is in the file <b>%1</b>. It is brought back by hand, into a new and empty server: "
                                                  "<tt>psql --no-psqlrc --file=FILE postgres</tt>")
                                                   .arg(result.made.toHtmlEscaped()));
    else if (result.error->code != ErrorCode::Cancelled)
        m_question->say(Banner::Kind::Problem, errorSentence(*result.error).toHtmlEscaped());
}

void BackupsPane::askToDelete(int row)
{
    if (row < 0)
        return;
    const backup::BackupEntry entry = m_model->entry(row);
    const QString text = tr("Delete the backup “%1” of %2? The file %3 is removed and cannot be brought back.")
                             .arg(entry.label.toHtmlEscaped(), exactDate(entry.createdAt.toLocalTime()).toHtmlEscaped(), entry.fileName.toHtmlEscaped());
    ask({.html = text, .yes = tr("Delete"), .no = tr("Keep it"), .action = [this, id = entry.id] { m_session->deleteBackup(id); }});
}

QAbstractButton* BackupsPane::ask(Question question)
{
    delete m_name; // of an earlier question
    delete m_newName;
    m_toSwap.clear();
    m_askedAbout = aboutNow();
    m_question->say(question.kind, question.html);
    m_action = std::move(question.action);
    QAbstractButton* yes = m_question->addButton(question.yes);
    yes->setObjectName(u"confirmBackupAction"_s);
    setPrimary(yes);
    for (Alternative& alternative : question.alternatives) {
        QAbstractButton* other = m_question->addButton(alternative.text);
        other->setObjectName(alternative.name);
        // Queued: another question may take the place of this one, and of the button.
        connect(other, &QAbstractButton::clicked, this, std::move(alternative.action), Qt::QueuedConnection);
    }
    QAbstractButton* no = m_question->addButton(question.no);
    connect(yes, &QPushButton::clicked, this, &BackupsPane::confirm);
    connect(no, &QPushButton::clicked, this, [this] {
        m_action = nullptr;
        m_question->clear();
    });
    no->setFocus(Qt::OtherFocusReason);
    return yes;
}

// The button waits for the name.
void BackupsPane::askForName(QAbstractButton* yes, QBoxLayout* below)
{
    m_name = new TypedName(m_question);
    if (below)
        below->addWidget(m_name);
    else
        m_question->addWidget(m_name);
    setDanger(yes);
    connect(m_name, &TypedName::changed, yes, [this, yes] { yes->setEnabled(m_name->satisfied()); });
    connect(m_name, &TypedName::confirmed, this, &BackupsPane::confirm);
    m_name->ask(tr("Type %1:"), m_session->database().nameToType);
    m_name->setFocus(Qt::OtherFocusReason);
}

bool BackupsPane::asking() const
{
    return static_cast<bool>(m_action);
}

void BackupsPane::confirm()
{
    if (m_session->running() || (m_name && !m_name->satisfied()) || (m_newName && m_newName->text().trimmed().isEmpty()))
        return;
    const auto action = std::exchange(m_action, nullptr);
    m_question->clear(); // its fields stay until the next event: the action reads them
    if (action)
        action();
}

void BackupsPane::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_session->backupFolder()));
}

} // namespace retort::ui
