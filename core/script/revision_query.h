#pragma once

// Private to core/script: identifier resolution and walks with Alembic's own exception kinds, before the commands'
// wording is applied (plan.cpp does that). Mirrors alembic script/revision.py: RevisionMap.

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/script/revision_map.h"

namespace retort::script {

// The exception classes of script/revision.py. Uncaught stands for an AssertionError or KeyError inside Alembic.
struct QueryError {
    enum class Kind { RangeNotAncestor, MultipleHeads, Resolution, Revision, Uncaught };

    Kind kind = Kind::Revision;
    std::string message;
    std::string argument;    // MultipleHeads, Resolution
    std::string lower;       // RangeNotAncestor, as printed
    std::string upper;
};

template <class T>
using QueryResult = std::expected<T, QueryError>;

// What a Python function returns as Optional[Revision | "base"].
struct QueryTarget {
    enum class Kind { None, Base, Node };

    Kind kind = Kind::None;
    NodeIndex node = 0;

    static QueryTarget at(NodeIndex index) { return {.kind = Kind::Node, .node = index}; }
    friend bool operator==(const QueryTarget&, const QueryTarget&) = default;
};
using QueryTargets = std::vector<QueryTarget>;

// None, one identifier, or a tuple of identifiers.
struct QueryId {
    std::variant<std::monostate, std::string, std::vector<std::string>> data;

    QueryId() = default;
    QueryId(std::string one) : data(std::move(one)) {}                    // NOLINT implicit
    QueryId(std::vector<std::string> many) : data(std::move(many)) {}     // NOLINT implicit

    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&data); }
    [[nodiscard]] bool isNone() const { return std::holds_alternative<std::monostate>(data); }
    [[nodiscard]] std::vector<std::string> tuple() const;     // util.to_tuple
    [[nodiscard]] std::string printed() const;                // "%s" % value
};

class RevisionQuery {
public:
    RevisionQuery(const RevisionMap& map, std::vector<std::string>* warnings) : m_map(map), m_warnings(warnings) {}

    // Alembic's lazy loading of the map happens inside every query.
    [[nodiscard]] QueryResult<void> loaded() const;

    [[nodiscard]] QueryResult<QueryTargets> getRevisions(const QueryId& id) const;
    [[nodiscard]] QueryResult<QueryTarget> getRevision(const QueryId& id) const;
    [[nodiscard]] QueryResult<NodeList> filterForLineage(const NodeList& targets, const std::string& check,
                                                         bool dependencies = false) const;
    [[nodiscard]] QueryResult<NodeList> allCurrent(const std::vector<std::string>& rows) const;

    struct Range {
        QueryId upper;
        QueryId lower;
        bool implicitBase = false;
        bool inclusive = false;
        bool assertRelativeLength = true;
        bool selectForDowngrade = false;
    };
    // RevisionMap.iterate_revisions
    [[nodiscard]] QueryResult<NodeList> iterate(const Range& range) const;

private:
    struct Resolved {
        std::vector<std::string> ids;
        std::optional<std::string> label;
    };
    struct Collected {
        NodeList wanted;
        NodeList heads;
    };
    struct DowngradeTarget {
        std::optional<std::string> label;
        QueryTarget target;
    };
    // One match of the relative grammar (REV-14).
    struct Relative {
        std::optional<std::string> label;
        std::optional<std::string> symbol;
        std::string text;
        std::int64_t steps = 0;
    };
    [[nodiscard]] static std::optional<Relative> parseRelative(const std::string& text);
    [[nodiscard]] static QueryError notEnough(const std::string& relative, std::int64_t steps);

    [[nodiscard]] std::optional<NodeIndex> byKey(const std::string& key) const;
    [[nodiscard]] QueryResult<Resolved> resolveNumber(const QueryId& id) const;
    [[nodiscard]] QueryResult<std::optional<NodeIndex>> currentHead(const std::optional<std::string>& label) const;
    [[nodiscard]] QueryResult<NodeIndex> resolveBranch(const std::string& label) const;
    [[nodiscard]] QueryResult<NodeIndex> forIdentifier(const std::string& id, const std::optional<std::string>& label) const;
    [[nodiscard]] QueryResult<NodeIndex> partialMatch(const std::string& id, const std::optional<std::string>& label) const;
    [[nodiscard]] QueryResult<std::vector<std::string>> lineageShares(const std::string& check) const;
    // Which nodes share lineage with at least one of the (partial) identifiers.
    [[nodiscard]] QueryResult<std::vector<char>> relatives(const std::vector<std::string>& identifiers,
                                                           bool dependencies) const;
    [[nodiscard]] std::vector<char> relativesOf(const NodeList& nodes, bool dependencies) const;
    [[nodiscard]] QueryResult<std::vector<std::string>> filterKeys(const std::vector<std::string>& keys,
                                                                   const std::string& check) const;
    [[nodiscard]] std::vector<std::string> idsOf(const NodeList& nodes) const;
    [[nodiscard]] QueryResult<QueryTarget> walk(QueryTarget start, std::int64_t steps,
                                                const std::optional<std::string>& label, bool noOverwalk) const;
    [[nodiscard]] QueryResult<QueryTargets> walkChildren(QueryTarget at, bool up, const std::optional<std::string>& label) const;

    [[nodiscard]] QueryResult<QueryTargets> parseUpgradeTarget(const QueryId& current, const QueryId& target,
                                                               bool assertLength) const;
    [[nodiscard]] QueryResult<QueryTarget> upgradeFromCurrent(const QueryId& current, const Relative& relative,
                                                              bool assertLength) const;
    [[nodiscard]] QueryResult<QueryTargets> upgradeStarts(const QueryId& current, const std::string& label) const;
    [[nodiscard]] QueryResult<DowngradeTarget> parseDowngradeTarget(const QueryId& current, const QueryId& target,
                                                                    bool assertLength) const;
    [[nodiscard]] QueryResult<DowngradeTarget> downgradeRelative(const QueryId& current, Relative relative,
                                                                 bool assertLength) const;
    [[nodiscard]] QueryResult<std::string> downgradeSymbol(const QueryId& current, Relative& relative) const;

    [[nodiscard]] QueryResult<Collected> collectUpgrade(const Range& range) const;
    [[nodiscard]] QueryResult<NodeList> narrowToBranch(NodeList targets, const std::string& lower) const;
    [[nodiscard]] QueryResult<QueryTargets> lowerRevisions(const Range& range, QueryId& lower, QueryTargets current) const;
    [[nodiscard]] QueryResult<Collected> collectDowngrade(const Range& range) const;
    [[nodiscard]] QueryResult<NodeList> downgradeRoots(const DowngradeTarget& target, bool inclusive) const;

    [[nodiscard]] static QueryResult<NodeList> onlyNodes(const QueryTargets& targets);
    [[nodiscard]] QueryResult<NodeList> checkedAncestors(const NodeList& targets) const;
    [[nodiscard]] QueryResult<void> checkOverlap(const NodeList& targets, bool down) const;

    const RevisionMap& m_map;
    std::vector<std::string>* m_warnings;
};

[[nodiscard]] inline std::unexpected<QueryError> queryFailure(QueryError::Kind kind, std::string message, std::string argument = {})
{
    return std::unexpected(QueryError{.kind = kind, .message = std::move(message), .argument = std::move(argument)});
}
[[nodiscard]] inline std::unexpected<QueryError> assertionFailed()
{
    return queryFailure(QueryError::Kind::Uncaught, "AssertionError");
}

} // namespace retort::script
