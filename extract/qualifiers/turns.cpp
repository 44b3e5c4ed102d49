// Turns: names before colons and after dashes.

#include "extract/qualifiers/turns.h"

#include <algorithm>
#include <string_view>

#include "core/speaker_label.h"
#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"
#include "extract/mentions/proper_name.h"
#include "extract/qualifiers/reported.h"

namespace relata::extract {
namespace {

constexpr int kLongestName = 6;

bool is_colon(const Tree& tree, int i) { return tree.word(i).form == ":"; }
bool is_dash(const Tree& tree, int i) {
    const std::string& form = tree.word(i).form;
    return form == "–" || form == "—" || form == "-";
}

// "Kostra beats Norland - Sportsday.ca": who prints it.
bool is_web_address(std::string_view form) {
    const std::size_t dot = form.rfind('.');
    return dot != form.npos && dot >= 3 && form.size() - dot >= 3 && form.find_first_of("./") == dot;
}

// No place or thing: "Gaza: Twenty killed" tells where, "Analysis: What next" what kind of text.
bool is_somebody(const Tree& tree, std::uint32_t s, int head, const Mentions& mentions, const Voices& voices) {
    const Mention* m = mention_at(mentions, s, {head, kNone});
    if (m == nullptr || tree.has_upos(head, {"PRON", "VERB"})) return false;
    const std::string lemma = tree.lower_lemma(head);
    if (lexicon::rule_words().is("headline_label", lemma) || is_statement(tree, head)) return false;
    if (is_web_address(tree.word(head).form)) return false;
    if (m->form != Mention::Form::name) return tree.has_upos(head, {"NOUN"}) && voices.can_speak(s, head);
    if (m->entity < 0) return false;
    const std::string& type = mentions.entities[static_cast<std::size_t>(m->entity)].type;
    return type != "PLACE" && type != "FACILITY" && type != "EVENT" && type != "DOCUMENT" && type != "OTHER";
}

// The head of the noun phrase that fills [begin, end), if nothing but one does.
int only_phrase(const Tree& tree, int begin, int end) {
    if (end - begin < 1 || end - begin > kLongestName) return kNone;
    int head = kNone;
    for (int w = begin; w < end; ++w) {
        if (tree.has_upos(w, {"VERB", "AUX", "PUNCT", "SCONJ"})) return kNone;
        if (tree.head(w) >= begin && tree.head(w) < end) continue;
        if (head != kNone) return kNone;
        head = w;
    }
    return head;
}

// "Rebels attacked the dam – minister", where the mention found is "dam – minister".
std::string own_words(const Tree& tree, std::uint32_t s, WordRange phrase, int head, const Mentions& mentions) {
    const Mention* m = mention_at(mentions, s, {head, kNone});
    const bool inside = m != nullptr && phrase.begin <= m->words.begin && m->words.end <= phrase.end;
    return inside ? std::string{} : tree.text(phrase);
}

bool has_predicate(const Tree& tree, int begin, int end) {
    for (int w = begin; w < end; ++w) {
        if (is_predicate(tree, w)) return true;
    }
    return false;
}

// "Norland: Army bombed school", "Velm: Investigate the killings" tell of the country, as "Norland: Oslo is to blame"
// does not, where it speaks of another.
bool is_topic(const Tree& tree, int head, int begin) {
    if (begin < tree.size() && tree.word(begin).xpos == "VB" && tree.head(begin) != kNone &&
        !tree.has_child(begin, "nsubj") &&
        tree.is_any(begin, {"root", "parataxis", "appos", "acl", "conj", "ccomp", "dep"}))
        return true;
    const auto* land = lexicon::country_named(tree.text(proper_name_range(tree, head)));
    if (land == nullptr) return false;
    for (int w = begin; w < tree.size(); ++w) {
        const auto* other =
            nationality_at(tree, w) != nullptr ? nationality_at(tree, w) : lexicon::country_named(tree.word(w).form);
        if (other == nullptr) other = lexicon::country_of_capital(tree.word(w).form);
        if (other != nullptr && other->iso3 != land->iso3) return false;
    }
    return true;
}

std::optional<Turn> turn_in_headline(const Tree& tree, std::uint32_t s, const Mentions& mentions,
                                     const Voices& voices) {
    for (int w = 1; w + 1 < tree.size(); ++w) {
        if (is_colon(tree, w) && has_predicate(tree, w + 1, tree.size())) {
            const int head = only_phrase(tree, 0, w);
            if (head != kNone && is_somebody(tree, s, head, mentions, voices) && !is_topic(tree, head, w + 1))
                return Turn{{s, head}, own_words(tree, s, {0, w}, head, mentions), {s, w + 1}, {s, tree.size() - 1}};
        }
        const bool cuts = is_colon(tree, w) || is_dash(tree, w);
        if (cuts && has_predicate(tree, 0, w)) {
            const int head = only_phrase(tree, w + 1, tree.size());
            const bool capital = head != kNone && is_colon(tree, w) && tree.has_upos(head, {"PROPN"}) &&
                                 lexicon::country_of_capital(tree.word(head).form) != nullptr;  // ": Moscow"
            if (head != kNone && (capital || is_somebody(tree, s, head, mentions, voices)))
                return Turn{{s, head}, own_words(tree, s, {w + 1, tree.size()}, head, mentions), {s, 0}, {s, w - 1}};
        }
    }
    return std::nullopt;
}

// "SECRETARY KERRY:", "MR. PRICE:" -> the last word before the colon; kNone for other sentences.
int speaker_in_capitals(const Tree& tree) {
    for (int w = 0; w + 1 < tree.size() && w <= kLongestName; ++w) {
        if (w > 0 && is_colon(tree, w)) return w - 1;
        if (!is_label_word(tree.word(w).form)) return kNone;
    }
    return kNone;
}

// "KPOSOWA", of whom the article tells as Daniel Kposowa: where it names him so; nothing where it names two.
std::optional<WordPlace> named_in_full(std::string_view label, const Mentions& mentions) {
    const std::string surname = to_lower_ascii(label);
    std::optional<WordPlace> out;
    int entity = kNone;
    for (const Mention& m : mentions.mentions) {
        if (m.form != Mention::Form::name || m.entity < 0 || (out && m.entity == entity)) continue;
        const Entity& named = mentions.entities[static_cast<std::size_t>(m.entity)];
        const std::string name = to_lower_ascii(named.name);
        if (named.type != "PERSON" || !name.ends_with(" " + surname)) continue;
        if (out) return std::nullopt;
        out = WordPlace{m.sentence, m.head};
        entity = m.entity;
    }
    return out;
}

bool has_subject(const Tree& tree, int begin) {
    for (int w = begin; w < tree.size(); ++w) {
        if (tree.is_any(w, {"nsubj", "nsubj:pass"})) return true;
    }
    return false;
}

// "Jon Tull:" before what he says -> his head; kNone for other sentences, and for lists ("Jon Tull: theft, two years").
int speaker_by_name(const Tree& tree) {
    for (int w = 0; w + 1 < tree.size() && w <= kLongestName; ++w) {
        if (w > 0 && is_colon(tree, w)) return has_subject(tree, w + 1) ? only_phrase(tree, 0, w) : kNone;
        if (name_label(tree, w) != "PER") return kNone;
    }
    return kNone;
}

// The letters of a printed interview, "Q: Did you sell it? A: Never."
enum class Letter { none, question, answer };

Letter letter_of(const Tree& tree) {
    if (tree.size() < 3 || (tree.word(1).form != ":" && tree.word(1).form != ".")) return Letter::none;
    if (tree.word(0).form == "Q") return Letter::question;
    return tree.word(0).form == "A" ? Letter::answer : Letter::none;
}

// Who answers: the first person that the article names before the questions begin.
std::optional<WordPlace> interviewee(std::uint32_t first_question, const Mentions& mentions) {
    for (const Mention& m : mentions.mentions) {
        if (m.sentence >= first_question) break;
        const bool person = m.form == Mention::Form::name && m.entity >= 0 &&
                            mentions.entities[static_cast<std::size_t>(m.entity)].type == "PERSON";
        if (person) return WordPlace{m.sentence, m.head};
    }
    return std::nullopt;
}

std::vector<Turn> answers(std::span<const Tree> trees, const Mentions& mentions) {
    std::vector<Turn> out;
    std::optional<WordPlace> who;
    bool answering = false;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        const Letter letter = letter_of(trees[s]);
        if (letter == Letter::question && !who) who = interviewee(s, mentions);
        if (letter != Letter::none) answering = letter == Letter::answer && who.has_value();
        if (!answering) continue;
        const int last = trees[s].size() - 1;
        if (letter == Letter::answer)
            out.push_back({*who, {}, {s, 2}, {s, last}});
        else
            out.back().last = {s, last};
    }
    return out;
}

}  // namespace

