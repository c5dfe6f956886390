#include "app/cli/command.h"
#include "core/project/project.h"
#include "ui/shell/main_window.h"
