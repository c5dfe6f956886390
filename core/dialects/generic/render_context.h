#pragma once

namespace retort::dialects {

// How an expression is written. The default is what DDL needs.
struct RenderContext {
    bool literalBinds = true;  // values in the text; false: parameters in the dialect's style (CTX-42)
    bool includeTable = false; // table.column instead of column
};

} // namespace retort::dialects
