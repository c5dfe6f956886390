#pragma once

// How a connection is encrypted, as a choice: the options of a URL that say so, which are named differently by every
// driver. Pure functions.

#include <QString>

#include <vector>

#include "core/database/database_url.h"

namespace retort::ui {

struct TlsChoice {
    QString label;
    std::vector<std::pair<const char*, const char*>> options; // of the URL; none: as the driver decides
};

// What the driver of this URL can be told; empty: there is nothing to encrypt, or it cannot be told anything.
[[nodiscard]] std::vector<TlsChoice> tlsChoices(const database::DatabaseUrl& url);
// The one whose options the URL has; -1: it has other ones.
[[nodiscard]] int tlsChoiceOf(const database::DatabaseUrl& url, const std::vector<TlsChoice>& choices);
// Takes the options of all choices out, and puts those of one in. What else the URL says of TLS (its files) stays.
[[nodiscard]] database::DatabaseUrl withTls(database::DatabaseUrl url, const std::vector<TlsChoice>& choices, int chosen);

} // namespace retort::ui
