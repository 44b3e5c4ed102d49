// HTML Living Standard, 13.2.5.32 to 13.2.5.39: names, "=", values in quotation marks or without.

#include "text/html/start_tag.h"

#include <algorithm>

namespace relata::text {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

class TagReader {
  public:
    TagReader(std::string_view html, std::size_t at, StartTag& tag) : html_(html), at_(at + 1), tag_(tag) {}

    void run() {
        const std::size_t from = at_;
        while (more() && !is_blank(now()) && now() != '/' && now() != '>') ++at_;
        tag_.name = html_.substr(from, at_ - from);
        for (;;) {
            while (more() && (is_blank(now()) || now() == '/')) ++at_;
            if (!more()) return;
            if (now() == '>') break;
            read_attribute();
        }
        tag_.end = at_ + 1;
    }

  private:
    bool more() const { return at_ < html_.size(); }
    char now() const { return html_[at_]; }
    void skip_blanks() {
        while (more() && is_blank(now())) ++at_;
    }

    void read_attribute() {
        const std::size_t from = at_;
        // "/x>" without its "x" would close the element; "=" at the start belongs to the name.
        if (html_[from - 1] == '/' || now() == '=') tag_.plain = false;
        for (++at_; more() && !is_blank(now()) && now() != '/' && now() != '>' && now() != '='; ++at_) {
        }
        const auto name = html_.substr(from, at_ - from);
        if (name.find_first_of("\"'<") != name.npos) tag_.plain = false;
        std::size_t to = at_;
        skip_blanks();
        if (more() && now() == '=') {
            ++at_;
            read_value();
            to = at_;
        }
        tag_.attributes.push_back({{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}, name});
    }

    void read_value() {
        skip_blanks();
        if (!more() || now() == '>') return;
        if (const char quote = now(); quote == '"' || quote == '\'') {
            const auto close = html_.find(quote, at_ + 1);
            at_ = close == html_.npos ? html_.size() : close + 1;
            return;
        }
        while (more() && !is_blank(now()) && now() != '>') ++at_;
    }

    std::string_view html_;
    std::size_t at_ = 0;
    StartTag& tag_;
};

}  // namespace

void read_start_tag(std::string_view html, std::size_t at, StartTag& tag) {
    tag.name = {};
    tag.attributes.clear();
    tag.end = 0;
    tag.plain = true;
    TagReader(html, at, tag).run();
}

}  // namespace relata::text
