#pragma once

// The usual visitor for the closed sets of this project: std::visit(Overloaded{[](const A&) {...}, ...}, variant).
// A missing alternative does not compile, which is the point.

namespace retort::operations {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

} // namespace retort::operations
