#include "ui/diff/sides_sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/diff/difference_tree.h"
#include "ui/models/difference_model.h"
#include "ui/sql/sql_view.h"
#include "ui/support/format.h"
#include "ui/support/preferences.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/sheet_header.h"
#include "ui/widgets/typed_choice.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using project::SchemaSide;
using Kind = SchemaSide::Kind;

constexpr QLatin1StringView otherSnapshot("?"); // data of the entry that asks for a file

} // namespace

SidesSheet::SidesSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"sidesSheet"_s, parent), m_session(session), m_model(new DifferenceModel(this)), m_from(new TypedChoice(this)),
      m_to(new TypedChoice(this)), m_swap(new QToolButton(this)), m_pages(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_tree(new QTreeView(this)), m_tabs(new QTabWidget(this)), m_operations(new SqlView(this)), m_sql(new SqlView(this)), m_count(new ElidedLabel(this)),
      m_copy(new QPushButton(tr("Copy"), this)), m_save(new QPushButton(tr("Save Snapshot…"), this)), m_close(new QPushButton(tr("Close"), this))
{
    header()->title()->setObjectName(u"sidesTitle"_s);
    header()->title()->setText(tr("Compare schemas"));
    column()->addWidget(createChoices());
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(createResult());
    column()->addWidget(m_pages, 1);
    createFooter();
    m_from->setObjectName(u"sidesFrom"_s);
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(u"sidesTo"_s);
    m_to->setAccessibleName(tr("To"));
    for (QComboBox* box : {m_from, m_to}) {
        box->setToolTip(tr("Choose, or type the id of a revision, its first characters, a branch label, head-2"));
        connect(box, &QComboBox::activated, this, [this, box] { sideChosen(box); });
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, &SidesSheet::request);
    }
    connect(m_swap, &QToolButton::clicked, this, &SidesSheet::swap);
    connect(m_session, &project::ProjectSession::projectChanged, this, [this] {
        if (m_session->project() && m_phase != Phase::Idle)
            becomeOutdated();
    });
    connect(m_session, &project::ProjectSession::sidesCompared, this, &SidesSheet::show);
    connect(m_session, &project::ProjectSession::sidesFailed, this, &SidesSheet::fail);
    connect(m_session, &project::ProjectSession::snapshotSaved, this, &SidesSheet::snapshotSaved);
    connect(m_session, &project::ProjectSession::snapshotFailed, this,
            [this](const Error& error) { banner()->say(Banner::Kind::Problem, tr("<b>The snapshot was not saved.</b> %1").arg(errorSentence(error).toHtmlEscaped())); });
    setPhase(Phase::Idle);
}

QWidget* SidesSheet::createChoices()
{
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    const auto label = [&](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text, choices);
        made->setBuddy(buddy);
        row->addWidget(made);
        row->addWidget(buddy, 1);
    };
    label(tr("&From"), m_from);
    m_swap->setObjectName(u"sidesSwap"_s);
    m_swap->setAutoRaise(true);
    m_swap->setText(u"⇄"_s);
    m_swap->setToolTip(tr("Swap the two sides"));
    m_swap->setAccessibleName(m_swap->toolTip());
    row->addWidget(m_swap);
    label(tr("&to"), m_to);
    return choices;
}

