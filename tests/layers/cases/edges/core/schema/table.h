#include "core/types/sql_type.h"
#include "core/schema/column.h"
#include "column.h"
