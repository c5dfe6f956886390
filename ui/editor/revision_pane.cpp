#include "ui/editor/revision_pane.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/editor/difference_page.h"
#include "ui/editor/downgrade_offer.h"
#include "ui/editor/edited_notice.h"
#include "ui/editor/facts_view.h"
#include "ui/editor/script_completer.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/script_search.h"
#include "ui/editor/script_side.h"
#include "ui/sql/sql_view.h"
#include "ui/support/dialect_names.h"
#include "ui/support/format.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/models/operation_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/find_bar.h"

namespace retort::ui {

namespace {

// A pause shorter than this between two keys counts as one change. Together with evaluation it stays well below the
// 100 ms in which the SQL has to follow.
constexpr int previewDelayMs = 8;
// Below this width script and SQL stand one above the other, so that lines of 100 characters are seen whole.
constexpr int sideBySideWidth = 1000;

QToolButton* directionButton(const QString& text, const QString& tip, QButtonGroup* group, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    group->addButton(button);
    return button;
}

} // namespace

RevisionPane::RevisionPane(project::ProjectSession* session, QWidget* parent) : QWidget(parent), m_session(session)
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(createScriptPage(), tr("Script and SQL"));
    m_facts = new FactsView(m_tabs);
    m_tabs->addTab(m_facts, tr("Facts"));
    createChangePage();
    createDifferencePage();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(m_tabs, 1);
    layout->addStretch(0); // what is left when no revision is shown

    m_previewTimer = new QTimer(this);
    m_previewTimer->setSingleShot(true);
    m_previewTimer->setInterval(previewDelayMs);
    connect(m_previewTimer, &QTimer::timeout, this, &RevisionPane::requestPreview);
    connectScript();
    connect(m_editor, &ScriptEditor::cursorMoved, m_sql, &SqlView::markScriptOffset);
    connect(m_editor, &ScriptEditor::menuRequested, this, &RevisionPane::scriptMenuRequested);
    connect(m_sql, &SqlView::statementChosen, this, [this](const operations::OperationSource& source) {
        m_editor->markRange({.begin = source.begin, .end = source.end});
    });
    connect(m_facts, &FactsView::revisionActivated, this, &RevisionPane::revisionActivated);
    connectSession();
    clear();
}

RevisionPane::~RevisionPane() = default;

QWidget* RevisionPane::createHeader()
{
    auto* header = new QWidget(this);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(2);
    header->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title = new QLabel(header);
    m_title->setFont(titleFont());
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle = new QLabel(header);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary = new ElidedLabel(header);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_summary);
    m_summary->hide();
    return header;
}

QWidget* RevisionPane::createScriptPage()
{
    m_script = new ScriptSide(m_session);
    m_editor = m_script->editor();
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_script);
    m_splitter->addWidget(createSqlSide());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    m_search = new ScriptSearch(m_editor, m_sql, page);
    column->addWidget(m_search->bar());
    return page;
}

QWidget* RevisionPane::createSqlSide()
{
    auto* side = new QWidget;
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    auto* group = new QButtonGroup(side);
    m_upgrade = directionButton(tr("Upgrade"), tr("SQL of upgrade()"), group, side);
    m_downgrade = directionButton(tr("Downgrade"), tr("SQL of downgrade()"), group, side);
    m_upgrade->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            showDirection();
    });
    m_timing = new QLabel(side);
    m_timing->setForegroundRole(QPalette::PlaceholderText);
    m_dialect = new QComboBox(side);
    m_dialect->setAccessibleName(tr("SQL dialect"));
    m_dialect->setToolTip(tr("Write the SQL for this database"));
    for (const DialectName& name : dialectNames)
        m_dialect->addItem(name.product, toQString(name.dialect));
    connect(m_dialect, &QComboBox::activated, this, [this] {
        m_dialectChosenByHand = true;
        requestPreview();
    });
    bar->addWidget(m_upgrade);
    bar->addWidget(m_downgrade);
    bar->addStretch(1);
    bar->addWidget(m_timing);
    bar->addWidget(m_dialect);

    m_sqlMessage = new Banner(side);
    connect(m_sqlMessage, &Banner::linkActivated, this, [this](const QString& link) { goTo(link.toUInt(), 1); });
    m_sql = new SqlView(side);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_sqlMessage);
    layout->addWidget(m_sql, 1);
    return side;
}

