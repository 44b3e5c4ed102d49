#pragma once
// A JSON writer behind which RapidJSON stays hidden: one compact text, members in the order in which they are written.

#include <memory>
#include <string>
#include <string_view>

#include "export/sink.h"

namespace relata::exporter {

/// Builds one JSON value. Calls must nest properly (a bug of ours otherwise). Strings are UTF-8; broken bytes are
/// replaced by U+FFFD. Example:
///     JsonText out;
///     out.begin_object(); out.member("role", "in"); out.end_object();
///     out.take()   // {"role":"in"}
class JsonText {
  public:
    enum class Layout { compact, indented };
    explicit JsonText(Layout layout = Layout::compact);
    ~JsonText();
    JsonText(JsonText&&) noexcept;
    JsonText& operator=(JsonText&&) noexcept;

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);
    void string(std::string_view value);
    void number(std::string_view digits);  ///< written as it is
    void raw(std::string_view json);       ///< one JSON value made elsewhere
    void null();
    /// A key and its string.
    void member(std::string_view name, std::string_view value);
    /// The same, null where the string is empty: "does not apply".
    void member_or_null(std::string_view name, std::string_view value);
    /// The text so far; the writer is empty afterwards and can be used again.
    std::string take();
    /// Hands what stands so far to `sink`, in the midst of a value too; the writer goes on where it was.
    void drain(Sink& sink);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::exporter
