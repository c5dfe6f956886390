#include "app/common/utf8_locale.h"

#include <clocale>
#include <cstdlib>
#include <cstring>

#include <langinfo.h>

namespace retort::app {

void useUtf8Locale()
{
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    // LC_ALL would win over LC_CTYPE; nothing else of it matters to us.
    unsetenv("LC_ALL");
    setenv("LC_CTYPE", "C.UTF-8", 1);
    std::setlocale(LC_CTYPE, "");
}

void keepNumbersPlain()
{
    std::setlocale(LC_NUMERIC, "C");
}

} // namespace retort::app
