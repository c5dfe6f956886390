#include "large_project.h"
#include "tests/support/files.h"

#include <QDir>

namespace retort::tests {

namespace {

QByteArray idOf(int number)
{
    // Spread over the alphabet like real ids, so that file order is not revision order.
    const quint64 mixed = static_cast<quint64>(number + 1) * 0x9E3779B97F4A7C15ULL;
    return QByteArray::number(mixed >> 16, 16).rightJustified(12, '0').right(12);
}

QByteArray script(int number, const QByteArray& down)
{
    const QByteArray id = idOf(number);
    const QByteArray table = "table_" + QByteArray::number(number % 400);
    const QByteArray column = "column_" + QByteArray::number(number);
    return "\"\"\"change number " + QByteArray::number(number) + " of the large project\n\nRevision ID: " + id +
           "\nCreate Date: 2021-03-04 05:06:07.890123\n\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\n\nrevision = '" + id +
           "'\ndown_revision = " + down + "\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade():\n    op.add_column('" + table +
           "', sa.Column('" + column + "', sa.String(length=80), nullable=True))\n\n\ndef downgrade():\n    op.drop_column('" + table + "', '" + column +
           "')\n";
}

} // namespace

bool writeLargeProject(const QString& folder, int count)
{
    const QDir root(folder);
    if (!root.mkpath(QStringLiteral("migrations/versions")))
        return false;
    bool written = write(root.filePath(QStringLiteral("alembic.ini")),
                         "[alembic]\nscript_location = %(here)s/migrations\nsqlalchemy.url = sqlite:///large.db\n") &&
                   write(root.filePath(QStringLiteral("migrations/env.py")), "from alembic import context\n") &&
                   write(root.filePath(QStringLiteral("migrations/script.py.mako")), "revision = ${repr(up_revision)}\n");
    constexpr int period = 20; // numbers 7..12 of each period: a branch of its own beside 13..18, merged by 19
    for (int number = 0; number < count && written; ++number) {
        const int place = number % period;
        const auto quoted = [](int other) { return "'" + idOf(other) + "'"; };
        QByteArray down = number == 0 ? QByteArray("None") : quoted(number - 1);
        if (place == 13)
            down = quoted(number - 7); // beside number 7, on number 6
        else if (place == 19)
            down = "(" + quoted(number - 1) + ", " + quoted(number - 7) + ")";
        const QByteArray id = idOf(number);
        written = write(root.filePath(QStringLiteral("migrations/versions/%1_change.py").arg(QString::fromLatin1(id))), script(number, down));
    }
    return written;
}

} // namespace retort::tests
