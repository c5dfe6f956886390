#include "core/operations/column_default.h"

#include "core/operations/visit.h"

namespace retort::operations {

DefaultChange defaultOf(const schema::Column& column)
{
    if (column.computed)
        return *column.computed;
    if (column.identity)
        return *column.identity;
    return std::visit(Overloaded{[](const schema::NoDefault&) -> DefaultChange { return DropDefault{}; },
                                 [](const schema::FetchedValue& fetched) -> DefaultChange { return fetched; },
                                 [](const auto& given) -> DefaultChange { return given; }},
                      column.serverDefault);
}

} // namespace retort::operations
