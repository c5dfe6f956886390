#include "ui/revise/new_revision_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/support/text.h"
#include "ui/widgets/field_form.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int IsHeadRole = Qt::UserRole + 1;

QStringList words(const QString& text)
{
    static const QRegularExpression between(u"[,\\s]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

NewRevisionForm::NewRevisionForm(QWidget* parent)
    : RevisionForm(parent), m_message(addEdit(tr("&Message"), u"newMessage"_s, tr("What the revision does, as in “add email to user”"))),
      m_parent(new QComboBox(this)), m_splice(new QCheckBox(this)), m_label(nullptr), m_more(new QToolButton(this))
{
    m_parent->setObjectName(u"newParent"_s);
    m_parent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_parent->setMinimumContentsLength(12);
    form()->addField(tr("&After"), m_parent);
    m_parent->setAccessibleName(tr("The revision before"));
    m_splice->setAccessibleName(tr("Begin a second branch here"));
    m_splice->setObjectName(u"newSplice"_s);
    form()->addRow(QString(), m_splice);
    m_label = addEdit(tr("&Branch label"), u"newLabel"_s, tr("None"));
    m_label->setToolTip(tr("A name for the branch that begins here, for use as name@head"));
    createMore();
    connect(m_parent, &QComboBox::currentIndexChanged, this, &NewRevisionForm::parentChosen);
    connect(m_splice, &QCheckBox::toggled, this, &RevisionForm::changed);
    setMore(false);
}

void NewRevisionForm::createMore()
{
    m_more->setObjectName(u"newMore"_s);
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("Dependencies and id"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    form()->addRow(QString(), m_more);
    m_dependsOn = addEdit(tr("&Depends on"), u"newDependsOn"_s, tr("Ids or labels of other branches, separated by commas"));
    m_id = addEdit(tr("&Id"), u"newId"_s, tr("A random one"));
    m_folder = new QComboBox(this);
    m_folder->setObjectName(u"newFolder"_s);
    form()->addField(tr("&Folder"), m_folder);
    m_folder->setAccessibleName(tr("Folder of the file"));
    connect(m_more, &QToolButton::toggled, this, &NewRevisionForm::setMore);
    connect(m_folder, &QComboBox::currentIndexChanged, this, &RevisionForm::changed);
}

void NewRevisionForm::setMore(bool open)
{
    m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    form()->setRowVisible(m_dependsOn, open);
    form()->setRowVisible(m_id, open);
}

void NewRevisionForm::start(const project::Project& project, const std::string& parent, const std::string& selected)
{
    m_selected = parent.empty() ? selected : parent;
    for (QLineEdit* edit : {m_message, m_label, m_dependsOn, m_id})
        edit->clear();
    m_splice->setChecked(false);
    m_more->setChecked(false);
    {
        const QSignalBlocker quiet(m_parent);
        m_parent->clear();
    }
    showProject(project);
    const int wanted = parent.empty() ? -1 : m_parent->findData(toQString(parent));
    if (wanted >= 0)
        m_parent->setCurrentIndex(wanted);
    parentChosen();
}

void NewRevisionForm::showProject(const project::Project& project)
{
    const QVariant chosen = m_parent->currentData();
    {
        const QSignalBlocker quiet(m_parent);
        m_parent->clear();
        offerParents(*project.map());
        if (const int again = chosen.isValid() ? m_parent->findData(chosen) : -1; again >= 0)
            m_parent->setCurrentIndex(again);
    }
    offerFolders(project);
    parentChosen();
}

// The heads first. With several of them none is taken for granted.
void NewRevisionForm::offerParents(const script::RevisionMap& map)
{
    const script::NodeList& heads = map.heads();
    if (heads.size() > 1)
        m_parent->addItem(tr("Choose one of %1 heads…").arg(heads.size()), QString());
    const auto add = [&](script::NodeIndex node, const QString& note) {
        m_parent->addItem(revisionLine(map, node) + note, toQString(map.id(node)));
        m_parent->setItemData(m_parent->count() - 1, map.isHead(node), IsHeadRole);
    };
    for (const script::NodeIndex head : heads)
        add(head, tr("   (head)"));
    if (const auto selected = map.indexOf(m_selected); selected && !map.isHead(*selected))
        add(*selected, tr("   (not a head)"));
    m_parent->addItem(map.empty() ? tr("Nothing: this is the first revision") : tr("Nothing: begin a history of its own"), u"base"_s);
    m_parent->setItemData(m_parent->count() - 1, true, IsHeadRole);
    m_parent->setCurrentIndex(0);
}

void NewRevisionForm::offerFolders(const project::Project& project)
{
    const QSignalBlocker quiet(m_folder);
    const QString chosen = m_folder->currentData().toString();
    const auto& folders = project.directory().versionLocations();
    m_folder->clear();
    m_folder->addItem(tr("That of the revision before"), QString());
    for (const std::filesystem::path& folder : folders)
        m_folder->addItem(QDir::toNativeSeparators(toQString(folder.string())), toQString(folder.string()));
    m_folder->setCurrentIndex(std::max(0, m_folder->findData(chosen)));
    form()->setRowVisible(m_folder, folders.size() > 1);
}

bool NewRevisionForm::splices() const
{
    return !m_parent->currentData().toString().isEmpty() && !m_parent->currentData(IsHeadRole).toBool();
}

void NewRevisionForm::parentChosen()
{
    m_splice->setText(tr("Branch off here, as a second branch"));
    m_splice->setToolTip(tr("%1 has revisions after it already, so this begins a second branch.").arg(m_parent->currentData().toString()));
    form()->setRowVisible(m_splice, splices());
    Q_EMIT changed();
}

Result<script::NewRevision> NewRevisionForm::request() const
{
    const QString parent = m_parent->currentData().toString();
    if (parent.isEmpty())
        return fail(ErrorCode::InvalidArgument, toUtf8(tr("The history has several heads. Choose the one that the revision comes after, or merge them first.")));
    if (splices() && !m_splice->isChecked())
        return fail(ErrorCode::InvalidArgument, toUtf8(tr("%1 is not a head. Tick that a second branch is meant, or choose a head.").arg(parent)));
    script::NewRevision request;
    request.heads = {toUtf8(parent)};
    request.splice = splices();
    request.id = toUtf8(m_id->text().trimmed());
    if (const QString message = m_message->text().trimmed(); !message.isEmpty())
        request.message = toUtf8(message);
    for (const QString& label : words(m_label->text()))
        request.branchLabels.push_back(toUtf8(label));
    for (const QString& other : words(m_dependsOn->text()))
        request.dependsOn.push_back(toUtf8(other));
    request.versionPath = toUtf8(m_folder->currentData().toString());
    return request;
}

} // namespace retort::ui
