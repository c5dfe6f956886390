#include "app/common/config_request.h"

#include <filesystem>

namespace retort::app {

namespace {

constexpr const char* tomlName = "pyproject.toml";

bool isToml(const std::string& file)
{
    return std::filesystem::path(file).filename() == tomlName;
}

} // namespace

Result<script::ConfigRequest> configRequest(const std::vector<std::string>& files, const std::string& section,
                                            const std::string& alembicConfig)
{
    script::ConfigRequest request;
    request.section = section;
    if (!alembicConfig.empty())
        (isToml(alembicConfig) ? request.tomlPath : request.iniPath) = alembicConfig;
    bool haveIni = false;
    bool haveToml = false;
    for (const std::string& file : files) {
        bool& have = isToml(file) ? haveToml : haveIni;
        if (have) {
            return fail(ErrorCode::Configuration,
                        isToml(file) ? "pyproject.toml indicated more than once" : "only one ini file may be indicated");
        }
        have = true;
        (isToml(file) ? request.tomlPath : request.iniPath) = file;
    }
    return request;
}

} // namespace retort::app
