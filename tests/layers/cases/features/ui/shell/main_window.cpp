#include "ui/editor/editor.h"
#include "ui/graph/view.h"
