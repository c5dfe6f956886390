// sqlalchemy dialects/oracle/base.py: RESERVED_WORDS; lower case, sorted.

#include "core/dialects/oracle/reserved_words.h"

namespace retort::dialects {

std::string_view oracleReservedWords()
{
    return "all alter and any as asc between by char check cluster comment compress connect create current date "
           "decimal default delete desc distinct drop else exclusive exists float for from grant group having "
           "identified in index insert integer intersect into is level like lock long minus mode nocompress not "
           "nowait null number of on option or order pctfree prior public raw rename resource revoke select set share "
           "size smallint start synonym table then to trigger uid union unique update user values varchar varchar2 "
           "view where with";
}

} // namespace retort::dialects
