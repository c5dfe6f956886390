#pragma once

#include "core/dialects/generic/identifier_preparer.h"

namespace retort::dialects {

// sqlalchemy dialects/mssql/base.py: MSIdentifierPreparer. A schema may name its database: "db.owner".
class MssqlIdentifierPreparer final : public IdentifierPreparer {
public:
    using IdentifierPreparer::IdentifierPreparer;

    [[nodiscard]] std::string quoteSchema(const sql::Identifier& schema) const override;
};

} // namespace retort::dialects
