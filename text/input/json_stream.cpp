// Objects out of a stream of JSON, without parsing more than braces and quotes.

#include "text/input/json_stream.h"

#include "text/chars.h"

namespace relata::text {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// An array, or an object whose first line holds nothing but its brace.
bool is_spread_over_lines(std::string_view head) {
    const auto start = head.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) return false;
    if (head[start] == '[') return true;
    const auto line = head.substr(start, head.find('\n', start) - start);
    return head[start] == '{' && trim(line.substr(1)).empty();
}

}  // namespace

JsonStream::JsonStream(ByteReader& in, std::size_t limit) : in_(in), limit_(limit) {
    if (in_.peek(kByteOrderMark.size()).starts_with(kByteOrderMark)) in_.skip(kByteOrderMark.size());
    by_lines_ = !is_spread_over_lines(in_.peek(4096).substr(0, 4096));
}

std::optional<JsonPiece> JsonStream::next() { return by_lines_ ? next_line() : next_value(); }

std::optional<JsonPiece> JsonStream::next_line() {
    while (auto line = in_.read_line(limit_)) {
        const std::size_t here = line_++;
        const auto text = trim(line->text);
        if (text.empty() && !line->fault && !line->too_long) continue;
        return JsonPiece{std::string(text), here, ++number_, line->too_long, std::move(line->fault)};
    }
    return std::nullopt;
}

void JsonStream::skip_between() {
    while (true) {
        const auto ahead = in_.peek(1);
        std::size_t length = 0;
        while (length < ahead.size() &&
               (is_blank(ahead[length]) || ahead[length] == ',' || ahead[length] == '[' || ahead[length] == ']')) {
            line_ += ahead[length] == '\n' ? 1 : 0;
            ++length;
        }
        if (length == 0) return;
        in_.skip(length);
    }
}

char JsonStream::take(JsonPiece& piece) {
    const char c = in_.window().empty() ? in_.peek(1).front() : in_.window().front();
    in_.skip(1);
    line_ += c == '\n' ? 1 : 0;
    if (piece.text.size() < limit_) {
        piece.text.push_back(c);
    } else {
        piece.too_long = true;
    }
    return c;
}

std::optional<JsonPiece> JsonStream::next_value() {
    skip_between();
    if (in_.at_end()) return std::nullopt;
    JsonPiece piece{.line = line_, .number = ++number_};
    std::size_t depth = 0;
    bool in_string = false;
    while (!in_.peek(1).empty()) {
        const char ahead = in_.window().front();
        // Something else than an object ends where the next element or line may begin.
        if (depth == 0 && !piece.text.empty() && (ahead == ',' || ahead == ']' || ahead == '\n' || ahead == '{')) break;
        const char c = take(piece);
        if (in_string) {
            if (c == '\\' && !in_.peek(1).empty()) take(piece);
            in_string = c != '"';
            continue;
        }
        in_string = c == '"';
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && depth > 0 && --depth == 0) return piece;
    }
    piece.fault = in_.take_fault();
    return piece;
}

}  // namespace relata::text
