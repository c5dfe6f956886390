#include "ui/backups/row_route_model.h"

#include <QLocale>

#include <algorithm>
#include <utility>

#include "ui/support/icons.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

QStandardItem* textCell(const QString& text, bool editable = false)
{
    auto* made = new QStandardItem(text);
    made->setEditable(editable);
    return made;
}

QStandardItem* number(std::int64_t value)
{
    QStandardItem* made = textCell(QLocale().toString(static_cast<qlonglong>(value)));
    made->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return made;
}

QString joined(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list.append(toQString(name));
    return list.join(u", "_s);
}

QString noteOf(const backup::TableRoute& route)
{
    if (!route.open())
        return RowRouteModel::tr("not restored: %1").arg(toQString(route.obstacle));
    QStringList notes;
    if (!route.leftOut.empty())
        notes.append(RowRouteModel::tr("without %1").arg(joined(route.leftOut)));
    if (!route.unfilled.empty() && !route.columns.empty())
        notes.append(RowRouteModel::tr("default or NULL for %1").arg(joined(route.unfilled)));
    return notes.join(u"; "_s);
}

QString outcomeOf(const backup::TableOutcome& table)
{
    using Became = backup::TableOutcome::Became;
    const QString reason = toQString(table.reason);
    switch (table.became) {
    case Became::Filled:
        return reason.isEmpty() ? RowRouteModel::tr("%Ln rows are in", nullptr, static_cast<int>(table.rows))
                                : reason;
    case Became::LeftOut: return RowRouteModel::tr("left out");
    case Became::Kept: return RowRouteModel::tr("not restored: %1").arg(reason);
    case Became::Emptied: return RowRouteModel::tr("not restored, empty now: %1").arg(reason);
    }
    return {};
}

} // namespace

RowRouteModel::RowRouteModel(QObject* parent) : QStandardItemModel(parent)
{
    clearPlan();
    connect(this, &QStandardItemModel::itemChanged, this, &RowRouteModel::edited);
}

void RowRouteModel::clearPlan()
{
    clear();
    setHorizontalHeaderLabels({tr("In the backup"), tr("Rows"), tr("Goes to"), QString()});
    m_tablesToFill = 0;
}

void RowRouteModel::showPlan(const project::DataRestorePlan& plan)
{
    m_filling = true;
    clearPlan();
    for (const backup::TableRoute& route : plan.routes)
        addTable(route, plan);
    m_filling = false;
}

void RowRouteModel::addTable(const backup::TableRoute& route, const project::DataRestorePlan& plan)
{
    const bool here = plan.request.way == project::RowsWay::Here;
    const auto mapped = plan.mapping.tables.find(route.from);
    const bool leftOut = mapped != plan.mapping.tables.end() && mapped->second.empty();
    QStandardItem* from = textCell(toQString(route.from));
    from->setData(toQString(route.from), NameRole);
    from->setCheckable(true);
    from->setCheckState(leftOut ? Qt::Unchecked : Qt::Checked);
    const QString wanted = mapped == plan.mapping.tables.end() ? toQString(route.from) : toQString(mapped->second);
    QStandardItem* to = textCell(route.to.empty() ? wanted : toQString(route.to), here && !leftOut);
    to->setData(toQString(route.from), NameRole);
    appendRow({from, number(route.rows), to, textCell({})});
    mark(rowCount() - 1, !route.open() && !route.unwanted, leftOut ? tr("left out") : noteOf(route));
    if (route.open())
        ++m_tablesToFill;
    addColumns(*from, route, here);
}

void RowRouteModel::addColumns(QStandardItem& table, const backup::TableRoute& route, bool editable)
{
    const auto add = [&](const std::string& from, const QString& to, const QString& note) {
        QStandardItem* target = textCell(to, editable);
        target->setData(toQString(route.from + '.' + from), NameRole);
        table.appendRow({textCell(toQString(from)), textCell({}), target, textCell(note)});
    };
    for (const backup::ColumnRoute& column : route.columns)
        add(column.from, toQString(column.to), {});
    for (const std::string& column : route.leftOut)
        add(column, {}, tr("left out"));
}

void RowRouteModel::mark(int row, bool staysOut, const QString& note)
{
    QStandardItem* cell = item(row, NoteColumn);
    cell->setText(note);
    cell->setToolTip(note);
    cell->setIcon(staysOut ? icon(Glyph::Warning) : QIcon());
    cell->setData(staysOut, StaysOutRole);
}

void RowRouteModel::showReport(const backup::RowReport& report)
{
    m_filling = true;
    for (int row = 0; row < rowCount(); ++row) {
        const std::string from = toUtf8(index(row, FromColumn).data(NameRole).toString());
        const auto table = std::ranges::find(report.tables, from, &backup::TableOutcome::from);
        if (table == report.tables.end())
            continue;
        mark(row, table->became != backup::TableOutcome::Became::LeftOut && (table->became != backup::TableOutcome::Became::Filled || !table->reason.empty()), outcomeOf(*table));
    }
    m_filling = false;
}

void RowRouteModel::edited(QStandardItem* changed)
{
    if (m_filling)
        return;
    const std::string name = toUtf8(changed->data(NameRole).toString());
    if (name.empty())
        return;
    if (changed->column() == FromColumn && changed->isCheckable()) {
        const auto edit = m_edits.find(name);
        const bool wasOut = edit != m_edits.end() && edit->second.empty();
        const bool isOut = changed->checkState() == Qt::Unchecked;
        if (wasOut == isOut)
            return;
        if (isOut)
            m_edits[name] = std::string();
        else
            m_edits.erase(name);
    } else {
        m_edits[name] = toUtf8(changed->text().trimmed());
    }
    Q_EMIT mappingEdited();
}

void RowRouteModel::setLocked(bool locked)
{
    m_locked = locked;
}

Qt::ItemFlags RowRouteModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QStandardItemModel::flags(index);
    return m_locked ? flags & ~(Qt::ItemIsEditable | Qt::ItemIsUserCheckable) : flags;
}

std::vector<std::string> RowRouteModel::mapping() const
{
    std::vector<std::string> texts;
    for (const auto& [from, to] : m_edits)
        texts.push_back(from + '=' + to);
    return texts;
}

} // namespace retort::ui
