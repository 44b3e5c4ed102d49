// A parser of XML stops at a bare "&" or loses what is behind it.

#include "text/input/xml_ampersands.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestReference = 40;
constexpr auto kCdata = "<![CDATA["sv;
constexpr auto kComment = "<!--"sv;

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-';
}

/// Does "&…" go on as a reference does: "&amp;" "&#39;" "&#x27;"?
bool is_reference(std::string_view ahead) {
    std::size_t at = ahead.substr(1).starts_with('#') ? 2 : 1;
    const std::size_t first = at;
    while (at < ahead.size() && at < kLongestReference && is_name_char(ahead[at])) ++at;
    return at > first && at < ahead.size() && ahead[at] == ';';
}

class EscapeAmpersands : public ByteSource {
  public:
    explicit EscapeAmpersands(ByteReader& in) : in_(in) {}

    Result<std::size_t> read(std::span<char> room) override {
        if (ready_.empty()) {
            const auto ahead = in_.peek(kLongestReference);
            if (ahead.empty()) return in_.read(room);
            take(ahead);
        }
        const std::size_t length = std::min(room.size(), ready_.size());
        std::memcpy(room.data(), ready_.data(), length);
        ready_.erase(0, length);
        return length;
    }

  private:
    /// Moves what needs no change into `ready_`, and one mark that does or that opens or closes a section.
    void take(std::string_view ahead) {
        if (!closing_.empty()) return take_until(ahead, closing_);
        const std::size_t plain = std::min(ahead.find_first_of("&<"), ahead.size());
        if (plain > 0) return copy(ahead.substr(0, plain));
        if (ahead.starts_with(kCdata)) closing_ = "]]>";
        if (ahead.starts_with(kComment)) closing_ = "-->";
        const bool bare = ahead[0] == '&' && !is_reference(ahead);
        copy(ahead.substr(0, 1));
        if (bare) ready_ += "amp;";
    }

    void take_until(std::string_view ahead, std::string_view closing) {
        const auto at = ahead.find(closing);
        if (at == 0) closing_ = {};
        const std::size_t kept = ahead.size() > closing.size() ? ahead.size() - closing.size() : ahead.size();
        copy(ahead.substr(0, at == 0 ? closing.size() : std::min(at, kept)));
    }

    void copy(std::string_view bytes) {
        ready_ = bytes;
        in_.skip(bytes.size());
    }

    ByteReader& in_;
    std::string ready_ = {};
    std::string_view closing_ = {};  ///< what ends the section around this place; empty outside of one
};

}  // namespace

std::unique_ptr<ByteSource> escape_ampersands(ByteReader& in) { return std::make_unique<EscapeAmpersands>(in); }

}  // namespace relata::text
