#include "core/python/runtime/parse_cache.h"

namespace retort::python {

namespace {

thread_local ParseCache* currentCache = nullptr;

} // namespace

ParseCache::ParseCache() : m_outer(std::exchange(currentCache, this)) {}

ParseCache::~ParseCache()
{
    currentCache = m_outer;
}

ParseCache* ParseCache::current()
{
    return currentCache;
}

ParseResult ParseCache::parse(const text::SourceText& source)
{
    const auto known = m_results.find(source.fileName());
    if (known != m_results.end() && known->second.first.bytes() == source.bytes())
        return known->second.second;
    ParseResult result = python::parse(source);
    m_results.insert_or_assign(source.fileName(), std::pair(source, result));
    return result;
}

} // namespace retort::python
