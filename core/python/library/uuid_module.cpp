#include <array>

#include "core/python/library/modules.h"
#include "core/python/runtime/operators.h"

namespace retort::python::library {

namespace {

using Result = EvalResult<Value>;
using Args = const BoundArguments&;
using Bytes = std::array<std::uint8_t, 16>;

TypePtr uuidType();

class UuidObject final : public Object {
public:
    explicit UuidObject(const Bytes& bytes) : m_bytes(bytes) {}
    std::string typeName() const override { return "UUID"; }
    TypePtr type() const override { return uuidType(); }

    std::string hex() const
    {
        static constexpr const char* digits = "0123456789abcdef";
        std::string out;
        for (const std::uint8_t byte : m_bytes) {
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        }
        return out;
    }
    std::string text() const
    {
        const std::string all = hex();
        return all.substr(0, 8) + "-" + all.substr(8, 4) + "-" + all.substr(12, 4) + "-" + all.substr(16, 4) + "-" + all.substr(20);
    }

    EvalResult<Attribute> getAttribute(Interpreter& interpreter, std::string_view name) override
    {
        if (name == "hex")
            return Value(hex());
        if (name == "bytes")
            return makeBytes(std::string(m_bytes.begin(), m_bytes.end()));
        if (name == "urn")
            return Value("urn:uuid:" + text());
        if (name == "version")
            return Value(static_cast<std::int64_t>(m_bytes[6] >> 4U));
        if (name == "int")
            return unsupported("UUID.int (beyond 64 bits) is not evaluated natively");
        return Object::getAttribute(interpreter, name);
    }
    EvalResult<std::string> repr(Interpreter&) override { return "UUID('" + text() + "')"; }
    EvalResult<std::string> str(Interpreter&) override { return text(); }
    EvalResult<std::size_t> hash(Interpreter&) override { return std::hash<std::string>{}(hex()); }
    EvalResult<OperatorResult> compare(Interpreter&, CompareOp op, const Value& other) override
    {
        const auto uuid = other.as<UuidObject>();
        if (!uuid)
            return std::nullopt;
        return Value(holds(op, m_bytes < uuid->m_bytes ? -1 : m_bytes > uuid->m_bytes ? 1 : 0));
    }

private:
    Bytes m_bytes;
};

std::optional<Bytes> parse(std::string_view text)
{
    std::string digits;
    if (text.starts_with("urn:"))
        text.remove_prefix(4);
    if (text.starts_with("uuid:"))
        text.remove_prefix(5);
    for (const char c : text) {
        if (c != '-' && c != '{' && c != '}')
            digits.push_back(c);
    }
    if (digits.size() != 32)
        return std::nullopt;
    Bytes bytes{};
    for (std::size_t i = 0; i < 32; ++i) {
        const char c = digits[i];
        const int value = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (value < 0)
            return std::nullopt;
        bytes[i / 2] = static_cast<std::uint8_t>(bytes[i / 2] * 16 + value);
    }
    return bytes;
}

void setVersion(Bytes& bytes, unsigned version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | (version << 4U));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
}

Result construct(CallContext&, Args args)
{
    Bytes bytes{};
    if (args.given("bytes")) {
        const BytesObject* source = asBytes(args["bytes"]);
        if (!source || source->bytes().size() != 16)
            return valueError("bytes is not a 16-char string");
        for (std::size_t i = 0; i < 16; ++i)
            bytes[i] = static_cast<std::uint8_t>(source->bytes()[i]);
    } else if (args.given("hex")) {
        const std::string* text = args["hex"].str();
        if (!text)
            return attributeError("'" + typeName(args["hex"]) + "' object has no attribute 'replace'");
        const auto parsed = parse(*text);
        if (!parsed)
            return valueError("badly formed hexadecimal UUID string");
        bytes = *parsed;
    } else if (args.given("int")) {
        const auto value = args["int"].integer();
        if (!value || *value < 0)
            return valueError("int is out of range (need a 128-bit value)");
        for (std::size_t i = 0; i < 8; ++i)
            bytes[15 - i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(*value) >> (8 * i));
    } else {
        return typeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given");
    }
    if (const auto version = args["version"].integer())
        setVersion(bytes, static_cast<unsigned>(*version) & 0xFU);
    return Value(std::make_shared<UuidObject>(bytes));
}

TypePtr uuidType()
{
    static const TypePtr type = makeNativeType("UUID", "uuid", "hex=..., bytes=..., bytes_le=None, fields=None, int=..., version=None",
                                               construct);
    return type;
}

Result uuid4(CallContext& context, Args)
{
    Bytes bytes{};
    if (const auto& random = context.interpreter.host().random)
        random(bytes);
    setVersion(bytes, 4);
    return Value(std::make_shared<UuidObject>(bytes));
}

} // namespace

ModulePtr makeUuidModule(Interpreter&, const std::string& name)
{
    auto module = makeModule(name);
    module->set("UUID", Value(uuidType()));
    define(module, "uuid4", "", uuid4);
    return module;
}

} // namespace retort::python::library
