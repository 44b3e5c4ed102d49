// Words with names: the words of clauses and phrases, in which whoever a pronoun certainly means stands by name.

#include <algorithm>
#include <array>
#include <set>

#include "core/one_of.h"
#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"
#include "extract/mentions/names.h"
#include "extract/nouns/owners.h"
#include "extract/participants.h"

namespace relata::extract {
namespace {

/// Where the pronoun might as well mean the subject.
constexpr double kSureBesideSubject = 0.8;

constexpr int kShortNote = 3;  ///< words of a bracket that only points elsewhere

// "a lower risk of obesity (36", "the union (of nine states": where a bracket opens that the words do not close; kNone.
int open_bracket(const Tree& tree, WordRange words) {
    int open = kNone;
    for (int i = words.begin; i < words.end; ++i) {
        const std::string& form = tree.word(i).form;
        if (form == "(" || form == "[") open = i;
        if (form == ")" || form == "]") open = kNone;
    }
    return open;
}

// Without a quotation mark whose other half was cut: "that voters “are entitled to vote".
std::string without_lone_marks(std::string text) {
    static constexpr std::array<std::string_view, 3> kMarks = {"“", "”", "\""};
    std::vector<std::pair<std::size_t, std::size_t>> lone;  // where, and how long
    bool open = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto mark =
            std::ranges::find_if(kMarks, [&](std::string_view m) { return text.compare(at, m.size(), m) == 0; });
        if (mark == kMarks.end()) continue;
        const bool straight = *mark == "\"";
        if (straight && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') continue;  // inches
        const bool opens = *mark == "“" || (straight && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '('));
        if (open && !opens)
            lone.pop_back();
        else
            lone.emplace_back(at, mark->size());
        open = opens;
    }
    for (auto it = lone.rbegin(); it != lone.rend(); ++it) {
        text.erase(it->first, it->second);
        if (it->first > 0 && text[it->first - 1] == ' ' && text[it->first] == ' ') text.erase(it->first, 1);
    }
    return text;
}

// "(10, 11, 12)": numbers of the sources.
bool holds_only_numbers(const Tree& tree, WordRange words) {
    for (int i = words.begin; i < words.end; ++i) {
        if (!tree.has_upos(i, {"NUM", "PUNCT"})) return false;
    }
    return true;
}

// Without marks at the edges; a short note in brackets at the end goes with them, a longer one stays whole.
WordRange without_outer_marks(const Tree& tree, WordRange words) {
    const int whole_end = words.end;
    while (words.begin < words.end && tree.word(words.begin).upos == "PUNCT") ++words.begin;
    while (words.end > words.begin && tree.word(words.end - 1).upos == "PUNCT") --words.end;
    const int open = open_bracket(tree, words);
    if (open == kNone || open == words.begin) return words;
    const bool closes = words.end < whole_end && (tree.word(words.end).form == ")" || tree.word(words.end).form == "]");
    if (closes && words.end - open > kShortNote && !holds_only_numbers(tree, {open, words.end}))
        ++words.end;
    else
        words.end = open;
    return words;
}

// "he", "their": no "itself", which its own clause explains, and no "it" of "it rains".
bool is_third_person(const Tree& tree, int word) {
    return tree.has_upos(word, {"PRON"}) && !tree.is(word, "expl") &&
           is_one_of(tree.lower_form(word),
                     {"he", "him", "his", "she", "her", "it", "its", "they", "them", "their"});
}

// "Ford", "Martha Fry" in "Ford and Fry".
bool is_among(const std::string& one, const std::string& several) {
    const std::string last = one.substr(one.rfind(' ') + 1);
    return several.find(" and ") != std::string::npos &&
           (" " + several + " ").find(" " + last + " ") != std::string::npos;
}

// "Holt claims that he won": a "he" that fits Holt.
bool may_mean(const std::string& pronoun, const Participant& subject) {
    const auto shown = lexicon::coreference_words().value("pronoun", pronoun);
    if (subject.name.empty() || !shown) return false;
    const bool person = subject.type == "PERSON";
    if (*shown != "he" && *shown != "she") return !person;
    const auto known = lexicon::gender_of_first_name(subject.name.substr(0, subject.name.find(' ')));
    return person && (!known || (*known == lexicon::Gender::male) == (*shown == "he"));
}

// The words from `from` up to `word`, with the space that parts them.
std::string text_before(const Tree& tree, int from, int word) {
    if (from >= word) return {};
    return tree.text(WordRange{from, word}) + (tree.word(word - 1).space_after ? " " : "");
}

}  // namespace

void Participants::name_pronouns(const Tree& tree, WordRange words, std::string_view read_before,
                                 Participant& p) const {
    std::size_t from = 0;
    for (int i = words.begin; i < words.end; ++i) {
        if (!tree.has_upos(i, {"PRON"})) continue;
        const std::string& form = tree.word(i).form;
        const std::size_t at = p.name.find(" " + form, from);
        const bool last = at != std::string::npos && at + 1 + form.size() == p.name.size();
        const bool possessive =
            tree.is(i, "nmod:poss") && at != std::string::npos && p.name[at + 1 + form.size()] == ' ';
        if (!last && !possessive) continue;
        from = at + 1;
        const Mention* known = mention_at(mentions_, tree.sentence().index, {i, kNone});
        if (known == nullptr || known->entity < 0 || known->link_certainty < kSurerThanSubject ||
            entity_id(*known) == read_before || starts_with_owner(known->name))
            continue;
        p.name.replace(from, form.size(), possessive ? possessive_of(known->name) : known->name);
    }
}

