#include "tests/models/case_project.h"

#include <algorithm>

#include "core/script/module_search.h"
#include "core/script/module_source.h"

namespace retort::tests {

namespace {

class NoConfig final : public bindings::EnvironmentConfig {
public:
    [[nodiscard]] std::unique_ptr<EnvironmentConfig> copy() const override { return std::make_unique<NoConfig>(); }
    [[nodiscard]] std::string mainSection() const override { return "alembic"; }
    [[nodiscard]] std::optional<std::string> fileName() const override { return std::nullopt; }
    [[nodiscard]] bool hasSection(const std::string&) const override { return true; }
    [[nodiscard]] Result<std::optional<std::string>> get(const std::string&, const std::string& option) const override
    {
        return option == "sqlalchemy.url" ? std::optional<std::string>("sqlite://") : std::nullopt;
    }
    [[nodiscard]] Result<Items> items(const std::string&) const override
    {
        return Items{{"sqlalchemy.url", "sqlite://"}};
    }
    [[nodiscard]] Result<void> set(const std::string&, const std::string&, const std::string&) override { return {}; }
};

} // namespace

Result<models::TargetModels> evaluateEnvironmentText(const std::string& environment,
                                                     const std::vector<std::filesystem::path>& folders, const std::string& dialect,
                                                     std::stop_token stop)
{
    const NoConfig config;
    return models::evaluateTargetModels(text::SourceText("env.py", environment),
                                        {.config = config,
                                         .offline = false,
                                         .osEnvironment = {},
                                         .xArguments = {},
                                         .tag = {},
                                         .projectModule = script::ModuleSource(folders),
                                         .stop = std::move(stop),
                                         .modulesThatMention = [folders](std::string_view words) {
                                             return script::modulesThatMention(folders, words);
                                         },
                                         .dialect = dialect});
}

std::string caseEnvironment(const std::string& module)
{
    return "from alembic import context\nfrom " + module
           + " import target_metadata\n\n"
             "context.configure(url=\"sqlite://\", target_metadata=target_metadata)\n"
             "with context.begin_transaction():\n    context.run_migrations()\n";
}

models::JsonValue canonical(const models::JsonValue& value)
{
    using models::JsonValue;
    if (const JsonValue::Array* array = value.array()) {
        JsonValue::Array items;
        for (const JsonValue& item : *array)
            items.push_back(canonical(item));
        return items;
    }
    const JsonValue::Object* object = value.object();
    if (!object)
        return value;
    JsonValue::Object members;
    for (const auto& [name, member] : *object) {
        JsonValue sorted = canonical(member);
        if (auto* indexes = name == "indexes" ? std::get_if<JsonValue::Array>(&sorted.data) : nullptr)
            std::ranges::sort(*indexes, {}, [](const JsonValue& index) { return models::writeJson(index); });
        members.emplace_back(name, std::move(sorted));
    }
    std::ranges::sort(members, {}, [](const auto& member) { return member.first; });
    return members;
}

std::vector<std::string> sentences(const models::TargetModels& models)
{
    std::vector<std::string> result;
    for (const models::ModelGap& gap : models.gaps)
        result.push_back(gap.sentence() + " [" + (gap.where.file.empty() ? std::string("env.py") : std::filesystem::path(gap.where.file).filename().string())
                         + ":" + std::to_string(gap.where.line) + "]");
    return result;
}

} // namespace retort::tests
