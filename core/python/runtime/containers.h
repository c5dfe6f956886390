#pragma once

// str, bytes, list, tuple, dict, set, range and slice. They are ordinary Objects; the evaluator and bindings may use
// their C++ side directly.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/python/runtime/memory.h"
#include "core/python/runtime/object.h"

namespace retort::python {

class StrObject final : public Object {
public:
    explicit StrObject(std::string text);
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Str; }
    [[nodiscard]] std::string typeName() const override { return "str"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] const std::string& text() const { return m_text; }
    // In code points, as len() counts.
    [[nodiscard]] std::size_t codePoints() const { return m_codePoints; }
    [[nodiscard]] bool isAscii() const { return m_codePoints == m_text.size(); }

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> str(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::string> format(Interpreter& interpreter, std::string_view spec) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    std::string m_text;
    std::size_t m_codePoints;
    MemoryCharge m_charge;
};

class BytesObject final : public Object {
public:
    explicit BytesObject(std::string bytes) : m_bytes(std::move(bytes)), m_charge(m_bytes.size()) {}
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Bytes; }
    [[nodiscard]] std::string typeName() const override { return "bytes"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    std::string m_bytes;
    MemoryCharge m_charge;
};

// list and tuple share their storage and most of their behaviour.
class SequenceObject : public Object {
public:
    SequenceObject() = default;
    explicit SequenceObject(std::vector<Value> items);
    [[nodiscard]] const std::vector<Value>& items() const { return m_items; }

    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

protected:
    [[nodiscard]] virtual Value makeSame(std::vector<Value> items) const = 0;
    std::vector<Value> m_items;
    MemoryCharge m_charge;
};

class ListObject final : public SequenceObject {
public:
    using SequenceObject::SequenceObject;
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::List; }
    [[nodiscard]] std::string typeName() const override { return "list"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] std::vector<Value>& mutableItems() { return m_items; }
    // Call after the number of items changed: keeps the memory account right.
    void resized() { m_charge.update(sizeof(ListObject) + m_items.capacity() * sizeof(Value)); }
    void append(Value value);

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<void> setItem(Interpreter& interpreter, const Value& key, Value value) override;
    [[nodiscard]] EvalResult<void> deleteItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;

protected:
    [[nodiscard]] Value makeSame(std::vector<Value> items) const override;
};

// Derived from by native named tuples (rows of a query).
class TupleObject : public SequenceObject {
public:
    using SequenceObject::SequenceObject;
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Tuple; }
    [[nodiscard]] std::string typeName() const override { return "tuple"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;

protected:
    [[nodiscard]] Value makeSame(std::vector<Value> items) const override;
};

// Insertion-ordered hash table of Python values; what dict and set are made of. Functions that take an Interpreter work for
// every hashable key (and may call script code); the string_view ones are for str keys and cannot fail.
class HashTable {
public:
    struct Entry {
        std::size_t hash = 0;
        Value key;
        Value value;
        bool live = false;
    };

    [[nodiscard]] std::size_t size() const { return m_live; }
    [[nodiscard]] EvalResult<Value*> find(Interpreter& interpreter, const Value& key);      // null: absent
    [[nodiscard]] EvalResult<void> set(Interpreter& interpreter, const Value& key, Value value);
    [[nodiscard]] EvalResult<std::optional<Value>> remove(Interpreter& interpreter, const Value& key);
    [[nodiscard]] const Value* find(std::string_view key) const;
    [[nodiscard]] Value* find(std::string_view key);
    void set(std::string_view key, Value value);
    bool remove(std::string_view key);
    void clear();
    // All slots in insertion order; skip those that are not live. Indices stay valid while entries are only added.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    [[nodiscard]] EvalResult<std::ptrdiff_t> locate(Interpreter& interpreter, const Value& key, std::size_t hash) const;
    [[nodiscard]] std::ptrdiff_t locate(std::string_view key, std::size_t hash) const;
    void insert(std::size_t hash, Value key, Value value);
    void erase(std::size_t index);
    void rebuild();

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_index;             // open addressing, empty while the table is small
    std::size_t m_live = 0;
    MemoryCharge m_charge;
};

