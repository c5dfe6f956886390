#pragma once

// One script on one dialect: what Alembic said, what Retort says, and how the two compare.

#include <QString>

namespace retort::generated {

struct Answer {
    QString sql;
    QString error;            // empty: none
    bool unsupported = false; // Retort's own "this is not evaluated natively"
};

enum class Outcome {
    Equal,            // the same bytes
    Refused,          // both fail after the same statements, in the same words or with the same exception
    RefusedOtherwise, // both fail, but Retort says something else
    Unsupported,      // Alembic renders it, Retort says that it cannot
    Refusing,         // Alembic renders it, Retort reports an error
    Accepted,         // Alembic refuses it, Retort renders it
    Different,        // both render it, the text differs
};
constexpr int outcomeCount = 7;

[[nodiscard]] const char* nameOf(Outcome outcome);
[[nodiscard]] Outcome compare(const Answer& alembic, const Answer& retort);

} // namespace retort::generated
