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

#include "ui/editor/edited_notice.h"
#include "ui/editor/facts_view.h"
#include "ui/editor/script_editor.h"
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
    connect(m_editor, &QsciScintilla::textChanged, m_previewTimer, qOverload<>(&QTimer::start));
    connect(m_editor, &QsciScintilla::modificationChanged, this, [this](bool modified) {
        refreshHeader();
        Q_EMIT modifiedChanged(modified);
    });
    connect(m_editor, &ScriptEditor::cursorMoved, m_sql, &SqlView::markScriptOffset);
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
    auto* scriptSide = new QWidget;
    auto* scriptLayout = new QVBoxLayout(scriptSide);
    scriptLayout->setContentsMargins(0, 0, 0, 0);
    scriptLayout->setSpacing(0);
    m_edited = new EditedNotice(m_session, scriptSide);
    m_scriptMessage = new Banner(scriptSide);
    m_editor = new ScriptEditor(scriptSide);
    scriptLayout->addWidget(m_edited);
    scriptLayout->addWidget(m_scriptMessage);
    scriptLayout->addWidget(m_editor, 1);

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(scriptSide);
    m_splitter->addWidget(createSqlSide());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    createFindBar(page);
    column->addWidget(m_find);
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
    connect(m_edited, &EditedNotice::shown, this, &RevisionPane::showChange);
    connect(m_edited, &EditedNotice::changeRequested, this, [this] {
        m_tabs->setCurrentWidget(m_change);
        m_change->setFocus(Qt::OtherFocusReason);
    });
}

void RevisionPane::showChange(bool edited)
{
    m_tabs->setTabVisible(m_tabs->indexOf(m_change), edited);
    if (!edited)
        return;
    const auto diff = project::editAsDiff(*m_edited->edited());
    m_change->setSql(diff ? toQString(*diff) : QString(), QStringLiteral("diff"), {}, diff ? QString() : errorSentence(diff.error()));
}

