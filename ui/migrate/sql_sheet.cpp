#include "ui/migrate/sql_sheet.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

#include "core/script/plan.h"
#include "ui/sql/sql_view.h"
#include "ui/support/dialect_names.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/sheet_header.h"
#include "ui/widgets/typed_choice.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr qsizetype gapsNamed = 5; // above the text; all of them stand in it

// What is chosen or typed in a box of bounds: "base", or identifiers with commas between them.
QString boundOf(const QComboBox& box)
{
    const int known = box.findText(box.currentText());
    return known < 0 ? box.currentText().trimmed() : box.itemData(known).toString();
}

Result<std::vector<std::string>> idsOf(const script::MapPointer& map, const QString& bound)
{
    std::vector<std::string> ids;
    for (const QString& part : bound.split(u',', Qt::SkipEmptyParts)) {
        RETORT_TRY(const script::NodeList nodes, script::resolveRevisions(map, toUtf8(part.trimmed())));
        for (const script::NodeIndex node : nodes)
            ids.push_back(map->id(node));
    }
    return ids;
}

} // namespace

SqlSheet::SqlSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"sqlSheet"_s, parent), m_session(session), m_from(new TypedChoice(this)),
      m_to(new TypedChoice(this)), m_dialect(new QComboBox(this)), m_view(new SqlView(this)), m_count(new ElidedLabel(this)),
      m_copy(new QPushButton(tr("Copy"), this)), m_save(new QPushButton(tr("Save…"), this)), m_close(new QPushButton(tr("Close"), this))
{
    createHeader();
    column()->addWidget(createChoices());
    column()->addWidget(m_view, 1);
    createFooter();
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    for (QComboBox* box : {m_from, m_to}) {
        box->setToolTip(tr("Choose, or type what Alembic takes: an id or its first characters, a branch label, head-2"));
        connect(box, &QComboBox::activated, this, &SqlSheet::request);
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, &SqlSheet::request);
    }
    connect(m_dialect, &QComboBox::activated, this, &SqlSheet::request);
    connect(m_session, &project::ProjectSession::sqlScriptReady, this, &SqlSheet::show);
    connect(m_session, &project::ProjectSession::projectChanged, this, &SqlSheet::becomeOutdated);
}

void SqlSheet::createHeader()
{
    header()->title()->setObjectName(u"sqlTitle"_s);
    header()->title()->setText(tr("SQL script"));
}

QWidget* SqlSheet::createChoices()
{
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_from->setObjectName(u"sqlFrom"_s);
    m_to->setObjectName(u"sqlTo"_s);
    m_dialect->setObjectName(u"sqlDialect"_s);
    m_dialect->setAccessibleName(tr("SQL dialect"));
    for (const DialectName& name : dialectNames)
        m_dialect->addItem(name.product, toQString(name.dialect));
    const auto label = [&](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text, choices);
        made->setBuddy(buddy);
        row->addWidget(made);
        row->addWidget(buddy);
    };
    label(tr("&From"), m_from);
    label(tr("&to"), m_to);
    label(tr("f&or"), m_dialect);
    return choices;
}

void SqlSheet::createFooter()
{
    QHBoxLayout* row = addButtonRow(addFooter());
    m_count->setMuted(true);
    m_copy->setObjectName(u"sqlCopy"_s);
    m_save->setObjectName(u"sqlSave"_s);
    m_close->setObjectName(u"sqlClose"_s);
    setPrimary(m_save);
    row->addWidget(m_count, 1);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    row->addWidget(m_save);
    connect(m_copy, &QPushButton::clicked, this, &SqlSheet::copy);
    connect(m_save, &QPushButton::clicked, this, &SqlSheet::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &SqlSheet::closeRequested);
}

void SqlSheet::open(const std::string& selected)
{
    fillBounds(selected);
    begin();
}

