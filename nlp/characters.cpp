// The first look at a token: its characters, before word pieces and shapes are made of them.

#include "nlp/characters.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/utf8.h"

namespace relata::nlp {
namespace {

std::array<std::string_view, 5> split_columns(std::string_view line) {
    std::array<std::string_view, 5> out{};
    for (auto& column : out) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        column = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return out;
}

Character::Kind kind_of(std::string_view name) {
    using enum Character::Kind;
    return name == "split" ? split : name == "drop" ? drop : name == "space" ? space : keep;
}

bool in_table(char32_t c) { return c < 0x3040 || (c >= 0xFB00 && c <= 0xFFFF); }

/// Chinese and Japanese signs are pieces of their own.
bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x2FA1F);
}

bool is_character(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

Character plain(char32_t c, std::string_view bytes) {
    Character out;
    out.code_point = c;
    out.kind = !in_table(c) && is_han(c) ? Character::Kind::split : Character::Kind::keep;
    out.fold = out.lower = out.upper = bytes;
    return out;
}

}  // namespace

CharacterTable CharacterTable::load(ModelFile& file) {
    CharacterTable out;
    for (const std::string& line : file.lines("chars")) {
        const auto [code, kind, fold, lower, upper] = split_columns(line);
        std::uint32_t c = 0;
        if (std::from_chars(code.data(), code.data() + code.size(), c).ec != std::errc() || !is_character(c)) {
            file.report("bad line in 'chars'");
            continue;
        }
        std::string bytes;
        append_utf8(bytes, c);
        Entry& entry = out.table_[c];
        entry.fold = fold;
        entry.lower = lower.empty() ? bytes : std::string(lower);
        entry.upper = upper.empty() ? bytes : std::string(upper);
        entry.character = {.kind = kind_of(kind),
                           .code_point = c,
                           .is_upper = !lower.empty(),
                           .is_lower = !upper.empty() && lower.empty(),
                           .fold = entry.fold,
                           .lower = entry.lower,
                           .upper = entry.upper};
        if (c < out.ascii_.size()) out.ascii_[c] = &entry.character;
    }
    return out;
}

Character CharacterTable::next(std::string_view word, std::size_t& at) const {
    const CodePoint c = decode_at(word, at);
    const std::string_view bytes = word.substr(at, c.length);
    at += c.length;
    if (c.value < ascii_.size()) return ascii_[c.value] ? *ascii_[c.value] : plain(c.value, bytes);
    const auto it = table_.find(c.value);
    return it != table_.end() ? it->second.character : plain(c.value, bytes);
}

std::vector<Character> CharacterTable::of(std::string_view word) const {
    std::vector<Character> out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) out.push_back(next(word, at));
    return out;
}

std::string CharacterTable::to_lower(std::string_view word) const {
    std::string out;
    for (std::size_t at = 0; at < word.size();) out += next(word, at).lower;
    return out;
}

std::string CharacterTable::to_title(std::string_view word) const {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const Character c = next(word, at);
        out += out.empty() ? c.upper : c.lower;
    }
    return out;
}

}  // namespace relata::nlp
