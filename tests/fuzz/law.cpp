#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/fuzz_target.h"

void fuzzLawBroken(const char* law)
{
    std::fprintf(stderr, "law broken: %s\n", law);
    std::abort();
}
