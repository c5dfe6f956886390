#include <algorithm>

#include "core/python/printer/literals.h"
#include "core/python/runtime/builtin_methods.h"
#include "core/python/runtime/containers.h"
#include "core/python/runtime/formatting.h"
#include "core/python/runtime/function.h"
#include "core/python/runtime/indexing.h"
#include "core/python/runtime/interpreter.h"
#include "core/python/runtime/operators.h"
#include "core/python/runtime/unicode.h"

namespace retort::python {

namespace {

bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t start = at;
        const char32_t code = decodeAt(bytes, at);
        std::string again;
        appendCodePoint(again, code);
        if (bytes.substr(start, at - start) != again || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF)
            return false;
    }
    return true;
}

EvalResult<Value> decode(CallContext&, BytesObject& self, const BoundArguments& args)
{
    RETORT_TRY(std::string encoding, args.text("encoding"));
    std::ranges::transform(encoding, encoding.begin(), [](char c) { return c == '-' ? '_' : static_cast<char>(c | 0x20); });
    const bool ascii = std::ranges::all_of(self.bytes(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (encoding != "utf_8" && encoding != "utf8" && !(ascii && (encoding == "ascii" || encoding == "latin_1")))
        return unsupported("the encoding '" + encoding + "' is not available natively");
    if (!isUtf8(self.bytes()))
        return raise(exceptionType("UnicodeDecodeError"), "'utf-8' codec can't decode bytes: invalid data");
    return Value(self.bytes());
}

EvalResult<Value> hex(CallContext&, BytesObject& self, const BoundArguments&)
{
    static constexpr const char* digits = "0123456789abcdef";
    std::string out;
    for (const char c : self.bytes()) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
    return Value(std::move(out));
}

EvalResult<Value> startsWith(CallContext&, BytesObject& self, const BoundArguments& args)
{
    const BytesObject* prefix = asBytes(args.at(0));
    if (!prefix)
        return typeError("startswith first arg must be bytes or a tuple of bytes, not " + typeName(args.at(0)));
    return Value(self.bytes().starts_with(prefix->bytes()));
}

EvalResult<Value> endsWith(CallContext&, BytesObject& self, const BoundArguments& args)
{
    const BytesObject* suffix = asBytes(args.at(0));
    if (!suffix)
        return typeError("endswith first arg must be bytes or a tuple of bytes, not " + typeName(args.at(0)));
    return Value(self.bytes().ends_with(suffix->bytes()));
}

} // namespace

Attribute bytesMethod(const std::shared_ptr<BytesObject>& self, std::string_view name)
{
    static const MethodTable<BytesObject> methods = {
        {"decode", "encoding='utf-8', errors='strict'", decode},
        {"hex", "", hex},
        {"startswith", "prefix, /", startsWith},
        {"endswith", "suffix, /", endsWith},
    };
    return methods.bind(self, name);
}

TypePtr BytesObject::type() const { return types().bytes; }

EvalResult<Attribute> BytesObject::getAttribute(Interpreter& interpreter, std::string_view name)
{
    if (Attribute method = bytesMethod(self<BytesObject>(), name))
        return method;
    return Object::getAttribute(interpreter, name);
}

EvalResult<Value> BytesObject::getItem(Interpreter&, const Value& key)
{
    if (const SliceObject* slice = asSlice(key)) {
        RETORT_TRY(const auto indices, slice->resolve(m_bytes.size()));
        std::string out;
        for (std::size_t i = 0; i < indices.count; ++i)
            out += m_bytes.at(static_cast<std::size_t>(indices.start + static_cast<std::int64_t>(i) * indices.step));
        return makeBytes(std::move(out));
    }
    if (!key.integer())
        return badIndexType("byte", key);
    RETORT_TRY(const std::size_t index, resolveIndex(key, m_bytes.size(), "index"));
    return Value(static_cast<std::int64_t>(static_cast<unsigned char>(m_bytes[index])));
}

EvalResult<std::optional<std::size_t>> BytesObject::length(Interpreter&) { return m_bytes.size(); }

EvalResult<IteratorPtr> BytesObject::iterate(Interpreter&)
{
    return iterateWith([bytes = self<BytesObject>(), at = std::size_t{0}](
                           Interpreter&) mutable -> EvalResult<std::optional<Value>> {
        if (at >= bytes->bytes().size())
            return std::nullopt;
        return Value(static_cast<std::int64_t>(static_cast<unsigned char>(bytes->bytes()[at++])));
    });
}

EvalResult<bool> BytesObject::contains(Interpreter&, const Value& item)
{
    if (const auto number = item.integer()) {
        if (*number < 0 || *number > 255)
            return valueError("byte must be in range(0, 256)");
        return m_bytes.find(static_cast<char>(static_cast<unsigned char>(*number))) != std::string::npos;
    }
    const BytesObject* part = asBytes(item);
    if (!part)
        return typeError("a bytes-like object is required, not '" + python::typeName(item) + "'");
    return m_bytes.find(part->bytes()) != std::string::npos;
}

EvalResult<std::string> BytesObject::repr(Interpreter&) { return printer::reprBytes(m_bytes); }

EvalResult<std::size_t> BytesObject::hash(Interpreter&) { return std::hash<std::string_view>{}(m_bytes) + 1; }

EvalResult<OperatorResult> BytesObject::binary(Interpreter& interpreter, BinaryOp op, const Value& other, bool reflected)
{
    if (op == BinaryOp::Add && !reflected) {
        const BytesObject* right = asBytes(other);
        if (!right)
            return std::nullopt;
        RETORT_CHECK(interpreter.checkStringSize(m_bytes.size() + right->bytes().size()));
        return makeBytes(m_bytes + right->bytes());
    }
    if (op == BinaryOp::Mul) {
        const auto count = repetitions(other);
        if (!count)
            return std::nullopt;
        RETORT_CHECK(interpreter.checkStringSize(m_bytes.empty() ? 0 : *count > (1U << 31U) ? *count : *count * m_bytes.size()));
        std::string out;
        for (std::uint64_t i = 0; !m_bytes.empty() && i < *count; ++i)
            out += m_bytes;
        return makeBytes(std::move(out));
    }
    if (op == BinaryOp::Mod && !reflected)
        return unsupported("'%' formatting of bytes is not evaluated natively");
    return std::nullopt;
}

EvalResult<OperatorResult> BytesObject::compare(Interpreter&, CompareOp op, const Value& other)
{
    const BytesObject* right = asBytes(other);
    if (!right)
        return std::nullopt;
    return Value(holds(op, m_bytes.compare(right->bytes())));
}

} // namespace retort::python
