#pragma once

// The methods of the builtin types, each in a table in its own file; nothing when there is no such method.

#include <memory>
#include <string_view>

#include "core/python/runtime/containers.h"

namespace retort::python {

[[nodiscard]] Attribute strMethod(const std::shared_ptr<StrObject>& self, std::string_view name);
[[nodiscard]] Attribute bytesMethod(const std::shared_ptr<BytesObject>& self, std::string_view name);
[[nodiscard]] Attribute listMethod(const std::shared_ptr<ListObject>& self, std::string_view name);
[[nodiscard]] Attribute tupleMethod(const std::shared_ptr<TupleObject>& self, std::string_view name);
[[nodiscard]] Attribute dictMethod(const std::shared_ptr<DictObject>& self, std::string_view name);
[[nodiscard]] Attribute setMethod(const std::shared_ptr<SetObject>& self, std::string_view name);

} // namespace retort::python
