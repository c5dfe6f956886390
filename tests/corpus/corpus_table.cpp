#include "corpus_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace retort::tests {

namespace {

// Reasons that differ only in a line number or a place count together.
QString normalised(QString reason)
{
    static const QRegularExpression line(QStringLiteral("line \\d+"));
    static const QRegularExpression address(QStringLiteral("0x[0-9a-f]+"));
    reason = reason.section(QLatin1Char('\n'), 0, 0);
    reason.replace(line, QStringLiteral("line N"));
    reason.replace(address, QStringLiteral("0x"));
    return reason.left(160);
}

// The lines that differ, without what is the same before and after them.
QString difference(const QByteArray& theirs, const QByteArray& ours)
{
    QList<QByteArray> left = theirs.split('\n');
    QList<QByteArray> right = ours.split('\n');
    while (!left.isEmpty() && !right.isEmpty() && left.first() == right.first()) {
        left.removeFirst();
        right.removeFirst();
    }
    while (!left.isEmpty() && !right.isEmpty() && left.last() == right.last()) {
        left.removeLast();
        right.removeLast();
    }
    QString result;
    for (const QByteArray& line : left.mid(0, 12))
        result += QStringLiteral("  alembic: ") + QString::fromUtf8(line) + QLatin1Char('\n');
    for (const QByteArray& line : right.mid(0, 12))
        result += QStringLiteral("  retort:  ") + QString::fromUtf8(line) + QLatin1Char('\n');
    return result;
}

QString nameOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Equal: return QStringLiteral("equal");
    case Verdict::Different: return QStringLiteral("different");
    case Verdict::Unsupported: return QStringLiteral("unsupported");
    case Verdict::Wrong: return QStringLiteral("WRONG");
    case Verdict::Unraised: return QStringLiteral("UNRAISED");
    case Verdict::BothFail: return QStringLiteral("both fail");
    case Verdict::Unsteady: return QStringLiteral("unsteady");
    case Verdict::Missing: return QStringLiteral("missing");
    }
    return {};
}

} // namespace

Verdict judge(const Rendering& first, const Rendering& second, const Rendering& ours)
{
    using Status = Rendering::Status;
    if (first.status == Status::Missing || second.status == Status::Missing)
        return Verdict::Missing;
    if (first.status != second.status || (first.status == Status::Rendered && first.text != second.text))
        return Verdict::Unsteady;
    if (first.status == Status::Raises)
        return ours.status == Status::Rendered ? Verdict::Unraised : Verdict::BothFail;
    if (ours.status == Status::Unsupported)
        return Verdict::Unsupported;
    if (ours.status == Status::Raises)
        return Verdict::Different;
    if (ours.text == first.text)
        return Verdict::Equal;
    return ours.warned ? Verdict::Different : Verdict::Wrong;
}

void CorpusTable::add(const Case& where, const Rendering& theirs, const Rendering& ours, Verdict verdict)
{
    ++m_counts[where.dialect][verdict];
    if (verdict == Verdict::Missing) {
        ++m_missing[ours.status == Rendering::Status::Rendered ? Verdict::Equal : Verdict::Unsupported];
        return;
    }
    if (verdict == Verdict::Equal || verdict == Verdict::Unsteady || verdict == Verdict::BothFail)
        return;
    if (!ours.reason.isEmpty())
        ++m_reasons[nameOf(verdict) + QStringLiteral(": ") + normalised(ours.reason)];
    m_log += nameOf(verdict) + QStringLiteral(" %1 %2 %3\n").arg(where.file, where.direction, where.dialect);
    if (!theirs.reason.isEmpty())
        m_log += QStringLiteral("  alembic raises ") + theirs.reason + QLatin1Char('\n');
    if (!ours.reason.isEmpty())
        m_log += QStringLiteral("  retort says ") + ours.reason + QLatin1Char(' ') + ours.place + QLatin1Char('\n');
    if (verdict != Verdict::Unsupported)
        m_log += difference(theirs.text, ours.text);
}

int CorpusTable::count(Verdict verdict) const
{
    int result = 0;
    for (const auto& counts : m_counts)
        result += counts.value(verdict);
    return result;
}

int CorpusTable::rendered() const
{
    return count(Verdict::Equal) + count(Verdict::Different) + count(Verdict::Unsupported) + count(Verdict::Wrong);
}

QString CorpusTable::row(const QString& dialect) const
{
    QString result = dialect.leftJustified(12);
    for (int verdict = 0; verdict <= static_cast<int>(Verdict::Missing); ++verdict) {
        const Verdict which = static_cast<Verdict>(verdict);
        const int number = dialect == QLatin1String("total") ? count(which) : m_counts.value(dialect).value(which);
        result += QString::number(number).rightJustified(12);
    }
    return result + QLatin1Char('\n');
}

QString CorpusTable::text() const
{
    QString result = QStringLiteral("cases").leftJustified(12);
    for (int verdict = 0; verdict <= static_cast<int>(Verdict::Missing); ++verdict)
        result += nameOf(static_cast<Verdict>(verdict)).rightJustified(12);
    result += QLatin1Char('\n');
    for (const QString& dialect : corpusDialects())
        result += row(dialect);
    result += row(QStringLiteral("total"));
    const double steady = std::max(rendered(), 1);
    const int native = rendered() - count(Verdict::Unsupported);
    result += QStringLiteral("\nAlembic renders %1; evaluated natively %2 %; equal bytes of those %3 %\n")
                  .arg(rendered())
                  .arg(100.0 * native / steady, 0, 'f', 2)
                  .arg(100.0 * count(Verdict::Equal) / std::max(native, 1), 0, 'f', 2);
    result += QStringLiteral("of the missing ones Retort renders %1, not compared with anything\n")
                  .arg(m_missing.value(Verdict::Equal));
    QList<std::pair<int, QString>> reasons;
    for (auto it = m_reasons.begin(); it != m_reasons.end(); ++it)
        reasons.append({-it.value(), it.key()});
    std::ranges::sort(reasons);
    result += QLatin1Char('\n');
    for (const auto& [count, reason] : reasons)
        result += QString::number(-count).rightJustified(5) + QStringLiteral("  ") + reason + QLatin1Char('\n');
    return result;
}

} // namespace retort::tests