void SqlSheet::openRange(const std::string& from, const std::string& to)
{
    fillBounds({});
    const auto choose = [](QComboBox* box, const QString& text, const QString& id) {
        box->insertItem(0, text.arg(id), id);
        box->setCurrentIndex(0);
    };
    choose(m_from, tr("where the range begins: %1"), toQString(from));
    choose(m_to, tr("where the range ends: %1"), toQString(to));
    begin();
}

void SqlSheet::begin()
{
    const project::DatabaseState& database = m_session->database();
    const int dialect = m_dialect->findData(database.connected() ? database.dialect : m_dialect->currentData().toString());
    m_dialect->setCurrentIndex(std::max(dialect, 0));
    request();
    m_from->setFocus(Qt::OtherFocusReason);
}

void SqlSheet::fillBounds(const std::string& selected)
{
    const auto project = m_session->project();
    if (!project)
        return;
    const project::DatabaseState& database = m_session->database();
    m_from->clear();
    m_to->clear();
    QStringList rows;
    for (const std::string& row : database.rows)
        rows += toQString(row);
    const bool stands = database.connected() && database.unknownRows.empty() && !rows.isEmpty();
    const QString position = tr("where %1 stands: %2").arg(database.name, rows.join(u", "_s));
    const QString base = tr("base: an empty database");
    const bool one = project->map()->heads().size() == 1;
    m_to->addItem(one ? tr("head: the newest revision") : tr("heads: the newest revisions"), one ? u"head"_s : u"heads"_s);
    if (stands)
        m_from->addItem(position, rows.join(u','));
    m_from->addItem(base, u"base"_s);
    if (!selected.empty()) {
        const QString id = toQString(selected);
        for (QComboBox* box : {m_from, m_to})
            box->addItem(tr("the selected revision: %1").arg(id), id);
    }
    for (const std::string& head : project->map()->headIds()) {
        const QString id = toQString(head);
        m_from->addItem(tr("head: %1").arg(id), id);
        if (!one)
            m_to->addItem(tr("head: %1").arg(id), id);
    }
    if (stands)
        m_to->addItem(position, rows.join(u','));
    m_to->addItem(base, u"base"_s);
    // At the newest revision the way that is left leads down.
    m_to->setCurrentIndex(stands && database.pending == 0 ? m_to->count() - 1 : 0);
}

Result<project::SqlScriptRequest> SqlSheet::chosen() const
{
    const script::MapPointer map = m_session->project()->map();
    project::SqlScriptRequest request{.from = {}, .to = {}, .upgrade = true, .dialect = toUtf8(m_dialect->currentData().toString())};
    RETORT_TRY(request.from, idsOf(map, boundOf(*m_from)));
    const QString to = boundOf(*m_to);
    request.to = toUtf8(to);
    if (to != u"heads"_s && to != u"head"_s && to != u"base"_s) {
        RETORT_TRY(const std::vector<std::string> ids, idsOf(map, to));
        if (ids.size() > 1)
            return fail(ErrorCode::InvalidArgument, "One revision can be gone to, not " + std::to_string(ids.size()) + '.');
        request.to = ids.empty() ? "base" : ids.front();
    }
    request.upgrade = project::leadsUp(*map, request.from, request.to);
    return request;
}

void SqlSheet::request()
{
    if (!m_session->project())
        return;
    setUpToDate();
    const auto wanted = chosen();
    if (wanted && m_script && *wanted == m_requested)
        return;
    m_script.reset();
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_count->setText({});
    if (!wanted) {
        m_requested = {};
        header()->route()->setText({});
        banner()->say(Banner::Kind::Problem, errorSentence(wanted.error()).toHtmlEscaped());
        m_view->setSql({}, m_dialect->currentData().toString(), {}, {});
        return;
    }
    m_requested = *wanted;
    const auto name = [](const std::vector<std::string>& ids) { return ids.empty() ? u"base"_s : toQString(ids.front()) + (ids.size() > 1 ? u" …"_s : QString()); };
    header()->route()->setText(m_requested.upgrade ? tr("Upgrade from %1 to %2").arg(name(m_requested.from), toQString(m_requested.to))
                                                   : tr("Downgrade from %1 to %2").arg(name(m_requested.from), toQString(m_requested.to)));
    m_session->requestSqlScript(m_requested);
}

