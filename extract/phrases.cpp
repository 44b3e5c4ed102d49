// Phrases: what can be somebody or something already spoken of, with all that its own words show of it.

#include "extract/phrases.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/names.h"
#include "extract/noun_phrase.h"
#include "extract/qualifiers/quotations.h"

namespace relata::extract {
namespace {

using Kind = Phrase::Kind;
using Role = Phrase::Role;

std::string lower(std::string_view text) { return to_lower_ascii(text); }

Phrase::Pronoun pronoun_of(std::string_view form) {
    using P = Phrase::Pronoun;
    static constexpr std::array<std::pair<std::string_view, P>, 9> kKinds = {{{"he", P::he},
                                                                              {"she", P::she},
                                                                              {"it", P::it},
                                                                              {"they", P::they},
                                                                              {"i", P::i},
                                                                              {"we", P::we},
                                                                              {"you", P::you},
                                                                              {"this", P::this_one},
                                                                              {"these", P::these}}};
    const auto kind = lexicon::coreference_words().value("pronoun", form);
    if (!kind) return P::none;
    const auto it = std::ranges::find(kKinds, *kind, &std::pair<std::string_view, P>::first);
    return it == kKinds.end() ? P::none : it->second;
}

bool is_part_of_name(const Tree& tree, int i) {
    if (tree.is_any(i, {"flat", "goeswith", "fixed"})) return true;
    const int head = tree.head(i);
    return head != kNone && tree.is(i, "compound") && is_name(tree, head) && tree.word(head).ner.starts_with("I-");
}

bool is_pronoun_phrase(const Tree& tree, int i) {
    const Word& w = tree.word(i);
    if (w.xpos == "WP" || w.xpos == "WDT" || w.xpos == "WP$" || w.xpos == "EX" || tree.is(i, "expl")) return false;
    if (w.upos != "PRON" && w.upos != "DET") return false;
    if (w.upos == "DET" && tree.is_any(i, {"det", "advmod"})) return false;
    return pronoun_of(lower(w.form)) != Phrase::Pronoun::none;
}

// "Phil Scott (Colin Firth)", or a list taken for an apposition: two names, two persons.
bool are_two_persons(const Tree& tree, int i) {
    const int head = tree.head(i);
    return head != kNone && name_label(tree, i) == "PER" && name_label(tree, head) == "PER";
}

bool is_phrase_head(const Tree& tree, int i) {
    if (is_pronoun_phrase(tree, i)) return true;
    if (!tree.has_upos(i, {"NOUN", "PROPN", "NUM"}) || is_part_of_name(tree, i)) return false;
    if (tree.is(i, "appos") && are_two_persons(tree, i)) return true;
    if (tree.is_any(i, {"appos", "nmod:desc", "nummod", "expl", "fixed"})) return false;
    if (tree.has_upos(i, {"NUM"})) return tree.is_any(i, {"nsubj", "obj", "obl"});
    return !tree.is(i, "compound") || tree.has_upos(i, {"PROPN"});
}

// Dependents of the head that say something else than which one is meant.
bool is_outside(const Tree& tree, int head, int c, bool coordinated) {
    if (tree.is_any(c, {"conj", "cc"})) return !coordinated;
    if (tree.is_any(c, {"case", "mark"})) return c < head;
    if (tree.is_any(c, {"cop", "nsubj", "csubj", "parataxis", "advcl", "aux", "expl", "discourse", "punct", "vocative",
                        "orphan", "dislocated", "reparandum"}))
        return true;
    return tree.is_any(c, {"advmod", "obl"}) && tree.has_child(head, "cop");
}

void collect_below(const Tree& tree, int i, WordRange& r) {
    r.begin = std::min(r.begin, i);
    r.end = std::max(r.end, i + 1);
    for (const int c : tree.children(i)) collect_below(tree, c, r);
}

bool has_odd_mark(const Tree& tree, WordRange r, int at) {
    const std::string& form = tree.word(at).form;
    if (form != ")" && form != "]") return false;
    for (int i = r.begin; i < at; ++i) {
        if (tree.word(i).form == "(" || tree.word(i).form == "[") return false;
    }
    return true;
}

WordRange extent_of(const Tree& tree, int head, bool coordinated) {
    WordRange r{head, head + 1};
    for (const int c : tree.children(head)) {
        if (is_outside(tree, head, c, coordinated)) continue;
        if (!coordinated && tree.is(tree.first_conjunct(head), "root") && tree.has_child(head, "cop") && c < head &&
            !tree.is_any(c, {"det", "amod", "compound", "nummod", "nmod", "flat"}))
            continue;
        collect_below(tree, c, r);
    }
    // A bracket that closes what the phrase opened belongs to it: "the World Health Organisation (WHO)".
    if (r.end < tree.size() && tree.word(r.end).form == ")" && !has_odd_mark(tree, {r.begin, r.end}, r.end)) ++r.end;
    while (r.begin < head && tree.word(r.begin).upos == "PUNCT" && tree.word(r.begin).form != "(") ++r.begin;
    while (r.end > head + 1 && tree.word(r.end - 1).upos == "PUNCT" &&
           (tree.word(r.end - 1).form != ")" || has_odd_mark(tree, r, r.end - 1)))
        --r.end;
    return r;
}

Role role_of(const Tree& tree, int head) {
    const int i = tree.first_conjunct(head);
    if (tree.is(i, "nsubj:pass")) return Role::passive_subject;
    if (tree.is(i, "nsubj")) return Role::subject;
    if (tree.is_any(i, {"obj", "iobj"})) return Role::object;
    if (tree.is(i, "obl")) return Role::oblique;
    if (tree.is(i, "nmod:poss")) return Role::possessive;
    if (tree.has_child(i, "cop")) return Role::predicate;
    if (tree.is(i, "nmod")) return Role::modifier;
    return tree.is(i, "compound") ? Role::compound : Role::other;
}

Phrase::Article article_of(const Tree& tree, int head) {
    for (const int c : tree.children(head)) {
        if (tree.is(c, "nmod:poss")) return Phrase::Article::possessed;
        if (!tree.is(c, "det")) continue;
        const std::string form = lower(tree.word(c).form);
        if (form == "the" || form == "both") return Phrase::Article::definite;
        if (form == "this" || form == "that" || form == "these" || form == "those" || form == "such")
            return Phrase::Article::demonstrative;
        return Phrase::Article::indefinite;
    }
    return tree.has_child(head, "nummod") ? Phrase::Article::number : Phrase::Article::bare;
}

std::optional<Phrase::Gender> gender_shown_by(std::string_view word) {
    const auto value = lexicon::coreference_words().value("gender", word);
    if (!value) return std::nullopt;
    return *value == "male" ? Phrase::Gender::male : Phrase::Gender::female;
}

Phrase::Label label_of(const Tree& tree, int head) {
    const std::string_view label = name_label(tree, head);
    if (label == "PER") return Phrase::Label::person;
    if (label == "LOC") return Phrase::Label::place;
    if (label == "ORG") return Phrase::Label::organisation;
    return label.empty() ? Phrase::Label::none : Phrase::Label::other;
}

bool is_person_word(std::string_view lemma) {
    return lexicon::is_person_noun(lemma) || (lexicon::is_role_noun(lemma) && lemma != "capital");
}

void describe_name(const Tree& tree, int head, Phrase& p) {
    const WordRange name = proper_name_range(tree, head);
    bool titled = false;
    for (int i = name.begin; i < name.end; ++i) {
        if (const auto gender = gender_shown_by(lower(tree.word(i).form))) p.gender = *gender;
        titled = titled || lexicon::coreference_words().is("title", tree.word(i).form);
    }
    const auto first = lexicon::gender_of_first_name(tree.word(name.begin).form);
    if (first && p.gender == Phrase::Gender::unknown && p.label != Phrase::Label::place)
        p.gender = *first == lexicon::Gender::male ? Phrase::Gender::male : Phrase::Gender::female;
    if (p.label == Phrase::Label::person || titled) {
        p.animacy = Phrase::Animacy::person;
    } else if (p.label == Phrase::Label::place || p.label == Phrase::Label::organisation) {
        p.animacy = Phrase::Animacy::thing;
    } else if (first) {
        p.animacy = Phrase::Animacy::person;
    }
    p.key = name_key(p.label == Phrase::Label::person ? person_name(tree, head) : tree.text(name));
    if (const auto* country = lexicon::country_named(tree.text(name))) {
        p.state = country->name;
        p.number = Phrase::Number::singular;  // "the United Arab Emirates … it"
    }
    if (p.number == Phrase::Number::unknown) p.number = Phrase::Number::singular;
}

// No person, body or text, as far as the tables know; nouns of agents ("bloggers") may be missing there.
bool is_mute(const Phrase& p) {
    static constexpr std::array<std::string_view, 5> kAgents = {"er", "or", "ist", "ian", "ant"};
    const bool agent = std::ranges::any_of(kAgents, [&](std::string_view e) { return p.lemma.ends_with(e); });
    return p.kind == Kind::nominal && p.animacy == Phrase::Animacy::thing && !p.collective && !agent &&
           !lexicon::is_actor_noun(p.lemma) && !lexicon::is_statement_noun(p.lemma) &&
           !lexicon::rule_words().is("voice", p.lemma);
}

void describe_noun(const Tree& tree, Phrase& p) {
    if (const auto gender = gender_shown_by(p.lemma)) p.gender = *gender;
    const bool person = p.gender != Phrase::Gender::unknown || is_person_word(p.lemma);
    const bool group = lexicon::is_group_noun(p.lemma) || lexicon::is_armed_group_noun(p.lemma);
    if (person) {
        p.animacy = Phrase::Animacy::person;
    } else if (!group) {
        p.animacy = Phrase::Animacy::thing;
    }
    p.key = name_key(tree.text(name_range(tree, p.head)));
}

// What stands beside the head: titles and appositions show gender, nationalities a state.
void describe_neighbours(const Tree& tree, Phrase& p) {
    for (const int c : tree.children(p.head)) {
        if (tree.is_any(c, {"amod", "compound", "nmod:poss", "nmod"})) {
            if (const auto* country = nationality_at(tree, c)) p.state = country->name;
            if (const auto* named = lexicon::country_named(tree.word(c).form)) p.state = named->name;
        }
        if (!tree.is_any(c, {"appos", "nmod:desc", "flat", "compound"})) continue;
        const std::string lemma = lower(tree.lemma(c));
        if (const auto gender = gender_shown_by(lemma); gender && p.gender == Phrase::Gender::unknown)
            p.gender = *gender;
        if (tree.is_any(c, {"appos", "nmod:desc"}) && is_person_word(lemma)) p.animacy = Phrase::Animacy::person;
        if (tree.is(c, "appos") && name_label(tree, c) == "PER") p.animacy = Phrase::Animacy::person;
    }
}

void describe_pronoun(Phrase& p) {
    using P = Phrase::Pronoun;
    p.reflexive = lexicon::coreference_words().is("reflexive", p.key);
    if (p.pronoun == P::he) p.gender = Phrase::Gender::male;
    if (p.pronoun == P::she) p.gender = Phrase::Gender::female;
    const bool plural = p.pronoun == P::they || p.pronoun == P::we || p.pronoun == P::these;
    p.number = plural                ? Phrase::Number::plural
               : p.pronoun == P::you ? Phrase::Number::unknown
                                     : Phrase::Number::singular;
    if (p.pronoun == P::it || p.pronoun == P::this_one) p.animacy = Phrase::Animacy::thing;
    if (p.pronoun == P::he || p.pronoun == P::she || p.pronoun == P::i || p.pronoun == P::we || p.pronoun == P::you)
        p.animacy = Phrase::Animacy::person;
}

void add_words(const Tree& tree, Phrase& p) {
    for (const int c : tree.children(p.head)) {
        if (!tree.is_any(c, {"amod", "compound", "flat", "nummod", "nmod", "nmod:poss", "nmod:desc"})) continue;
        p.words.push_back(lower(tree.lemma(c)));
        p.modified = true;
    }
    p.modified = p.modified || tree.child_any(p.head, {"acl", "appos"}) != kNone;
    std::ranges::sort(p.words);
}

bool needs_somebody(const Tree& tree, const Phrase& p) {
    if (p.governor == kNone) return false;
    const std::string above = lower(tree.lemma(p.governor));
    if (p.role == Role::possessive) return lexicon::is_military_noun(above) || lexicon::is_armed_group_noun(above);
    return p.role == Role::subject && tree.has_upos(p.governor, {"VERB"}) &&
           lexicon::rule_words().is("speaking", above);
}

void add_place_in_tree(const Tree& tree, Phrase& p) {
    const int first = tree.first_conjunct(p.head);
    p.governor = tree.head(first);
    p.says = p.role == Role::subject && p.governor != kNone &&
             lexicon::reporting_verb(lower(tree.lemma(p.governor))) != nullptr;
    p.needs_somebody = needs_somebody(tree, p);
    for (int i = tree.head(p.head); i != kNone; i = tree.head(i)) {
        if (!is_predicate(tree, i)) continue;
        if (p.clause == kNone) p.clause = i;
        ++p.depth;
    }
}

Phrase phrase_at(const Tree& tree, std::uint32_t sentence, int head) {
    Phrase p;
    p.sentence = sentence;
    p.paragraph = tree.sentence().paragraph;
    p.head = head;
    p.extent = extent_of(tree, head, false);
    p.heading = tree.sentence().kind != LineKind::body;
    p.lemma = lower(tree.lemma(head));
    p.role = role_of(tree, head);
    add_place_in_tree(tree, p);
    if (is_pronoun_phrase(tree, head)) {
        p.kind = Kind::pronoun;
        p.key = lower(tree.word(head).form);
        p.pronoun = pronoun_of(p.key);
        describe_pronoun(p);
        return p;
    }
    p.article = article_of(tree, head);
    p.label = label_of(tree, head);
    p.collective = lexicon::coreference_words().is("collective", p.lemma);
    const std::string& xpos = tree.word(head).xpos;
    if (xpos == "NNS" || xpos == "NNPS") p.number = Phrase::Number::plural;
    if (xpos == "NN") p.number = Phrase::Number::singular;
    p.kind = tree.has_upos(head, {"PROPN"}) || (p.label != Phrase::Label::none && tree.has_upos(head, {"NOUN"}) &&
                                                tree.word(head).form.front() < 'a')
                 ? Kind::name
                 : Kind::nominal;
    const int named = name_introduced(tree, head);
    if (named != kNone) {
        p.kind = Kind::name;
        p.label = label_of(tree, named);
        describe_noun(tree, p);
        describe_name(tree, named, p);
    } else if (p.kind == Kind::name) {
        describe_name(tree, head, p);
    } else {
        describe_noun(tree, p);
    }
    describe_neighbours(tree, p);
    p.mute = is_mute(p);
    add_words(tree, p);
    return p;
}

std::optional<Phrase> coordination_at(const Tree& tree, const Phrase& first) {
    const auto all = tree.conjuncts(first.head);
    if (all.size() < 2 || tree.first_conjunct(first.head) != first.head || tree.has_child(first.head, "cop"))
        return std::nullopt;
    const bool nominal = std::ranges::all_of(all, [&](int i) { return tree.has_upos(i, {"NOUN", "PROPN", "PRON"}); });
    if (!nominal) return std::nullopt;
    Phrase p = first;
    p.kind = Kind::coordination;
    p.extent = extent_of(tree, first.head, true);
    p.number = Phrase::Number::plural;
    p.gender = Phrase::Gender::unknown;
    p.pronoun = Phrase::Pronoun::none;
    p.name_group = -1;
    p.key = name_key(tree.text(p.extent));
    return p;
}

// ---- names of one bearer

class NameGroups {
  public:
    void learn(const std::vector<Phrase>& phrases) {
        for (const Phrase& p : phrases) {
            if (p.kind == Kind::name && !p.key.empty()) groups_.emplace(p.key, static_cast<int>(groups_.size()));
        }
        for (const Phrase& p : phrases) learn_parts(p);
    }

