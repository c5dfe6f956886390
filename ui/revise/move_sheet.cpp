#include "ui/revise/move_sheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "core/script/reparent.h"
#include "core/text/unified_diff.h"
#include "ui/revise/revision_form.h"
#include "ui/sql/sql_view.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int mostOffered = 200; // revisions in the list; every other one can be typed

} // namespace

MoveSheet::MoveSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"moveSheet"_s, parent), m_session(session), m_parent(new QComboBox(this)), m_change(new SqlView(this)), m_note(new ElidedLabel(this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_primary(new QPushButton(tr("Move the Revision"), this))
{
    header()->title()->setText(tr("Move a revision"));
    createChoice();
    m_change->setAccessibleName(tr("The change of the file"));
    column()->addWidget(m_change, 1);
    createFooter();
    connect(m_parent, &QComboBox::activated, this, &MoveSheet::refresh);
    connect(m_parent->lineEdit(), &QLineEdit::textEdited, this, &MoveSheet::refresh);
    for (const auto signal : {&project::ProjectSession::projectChanged, &project::ProjectSession::databaseChanged})
        connect(m_session, signal, this, &MoveSheet::refresh);
}

void MoveSheet::createChoice()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_parent->setObjectName(u"moveParent"_s);
    m_parent->setAccessibleName(tr("Parent to move onto"));
    m_parent->setEditable(true);
    m_parent->setInsertPolicy(QComboBox::NoInsert);
    m_parent->setToolTip(tr("Choose, or type an id or its first characters; several with commas between them make a merge"));
    m_parent->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_parent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_parent->setMinimumContentsLength(12);
    auto* label = new QLabel(tr("&Onto"), this);
    label->setBuddy(m_parent);
    row->addWidget(label);
    row->addWidget(m_parent, 1);
    column()->addLayout(row);
}

void MoveSheet::createFooter()
{
    QHBoxLayout* row = addButtonRow(addFooter());
    setFooterLine(true);
    m_note->setMuted(true);
    m_note->setObjectName(u"moveNote"_s);
    row->addWidget(m_note, 1);
    m_close->setObjectName(u"moveClose"_s);
    m_primary->setObjectName(u"movePrimary"_s);
    setPrimary(m_primary);
    row->addWidget(m_close);
    row->addWidget(m_primary);
    connect(m_close, &QPushButton::clicked, this, &MoveSheet::closeRequested);
    connect(m_primary, &QPushButton::clicked, this, &MoveSheet::accept);
}

void MoveSheet::open(const std::string& revision)
{
    const auto project = m_session->project();
    const auto node = project ? project->map()->indexOf(revision) : std::nullopt;
    if (!node)
        return;
    m_revision = revision;
    header()->route()->setText(revisionLine(*project->map(), *node));
    fillParents(*project->map(), *node);
    refresh();
    m_parent->setFocus(Qt::OtherFocusReason);
    m_parent->lineEdit()->selectAll();
}

// The newest revisions that it can stand on, heads first, then no parent.
void MoveSheet::fillParents(const script::RevisionMap& map, script::NodeIndex node)
{
    m_parent->clear();
    const script::NodeList after = map.descendants(std::array{node}, script::RevisionMap::Edges::WithDependencies);
    std::vector<bool> possible(map.size(), true);
    for (const script::NodeIndex one : after)
        possible[one] = false;
    const auto offer = [&](script::NodeIndex one) {
        if (possible[one] && map.revision(node).downRevisions != std::vector{map.id(one)} && m_parent->count() < mostOffered)
            m_parent->addItem(revisionLine(map, one), toQString(map.id(one)));
        possible[one] = false;
    };
    for (const script::NodeIndex head : map.heads())
        offer(head);
    for (const script::NodeIndex one : map.displayOrder())
        offer(one);
    m_parent->addItem(tr("no parent: a base of its own"), u"base"_s);
    m_parent->setCurrentIndex(0);
}

void MoveSheet::abandon()
{
    m_revision.clear();
    m_shown.reset();
    banner()->clear();
}

Result<std::vector<std::string>> MoveSheet::chosenParents() const
{
    const script::MapPointer map = m_session->project()->map();
    const int known = m_parent->findText(m_parent->currentText());
    const QString bound = known < 0 ? m_parent->currentText().trimmed() : m_parent->itemData(known).toString();
    std::vector<std::string> ids;
    if (bound == u"base"_s)
        return ids;
    for (const QString& part : bound.split(u',', Qt::SkipEmptyParts)) {
        RETORT_TRY(const script::NodeList nodes, script::resolveRevisions(map, toUtf8(part.trimmed())));
        for (const script::NodeIndex node : nodes)
            ids.push_back(map->id(node));
    }
    if (ids.empty())
        return fail(ErrorCode::InvalidArgument, toUtf8(tr("Say which revision it is to stand on.")));
    return ids;
}

Result<MoveSheet::Change> MoveSheet::change() const
{
    const script::RevisionMap& map = *m_session->project()->map();
    const auto node = map.indexOf(m_revision);
    if (!node)
        return fail(ErrorCode::NotFound, toUtf8(tr("The revision is no longer there.")));
    const project::DatabaseState& database = m_session->database();
    if (database.connected() && database.applied.size() == map.size() && database.applied[*node]) {
        return fail(ErrorCode::Conflict, toUtf8(tr("%1 went through this revision already; where it stands in the history cannot be changed any more.").arg(database.name)));
    }
    RETORT_TRY(const std::vector<std::string> parents, chosenParents());
    RETORT_CHECK(script::checkParents(map, *node, parents));
    const std::string& path = map.revision(*node).path;
    RETORT_TRY(project::LoadedScript script, m_session->loadScript(path));
    RETORT_TRY(const std::string text, script::withParents(text::SourceText(path, script.bytes.toStdString()), parents));
    return Change{.script = std::move(script), .text = toQString(text)};
}

// Left for another page, whichever way.
void MoveSheet::hideEvent(QHideEvent* event)
{
    Sheet::hideEvent(event);
    if (!event->spontaneous())
        abandon();
}

void MoveSheet::refresh()
{
    if (m_revision.empty())
        return;
    m_shown.reset();
    m_primary->setEnabled(false);
    m_note->setText({});
    if (!m_session->project()) {
        abandon();
        return;
    }
    auto wanted = change();
    if (!wanted) {
        banner()->say(Banner::Kind::Problem, errorSentence(wanted.error()).toHtmlEscaped());
        m_change->setSql({}, u"diff"_s, {}, tr("There is no change to show."));
        return;
    }
    banner()->clear();
    const std::string name = std::filesystem::path(wanted->script.path.toStdString()).filename().string();
    const auto diff = text::unifiedDiff(wanted->script.bytes.toStdString(), toUtf8(wanted->text), name, name);
    m_change->setSql(diff ? toQString(*diff) : wanted->text, u"diff"_s, {}, {});
    const script::RevisionMap& map = *m_session->project()->map();
    const auto after = map.descendants(std::array{*map.indexOf(m_revision)}, script::RevisionMap::Edges::Versioned).size() - 1;
    m_note->setText(after == 0   ? tr("Nothing comes after it")
                    : tr("The %n revisions after it move along", nullptr, static_cast<int>(after)));
    m_shown = std::move(*wanted);
    m_primary->setEnabled(true);
}

void MoveSheet::accept()
{
    if (!m_shown)
        return;
    const auto saved = m_session->saveScript(m_shown->script, m_shown->text, false);
    if (!saved) {
        banner()->say(Banner::Kind::Problem, tr("<b>The revision was not moved.</b> %1").arg(errorSentence(saved.error()).toHtmlEscaped()));
        m_primary->setEnabled(false);
        return;
    }
    const QString id = toQString(m_revision);
    abandon();
    m_session->rescan();
    Q_EMIT revisionMoved(id);
}

} // namespace retort::ui
