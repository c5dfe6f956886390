// Python source to syntax tree. Law: every range lies within the text.

#include <string>

#include "core/python/syntax/parse.h"
#include "tests/fuzz/fuzz_target.h"

using namespace retort;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const text::SourceText source("fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
    const auto module = python::parseStrict(source);
    if (!module) {
        if (!module.error().where || module.error().where->line == 0)
            fuzzLawBroken("a syntax error has a place");
        return 0;
    }
    for (const python::ast::Stmt& statement : (*module)->body) {
        if (statement.range.begin > statement.range.end || statement.range.end > source.bytes().size())
            fuzzLawBroken("a statement lies within the text");
    }
    return 0;
}
