#include "ui/editor/downgrade_offer.h"

#include <QAbstractButton>
#include <QStringList>

#include <algorithm>

#include "ui/editor/script_editor.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

namespace retort::ui {

namespace {

constexpr int mostRemarks = 6; // that the banner names; all of them stand in the script

// Rows that a script changes are not to be had back.
bool changesStructure(const operations::Operation& operation)
{
    return !std::holds_alternative<operations::Execute>(operation.body) && !std::holds_alternative<operations::BulkInsert>(operation.body);
}

QString remarkText(const editing::DowngradeRemark& remark)
{
    const QString text = toQString(remark.text).toHtmlEscaped();
    return remark.line == 0 ? text : QStringLiteral("<a href=\"%1\">%2</a>: %3").arg(remark.line).arg(DowngradeOffer::tr("line %1").arg(remark.line), text);
}

QStringList remarkTexts(const editing::Downgrade& downgrade, bool leftToDo)
{
    QStringList texts;
    for (const editing::DowngradeRemark& remark : downgrade.remarks) {
        if (remark.leftToDo == leftToDo)
            texts += remarkText(remark);
    }
    const qsizetype more = texts.size() - mostRemarks;
    if (more > 0) {
        texts = texts.first(mostRemarks);
        texts += DowngradeOffer::tr("and %1 more, which the comments in downgrade() name").arg(more);
    }
    return texts;
}

QString outcomeText(const editing::Downgrade& downgrade)
{
    const auto undone = static_cast<int>(downgrade.undone);
    QString text = undone == 0   ? DowngradeOffer::tr("Nothing of upgrade() can be undone by itself.")
                   : DowngradeOffer::tr("downgrade() was filled in with %n operations; Undo takes them back.", nullptr, static_cast<int>(undone));
    const QString line = QStringLiteral("<br>&nbsp;• ");
    if (const QStringList left = remarkTexts(downgrade, true); !left.isEmpty())
        text += QStringLiteral("<br>") + DowngradeOffer::tr("Left to do by hand:") + line + left.join(line);
    if (const QStringList known = remarkTexts(downgrade, false); !known.isEmpty())
        text += QStringLiteral("<br>") + DowngradeOffer::tr("Good to know:") + line + known.join(line);
    return text;
}

} // namespace

DowngradeOffer::DowngradeOffer(project::ScriptHelp* help, ScriptEditor* editor, QWidget* parent) : Banner(parent), m_help(help), m_editor(editor)
{
    setObjectName(QStringLiteral("downgradeOffer"));
    connect(this, &Banner::closed, this, [this] {
        if (m_showing == Showing::Offer)
            m_dismissed.insert(m_revision);
        m_showing = Showing::Nothing;
    });
    connect(this, &Banner::linkActivated, this, [this](const QString& link) { Q_EMIT lineActivated(link.toUInt()); });
    connect(m_help, &project::ScriptHelp::downgradeReady, this, [this](const std::shared_ptr<const project::DowngradeAnswer>& answer) {
        if (m_showing != Showing::Work || answer->question.revision != m_revision)
            return;
        if (answer->question.text != m_editor->text())
            fill(m_dialect); // somebody went on typing
        else if (answer->downgrade && answer->downgrade->hadCode)
            propose(answer);
        else
            showAnswer(*answer);
    });
}

void DowngradeOffer::showFor(const std::string& revision, const QString& path)
{
    m_revision = revision;
    m_path = path;
    m_showing = Showing::Nothing;
    clear();
}

void DowngradeOffer::consider(const project::Preview& preview)
{
    if (m_showing != Showing::Nothing && m_showing != Showing::Offer)
        return;
    // Only a downgrade() without operations needs a second look.
    const bool worth = !m_editor->isReadOnly() && preview.syntaxErrors.empty() && std::ranges::any_of(preview.upgrade.operations, changesStructure) && preview.downgrade.operations.empty()
                       && !m_dismissed.contains(m_revision) && editing::lacksDowngrade(text::SourceText({}, toUtf8(m_editor->text())));
    if (worth && m_showing == Showing::Nothing) {
        say(Kind::Information, tr("downgrade() does nothing yet. It can be filled in from what upgrade() does."));
        setClosable(true);
        const QString dialect = toQString(preview.dialect);
        connect(addButton(tr("Fill In the Downgrade")), &QAbstractButton::clicked, this, [this, dialect] { fill(dialect); });
        m_showing = Showing::Offer;
    } else if (!worth && m_showing == Showing::Offer) {
        m_showing = Showing::Nothing;
        clear();
    }
}

void DowngradeOffer::fill(const QString& dialect)
{
    if (m_revision.empty() || m_editor->isReadOnly())
        return;
    m_dialect = dialect;
    m_showing = Showing::Work;
    say(Kind::Information, tr("Working out what undoes upgrade()…"));
    m_help->requestDowngrade({.revision = m_revision, .path = m_path.toStdString(), .text = m_editor->text(), .dialect = toUtf8(dialect)});
}

void DowngradeOffer::showAnswer(const project::DowngradeAnswer& answer)
{
    if (answer.downgrade)
        return put(answer);
    m_showing = Showing::Outcome;
    const bool nothing = answer.downgrade.error().code == ErrorCode::NotFound;
    say(nothing ? Kind::Information : Kind::Warning, tr("downgrade() was not changed. %1").arg(errorSentence(answer.downgrade.error()).toHtmlEscaped()));
    setClosable(true);
}

void DowngradeOffer::put(const project::DowngradeAnswer& answer)
{
    m_editor->apply(answer.downgrade->edits);
    m_showing = Showing::Outcome;
    say(answer.downgrade->leftToDo() > 0 ? Kind::Warning : Kind::Success, outcomeText(*answer.downgrade));
    setClosable(true);
    Q_EMIT filled();
}

void DowngradeOffer::propose(const std::shared_ptr<const project::DowngradeAnswer>& answer)
{
    m_showing = Showing::Nothing;
    clear();
    const std::string before = toUtf8(answer->question.text);
    Difference difference{.sentence = tr("downgrade() has code of its own. This is what it would be instead."),
                          .before = answer->question.text,
                          .after = toQString(editing::applied(before, answer->downgrade->edits)),
                          .nameBefore = tr("downgrade() as it is"),
                          .nameAfter = tr("made from upgrade()"),
                          .answers = {}};
    difference.answers.push_back({.label = tr("Use the New Downgrade"), .act = [this, answer] {
                                      if (answer->question.revision == m_revision && answer->question.text == m_editor->text())
                                          put(*answer);
                                      else
                                          fill(m_dialect);
                                  }});
    difference.answers.push_back({.label = tr("Keep It as It Is"), .act = {}});
    Q_EMIT proposed(difference);
}

} // namespace retort::ui
