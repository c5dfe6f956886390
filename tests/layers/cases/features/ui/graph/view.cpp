#include "ui/models/revision_model.h"
#include "ui/editor/editor.h"
#include "ui/shell/main_window.h"
