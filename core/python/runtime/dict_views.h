#pragma once

#include <memory>

#include "core/python/runtime/containers.h"

namespace retort::python {

enum class DictPart { Keys, Values, Items };

// RuntimeError when the dict changes size meanwhile.
[[nodiscard]] IteratorPtr iterateDict(std::shared_ptr<DictObject> dict, DictPart part);

// dict.keys(), values(), items(): live views.
class DictView final : public Object {
public:
    DictView(std::shared_ptr<DictObject> dict, DictPart part) : m_dict(std::move(dict)), m_part(part) {}
    [[nodiscard]] std::string typeName() const override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    [[nodiscard]] EvalResult<std::shared_ptr<SetObject>> asNewSet(Interpreter& interpreter);

    std::shared_ptr<DictObject> m_dict;
    DictPart m_part;
};

// dict.update(...) and dict(...): mapping or pairs, then keywords.
[[nodiscard]] EvalResult<void> updateDict(Interpreter& interpreter, DictObject& dict, const Value& source);

} // namespace retort::python
