// context.config (alembic config.py: Config).

#include <algorithm>

#include "core/bindings/environment/state.h"
#include "core/bindings/exceptions.h"
#include "core/python/runtime/function.h"

namespace retort::bindings::environment {

namespace {

using Evaluated = py::EvalResult<py::Value>;

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

class ConfigObject final : public py::Object {
public:
    explicit ConfigObject(State& state) : m_state(state), m_attributes(py::makeDict()) {}
    [[nodiscard]] std::string typeName() const override { return "Config"; }
    [[nodiscard]] State& state() const { return m_state; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter& interpreter,
                                                             std::string_view name) override;
    // config.config_ini_section = "x"; other attributes of an env.py's own are kept as well.
    [[nodiscard]] py::EvalResult<void> setAttribute(py::Interpreter&, std::string_view name, py::Value value) override
    {
        m_own.insert_or_assign(std::string(name), std::move(value));
        return {};
    }
    [[nodiscard]] py::Value mainSection() const
    {
        const auto own = m_own.find("config_ini_section");
        return own == m_own.end() ? py::Value(m_state.config->mainSection()) : own->second;
    }

private:
    State& m_state;
    std::shared_ptr<py::DictObject> m_attributes;
    std::map<std::string, py::Value, std::less<>> m_own;
};

py::RaisedResult configError(State& state, Error error)
{
    return raise(state.run, "InterpolationError", describe(error));
}

// A name that is not known makes the result so.
Evaluated unknownName(State& state, const py::Value& name)
{
    return makeUnknown(state, *whyUnknown(name));
}

Evaluated sectionOption(State& state, const py::Value& sectionValue, const py::Value& nameValue,
                        const py::Value& defaultValue)
{
    if (whyUnknown(sectionValue))
        return unknownName(state, sectionValue);
    if (whyUnknown(nameValue))
        return unknownName(state, nameValue);
    if (!sectionValue.str() || !nameValue.str())
        return py::typeError("option names must be strings");
    const std::string& section = *sectionValue.str();
    if (const auto unknown = state.unknownOptions.find({section, lowered(*nameValue.str())});
        unknown != state.unknownOptions.end())
        return unknown->second;
    if (!state.config->hasSection(section)) {
        return raise(state.run, "CommandError",
                     "No config file " + ("'" + state.config->fileName().value_or("") + "'")
                         + " found, or file has no '[" + section + "]' section");
    }
    auto found = state.config->get(section, *nameValue.str());
    if (!found)
        return configError(state, std::move(found).error());
    return *found ? py::Value(**found) : defaultValue;
}

Evaluated setSectionOption(State& state, const py::Value& section, const py::Value& name, const py::Value& value)
{
    if (whyUnknown(section) || whyUnknown(name) || !section.str() || !name.str())
        return makeUnknown(state, {.reason = "an option whose name is not known is set", .line = state.line()});
    const std::pair<std::string, std::string> key{*section.str(), lowered(*name.str())};
    if (whyUnknown(value)) {
        state.unknownOptions.insert_or_assign(key, value);
        return py::Value();
    }
    const std::string* text = value.str();
    if (!text)
        return py::typeError("option values must be strings");
    if (auto set = state.config->set(key.first, *name.str(), *text); !set)
        return py::valueError(set.error().message);
    state.unknownOptions.erase(key);
    return py::Value();
}

Evaluated getMainOption(py::CallContext&, ConfigObject& config, const py::BoundArguments& arguments)
{
    return sectionOption(config.state(), config.mainSection(), arguments["name"], arguments["default"]);
}

Evaluated getSectionOption(py::CallContext&, ConfigObject& config, const py::BoundArguments& arguments)
{
    return sectionOption(config.state(), arguments["section"], arguments["name"], arguments["default"]);
}

Evaluated setMainOption(py::CallContext&, ConfigObject& config, const py::BoundArguments& arguments)
{
    return setSectionOption(config.state(), config.mainSection(), arguments["name"], arguments["value"]);
}

Evaluated setOption(py::CallContext&, ConfigObject& config, const py::BoundArguments& arguments)
{
    return setSectionOption(config.state(), arguments["section"], arguments["name"], arguments["value"]);
}

Evaluated getSection(py::CallContext& context, ConfigObject& config, const py::BoundArguments& arguments)
{
    State& state = config.state();
    const py::Value& name = arguments["name"];
    if (whyUnknown(name))
        return unknownName(state, name);
    if (!name.str() || !state.config->hasSection(*name.str()))
        return arguments["default"];
    auto items = state.config->items(*name.str());
    if (!items)
        return configError(state, std::move(items).error());
    auto dict = py::makeDict();
    for (const auto& [option, text] : *items)
        dict->table().set(option, py::Value(text));
    for (const auto& [key, value] : state.unknownOptions) {
        if (key.first == *name.str())
            RETORT_CHECK(dict->table().set(context.interpreter, py::Value(key.second), value));
    }
    return py::Value(std::move(dict));
}

Evaluated nothing(py::CallContext&, ConfigObject&, const py::BoundArguments&)
{
    return py::Value();
}

// The options of the command line as env.py files ask for them; what is not listed is not known.
class CommandOptions final : public py::Object {
public:
    explicit CommandOptions(State& state) : m_state(state) {}
    [[nodiscard]] std::string typeName() const override { return "Namespace"; }
    [[nodiscard]] py::EvalResult<py::Attribute> getAttribute(py::Interpreter&, std::string_view name) override
    {
        const std::vector<std::string>& x = m_state.inputs.xArguments;
        if (name == "x")
            return py::Attribute(x.empty() ? py::Value() : py::makeList(std::vector<py::Value>(x.begin(), x.end())));
        if (name == "sql")
            return py::Attribute(m_state.inputs.offline);
        // An option of `revision`, which other commands have not.
        if (name == "autogenerate")
            return m_state.revision != nullptr && m_state.revision->autogenerate ? py::Attribute(*m_state.revision->autogenerate) : py::Attribute();
        return py::Attribute(makeUnknown(
            m_state, {.reason = "'cmd_opts." + std::string(name) + "' is not read", .line = m_state.line()}));
    }

private:
    State& m_state;
};

py::EvalResult<py::Attribute> ConfigObject::getAttribute(py::Interpreter& interpreter, std::string_view name)
{
    static const py::MethodTable<ConfigObject> methods = {
        {"get_main_option", "name, default=None", &getMainOption},
        {"get_alembic_option", "name, default=None", &getMainOption},
        {"get_section_option", "section, name, default=None", &getSectionOption},
        {"set_main_option", "name, value", &setMainOption},
        {"set_section_option", "section, name, value", &setOption},
        {"get_section", "name, default=None", &getSection},
        {"print_stdout", "text, *arg", &nothing},
    };
    if (const auto own = m_own.find(name); own != m_own.end())
        return py::Attribute(own->second);
    if (name == "config_ini_section")
        return py::Attribute(mainSection());
    if (name == "config_file_name") {
        const std::optional<std::string> file = m_state.config->fileName();
        return py::Attribute(file ? py::Value(*file) : py::Value());
    }
    if (name == "attributes")
        return py::Attribute(py::Value(m_attributes));
    if (name == "cmd_opts")
        return py::Attribute(py::Value(std::make_shared<CommandOptions>(m_state)));
    if (py::Attribute method = methods.bind(self<ConfigObject>(), name))
        return method;
    RETORT_TRY(py::Attribute inherited, py::Object::getAttribute(interpreter, name));
    if (inherited || name.starts_with("__"))
        return inherited;
    return py::unsupported("'config." + std::string(name) + "' is not read");
}

} // namespace

py::Value makeConfigObject(State& state)
{
    return state.run.shared("environment:config", [&]() -> py::Value { return std::make_shared<ConfigObject>(state); });
}

} // namespace retort::bindings::environment
