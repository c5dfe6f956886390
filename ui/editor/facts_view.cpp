#include "ui/editor/facts_view.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include "core/project/session.h"
#include "ui/support/format.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"

namespace retort::ui {

namespace {

QString monospace(const QString& plain)
{
    return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>")
        .arg(monospaceFont().family(), plain.toHtmlEscaped());
}

// "abc123  message" with the id as a link, one revision a line.
QString revisionLinks(const script::RevisionMap& map, std::span<const script::NodeIndex> nodes)
{
    QStringList lines;
    for (const script::NodeIndex node : nodes) {
        const QString id = toQString(map.id(node));
        lines +=
            QStringLiteral("<a href=\"%1\">%2</a>&nbsp; %3")
                .arg(id.toHtmlEscaped(), monospace(id),
                     revisionMessage(map.revision(node).doc(), map.revision(node).path, map.id(node)).toHtmlEscaped());
    }
    return lines.join(QStringLiteral("<br>"));
}

QString joined(const std::vector<std::string>& items)
{
    QStringList list;
    for (const std::string& item : items)
        list += toQString(item).toHtmlEscaped();
    return list.join(QStringLiteral(", "));
}

} // namespace

FactsView::FactsView(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Facts"));
    setBackgroundRole(QPalette::Base);
    clear();
}

void FactsView::clear()
{
    auto* content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(16, 16, 16, 16);
    m_form->setHorizontalSpacing(24);
    m_form->setVerticalSpacing(8);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setWidget(content); // deletes the one before
    m_rows.clear();
}

void FactsView::showRows(Rows rows)
{
    std::erase_if(rows, [](const auto& row) { return row.second.isEmpty(); });
    if (rows == m_rows)
        return; // the keyboard, what is selected and the place stay
    clear();
    m_rows = std::move(rows);
    QWidget* before = this;
    for (const auto& [name, html] : m_rows) {
        QWidget* value = addRow(name, html);
        if (value->focusPolicy() == Qt::NoFocus)
            continue;
        setTabOrder(before, value);
        before = value;
    }
}

QWidget* FactsView::addRow(const QString& name, const QString& html)
{
    auto* label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignRight | Qt::AlignTop); // beside the first line of several
    auto* value = new QLabel(html);
    value->setTextFormat(Qt::RichText);
    value->setWordWrap(true);
    const bool leads = html.contains(QLatin1String("<a "));
    value->setTextInteractionFlags(leads ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
    value->setFocusPolicy(leads ? Qt::StrongFocus : Qt::NoFocus); // only what leads somewhere is stopped at
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(value, &QLabel::linkActivated, this, &FactsView::revisionActivated);
    m_form->addRow(label, value);
    // A layout would show them later.
    label->show();
    value->show();
    return value;
}

void FactsView::showFacts(const project::Project& project, script::NodeIndex node,
                          const project::DatabaseState& database, const QStringList& changes)
{
    Rows rows;
    const script::RevisionMap& map = *project.map();
    const script::Revision& revision = map.revision(node);

    const auto add = [&rows](const QString& name, const QString& html) { rows.emplace_back(name, html); };
    add(tr("Revision"), monospace(toQString(revision.id.str())));
    QStringList roles;
    if (map.isHead(node))
        roles += map.isRealHead(node) ? tr("head") : tr("effective head (something depends on it)");
    if (map.isBase(node))
        roles += tr("base");
    if (map.isMergePoint(node))
        roles += tr("merge point");
    if (map.isBranchPoint(node))
        roles += tr("branch point");
    add(tr("Role"), roles.join(QStringLiteral(", ")));
    if (database.connected() && node < database.applied.size()) {
        const QString where = database.name.toHtmlEscaped();
        add(tr("Database"), database.position[node]  ? tr("%1 stands here").arg(where)
                               : database.applied[node] ? tr("applied to %1").arg(where)
                                                        : tr("pending in %1").arg(where));
    }
    QStringList lines;
    for (const QString& change : changes)
        lines += change.toHtmlEscaped();
    add(tr("Upgrade"), lines.join(QStringLiteral("<br>")));
    add(tr("Parents"), map.isBase(node) ? tr("none: this is a base") : revisionLinks(map, map.parents(node)));
    add(tr("Missing parents"), joined({map.missingParents(node).begin(), map.missingParents(node).end()}));
    add(tr("Depends on"), revisionLinks(map, map.dependencies(node)));
    add(tr("Children"), map.isHead(node) ? tr("none: this is a head") : revisionLinks(map, map.children(node)));
    add(tr("Branch labels"), joined(map.branchLabels(node)));
    if (revision.createDate)
        add(tr("Created"), toQString(*revision.createDate).toHtmlEscaped());
    const QString path = toQString(revision.path);
    add(tr("File"), monospace(path));
    const QFileInfo info(path);
    add(tr("Changed"), QLocale().toString(info.lastModified(), QLocale::ShortFormat) + QStringLiteral(" · ")
                              + QLocale().formattedDataSize(info.size()));
    const std::string_view doc = revision.doc();
    if (revision.longDoc.size() > doc.size())
        add(tr("Docstring"),
               toQString(revision.longDoc).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    showRows(std::move(rows));
}

} // namespace retort::ui