void RevisionPane::connectSession()
{
    connect(m_session, &project::ProjectSession::previewReady, this, &RevisionPane::showPreview);
    connect(m_session, &project::ProjectSession::scriptChangedOnDisk, this, &RevisionPane::scriptChangedOnDisk);
    connect(m_session, &project::ProjectSession::projectChanged, this, [this] {
        chooseDefaultDialect();
        if (!m_revision.empty() && !node())
            clear();
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

void RevisionPane::showRevision(const std::string& revisionId)
{
    if (revisionId == m_revision && m_loaded)
        return;
    m_revision = revisionId;
    m_preview.reset();
    m_scriptMessage->clear();
    m_sqlMessage->clear();
    m_edited->showFor(m_revision);
    loadScript();
    refreshHeader();
    refreshFacts();
    m_tabs->show();
}

void RevisionPane::clear()
{
    m_revision.clear();
    m_edited->showFor({});
    m_loaded.reset();
    m_preview.reset();
    m_editor->load(QString());
    m_editor->setReadOnly(true);
    m_editor->showProblems({});
    m_sql->setSql(QString(), m_dialect->currentData().toString(), {}, QString());
    m_scriptMessage->clear();
    m_sqlMessage->clear();
    summarize();
    m_timing->clear();
    m_facts->clear();
    m_tabs->hide();
    refreshHeader();
}

void RevisionPane::loadScript()
{
    const auto index = node();
    m_loaded.reset();
    m_editor->setReadOnly(true);
    if (!index) {
        m_editor->load(QString());
        m_scriptMessage->say(
            Banner::Kind::Warning,
            tr("No file of this project declares the revision <b>%1</b>.").arg(toQString(m_revision).toHtmlEscaped()));
        return;
    }
    auto loaded = m_session->loadScript(m_session->project()->map()->revision(*index).path);
    if (!loaded) {
        m_editor->load(QString());
        m_scriptMessage->say(Banner::Kind::Problem, toQString(describe(loaded.error())).toHtmlEscaped());
        return;
    }
    m_loaded = std::move(*loaded);
    m_editor->setReadOnly(false);
    m_editor->load(m_loaded->text);
    m_previewTimer->stop();
    requestPreview();
}

void RevisionPane::refreshHeader()
{
    const auto index = node();
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
    if (m_loaded)
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
    if (!m_loaded)
        return;
    project::PreviewRequest request;
    request.revision = m_revision;
    request.path = m_loaded->path.toStdString();
    request.unsaved = m_editor->text();
    request.dialect = m_dialect->currentData().toString().toStdString();
    m_session->requestPreview(request);
}

void RevisionPane::showPreview(const std::shared_ptr<const project::Preview>& preview)
{
    if (preview->revision != m_revision || !m_loaded)
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
    if (m_find->isVisible())
        markMatches();
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
    return m_loaded && m_editor->isModified();
}

bool RevisionPane::save()
{
    return !hasUnsavedChanges() || write(false);
}

bool RevisionPane::write(bool overwrite)
{
    auto saved = m_session->saveScript(*m_loaded, m_editor->text(), overwrite);
    if (saved) {
        m_loaded = std::move(*saved);
        m_editor->setModified(false);
        m_scriptMessage->clear();
        refreshHeader();
        return true;
    }
    if (saved.error().code == ErrorCode::Conflict)
        showConflict();
    else
        m_scriptMessage->say(Banner::Kind::Problem,
                             tr("Not saved. %1").arg(toQString(describe(saved.error())).toHtmlEscaped()));
    return false;
}

void RevisionPane::showConflict()
{
    if (!QFileInfo::exists(m_loaded->path)) {
        m_scriptMessage->say(Banner::Kind::Warning,
                             tr("Not saved: the file is no longer on disk. Your text is only here."));
        connect(m_scriptMessage->addButton(tr("Write it again")), &QAbstractButton::clicked, this,
                [this] { (void)write(true); });
        return;
    }
    m_scriptMessage->say(Banner::Kind::Warning,
                         tr("The file changed on disk while you were editing it. Nothing was overwritten."));
    connect(m_scriptMessage->addButton(tr("Load the file")), &QAbstractButton::clicked, this, [this] {
        m_scriptMessage->clear();
        loadScript();
    });
    connect(m_scriptMessage->addButton(tr("Overwrite it")), &QAbstractButton::clicked, this,
            [this] { (void)write(true); });
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
                                 tr("Save the changes to %1?").arg(QFileInfo(m_loaded->path).fileName()),
                                 QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    m_question->setInformativeText(tr("Your changes are lost if you do not save them."));
    m_question->setDefaultButton(QMessageBox::Save);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question, &QDialog::finished, this, [this, proceed, stay](int answer) {
        m_question.clear();
        const bool discard = answer == QMessageBox::Discard;
        if (discard)
            m_editor->setModified(false);
        if (discard || (answer == QMessageBox::Save && save()))
            proceed();
        else if (stay)
            stay();
    });
    m_question->open();
}

void RevisionPane::toggleDirection()
{
    setDirection(!m_upgrade->isChecked());
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

void RevisionPane::createFindBar(QWidget* parent)
{
    m_find = new FindBar(parent);
    connect(m_find, &FindBar::textEdited, this, &RevisionPane::markMatches);
    connect(m_find, &FindBar::nextRequested, this, [this] { findAgain(true); });
    connect(m_find, &FindBar::previousRequested, this, [this] { findAgain(false); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_editor->markMatches({});
        m_sql->markMatches({});
        if (m_findInSql)
            focusSql();
        else
            focusScript();
    });
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (m_find->isVisible())
            markMatches();
    });
}

void RevisionPane::openFind()
{
    if (!m_loaded)
        return;
    m_tabs->setCurrentIndex(0);
    m_findInSql = m_sql->hasFocus();
    const QString selected = m_findInSql ? m_sql->textCursor().selectedText() : m_editor->selectedText();
    m_find->open(selected.contains(QChar::ParagraphSeparator) || selected.contains(QLatin1Char('\n')) ? QString()
                                                                                                      : selected);
}

void RevisionPane::markMatches()
{
    const QString text = m_find->text();
    const int inScript = m_editor->markMatches(m_findInSql ? QString() : text);
    const int inSql = m_sql->markMatches(m_findInSql ? text : QString());
    m_find->showCount(m_findInSql ? inSql : inScript);
}

void RevisionPane::findAgain(bool forward)
{
    if (m_find->text().isEmpty())
        return openFind();
    if (m_findInSql)
        m_sql->selectMatch(m_find->text(), forward);
    else
        m_editor->selectMatch(m_find->text(), forward);
}

void RevisionPane::scriptChangedOnDisk(const QString& path)
{
    if (!m_loaded || path != m_loaded->path)
        return;
    auto fresh = m_session->loadScript(path.toStdString());
    if (fresh && fresh->bytes == m_loaded->bytes)
        return; // our own save, or a touch
    if (hasUnsavedChanges()) {
        showConflict();
    } else if (fresh) {
        m_loaded = std::move(*fresh);
        m_editor->reload(m_loaded->text);
        requestPreview();
        refreshFacts();
    } else {
        m_scriptMessage->say(Banner::Kind::Warning, tr("The file is gone. What you see is what it held."));
        m_editor->setModified(true);
    }
}

// Esc takes the find bar away before it does anything else.
void RevisionPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_find->isVisible())
        m_find->dismiss();
    else
        QWidget::keyPressEvent(event);
}

void RevisionPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshFacts(); // its links are in the colour of the palette before
}

void RevisionPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(event->size().width() < sideBySideWidth ? Qt::Vertical : Qt::Horizontal);
}

} // namespace retort::ui
