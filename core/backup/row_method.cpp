#include "core/backup/row_method.h"

#include <algorithm>
#include <array>

namespace retort::backup {

namespace {

// Every kind of backup: one line each.
using RowsGetter = const RowMethod& (*)();
constexpr auto methods = std::to_array<RowsGetter>({
    &sqliteRows,
    &pgDumpRows,
    &mariadbDumpRows,
});

} // namespace

bool RowReport::complete() const
{
    return std::ranges::all_of(tables, [](const TableOutcome& table) {
        return table.became == TableOutcome::Became::LeftOut
               || (table.became == TableOutcome::Became::Filled && table.reason.empty() && table.rows == table.stored);
    });
}

Result<const RowMethod*> rowMethodOfKind(const QString& kind)
{
    const auto found = std::ranges::find_if(methods, [&](RowsGetter method) { return method().kind() == kind; });
    if (found == methods.end())
        return fail(ErrorCode::Unsupported, "This Retort does not know how to take rows out of backups of the kind " + kind.toStdString());
    return &(*found)();
}

} // namespace retort::backup
