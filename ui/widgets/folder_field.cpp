#include "ui/widgets/folder_field.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace retort::ui {

FolderField::FolderField(const QString& title, QWidget* parent) : QWidget(parent), m_title(title), m_edit(new QLineEdit(this))
{
    m_edit->setAccessibleName(title);
    setFocusProxy(m_edit);
    auto* choose = new QPushButton(tr("Choose…"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &FolderField::browse);
    connect(m_edit, &QLineEdit::textChanged, this, &FolderField::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &FolderField::submitted);
}

QString FolderField::folder() const
{
    QString folder = m_edit->text().trimmed();
    if (folder == u"~"_s || folder.startsWith(u"~/"_s))
        folder = QDir::homePath() + folder.mid(1);
    return folder.isEmpty() ? QString() : QDir::cleanPath(folder);
}

void FolderField::setFolder(const QString& folder)
{
    m_edit->setText(QDir::toNativeSeparators(folder));
}

void FolderField::browse()
{
    auto* dialog = new QFileDialog(this, m_title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderField::setFolder);
    dialog->open();
}

} // namespace retort::ui
