#include "ui/diff/trial_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/models/difference_words.h"
#include "ui/support/format.h"
#include "ui/support/text.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr std::size_t named = 4; // of the differences; the others are counted

class Words {
    Q_DECLARE_TR_FUNCTIONS(retort::ui::TrialWords)

public:
    explicit Words(const dialects::Dialect& dialect) : m_dialect(dialect) {}

    QString sentence(const project::DraftCheck& check) const
    {
        using enum project::DraftCheck::Outcome;
        switch (check.outcome) {
        case Proven: return tr("Tried on an empty copy of the schema: the upgrade does what is ticked and nothing else, the downgrade leads back.");
        case UpgradeFails: return tr("<b>The upgrade fails</b> on an empty copy of the schema. %1").arg(reason(check));
        case DowngradeFails: return tr("<b>The downgrade fails</b> on an empty copy of the schema. %1").arg(reason(check));
        case DifferencesLeft: return tr("<b>After the upgrade the models and the database still differ:</b> %1.").arg(list(check.differences));
        case RowsInTheWay:
            return tr("<b>It works on an empty schema, but there are rows</b> that would have no value for what may not be NULL: %1. Give a server default, or add "
                      "it with NULL, fill it and then forbid NULL.")
                .arg(list(check.differences));
        case NotUndone: break;
        }
        QStringList parts;
        if (!check.differences.empty())
            parts += tr("it leaves behind: %1").arg(list(check.differences));
        if (!check.lost.empty())
            parts += tr("it does not bring back: %1").arg(list(check.lost));
        return tr("<b>The downgrade does not lead back.</b> Compared with the schema before, %1.").arg(parts.join(u"; "_s));
    }

    static QString notTried(const Error& error) { return tr("Not tried out: %1").arg(errorSentence(error).toHtmlEscaped()); }

private:
    static QString reason(const project::DraftCheck& check) { return check.error ? errorSentence(*check.error).toHtmlEscaped() : QString(); }

    QString list(const std::vector<autogenerate::Difference>& differences) const
    {
        QStringList names;
        for (const autogenerate::Difference& difference : differences) {
            if (names.size() == named)
                break;
            const DifferenceWords words = differenceWords(difference, m_dialect);
            QString name = tr("%1 %2", "a table, and what of it differs").arg(toQString(difference.table.name.text()).toHtmlEscaped(), words.what.toHtmlEscaped()).trimmed();
            if (!words.inDatabase.isEmpty() && !words.inModel.isEmpty())
                name += tr(" (%1, not %2)").arg(words.inDatabase.toHtmlEscaped(), words.inModel.toHtmlEscaped());
            names += name;
        }
        const auto more = differences.size() - static_cast<std::size_t>(names.size());
        return more == 0 ? names.join(u", "_s) : tr("%1 and %2 more").arg(names.join(u", "_s)).arg(more);
    }

    const dialects::Dialect& m_dialect;
};

} // namespace

TrialWords trialWords(const project::DraftTrial& trial, const dialects::Dialect& dialect)
{
    if (!trial.check)
        return {.proven = false, .tried = false, .sentence = trial.error ? Words::notTried(*trial.error) : QString()};
    return {.proven = trial.check->outcome == project::DraftCheck::Outcome::Proven, .tried = true, .sentence = Words(dialect).sentence(*trial.check)};
}

} // namespace retort::ui
