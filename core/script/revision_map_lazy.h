#pragma once

// Private to core/script: what a RevisionMap computes on first use.

#include <memory>
#include <mutex>
#include <vector>

#include "core/script/revision_map.h"

namespace retort::script {

// Answers "is a an ancestor of b" over normalized parents. Runs of nodes with one parent and one child are folded into
// chains, and reachability between chains is a bit matrix: a linear history of any length is one chain.
class RevisionMap::Reachability {
public:
    explicit Reachability(const RevisionMap& map);

    [[nodiscard]] bool isAncestor(NodeIndex ancestor, NodeIndex node) const;

private:
    void buildChains(const NodeList& topDown);
    void buildMatrix(const NodeList& topDown);

    const RevisionMap& m_map;
    std::vector<std::uint32_t> m_chain;      // chain of a node
    std::vector<std::uint32_t> m_depth;      // longest path from a base, also the order within a chain
    std::vector<NodeIndex> m_chainBottom;
    std::size_t m_words = 0;                 // 64-bit words per row; 0: too many chains, search instead
    std::vector<std::uint64_t> m_matrix;
};

struct RevisionMap::Lazy {
    std::once_flag once;
    std::unique_ptr<Reachability> reachability;
};

} // namespace retort::script