    int group_of(const Phrase& p) const {
        if (p.kind != Kind::name || p.key.empty()) return -1;
        if (const auto part = parts_.find(p.key); part != parts_.end() && part->second >= 0) return part->second;
        return groups_.at(p.key);
    }

  private:
    // "Merkel", "Angela" and "Angela D. Merkel" of "Angela Merkel"; -1 where two bearers claim it.
    void learn_parts(const Phrase& p) {
        const auto first_space = p.key.find(' ');
        if (p.kind != Kind::name || first_space == std::string::npos) return;
        const int group = groups_.at(p.key);
        if (p.animacy == Phrase::Animacy::person || p.label == Phrase::Label::none) {
            const std::string key = without_generation(p.key);
            const auto last_space = key.rfind(' ');
            claim(key.substr(last_space + 1), group);
            claim(key.substr(0, first_space), group);
            if (last_space != first_space || key != p.key)
                claim(key.substr(0, first_space) + key.substr(last_space), group);
        }
        for (const auto& [key, other] : groups_) {
            if (key.find(' ') == std::string::npos && is_acronym_of(key, p.key)) claim(key, group);
        }
    }

    void claim(const std::string& key, int group) {
        const auto [it, added] = parts_.emplace(key, group);
        if (!added && it->second != group) it->second = -1;
    }

