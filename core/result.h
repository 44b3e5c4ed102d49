#pragma once
// Errors as values: what a function returns when it may be unable to go on.

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace relata {

/// Why something could not be done: what, where, and what to do about it, as one line for a person.
/// Example: "graph.relata: not a graph file (it starts with '<html>'); name a file that `relata add` made".
struct Error {
    std::string message = {};
};

/// A value, or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// Makes the failed branch of a `Result`: `return fail("news.txt: cannot open: Permission denied");`
inline tl::unexpected<Error> fail(std::string message) { return tl::unexpected<Error>(Error{std::move(message)}); }

}  // namespace relata