class DictObject : public Object {
public:
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Dict; }
    [[nodiscard]] std::string typeName() const override { return "dict"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] HashTable& table() { return m_table; }
    [[nodiscard]] const HashTable& table() const { return m_table; }

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<void> setItem(Interpreter& interpreter, const Value& key, Value value) override;
    [[nodiscard]] EvalResult<void> deleteItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

    // The value of a missing key (defaultdict); nothing: KeyError.
    [[nodiscard]] virtual EvalResult<std::optional<Value>> missing(Interpreter& interpreter, const Value& key);

private:
    HashTable m_table;
};

class SetObject final : public Object {
public:
    explicit SetObject(bool frozen = false) : m_frozen(frozen) {}
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Set; }
    [[nodiscard]] std::string typeName() const override { return m_frozen ? "frozenset" : "set"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] HashTable& table() { return m_table; }
    [[nodiscard]] const HashTable& table() const { return m_table; }
    [[nodiscard]] bool frozen() const { return m_frozen; }
    [[nodiscard]] EvalResult<void> add(Interpreter& interpreter, const Value& item);

    [[nodiscard]] EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<std::size_t> hash(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> binary(Interpreter& interpreter, BinaryOp op, const Value& other,
                                                    bool reflected) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    HashTable m_table;
    bool m_frozen;
};

class RangeObject final : public Object {
public:
    RangeObject(std::int64_t start, std::int64_t stop, std::int64_t step) : m_start(start), m_stop(stop), m_step(step) {}
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Range; }
    [[nodiscard]] std::string typeName() const override { return "range"; }
    [[nodiscard]] TypePtr type() const override;
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::int64_t at(std::size_t index) const;
    [[nodiscard]] EvalResult<Value> getItem(Interpreter& interpreter, const Value& key) override;
    [[nodiscard]] EvalResult<std::optional<std::size_t>> length(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<IteratorPtr> iterate(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<bool> contains(Interpreter& interpreter, const Value& item) override;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;
    [[nodiscard]] EvalResult<OperatorResult> compare(Interpreter& interpreter, CompareOp op, const Value& other) override;

private:
    std::int64_t m_start, m_stop, m_step;
};

class SliceObject final : public Object {
public:
    SliceObject(Value lower, Value upper, Value step)
        : m_lower(std::move(lower)), m_upper(std::move(upper)), m_step(std::move(step)) {}
    [[nodiscard]] ObjectKind kind() const override { return ObjectKind::Slice; }
    [[nodiscard]] std::string typeName() const override { return "slice"; }

    struct Indices { std::int64_t start = 0, step = 1; std::size_t count = 0; };
    // The indices that this slice picks from a sequence of that length. Language reference: "slicings".
    [[nodiscard]] EvalResult<Indices> resolve(std::size_t length) const;
    [[nodiscard]] EvalResult<std::string> repr(Interpreter& interpreter) override;

private:
    Value m_lower, m_upper, m_step;
};

// Builders.
[[nodiscard]] Value makeList(std::vector<Value> items);
[[nodiscard]] Value makeTuple(std::vector<Value> items);
[[nodiscard]] Value makeBytes(std::string bytes);
[[nodiscard]] std::shared_ptr<DictObject> makeDict();

// Direct access; null when the value is something else. Instances of script classes derived from them count too.
[[nodiscard]] ListObject* asList(const Value& value);
[[nodiscard]] TupleObject* asTuple(const Value& value);
[[nodiscard]] DictObject* asDict(const Value& value);
[[nodiscard]] SetObject* asSet(const Value& value);
[[nodiscard]] BytesObject* asBytes(const Value& value);
// The items of a list or tuple, else null.
[[nodiscard]] const std::vector<Value>* sequenceItems(const Value& value);

} // namespace retort::python