std::vector<Turn> headline_turns(std::span<const Tree> trees, const Mentions& mentions, const Voices& voices) {
    std::vector<Turn> out;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        const LineKind kind = trees[s].sentence().kind;
        if (kind != LineKind::title && kind != LineKind::subheadline) continue;
        if (auto turn = turn_in_headline(trees[s], s, mentions, voices)) out.push_back(*turn);
    }
    return out;
}

std::vector<Turn> transcript_turns(std::span<const Tree> trees, const Mentions& mentions) {
    if (auto interview = answers(trees, mentions); !interview.empty()) return interview;
    std::vector<Turn> out;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        const Tree& tree = trees[s];
        if (tree.sentence().kind != LineKind::body || tree.size() == 0) continue;
        const bool begins = s == 0 || trees[s - 1].sentence().paragraph != tree.sentence().paragraph;
        int who = begins ? speaker_in_capitals(tree) : kNone;
        const auto in_full = who == kNone ? std::nullopt : named_in_full(tree.word(who).form, mentions);
        if (begins && who == kNone) who = speaker_by_name(tree);
        const auto colon = [&] { return std::ranges::find(tree.sentence().words, ":", &Word::form); };
        if (who != kNone)
            out.push_back({in_full.value_or(WordPlace{s, who}),
                           {},
                           {s, static_cast<int>(colon() - tree.sentence().words.begin()) + 1},
                           {s, tree.size() - 1}});
        else if (!out.empty())
            out.back().last = {s, tree.size() - 1};
    }
    return out.size() < 2 ? std::vector<Turn>{} : out;
}

}  // namespace relata::extract