QWidget* SidesSheet::createResult()
{
    m_tree->setObjectName(u"sidesTree"_s);
    m_tree->setAccessibleName(tr("Differences"));
    showDifferences(m_tree, m_model);
    m_operations->setAccessibleName(tr("Operations"));
    m_sql->setAccessibleName(tr("SQL"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_sql, tr("SQL"));
    m_tabs->addTab(m_operations, tr("Operations"));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    return splitter;
}

void SidesSheet::createFooter()
{
    QHBoxLayout* row = addButtonRow(addFooter());
    m_count->setMuted(true);
    m_copy->setObjectName(u"sidesCopy"_s);
    m_copy->setToolTip(tr("Copy the SQL or the operations that are shown"));
    m_save->setObjectName(u"sidesSave"_s);
    m_save->setToolTip(tr("Keep the structure of the first side in a file, to compare with later"));
    m_close->setObjectName(u"sidesClose"_s);
    row->addWidget(m_count, 1);
    row->addWidget(m_save);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    connect(m_copy, &QPushButton::clicked, this, &SidesSheet::copy);
    connect(m_save, &QPushButton::clicked, this, &SidesSheet::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &SidesSheet::closeRequested);
}

void SidesSheet::open(const std::string& selected)
{
    if (!m_session->project())
        return;
    fill(m_from, selected);
    fill(m_to, selected);
    const bool scripts = m_session->project()->map()->size() > 0;
    choose(m_from, scripts ? SchemaSide{.kind = Kind::Revision, .name = m_session->project()->map()->heads().size() > 1 ? "heads" : "head"} : SchemaSide{.kind = Kind::Models});
    choose(m_to, {.kind = Kind::Database});
    request();
    m_from->setFocus(Qt::OtherFocusReason);
}

void SidesSheet::compare(const project::SidesRequest& wanted)
{
    fill(m_from, {});
    fill(m_to, {});
    choose(m_from, wanted.from);
    choose(m_to, wanted.to);
    request();
}

void SidesSheet::fill(QComboBox* box, const std::string& selected)
{
    box->clear();
    const auto add = [&](const SchemaSide& side) { box->addItem(titleOf(side), toQString(project::sideText(side))); };
    add({.kind = Kind::Database});
    add({.kind = Kind::Models});
    const script::RevisionMap& map = *m_session->project()->map();
    if (map.size() > 0)
        add({.kind = Kind::Revision, .name = map.heads().size() > 1 ? "heads" : "head"});
    if (!selected.empty())
        add({.kind = Kind::Revision, .name = selected});
    add({.kind = Kind::Revision, .name = "base"});
    box->addItem(tr("a snapshot…"), QString(otherSnapshot));
}

void SidesSheet::choose(QComboBox* box, const SchemaSide& side)
{
    const QString wanted = toQString(project::sideText(side));
    int at = box->findData(wanted);
    if (at < 0) {
        at = box->count() - 1; // before the entry that asks for a file
        box->insertItem(at, titleOf(side), wanted);
    }
    box->setCurrentIndex(at);
}

QString SidesSheet::titleOf(const SchemaSide& side) const
{
    const QString name = toQString(side.name);
    switch (side.kind) {
    case Kind::Database: return tr("the database %1").arg(m_session->database().name);
    case Kind::Models: return tr("the models");
    case Kind::Snapshot: return tr("the snapshot %1").arg(QFileInfo(name).fileName());
    case Kind::Revision: break;
    }
    if (name == u"base"_s)
        return tr("base: an empty database");
    if (name == u"head"_s)
        return tr("head: the newest revision");
    if (name == u"heads"_s)
        return tr("heads: the newest revisions");
    return tr("revision %1").arg(name);
}

SchemaSide SidesSheet::sideOf(const QComboBox& box) const
{
    const int known = box.findText(box.currentText());
    return project::schemaSideFrom(toUtf8(known < 0 ? box.currentText().trimmed() : box.itemData(known).toString()));
}

void SidesSheet::sideChosen(QComboBox* box)
{
    if (box->currentData().toString() == otherSnapshot)
        chooseSnapshot(box);
    else
        request();
}

void SidesSheet::swap()
{
    const SchemaSide from = sideOf(*m_from);
    choose(m_from, sideOf(*m_to));
    choose(m_to, from);
    request();
}

void SidesSheet::request()
{
    if (!m_session->project() || m_from->currentData().toString() == otherSnapshot || m_to->currentData().toString() == otherSnapshot)
        return;
    const project::SidesRequest wanted{.from = sideOf(*m_from), .to = sideOf(*m_to)};
    // Leaving a box unchanged asks nothing again, and no more when the sheet is left with it; opening the sheet does.
    if (qobject_cast<QLineEdit*>(sender()) != nullptr && (wanted == m_requested || m_phase == Phase::Idle))
        return;
    setUpToDate();
    m_requested = wanted;
    banner()->clear();
    m_model->setComparison(nullptr);
    const QString from = titleOf(wanted.from);
    const QString to = titleOf(wanted.to);
    header()->route()->setText(tr("From %1 to %2").arg(from, to));
    header()->setProduction(Preferences().databaseUse(m_session->database()) == DatabaseUse::Production);
    if (wanted.from == wanted.to) {
        m_empty->setTexts(tr("Both sides are the same"), tr("Choose something else on one of them."));
        setPhase(Phase::Failed);
        return;
    }
    const bool onServer = m_session->database().dialect != u"sqlite"_s;
    m_empty->setTexts(tr("Comparing…"), onServer && project::needsScratch(wanted.from, wanted.to)
                                            ? tr("What a revision makes is built in a scratch database on the server, which is dropped again.")
                                            : QString());
    setPhase(Phase::Comparing);
    m_session->compareSides(wanted);
}

void SidesSheet::show(const std::shared_ptr<const project::SidesCompared>& compared)
{
    if (m_phase != Phase::Comparing || compared->request != m_requested)
        return;
    QStringList notes;
    for (const auto* lines : {&compared->compared.comparison.warnings, &compared->compared.notes}) {
        for (const std::string& line : *lines)
            notes += toQString(line).toHtmlEscaped();
    }
    if (compared->notWritten)
        notes += errorSentence(*compared->notWritten).toHtmlEscaped();
    if (!notes.isEmpty())
        banner()->say(Banner::Kind::Warning, notes.join(u"<br>"_s));
    if (compared->compared.comparison.isEmpty()) {
        m_empty->setTexts(tr("No differences"), tr("%1 and %2 have the same tables, columns, keys and indexes.").arg(titleOf(m_requested.from), titleOf(m_requested.to)));
        setPhase(Phase::Same);
        return;
    }
    m_model->setSides(titleOf(m_requested.from), titleOf(m_requested.to));
    m_model->setComparison(std::make_shared<const project::ModelComparison>(project::ModelComparison{
        .models = {}, .settings = compared->compared.settings, .database = {}, .comparison = compared->compared.comparison, .candidates = {}, .notes = {}}));
    m_operations->setSql(toQString(compared->operations), u"python"_s, {}, {});
    m_sql->setSql(toQString(compared->sql), m_session->database().dialect, {}, {});
    m_tree->expandAll();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    setPhase(Phase::Different);
}

void SidesSheet::fail(const project::SidesRequest& request, const Error& error)
{
    if (m_phase != Phase::Comparing || request != m_requested)
        return;
    QString why = errorSentence(error);
    const bool models = request.from.kind == Kind::Models || request.to.kind == Kind::Models;
    if (models && error.code == ErrorCode::Unsupported && !m_session->trusted())
        why = tr("%1 The project’s own Python may read them, once you trust it in the Migrate menu.", "why the models could not be read").arg(why);
    m_empty->setTexts(tr("The two were not compared"), why);
    setPhase(Phase::Failed);
}

void SidesSheet::setPhase(Phase phase)
{
    m_phase = phase;
    m_pages->setCurrentIndex(phase == Phase::Different ? 1 : 0);
    m_copy->setVisible(phase == Phase::Different);
    m_save->setEnabled(phase == Phase::Different || phase == Phase::Same);
    m_count->setText(phase == Phase::Different ? tr("%n differences", nullptr, m_model->total()) : QString());
}

void SidesSheet::chooseSnapshot(QComboBox* box)
{
    const QString folder = QString::fromStdString(m_session->project()->folder().string());
    auto* dialog = new QFileDialog(this, tr("Choose a snapshot"), folder, tr("Snapshots (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, box](const QString& path) {
        choose(box, {.kind = Kind::Snapshot, .name = toUtf8(path)});
        request();
    });
    connect(dialog, &QFileDialog::rejected, this, [this, box] { choose(box, box == m_from ? m_requested.from : m_requested.to); });
    dialog->open();
}

void SidesSheet::chooseFile()
{
    const QString folder = QString::fromStdString(m_session->project()->folder().string());
    const QString name = m_requested.from.kind == Kind::Revision ? toQString(m_requested.from.name) + u".json"_s : u"schema.json"_s;
    auto* dialog = new QFileDialog(this, tr("Save the snapshot"), folder, tr("Snapshots (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &SidesSheet::saveSnapshotTo);
    dialog->open();
}

void SidesSheet::saveSnapshotTo(const QString& path)
{
    banner()->clear();
    m_session->saveSnapshot(m_requested.from, path);
}

void SidesSheet::copy()
{
    if (const auto* view = qobject_cast<SqlView*>(m_tabs->currentWidget()))
        QApplication::clipboard()->setText(view->toPlainText());
}

void SidesSheet::catchUp()
{
    if (m_phase != Phase::Idle)
        request();
}

void SidesSheet::abandon()
{
    m_session->cancelSides();
    m_requested = {};
    m_model->setComparison(nullptr);
    banner()->clear();
    setPhase(Phase::Idle);
}

} // namespace retort::ui
