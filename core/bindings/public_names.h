#pragma once

// What a script can call, by name, with the parameters as one writes them: from the tables that the evaluator itself works by.
// For whoever helps to write scripts. Thread-safe.

#include <string>
#include <string_view>
#include <vector>

namespace retort::bindings {

struct PublicName {
    std::string name;
    std::string signature; // "table_name, column, *, schema=None"; what is not meant for scripts is left out

    friend bool operator==(const PublicName&, const PublicName&) = default;
};

// Sorted by name. batch: those of batch_op, else those of op.
[[nodiscard]] std::vector<PublicName> directives(bool batch);
// Types, constructs and functions of the sqlalchemy module.
[[nodiscard]] std::vector<PublicName> sqlalchemyNames();
// Of sqlalchemy.dialects.x; empty where there is no such module.
[[nodiscard]] std::vector<PublicName> dialectNames(std::string_view dialect);

} // namespace retort::bindings