void SqlSheet::show(const std::shared_ptr<const project::SqlScript>& script)
{
    if (script->request != m_requested)
        return;
    m_script = script;
    const migration::OfflineScript& written = script->written;
    const QString text = toQString(written.text);
    m_view->setSql(text, toQString(script->request.dialect), {}, written.error ? errorSentence(*written.error) : tr("There is nothing to do."));
    showNotes(written);
    const auto lines = text.count(u'\n');
    m_count->setText(tr("%n lines", nullptr, static_cast<int>(lines)));
    m_copy->setEnabled(!text.isEmpty());
    m_save->setEnabled(!text.isEmpty());
}

void SqlSheet::showNotes(const migration::OfflineScript& written)
{
    QStringList lines;
    if (written.error)
        lines += tr("<b>The script ends early.</b> %1").arg(errorSentence(*written.error).toHtmlEscaped());
    if (!written.gaps.empty()) {
        lines += tr("<b>%n revisions are not in it whole;</b> fill them in where the text says so:", nullptr, static_cast<int>(written.gaps.size()));
        for (const migration::OfflineGap& gap : written.gaps) {
            if (lines.size() <= gapsNamed)
                lines += tr("%1: %2").arg(toQString(gap.revision), errorSentence(gap.reason)).toHtmlEscaped();
        }
    }
    for (const std::string& assumption : written.assumptions) {
        if (lines.size() <= gapsNamed)
            lines += toQString(assumption).toHtmlEscaped();
    }
    for (const ddl::DdlWarning& warning : written.warnings) {
        if (lines.size() <= gapsNamed)
            lines += toQString(warning.message).toHtmlEscaped();
    }
    if (lines.isEmpty())
        banner()->clear();
    else
        banner()->say(written.error ? Banner::Kind::Problem : Banner::Kind::Warning, lines.join(u"<br>"_s));
}

void SqlSheet::copy()
{
    if (m_script)
        QApplication::clipboard()->setText(toQString(m_script->written.text));
}

void SqlSheet::chooseFile()
{
    if (!m_script)
        return;
    const QString name = (m_requested.upgrade ? u"upgrade-to-%1.sql"_s : u"downgrade-to-%1.sql"_s).arg(toQString(m_requested.to));
    const QString folder = QString::fromStdString(m_session->project()->folder().string());
    auto* dialog = new QFileDialog(this, tr("Save the SQL script"), folder + u'/' + name, tr("SQL (*.sql);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sql"_s);
    dialog->selectFile(name);
    // What was asked to be saved is, though the scripts were read again meanwhile.
    connect(dialog, &QFileDialog::fileSelected, this, [this, script = m_script](const QString& path) { save(*script, path); });
    dialog->open();
}

bool SqlSheet::saveTo(const QString& path)
{
    if (m_script)
        return save(*m_script, path);
    banner()->say(Banner::Kind::Problem, tr("<b>Not saved.</b> The SQL is still being written."));
    return false;
}

bool SqlSheet::save(const project::SqlScript& script, const QString& path)
{
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(script.written.text);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        banner()->say(Banner::Kind::Problem, tr("<b>Not saved.</b> %1").arg(QString(path + u": "_s + file.errorString()).toHtmlEscaped()));
        return false;
    }
    Q_EMIT saved(path);
    return true;
}

void SqlSheet::catchUp()
{
    m_requested = {};
    m_script.reset();
    request();
}

void SqlSheet::abandon()
{
    m_script.reset();
    m_requested = {};
    m_view->setSql({}, m_dialect->currentData().toString(), {}, {});
    banner()->clear();
}

} // namespace retort::ui
