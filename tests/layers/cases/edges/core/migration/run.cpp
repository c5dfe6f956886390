#include "core/dialects/sqlite/dialect.h"
#include "core/database/worker.h"
#include "app/cli/main.h"