void RevisionPane::createChangePage()
{
    m_change = new SqlView(m_tabs);
    m_change->setAccessibleName(tr("What was edited since the script was applied"));
    m_tabs->addTab(m_change, tr("Edited Since"));
    m_tabs->setTabVisible(m_tabs->indexOf(m_change), false);
    connect(editedNotice(), &EditedNotice::shown, this, &RevisionPane::showChange);
    connect(editedNotice(), &EditedNotice::changeRequested, this, [this] {
        m_tabs->setCurrentWidget(m_change);
        m_change->setFocus(Qt::OtherFocusReason);
    });
}

EditedNotice* RevisionPane::editedNotice() const
{
    return m_script->editedNotice();
}

void RevisionPane::createDifferencePage()
{
    m_difference = new DifferencePage(m_tabs);
    const int tab = m_tabs->addTab(m_difference, tr("Difference"));
    m_tabs->setTabVisible(tab, false);
    connect(m_difference, &DifferencePage::asked, this, [this, tab](bool asking) {
        m_tabs->setTabVisible(tab, asking);
        if (asking) {
            m_tabs->setCurrentIndex(tab);
            m_difference->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_difference, &DifferencePage::answered, this, &RevisionPane::focusScript);
    connect(m_script, &ScriptSide::differenceAsked, m_difference, &DifferencePage::ask);
    connect(m_script->downgrade(), &DowngradeOffer::proposed, m_difference, &DifferencePage::ask);
}

void RevisionPane::connectScript()
{
    connect(m_editor, &QsciScintilla::textChanged, m_previewTimer, qOverload<>(&QTimer::start));
    connect(m_script, &ScriptSide::stateChanged, this, [this] {
        refreshHeader();
        Q_EMIT modifiedChanged(hasUnsavedChanges());
    });
    connect(m_script, &ScriptSide::textLoaded, this, [this] {
        m_previewTimer->stop();
        requestPreview();
        refreshFacts();
    });
    connect(m_script->downgrade(), &DowngradeOffer::lineActivated, this, [this](std::uint32_t line) { goTo(line, 1); });
    connect(m_script->downgrade(), &DowngradeOffer::filled, this, [this] {
        setDirection(false);
        focusScript();
    });
}

void RevisionPane::completeName()
{
    if (!m_editor->hasFocus())
        focusScript();
    m_script->completer()->complete();
}

void RevisionPane::fillDowngrade()
{
    m_tabs->setCurrentIndex(0);
    m_script->downgrade()->fill(m_dialect->currentData().toString());
}

std::optional<project::ScriptQuestion> RevisionPane::question() const
{
    if (!m_script->loaded() || m_editor->isReadOnly())
        return std::nullopt;
    return project::ScriptQuestion{.revision = m_revision, .path = m_script->loaded()->path.toStdString(), .text = m_editor->text(), .dialect = toUtf8(m_dialect->currentData().toString())};
}

bool RevisionPane::insert(const project::InsertionAnswer& answer)
{
    const auto now = question();
    if (!now || now->revision != answer.place->question.revision || now->text != answer.place->question.text)
        return false;
    m_editor->apply(answer.insertion.edits);
    setDirection(true);
    const std::string_view put = answer.insertion.upgrade;
    const QString line = m_editor->text(static_cast<int>(answer.insertion.line) - 1);
    goTo(answer.insertion.line, put.empty() ? 1 : static_cast<std::uint32_t>(std::max<qsizetype>(0, line.indexOf(QChar::fromLatin1(put.front())))) + 1);
    return true;
}

void RevisionPane::showChange(bool edited)
{
    m_tabs->setTabVisible(m_tabs->indexOf(m_change), edited);
    if (!edited)
        return;
    const auto diff = project::editAsDiff(*editedNotice()->edited());
    m_change->setSql(diff ? toQString(*diff) : QString(), QStringLiteral("diff"), {}, diff ? QString() : errorSentence(diff.error()));
}

void RevisionPane::connectSession()
{
    connect(m_session, &project::ProjectSession::previewReady, this, &RevisionPane::showPreview);
    connect(m_session, &project::ProjectSession::projectChanged, this, [this] {
        chooseDefaultDialect();
        followFile();
        refreshHeader();
        refreshFacts();
    });
    connect(m_session, &project::ProjectSession::databaseChanged, this, [this] {
        chooseDefaultDialect();
        refreshHeader();
        refreshFacts();
    });
}

std::optional<script::NodeIndex> RevisionPane::node() const
{
    const auto project = m_session->project();
    return project && !m_revision.empty() ? project->map()->indexOf(m_revision) : std::nullopt;
}

// Nothing is taken away that may still be wanted: where a file declares another id than before, that is shown; where no
// revision can be read from it, or where it is gone, its text stays as long as something can be done with it.
void RevisionPane::followFile()
{
    const auto project = m_session->project();
    const auto& loaded = m_script->loaded();
    if (project && project->folder() == m_folder && loaded) {
        const script::RevisionMap& map = *project->map();
        const std::string path = toUtf8(loaded->path);
        for (script::NodeIndex index = 0; index < map.size(); ++index) {
            // Of two files with one id the list knows the one that counts; the other is shown as a file.
            if (map.revision(index).path != path || map.id(index) == m_revision || map.indexOf(map.id(index)) != index)
                continue;
            m_revision = map.id(index);
            m_script->follow(m_revision);
            return requestPreview();
        }
        if (!node() && (hasUnsavedChanges() || QFileInfo::exists(loaded->path)))
            return;
    }
    if (loaded ? !node() : !m_revision.empty() && !node())
        clear();
    else if (loaded && node() && !hasUnsavedChanges() && !QFileInfo::exists(loaded->path))
        show(m_revision, {}); // its file has another name now
}

void RevisionPane::showRevision(const std::string& revisionId)
{
    if (revisionId == m_revision && m_script->loaded())
        return;
    show(revisionId, {});
}

void RevisionPane::showFile(const QString& path)
{
    show({}, path);
}

void RevisionPane::show(const std::string& revisionId, const QString& path)
{
    m_revision = revisionId;
    m_folder = m_session->project() ? m_session->project()->folder() : std::filesystem::path();
    m_preview.reset();
    // Nothing of the revision that was here before stands beside the script of this one, however long its preview takes.
    m_changes.clear();
    m_summary->setText(QString());
    m_timing->clear();
    m_sql->setSql(QString(), m_dialect->currentData().toString(), {}, QString());
    m_sqlMessage->clear();
    m_difference->clear();
    if (path.isEmpty())
        m_script->open(m_revision);
    else
        m_script->openFile(path);
    refreshHeader();
    refreshFacts();
    m_tabs->show();
}

void RevisionPane::clear()
{
    m_revision.clear();
    m_preview.reset();
    m_difference->clear();
    m_script->close();
    m_sql->setSql(QString(), m_dialect->currentData().toString(), {}, QString());
    m_sqlMessage->clear();
    summarize();
    m_timing->clear();
    m_facts->clear();
    m_tabs->hide();
    refreshHeader();
}

void RevisionPane::refreshHeader()
{
    const auto index = node();
    if (!index && m_script->loaded()) {
        m_title->setText(QFileInfo(m_script->loaded()->path).fileName());
        m_title->setToolTip(m_script->loaded()->path);
        m_subtitle->setText(QFileInfo::exists(m_script->loaded()->path) ? tr("No revision can be read from this file.") : tr("The file is no longer on disk."));
        return;
    }
    if (!index) {
        m_title->setText(m_revision.empty() ? tr("No revision selected") : toQString(m_revision));
        m_subtitle->setText(m_revision.empty() ? tr("Choose a revision in the list to see its script and its SQL.")
                                               : tr("missing"));
        return;
    }
    const script::Revision& revision = m_session->project()->map()->revision(*index);
    const QString message = revisionMessage(revision.doc(), revision.path, revision.id.str());
    m_title->setText(message.isEmpty() ? tr("(no message)") : message);
    m_title->setToolTip(toQString(revision.longDoc));
    const QString mono = monospaceFont().family();
    QString subtitle = QStringLiteral("<span style=\"font-family:'%1'\">%2</span> &nbsp;·&nbsp; %3")
                           .arg(mono, toQString(revision.id.str()).toHtmlEscaped(),
                                QFileInfo(toQString(revision.path)).fileName().toHtmlEscaped());
    if (hasUnsavedChanges())
        subtitle += QStringLiteral(" &nbsp;·&nbsp; <b>%1</b>").arg(tr("unsaved changes"));
    m_subtitle->setText(subtitle);
}

void RevisionPane::refreshFacts()
{
    if (const auto index = node())
        m_facts->showFacts(*m_session->project(), *index, m_session->database(), m_changes);
    else
        m_facts->clear();
}

void RevisionPane::summarize()
{
    QStringList changes = m_preview ? operationClauses(m_preview->upgrade.operations) : QStringList();
    QString text = operationSentence(changes);
    if (m_preview && m_preview->syntaxErrors.empty() && m_preview->upgrade.incomplete)
        text += changes.isEmpty() ? tr("What it does cannot be told without running it.") : tr(" What else it does cannot be told without running it.");
    else if (m_preview && m_preview->syntaxErrors.empty() && changes.isEmpty())
        text = tr("Changes nothing in the database.");
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
    if (changes != m_changes) {
        m_changes = std::move(changes);
        refreshFacts();
    }
}

QString RevisionPane::summary() const
{
    return m_summary->text();
}

void RevisionPane::chooseDefaultDialect()
{
    if (m_dialectChosenByHand)
        return;
    QString dialect;
    if (m_session->database().connected()) {
        dialect = m_session->database().dialect;
    } else {
        const auto candidates = m_session->urlCandidates();
        if (!candidates.empty())
            dialect = toQString(candidates.front().url).section(QLatin1Char(':'), 0, 0).section(QLatin1Char('+'), 0, 0);
    }
    const int index = m_dialect->findData(dialect);
    if (index < 0 || index == m_dialect->currentIndex())
        return;
    m_dialect->setCurrentIndex(index);
    if (m_script->loaded())
        requestPreview();
}

void RevisionPane::setDialect(const QString& dialect)
{
    const int index = m_dialect->findData(dialect);
    if (index < 0)
        return;
    m_dialectChosenByHand = true;
    m_dialect->setCurrentIndex(index);
    requestPreview();
}

void RevisionPane::setDirection(bool upgrade)
{
    (upgrade ? m_upgrade : m_downgrade)->setChecked(true);
}

void RevisionPane::requestPreview()
{
    if (!m_script->loaded())
        return;
    project::PreviewRequest request;
    request.revision = m_revision;
    request.path = m_script->loaded()->path.toStdString();
    request.unsaved = m_editor->text();
    request.dialect = m_dialect->currentData().toString().toStdString();
    m_session->requestPreview(request);
}

void RevisionPane::showPreview(const std::shared_ptr<const project::Preview>& preview)
{
    if (preview->revision != m_revision || !m_script->loaded())
        return;
    m_preview = preview;
    std::vector<Error> problems = preview->syntaxErrors;
    for (const migration::StepText* step : {&preview->upgrade, &preview->downgrade}) {
        if (step->incomplete && step->incomplete->where)
            problems.push_back(*step->incomplete);
    }
    m_editor->showProblems(problems);
    Q_EMIT problemsChanged(problems);
    m_timing->setText(tr("%1 ms").arg(preview->milliseconds, 0, 'f', preview->milliseconds < 10 ? 1 : 0));
    showDirection();
    summarize();
    m_search->refresh();
    m_script->consider(*preview);
    Q_EMIT previewShown();
}

void RevisionPane::showDirection()
{
    if (!m_preview)
        return;
    const bool upgrade = m_upgrade->isChecked();
    const migration::StepText& step = upgrade ? m_preview->upgrade : m_preview->downgrade;
    const QString dialect = toQString(m_preview->dialect);
    QString placeholder = upgrade ? tr("upgrade() asks for no SQL.") : tr("downgrade() asks for no SQL.");
    if (!m_preview->syntaxErrors.empty() || step.incomplete)
        placeholder.clear();
    m_sql->setSql(toQString(step.text), dialect, step.spans, placeholder);
    m_sql->markScriptOffset(m_editor->cursorOffset());
    showIncomplete(step);
}

void RevisionPane::showIncomplete(const migration::StepText& step)
{
    const auto link = [](const Error& error) {
        if (!error.where || error.where->line == 0)
            return QString();
        return QStringLiteral(" <a href=\"%1\">%2</a>")
            .arg(error.where->line)
            .arg(tr("line %1").arg(error.where->line));
    };
    if (!m_preview->syntaxErrors.empty()) {
        const Error& error = m_preview->syntaxErrors.front();
        m_sqlMessage->say(Banner::Kind::Problem,
                          tr("No SQL: the script cannot be parsed. %1").arg(toQString(error.message).toHtmlEscaped())
                              + link(error));
    } else if (step.incomplete) {
        const QString reason = toQString(step.incomplete->message).toHtmlEscaped();
        const bool raised =
            step.incomplete->code == ErrorCode::Evaluation || step.incomplete->code == ErrorCode::Compile;
        m_sqlMessage->say(raised ? Banner::Kind::Problem : Banner::Kind::Warning,
                          (step.text.empty() ? tr("No SQL: %1") : tr("Incomplete from here on: %1")).arg(reason)
                              + link(*step.incomplete));
    } else if (!step.warnings.empty()) {
        QStringList lines;
        for (const ddl::DdlWarning& warning : step.warnings)
            lines += toQString(warning.message).toHtmlEscaped();
        m_sqlMessage->say(Banner::Kind::Warning, lines.join(QStringLiteral("<br>")));
    } else {
        m_sqlMessage->clear();
    }
}

void RevisionPane::goTo(std::uint32_t line, std::uint32_t column)
{
    m_tabs->setCurrentIndex(0);
    m_editor->goTo(line, column);
}

bool RevisionPane::hasUnsavedChanges() const
{
    return m_script->hasUnsavedChanges();
}

bool RevisionPane::save()
{
    return m_script->save();
}

void RevisionPane::whenNothingIsUnsaved(const std::function<void()>& proceed, const std::function<void()>& stay)
{
    if (!hasUnsavedChanges())
        return proceed();
    if (m_question) {
        m_question->activateWindow();
        return stay ? stay() : void();
    }
    m_question = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                 tr("Save the changes to %1?").arg(QFileInfo(m_script->loaded()->path).fileName()),
                                 QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    m_question->setInformativeText(tr("Your changes are lost if you do not save them."));
    m_question->setDefaultButton(QMessageBox::Save);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::finished, this, [this, proceed, stay](int answer) {
        m_question.clear();
        const bool discard = answer == QMessageBox::Discard;
        if (discard)
            m_script->discard();
        if (discard || (answer == QMessageBox::Save && save()))
            proceed();
        else if (stay)
            stay();
    });
    m_question->open();
}

void RevisionPane::toggleDirection()
{
    m_tabs->setCurrentIndex(0); // where it is seen
    setDirection(!m_upgrade->isChecked());
}

RevisionPane::View RevisionPane::view() const
{
    return {.upgrade = m_upgrade->isChecked(), .facts = m_tabs->currentWidget() == m_facts, .panes = m_splitter->saveState()};
}

void RevisionPane::setView(const View& view)
{
    setDirection(view.upgrade);
    m_tabs->setCurrentIndex(view.facts ? 1 : 0);
    const Qt::Orientation fits = m_splitter->orientation(); // what this window has room for
    m_splitter->restoreState(view.panes);
    m_splitter->setOrientation(fits);
}

void RevisionPane::focusScript()
{
    m_tabs->setCurrentIndex(0);
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void RevisionPane::focusSql()
{
    m_tabs->setCurrentIndex(0);
    m_sql->setFocus(Qt::ShortcutFocusReason);
}

void RevisionPane::focusFacts()
{
    m_tabs->setCurrentIndex(1);
    m_facts->setFocus(Qt::ShortcutFocusReason);
}

void RevisionPane::openFind()
{
    if (!m_script->loaded())
        return;
    m_tabs->setCurrentIndex(0);
    m_search->open();
}

void RevisionPane::openReplace()
{
    if (!m_script->loaded())
        return;
    m_tabs->setCurrentIndex(0);
    m_search->openReplace();
}

void RevisionPane::findAgain(bool forward)
{
    m_search->again(forward);
}

// Esc takes the find bar away before it does anything else.
void RevisionPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_search->bar()->isVisible())
        m_search->bar()->dismiss();
    else
        QWidget::keyPressEvent(event);
}

void RevisionPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_facts->clear(); // its links are in the colour of the palette before
        refreshFacts();
    }
}

void RevisionPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(event->size().width() < sideBySideWidth ? Qt::Vertical : Qt::Horizontal);
}

} // namespace retort::ui
