#include "ui/revise/merge_form.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QSignalBlocker>

#include <algorithm>

#include "ui/support/text.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/roomy_delegate.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int mostRows = 6; // of heads that are seen at once

} // namespace

MergeForm::MergeForm(QWidget* parent) : RevisionForm(parent), m_heads(new QListWidget(this)), m_message(nullptr), m_label(nullptr)
{
    m_heads->setObjectName(u"mergeHeadsList"_s);
    m_heads->setAccessibleName(tr("Heads to merge"));
    m_heads->setItemDelegate(new RoomyDelegate(m_heads));
    m_heads->setTextElideMode(Qt::ElideRight);
    m_heads->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    form()->addRow(tr("&Heads"), m_heads);
    m_message = addEdit(tr("&Message"), u"mergeMessage"_s, tr("What is merged"));
    m_label = addEdit(tr("&Branch label"), u"mergeLabel"_s, tr("None"));
    connect(m_heads, &QListWidget::itemChanged, this, &RevisionForm::changed);
}

void MergeForm::start(const project::Project& project)
{
    m_heads->clear();
    m_label->clear();
    m_message->setText(u"merge heads"_s); // Alembic's own words; it is part of a file, not of this window
    showProject(project);
}

void MergeForm::showProject(const project::Project& project)
{
    const script::RevisionMap& map = *project.map();
    QSet<QString> left;
    for (int row = 0; row < m_heads->count(); ++row) {
        if (m_heads->item(row)->checkState() == Qt::Unchecked)
            left.insert(m_heads->item(row)->data(Qt::UserRole).toString());
    }
    {
        const QSignalBlocker quiet(m_heads);
        m_heads->clear();
        for (const script::NodeIndex head : map.heads()) {
            auto* item = new QListWidgetItem(revisionLine(map, head), m_heads);
            const QString id = toQString(map.id(head));
            item->setData(Qt::UserRole, id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(left.contains(id) ? Qt::Unchecked : Qt::Checked);
        }
    }
    const int rows = std::clamp(m_heads->count(), 2, mostRows);
    m_heads->setFixedHeight(rows * std::max(m_heads->sizeHintForRow(0), 20) + 2 * m_heads->frameWidth() + 4);
    Q_EMIT changed();
}

Result<script::NewRevision> MergeForm::request() const
{
    script::NewRevision request;
    request.heads.clear();
    for (int row = 0; row < m_heads->count(); ++row) {
        if (m_heads->item(row)->checkState() == Qt::Checked)
            request.heads.push_back(toUtf8(m_heads->item(row)->data(Qt::UserRole).toString()));
    }
    if (m_heads->count() < 2)
        return fail(ErrorCode::InvalidArgument, toUtf8(tr("The history has no more than one head; there is nothing to merge.")));
    if (request.heads.size() < 2)
        return fail(ErrorCode::InvalidArgument, toUtf8(tr("Tick two heads at least.")));
    if (const QString message = m_message->text().trimmed(); !message.isEmpty())
        request.message = toUtf8(message);
    if (const QString label = m_label->text().trimmed(); !label.isEmpty())
        request.branchLabels = {toUtf8(label)};
    return request;
}

} // namespace retort::ui
