#pragma once
// What a call of the library returns when it may be unable to do what it was asked.

#include <cstdlib>
#include <string>
#include <utility>
#include <variant>

namespace relata::api {
inline namespace v0 {

/// Why something could not be done, as one line for a person:
/// "graph.relata: not a graph file; name a file that `relata add` made".
struct Error {
    std::string message = {};
};

/// A value, or the reason why there is none. The library throws nothing of its own; `std::bad_alloc` may pass through.
/// Ask first: taking the value of a failed result, or the error of a good one, ends the program.
///
/// Example:
///     auto engine = Engine::load();
///     if (!engine) return complain(engine.error().message);
///     engine->read("news/");
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}      // NOLINT(*-explicit-*)
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(*-explicit-*)

    explicit operator bool() const noexcept { return held_.index() == 0; }
    T& operator*() & { return checked<0>(held_); }
    const T& operator*() const& { return checked<0>(held_); }
    T operator*() && { return std::move(checked<0>(held_)); }  ///< by value, so that a loop over it may keep it
    T* operator->() { return &checked<0>(held_); }
    const T* operator->() const { return &checked<0>(held_); }
    const Error& error() const { return checked<1>(held_); }

  private:
    template <std::size_t index, typename Held>
    static auto& checked(Held& held) {
        auto* const at = std::get_if<index>(&held);
        if (at == nullptr) std::abort();
        return *at;
    }

    std::variant<T, Error> held_;
};

}  // namespace v0
}  // namespace relata::api
