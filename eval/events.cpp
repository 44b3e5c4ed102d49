// Actors are compared by their words, types by PLOVER; events are paired greedily, the most alike first.
#include "eval/events.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <set>

#include "core/utf8.h"
#include "eval/files.h"
#include "eval/json.h"
#include "eval/words.h"

namespace relata::eval {

std::string_view kEventTypes_bytes();

namespace {

struct EventType {
    std::string name = {};
    char quad = '0';
};

const std::map<std::string, EventType, std::less<>>& event_types() {
    static const auto types = [] {
        std::map<std::string, EventType, std::less<>> out;
        for (const std::string_view line : lines_of(kEventTypes_bytes())) {
            const auto fields = fields_of(line);
            if (line.starts_with('#') || fields.size() < 2) continue;
            const auto words = fields_of(fields[1], ' ');
            EventType type;
            if (words.size() > 1) type = {std::string(words[0]), words[1].front()};
            out.emplace(fields[0], type);
        }
        return out;
    }();
    return types;
}

EventType type_of(std::string_view type) {
    std::string key;
    for (const char c : trimmed(type)) key += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const bool code = !key.empty() && key[0] >= '0' && key[0] <= '9';
    for (std::size_t n = key.size(); n > (code ? 1 : key.size() - 1) && n > 0; --n) {
        const auto found = event_types().find(std::string_view(key).substr(0, n));
        if (found != event_types().end()) return found->second;
    }
    return {code ? std::string() : key, '0'};
}

/// Without accents: "Erdoğan" -> "erdogan".
std::string folded(std::string_view text) {
    const auto kind =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK);
    utf8proc_uint8_t* mapped = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &mapped, kind);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (length < 0) return to_lower_ascii(text);
    return to_lower_ascii({reinterpret_cast<char*>(mapped), static_cast<std::size_t>(length)});
}

/// Content words of an actor: runs of ASCII letters and digits, without possessives and titles.
std::set<std::string> actor_words(std::string_view name) {
    std::string text = folded(name);
    for (auto at = text.find("’"); at != std::string::npos; at = text.find("’", at)) text.replace(at, 3, "'");
    const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    std::set<std::string> out;
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        if (is_word(c)) {
            word += c;
            continue;
        }
        if (!word.empty() && !is_in("actor_stop", word)) out.insert(word);
        word.clear();
        const bool possessive = text.compare(i, 2, "'s") == 0 && (i + 2 >= text.size() || !is_word(text[i + 2]));
        if (possessive) ++i;
    }
    return out;
}

constexpr std::array<const char*, 8> kLevels{"quad", "type",        "source",    "target",
                                             "pair", "source+type", "pair+quad", "triple"};
enum Level : std::size_t { kQuad, kType, kSource, kTarget, kPair, kSourceAndType, kPairAndQuad, kTriple };
using Agreement = std::array<bool, kLevels.size()>;

/// A gold without this side asks for none.
bool side_matches(const std::vector<std::string>& gold, const std::vector<std::string>& predicted) {
    const std::string name = predicted.empty() ? std::string() : predicted.front();
    if (gold.empty()) return name.empty();
    return std::ranges::any_of(gold, [&](const std::string& g) { return same_actor(g, name); });
}

Agreement compare(const CodedEvent& gold, const CodedEvent& predicted) {
    static const std::set<std::string, std::less<>> kMutual{"AGREE", "CONSULT", "COOPERATE", "ASSAULT"};
    const EventType g = type_of(gold.type), p = type_of(predicted.type);
    const bool source = side_matches(gold.source, predicted.source);
    bool target = side_matches(gold.target, predicted.target);
    // Two that meet are both sources of the gold: the second may stand as the target.
    if (!target && gold.target.empty() && gold.source.size() > 1 && kMutual.contains(g.name)) {
        target = side_matches(gold.source, predicted.target);
    }
    const bool type = !g.name.empty() && g.name == p.name, quad = g.quad != '0' && g.quad == p.quad;
    return {quad,
            type,
            source,
            target,
            source && target,
            source && type,
            source && target && quad,
            source && target && type};
}

using Table = std::vector<std::vector<Agreement>>;
struct Pair {
    std::size_t gold = 0, predicted = 0;
};

/// Pairs that agree at a level, one to one, those that agree in most first.
std::vector<Pair> pair_up(const Table& table, std::size_t level) {
    std::vector<Pair> open, out;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            if (table[i][j][level]) open.push_back({i, j});
        }
    }
    std::ranges::stable_sort(open, std::greater<>(),
                             [&](const Pair& p) { return std::ranges::count(table[p.gold][p.predicted], true); });
    std::set<std::size_t> golds, predictions;
    for (const Pair& p : open) {
        if (golds.contains(p.gold) || predictions.contains(p.predicted)) continue;
        golds.insert(p.gold);
        predictions.insert(p.predicted);
        out.push_back(p);
    }
    return out;
}

std::string told(const CodedEvent& e) {
    return fmt::format("{}: {} -> {}", e.type, fmt::join(e.source, "|"), fmt::join(e.target, "|"));
}

