#include "ui/editor/difference_page.h"

#include <QAbstractButton>
#include <QVBoxLayout>

#include "core/text/unified_diff.h"
#include "ui/sql/sql_view.h"
#include "ui/support/format.h"
#include "ui/support/text.h"
#include "ui/widgets/banner.h"

namespace retort::ui {

DifferencePage::DifferencePage(QWidget* parent) : QWidget(parent), m_question(new Banner(this)), m_view(new SqlView(this))
{
    setObjectName(QStringLiteral("differencePage"));
    m_view->setAccessibleName(tr("The lines that differ"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_question);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

void DifferencePage::ask(const Difference& difference)
{
    m_question->say(Banner::Kind::Information, difference.sentence.toHtmlEscaped());
    m_question->setClosable(false);
    for (const Difference::Answer& answer : difference.answers) {
        connect(m_question->addButton(answer.label), &QAbstractButton::clicked, this, [this, act = answer.act] {
            clear();
            Q_EMIT answered();
            if (act)
                act();
        });
    }
    const auto diff = text::unifiedDiff(toUtf8(difference.before), toUtf8(difference.after), toUtf8(difference.nameBefore), toUtf8(difference.nameAfter));
    m_view->setSql(diff ? toQString(*diff) : QString(), QStringLiteral("diff"), {}, diff ? tr("The two are alike.") : errorSentence(diff.error()));
    m_asking = true;
    Q_EMIT asked(true);
}

void DifferencePage::clear()
{
    if (!m_asking)
        return;
    m_asking = false;
    m_question->clear();
    m_view->setSql(QString(), QStringLiteral("diff"), {}, QString());
    Q_EMIT asked(false);
}

} // namespace retort::ui
