#include "core/base/error.h"
  #  include "core/schema/table.h" // against the arrow
// #include "core/sql/value.h" is only a comment
#include <vector>