/// An actor is a text, an object with a text, or a list of such objects.
std::vector<std::string> actors(const Json& event, std::string_view side) {
    const Json* found = event.find(side);
    if (found == nullptr) return {};
    if (found->kind == Json::Kind::text)
        return found->text.empty() ? std::vector<std::string>() : std::vector{found->text};
    std::vector<std::string> out;
    for (const Json& actor : found->items) out.push_back(actor.text_at("text").value_or(""));
    return out;
}

std::map<std::string, std::vector<CodedEvent>> counted_by_id(const std::vector<CodedText>& predicted) {
    std::map<std::string, std::vector<CodedEvent>> out;
    for (const CodedText& text : predicted) {
        for (const CodedEvent& e : text.events) {
            if (!type_of(e.type).name.empty()) out[text.id].push_back(e);
        }
    }
    return out;
}

struct LevelShares {
    Share precision, kept, recall;
};

void list_errors(const CodedText& text, const std::vector<CodedEvent>& gold, const std::vector<CodedEvent>& predicted,
                 const std::vector<Pair>& pairs, EventScore& out) {
    for (std::size_t i = 0; i < gold.size(); ++i) {
        if (std::ranges::find(pairs, i, &Pair::gold) == pairs.end()) out.misses.push_back({told(gold[i]), text.text});
    }
    for (std::size_t i = 0; i < predicted.size(); ++i) {
        const bool right = std::ranges::find(pairs, i, &Pair::predicted) != pairs.end();
        if (!right) out.wrong.push_back({told(predicted[i]), text.text});
    }
}

}  // namespace

std::string plover_type(std::string_view type) { return type_of(type).name; }

bool same_actor(std::string_view name, std::string_view other) {
    const auto a = actor_words(name), b = actor_words(other);
    const auto shared =
        static_cast<std::size_t>(std::ranges::count_if(a, [&](const auto& w) { return b.contains(w); }));
    return shared > 0 && 2 * shared >= std::min(a.size(), b.size());
}

Result<std::vector<CodedText>> read_coded(std::string_view ndjson, const std::string& name) {
    std::vector<CodedText> out;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(ndjson)) {
        ++number;
        if (trimmed(line).empty()) continue;
        const auto json = parse_json(line);
        const auto id = json ? json->text_at("id") : std::nullopt;
        const Json* events = json ? json->find("events") : nullptr;
        if (!id || events == nullptr) {
            return fail(fmt::format("{}:{}: no object with \"id\" and \"events\"{}{}; correct the file", name, number,
                                    json ? "" : ": ", json ? "" : json.error().message));
        }
        CodedText text{.id = *id, .text = json->text_at("text").value_or("")};
        for (const Json& event : events->items) {
            text.events.push_back(
                {event.text_at("type").value_or(""), actors(event, "source"), actors(event, "target")});
        }
        out.push_back(std::move(text));
    }
    if (out.empty()) return fail(fmt::format("{}: no line; name a file of texts with their events", name));
    return out;
}

EventScore score_events(const std::vector<CodedText>& gold, const std::vector<CodedText>& predicted) {
    const auto by_id = counted_by_id(predicted);
    std::array<LevelShares, kLevels.size()> shares;
    EventScore out;
    std::size_t events = 0, found = 0;
    for (std::size_t unit = 0; unit < gold.size(); ++unit) {
        std::vector<CodedEvent> g, p;
        std::ranges::copy_if(gold[unit].events, std::back_inserter(g), [](const auto& e) { return !e.type.empty(); });
        if (const auto made = by_id.find(gold[unit].id); made != by_id.end()) p = made->second;
        Table table(g.size());
        for (std::size_t i = 0; i < g.size(); ++i) {
            for (const CodedEvent& e : p) table[i].push_back(compare(g[i], e));
        }
        events += g.size();
        found += p.size();
        const std::size_t kept = std::min(p.size(), std::max<std::size_t>(1, g.size()));
        for (std::size_t level = 0; level < kLevels.size(); ++level) {
            const auto pairs = pair_up(table, level);
            const auto right = static_cast<double>(pairs.size());
            shares[level].precision.add(unit, right, static_cast<double>(p.size()));
            shares[level].kept.add(unit, right, static_cast<double>(kept));
            shares[level].recall.add(unit, right, static_cast<double>(g.size()));
            if (level == kTriple) list_errors(gold[unit], g, p, pairs, out);
        }
    }
    for (std::size_t level = 0; level < kLevels.size(); ++level) {
        const std::string name = kLevels[level];
        const LevelShares& s = shares[level];
        out.figures.push_back(figure_of({name + "_precision", name + ", precision", "texts", s.precision, {}}));
        out.figures.push_back(figure_of({name + "_recall", name + ", recall", "texts", s.recall, {}}));
        out.figures.push_back(figure_of({name + "_f1", name + ", F1", "texts", s.precision, s.recall}));
        out.figures.push_back(figure_of({name + "_f1_1", name + ", F1_1", "texts", s.kept, s.recall}));
    }
    out.counts = {{"texts", gold.size()}, {"events", events}, {"predicted", found}};
    return out;
}

}  // namespace relata::eval
