// Features of phrases: number, gender, animacy, role and article, read off the words of a phrase and those beside it.

#include "extract/mentions/phrase_features.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/mentions/people.h"
#include "extract/nouns/noun_phrase.h"

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
    const bool person = p.gender != Phrase::Gender::unknown || (is_person_word(p.lemma) && !is_matter(tree, p.head));
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

template <typename Enum, std::size_t Size>
Enum named(const std::array<std::pair<std::string_view, Enum>, Size>& names, std::string_view name, Enum otherwise) {
    const auto it = std::ranges::find(names, name, &std::pair<std::string_view, Enum>::first);
    return it == names.end() ? otherwise : it->second;
}

Phrase::Preposition preposition_of(const Tree& tree, int head) {
    using P = Phrase::Preposition;
    static constexpr std::array<std::pair<std::string_view, P>, 12> kNames = {{{"", P::none},
                                                                               {"of", P::of},
                                                                               {"in", P::in},
                                                                               {"to", P::to},
                                                                               {"by", P::by},
                                                                               {"with", P::with},
                                                                               {"for", P::for_},
                                                                               {"from", P::from},
                                                                               {"on", P::on},
                                                                               {"at", P::at},
                                                                               {"as", P::as},
                                                                               {"about", P::about}}};
    return named(kNames, tree.preposition(head), P::other);
}

Phrase::ClauseRole clause_role_of(const Tree& tree, int clause) {
    using C = Phrase::ClauseRole;
    if (clause == kNone || tree.head(clause) == kNone) return C::main;
    if (tree.is(clause, "conj")) return C::joined;
    if (tree.is_any(clause, {"ccomp", "csubj"})) return C::content;
    if (tree.is(clause, "xcomp")) return C::open_content;
    if (tree.is(clause, "advcl")) return C::adverbial;
    if (tree.is(clause, "acl")) return C::relative;
    return tree.is(clause, "parataxis") ? C::aside : C::other;
}

Phrase::Conjunction conjunction_of(const Tree& tree, int clause) {
    using C = Phrase::Conjunction;
    static constexpr std::array<std::pair<std::string_view, C>, 13> kNames = {{{"that", C::that},
                                                                               {"because", C::because},
                                                                               {"since", C::because},
                                                                               {"as", C::as},
                                                                               {"when", C::when},
                                                                               {"while", C::when},
                                                                               {"before", C::before},
                                                                               {"until", C::before},
                                                                               {"after", C::after},
                                                                               {"if", C::whether},
                                                                               {"whether", C::whether},
                                                                               {"although", C::although},
                                                                               {"though", C::although}}};
    const int mark = tree.child(clause, "mark");
    if (mark != kNone) return named(kNames, lower(tree.word(mark).form), C::other);
    const int adverb = tree.child(clause, "advmod");
    return adverb != kNone && lower(tree.word(adverb).form) == "when" ? C::when : C::none;
}

void add_clause(const Tree& tree, Phrase& p) {
    p.preposition = preposition_of(tree, p.head);
    p.clause_role = clause_role_of(tree, p.clause);
    p.conjunction = conjunction_of(tree, p.clause);
    p.joined = tree.conjuncts(tree.first_conjunct(p.head)).size() > 1;
    p.bracketed = is_bracketed(tree, p.head);
    if (p.role == Role::possessive) p.owned_role = role_of(tree, p.governor);
}

}  // namespace

bool is_pronoun_phrase(const Tree& tree, int i) {
    const Word& w = tree.word(i);
    if (w.xpos == "WP" || w.xpos == "WDT" || w.xpos == "WP$" || w.xpos == "EX" || tree.is(i, "expl")) return false;
    if (w.upos != "PRON" && w.upos != "DET") return false;
    if (w.upos == "DET" && tree.is_any(i, {"det", "advmod"})) return false;
    return pronoun_of(lower(w.form)) != Phrase::Pronoun::none;
}

void describe(const Tree& tree, Phrase& p) {
    const int head = p.head;
    p.lemma = lower(tree.lemma(head));
    p.role = role_of(tree, head);
    add_place_in_tree(tree, p);
    add_clause(tree, p);
    if (is_pronoun_phrase(tree, head)) {
        p.kind = Kind::pronoun;
        p.key = lower(tree.word(head).form);
        p.pronoun = pronoun_of(p.key);
        describe_pronoun(p);
        return;
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
}

}  // namespace relata::extract
