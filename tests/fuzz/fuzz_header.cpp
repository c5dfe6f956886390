// Headers of revision scripts, read without a parser. Law: every range lies within the text.

#include <string>

#include "core/script/header_scan.h"
#include "tests/fuzz/fuzz_target.h"

using namespace retort::script;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const HeaderScan scan = scanHeader(bytes, "/versions/fuzz.py", {});
    if (!scan.revision) {
        if (scan.diagnostics.empty())
            fuzzLawBroken("a script without a usable id has a diagnostic");
        return 0;
    }
    const auto& ranges = scan.revision->ranges;
    for (const retort::text::SourceRange range :
         {ranges.revision, ranges.downRevision, ranges.branchLabels, ranges.dependsOn, ranges.docstring}) {
        if (range.begin > range.end || range.end > size)
            fuzzLawBroken("a header value lies within the text");
    }
    return 0;
}
