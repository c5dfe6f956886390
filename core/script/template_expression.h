#pragma once

// Private to core/script: the Python expressions inside a template.

#include <expected>
#include <string>
#include <string_view>

#include "core/script/template.h"

namespace retort::script {

// Scopes from the innermost outwards.
using TemplateScopes = std::vector<const TemplateVariables*>;

// The value of one expression, or the reason why it cannot be had.
[[nodiscard]] std::expected<TemplateValue, std::string> evaluateTemplateExpression(std::string_view expression,
                                                                                   const TemplateScopes& scopes);
// The value of `${expression}` as text: filters and the default str() applied.
[[nodiscard]] std::expected<std::string, std::string> evaluateTemplateText(std::string_view expressionAndFilters,
                                                                           const TemplateScopes& scopes);
[[nodiscard]] bool isTrue(const TemplateValue& value);
// Where the top-level filter bar stands, npos if there is none.
[[nodiscard]] std::size_t filterBar(std::string_view expression);

} // namespace retort::script
