#include "ui/revise/move_sheet.h"

#include <QCheckBox>
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
#include "ui/models/revision_moves.h"
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
    : Sheet(u"moveSheet"_s, parent), m_session(session), m_placement(new QComboBox(this)), m_other(new QComboBox(this)),
      m_alone(new QCheckBox(tr("What comes after it &stays where it is"), this)), m_change(new SqlView(this)), m_note(new ElidedLabel(this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_primary(new QPushButton(tr("Move the Revision"), this))
{
    header()->title()->setText(tr("Move a revision"));
    createChoice();
    m_change->setAccessibleName(tr("The change of the file"));
    column()->addWidget(m_change, 1);
    createFooter();
    connect(m_placement, &QComboBox::activated, this, &MoveSheet::choosePlacement);
    connect(m_other, &QComboBox::activated, this, &MoveSheet::refresh);
    connect(m_other->lineEdit(), &QLineEdit::textEdited, this, &MoveSheet::refresh);
    connect(m_alone, &QCheckBox::clicked, this, [this] {
        fillOthers();
        refresh();
    });
    for (const auto signal : {&project::ProjectSession::projectChanged, &project::ProjectSession::databaseChanged})
        connect(m_session, signal, this, &MoveSheet::refresh);
}

void MoveSheet::createChoice()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 0);
    row->setSpacing(8);
    m_placement->setObjectName(u"movePlacement"_s);
    m_placement->setAccessibleName(tr("Where it is put"));
    const std::array<std::pair<QString, QString>, 3> places = {
        std::pair(tr("onto"), tr("As a child of its own; what stands there already stays")),
        std::pair(tr("right after"), tr("Between the other revision and all that comes after that")),
        std::pair(tr("right before"), tr("Between the other revision and all that comes before that")),
    };
    for (const auto& [name, help] : places) {
        m_placement->addItem(name);
        m_placement->setItemData(m_placement->count() - 1, help, Qt::ToolTipRole);
    }
    m_other->setObjectName(u"moveOther"_s);
    m_other->setAccessibleName(tr("The other revision"));
    m_other->setEditable(true);
    m_other->setInsertPolicy(QComboBox::NoInsert);
    m_other->setToolTip(tr("Choose, or type an id or its first characters; several with commas between them make a merge"));
    m_other->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(12);
    auto* label = new QLabel(tr("&Put it"), this);
    label->setBuddy(m_placement);
    row->addWidget(label);
    row->addWidget(m_placement);
    row->addWidget(m_other, 1);
    column()->addLayout(row);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(16, 8, 16, 8);
    m_alone->setObjectName(u"moveAlone"_s);
    m_alone->setToolTip(tr("It is taken out of its place: the revisions after it are put onto the one before it"));
    below->addWidget(m_alone);
    below->addStretch(1);
    column()->addLayout(below);
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

void MoveSheet::open(const std::string& revision, script::Placement placement, const std::string& other)
{
    const auto project = m_session->project();
    const auto node = project ? project->map()->indexOf(revision) : std::nullopt;
    if (!node)
        return;
    m_revision = revision;
    header()->route()->setText(revisionLine(*project->map(), *node));
    m_placement->setCurrentIndex(static_cast<int>(placement));
    m_alone->setChecked(leavesFollowersByItself(placement));
    m_alone->setEnabled(!project->map()->children(*node).empty());
    m_other->clear();
    fillOthers();
    if (const auto known = project->map()->indexOf(other))
        m_other->setEditText(revisionLine(*project->map(), *known));
    refresh();
    m_other->setFocus(Qt::OtherFocusReason);
    m_other->lineEdit()->selectAll();
}

script::Placement MoveSheet::placement() const
{
    return static_cast<script::Placement>(std::max(m_placement->currentIndex(), 0));
}

void MoveSheet::choosePlacement()
{
    m_alone->setChecked(leavesFollowersByItself(placement()));
    fillOthers();
    refresh();
}

// The newest revisions that it can be put to, heads first, then no parent. What was typed or chosen stays.
void MoveSheet::fillOthers()
{
    const auto project = m_session->project();
    const auto node = project ? project->map()->indexOf(m_revision) : std::nullopt;
    if (!node)
        return;
    const script::RevisionMap& map = *project->map();
    const QString before = m_other->currentText();
    m_other->clear();
    std::vector<bool> possible(map.size(), true);
    possible[*node] = false;
    if (!m_alone->isChecked()) {
        for (const script::NodeIndex one : map.descendants(std::array{*node}, script::RevisionMap::Edges::WithDependencies))
            possible[one] = false;
    }
    const bool onto = placement() == script::Placement::Onto;
    const auto offer = [&](script::NodeIndex one) {
        if (possible[one] && !(onto && map.revision(*node).downRevisions == std::vector{map.id(one)}) && m_other->count() < mostOffered)
            m_other->addItem(revisionLine(map, one), toQString(map.id(one)));
        possible[one] = false;
    };
    for (const script::NodeIndex head : map.heads())
        offer(head);
    for (const script::NodeIndex one : map.displayOrder())
        offer(one);
    if (onto)
        m_other->addItem(tr("no parent: a base of its own"), u"base"_s);
    m_other->setCurrentIndex(0);
    if (!before.isEmpty())
        m_other->setEditText(before);
}

void MoveSheet::abandon()
{
    m_revision.clear();
    m_shown.clear();
    banner()->clear();
}

Result<std::vector<std::string>> MoveSheet::chosenOthers() const
{
    const script::MapPointer map = m_session->project()->map();
    const int known = m_other->findText(m_other->currentText());
    const QString bound = known < 0 ? m_other->currentText().trimmed() : m_other->itemData(known).toString();
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

Result<std::vector<project::ScriptChange>> MoveSheet::changes() const
{
    const script::RevisionMap& map = *m_session->project()->map();
    const auto node = map.indexOf(m_revision);
    if (!node)
        return fail(ErrorCode::NotFound, toUtf8(tr("The revision is no longer there.")));
    RETORT_TRY(std::vector<std::string> others, chosenOthers());
    const script::MoveWish wish{.node = *node, .placement = placement(), .others = std::move(others), .alone = m_alone->isChecked()};
    RETORT_TRY(const std::vector<script::NewParents> plan, possibleMove(map, m_session->database(), wish));
    std::vector<project::ScriptChange> changes;
    for (const script::NewParents& change : plan) {
        const std::string& path = map.revision(change.node).path;
        RETORT_TRY(const project::LoadedScript script, m_session->loadScript(path));
        RETORT_TRY(const std::string text, script::withParents(text::SourceText(path, script.bytes.toStdString()), change.parents));
        changes.push_back({.path = script.path, .before = script.bytes, .after = QByteArray::fromStdString(text)});
    }
    return changes;
}

// Left for another page, whichever way.
void MoveSheet::hideEvent(QHideEvent* event)
{
    Sheet::hideEvent(event);
    if (!event->spontaneous())
        abandon();
}

QString MoveSheet::noteFor(std::size_t files) const
{
    const script::RevisionMap& map = *m_session->project()->map();
    const auto after = map.descendants(std::array{*map.indexOf(m_revision)}, script::RevisionMap::Edges::Versioned).size() - 1;
    const QString written = tr("%n files change", nullptr, static_cast<int>(files));
    if (after == 0 || m_alone->isChecked())
        return written;
    return tr("%1; the %n revisions after it move along", nullptr, static_cast<int>(after)).arg(written);
}

void MoveSheet::refresh()
{
    if (m_revision.empty())
        return;
    m_shown.clear();
    m_primary->setEnabled(false);
    m_note->setText({});
    if (!m_session->project()) {
        abandon();
        return;
    }
    auto wanted = changes();
    if (!wanted) {
        banner()->say(Banner::Kind::Problem, errorSentence(wanted.error()).toHtmlEscaped());
        m_change->setSql({}, u"diff"_s, {}, tr("There is no change to show."));
        return;
    }
    banner()->clear();
    QString shown;
    for (const project::ScriptChange& change : *wanted) {
        const std::string name = std::filesystem::path(change.path.toStdString()).filename().string();
        const auto diff = text::unifiedDiff(change.before.toStdString(), change.after.toStdString(), name, name);
        shown += diff ? toQString(*diff) : QString::fromUtf8(change.after);
    }
    m_change->setSql(shown, u"diff"_s, {}, {});
    m_note->setText(noteFor(wanted->size()));
    m_shown = std::move(*wanted);
    m_primary->setEnabled(true);
}

void MoveSheet::accept()
{
    if (m_shown.empty())
        return;
    if (const auto written = m_session->changeScripts(m_shown); !written) {
        banner()->say(Banner::Kind::Problem, tr("<b>The revision was not moved.</b> %1").arg(errorSentence(written.error()).toHtmlEscaped()));
        m_primary->setEnabled(false);
        return;
    }
    const QString id = toQString(m_revision);
    const std::vector<project::ScriptChange> changes = std::exchange(m_shown, {});
    abandon();
    m_session->rescan();
    Q_EMIT revisionMoved(id, changes);
}

} // namespace retort::ui