// "“He knows what he did,” she said. “I hope he comes clean.”": whoever the first "he" is, he is the second too.
bool Participants::is_taken_up_in_doubt(const Mention& pronoun) const {
    return std::ranges::any_of(mentions_.mentions, [&](const Mention& m) {
        return m.form == Mention::Form::pronoun && m.sentence + 1 == pronoun.sentence && m.entity == pronoun.entity &&
               m.link_certainty < kSurerThanSubject && to_lower_ascii(m.text) == to_lower_ascii(pronoun.text);
    });
}

// The pronoun's entity, where it is certain and its name says more than the pronoun.
const Entity* Participants::named_by(const Tree& tree, int pronoun, const Participant& subject) const {
    if (!is_third_person(tree, pronoun)) return nullptr;
    const bool either = may_mean(tree.lower_form(pronoun), subject);
    const Mention* known = mention_at(mentions_, tree.sentence().index, {pronoun, kNone});
    if (known == nullptr || known->entity < 0 || is_doubtful(tree, *known) ||
        known->link_certainty < (either ? kSureBesideSubject : kSurerThanSubject) || starts_with_owner(known->name) ||
        is_taken_up_in_doubt(*known))
        return nullptr;
    return &mentions_.entities[static_cast<std::size_t>(known->entity)];
}

// A pronoun that stands for nobody certain; one that may mean the subject is read so.
bool Participants::is_of_nobody(const Tree& tree, int pronoun, const Participant& subject) const {
    if (!is_third_person(tree, pronoun) || tree.is(pronoun, "nmod:poss")) return false;
    const Mention* known = mention_at(mentions_, tree.sentence().index, {pronoun, kNone});
    const bool open = known == nullptr || known->entity < 0 || is_doubtful(tree, *known);
    const auto speaker = speakers_.quoted_speaker(tree.sentence().index, pronoun);
    const bool of_other = speaker && !speaker->id.empty() && speaker->id == subject.id;  // nobody calls himself "he"
    return open && (of_other || !may_mean(tree.lower_form(pronoun), subject));
}

// "the need to accelerate that": what, stands in another sentence.
static bool points_elsewhere(const Tree& tree, int word) {
    return tree.has_upos(word, {"PRON"}) && tree.is_any(word, {"obj", "obl", "nmod"}) &&
           lexicon::rule_words().is("demonstrative", tree.lower_form(word));
}

bool Participants::ends_in_nobody(const Tree& tree, WordRange words, const Participant& subject) const {
    return words.begin < words.end &&
           (is_of_nobody(tree, words.end - 1, subject) || points_elsewhere(tree, words.end - 1));
}

bool Participants::tells_of_nobody(const Tree& tree, WordRange clause, const Participant& subject) const {
    clause = without_outer_marks(tree, clause);
    if (clause.begin < clause.end && tree.is(clause.begin, "mark")) ++clause.begin;
    if (clause.begin >= clause.end || !tree.is_any(clause.begin, {"nsubj", "nsubj:pass"})) return false;
    const std::string form = to_lower_ascii(tree.word(clause.begin).form);
    return is_one_of(form, {"he", "she", "they"}) && is_of_nobody(tree, clause.begin, subject);
}

// The subject, alone and among others.
std::set<std::string> Participants::read_with(const Participant& subject) const {
    std::set<std::string> told = {subject.id};
    for (const Entity& e : mentions_.entities) {
        if (!subject.name.empty() && is_among(subject.name, e.name)) told.insert(e.id);
    }
    return told;
}

std::string Participants::words_with_names(const Tree& tree, WordRange words, int begin,
                                           const Participant& subject) const {
    std::string out;
    int from = begin;
    std::set<std::string> told = read_with(subject);
    for (int i = words.begin; i < words.end; ++i) {
        const Entity* meant = i < begin ? nullptr : named_by(tree, i, subject);
        if (meant == nullptr) {
            const Mention* read = mention_at(mentions_, tree.sentence().index, {i, kNone});
            if (read != nullptr && read->entity >= 0) told.insert(entity_id(*read));
            continue;
        }
        if (!told.insert(meant->id).second) continue;
        out += text_before(tree, from, i) + (tree.is(i, "nmod:poss") ? possessive_of(meant->name) : meant->name);
        from = i + 1;
        if (from < words.end && tree.word(i).space_after) out += ' ';
    }
    return from < words.end ? out + tree.text(WordRange{from, words.end}) : out;
}

Participant Participants::literal_with_names(const Tree& tree, WordRange words, const Participant& subject) const {
    Participant p = literal(tree, words);
    words = without_outer_marks(tree, words);
    if (p.present()) p.name = without_lone_marks(words_with_names(tree, words, words.begin, subject));
    return p;
}

Participant Participants::literal(const Tree& tree, WordRange words) {
    Participant p;
    words = without_outer_marks(tree, words);
    if (words.begin >= words.end) return p;
    p.text = tree.text(words);
    p.name = without_lone_marks(p.text);
    p.span = tree.span(words);
    return p;
}

}  // namespace relata::extract