    std::map<std::string, int> groups_ = {};
    std::map<std::string, int> parts_ = {};
};

void join_names(std::vector<Phrase>& phrases) {
    NameGroups groups;
    groups.learn(phrases);
    std::map<int, int> count;
    std::map<int, std::pair<Phrase::Gender, Phrase::Animacy>> shown;
    for (Phrase& p : phrases) {
        p.name_group = groups.group_of(p);
        if (p.name_group < 0) continue;
        p.name_count = ++count[p.name_group];
        auto& [gender, animacy] = shown[p.name_group];
        if (gender == Phrase::Gender::unknown) gender = p.gender;
        if (p.animacy == Phrase::Animacy::person) animacy = p.animacy;
    }
    for (Phrase& p : phrases) {
        if (p.name_group < 0) continue;
        p.name_total = count[p.name_group];
        const auto& [gender, animacy] = shown[p.name_group];
        if (p.gender == Phrase::Gender::unknown) p.gender = gender;
        if (animacy == Phrase::Animacy::person) p.animacy = animacy;
    }
}

void mark_quoted(std::span<const Tree> trees, std::vector<Phrase>& phrases) {
    bool inside = false;
    std::uint32_t paragraph = 0;
    std::vector<std::vector<bool>> quoted(trees.size());
    for (std::size_t s = 0; s < trees.size(); ++s) {
        if (trees[s].sentence().paragraph != paragraph) inside = false;
        paragraph = trees[s].sentence().paragraph;
        for (const Word& w : trees[s].sentence().words) {
            if (w.form == "“" || w.form == "``") inside = true;
            if (w.form == "”" || w.form == "''") inside = false;
            if (w.form == "\"") inside = !inside;
            quoted[s].push_back(inside);
        }
    }
    for (Phrase& p : phrases) p.quoted = quoted[p.sentence][static_cast<std::size_t>(p.head)];
}

}  // namespace

int name_introduced(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"NOUN"})) return kNone;
    for (const int c : tree.children(head)) {
        if (c > head && tree.is_any(c, {"appos", "flat", "nmod:desc"}) && tree.has_upos(c, {"PROPN"})) return c;
    }
    return kNone;
}

std::vector<Phrase> find_phrases(std::span<const Tree> trees) {
    std::vector<Phrase> out;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        const auto from = static_cast<std::ptrdiff_t>(out.size());
        for (int i = 0; i < trees[s].size(); ++i) {
            if (!is_phrase_head(trees[s], i)) continue;
            out.push_back(phrase_at(trees[s], s, i));
            if (auto both = coordination_at(trees[s], out.back())) out.push_back(std::move(*both));
        }
        std::ranges::stable_sort(out.begin() + from, out.end(), {},
                                 [](const Phrase& p) { return std::pair(p.extent.begin, -p.extent.end); });
    }
    join_names(out);
    mark_quoted(trees, out);
    return out;
}

}  // namespace relata::extract
