// A revision script to operations, and those to SQL. Laws: an error has a place, and the same script gives the same SQL twice.

#include <string>

#include "core/migration/offline_writer.h"
#include "tests/fuzz/fuzz_target.h"

using namespace retort;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const text::SourceText source("fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
    constexpr const char* dialects[] = {"sqlite", "postgresql", "mysql"};
    migration::MigrationSettings settings;
    settings.dialect = dialects[size % std::size(dialects)];
    const migration::StepText first = migration::previewStep(source, bindings::Direction::Upgrade, settings);
    if (first.incomplete && first.incomplete->message.empty())
        fuzzLawBroken("an incomplete step says why");
    for (const migration::StatementSpan& span : first.spans) {
        if (span.source.end > source.bytes().size() || span.source.begin > span.source.end)
            fuzzLawBroken("a statement comes from a place in the script");
    }
    const bool timed = first.incomplete && first.incomplete->code == ErrorCode::Limit;
    if (!timed && migration::previewStep(source, bindings::Direction::Upgrade, settings).text != first.text)
        fuzzLawBroken("the same script gives the same SQL");
    return 0;
}
