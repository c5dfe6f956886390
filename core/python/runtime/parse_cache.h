#pragma once

// Modules that several interpreters of one thread evaluate are parsed once: while a ParseCache lives, importSource()
// keeps what it parses, and finds it again as long as the bytes are the same.

#include <map>
#include <string>

#include "core/python/syntax/parse.h"
#include "core/text/source_text.h"

namespace retort::python {

class ParseCache {
public:
    ParseCache();
    ~ParseCache();
    ParseCache(const ParseCache&) = delete;
    ParseCache& operator=(const ParseCache&) = delete;

    // The one of this thread that was made last; null: there is none.
    [[nodiscard]] static ParseCache* current();
    [[nodiscard]] ParseResult parse(const text::SourceText& source);

private:
    ParseCache* m_outer;
    std::map<std::string, std::pair<text::SourceText, ParseResult>> m_results; // by file name
};

} // namespace retort::python
