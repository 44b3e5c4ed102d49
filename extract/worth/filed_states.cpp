// States to file: adjectives with what they are about, phrases of place, kinds and ties; no opinions, no comparisons.

#include "extract/worth/filed_states.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/subject.h"
#include "extract/events/owner_of_act.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {
namespace {

bool is_superlative(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.word(c).xpos == "JJS" || (tree.is(c, "advmod") && tree.lemma(c) == "most");
    });
}

// "is the mayor of Oslo", "is a suspect", "is the seventh to win", "is a network tool": what somebody or something is
// by kind. "The best car", "a serious problem" are opinions.
bool is_kind_of_thing(const Tree& tree, int noun) {
    if (tree.lemma(noun) == "one" && tree.child(noun, "nmod") != kNone)  // "one of the most vocal critics"
        return is_kind_of_thing(tree, tree.child(noun, "nmod"));
    const std::string lemma = tree.lower_lemma(noun);
    if (is_name(tree, noun)) return tree.word(noun).ner != "O";
    if (lexicon::is_place_noun(lemma) || (is_record(tree, noun) && !is_superlative(tree, noun))) return true;
    const bool somebody =
        lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma) || lexicon::is_actor_noun(lemma);
    if (somebody && tree.child(noun, "nmod") != kNone) return true;
    if (is_superlative(tree, noun)) return false;
    return somebody || lexicon::is_facility_noun(lemma) || lexicon::rule_words().is("lasting_kind", lemma) ||
           (tree.has_child(noun, "det", "a") && tree.has_child(noun, "compound"));
}

// "immigrants who are spouses of citizens": which immigrants, not what immigrants are. Behind a comma it is told of
// all.
bool is_restrictive(const Tree& tree, int anchor) {
    return tree.is_any(anchor, {"acl", "acl:relcl"}) && !follows_comma(tree, anchor);
}

// "near the parliament", "in the hospital", "behind the attack": where somebody or something is, who did it.
bool is_phrase_to_file(const Tree& tree, int noun, const std::string& preposition) {
    const std::string lemma = tree.lower_lemma(noun);
    const std::string form = tree.lower_form(noun);  // "at odds"
    const auto filed = [&](const std::string& word) {
        return lexicon::rule_words().is("filed_phrase", preposition + " " + word);
    };
    if (preposition == "between") return false;  // one of the two alone says nothing
    if (name_label(tree, noun) == "LOC" || filed(lemma) || filed(form)) return true;
    if (preposition == "against") return !tree.has_upos(noun, {"PRON"});
    if (preposition == "among") return tree.word(noun).xpos.ends_with('S');
    if (preposition == "behind") return event_noun(tree, noun) != nullptr;
    if (preposition == "near" || preposition == "outside")
        return is_name(tree, noun) || lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma) ||
               lexicon::is_government_noun(lemma) || lemma == "border";
    const bool within = preposition == "in" || preposition == "at" || preposition == "inside";
    if (!within || !tree.has_child(noun, "det", "the")) return false;
    const int whole = tree.child(noun, "nmod");  // "in the centre of Oslo"
    const bool part = whole != kNone && name_label(tree, whole) == "LOC" && tree.preposition(whole) == "of";
    return part || lexicon::is_facility_noun(lemma);
}

// "The suspect is a Kostran national", "nine of the dead were members of the union", "the strike is part of a plan".
bool tells_who_or_whose_part(const Tree& tree, const Proposition& p) {
    const std::string kind = to_lower_ascii(tree.lemma(p.anchor));
    if (is_superlative(tree, p.anchor) || is_restrictive(tree, p.anchor)) return false;
    const bool somebody = lexicon::is_role_noun(kind) || lexicon::is_person_noun(kind) || kind == "member";
    if (is_person_like(tree, p.subject) && somebody && kind != "people") return true;
    return lexicon::rule_words().is("lasting_tie", kind) && tree.child(p.anchor, "nmod") != kNone &&
           tree.preposition(tree.child(p.anchor, "nmod")) == "of";
}

}  // namespace

bool is_adjective_to_file(const Tree& tree, const Proposition& p, const Assertion& a) {
    const auto& words = lexicon::rule_words();
    const bool participle = tree.word(p.anchor).xpos == "JJ";  // "concerned", with the lemma of its verb
    const std::string adjective = to_lower_ascii(participle ? tree.word(p.anchor).form : tree.lemma(p.anchor));
    if (words.is("plight", adjective) || words.is("filed_alone", adjective) || a.relation == "be from") return true;
    const bool compares = a.relation.ends_with(" than") || a.relation.ends_with(" as");
    const bool about = a.object.present();  // "is responsible" alone leaves open for what
    return !compares && about && words.is("filed_adjective", adjective);
}

bool is_state_to_file(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (tree.has_upos(p.anchor, {"ADJ"}) || tree.word(p.anchor).xpos == "VBN" || tree.word(p.anchor).xpos == "JJ")
        return is_adjective_to_file(tree, p, a);
    if (a.relation != "be") {
        return is_phrase_to_file(tree, p.anchor, tree.preposition(p.anchor)) ||
               (a.relation.find(' ', 3) != std::string::npos && tree.preposition(p.anchor) != "by");
    }
    const bool named = a.subject.type != "OTHER" || tree.word(p.subject.head).ner != "O";
    if (named && starts_as_name(a.subject.name) && is_kind_of_thing(tree, p.anchor)) return true;
    return tells_who_or_whose_part(tree, p);
}

bool is_state_of_thing(const Tree& tree, const Proposition& p, const Assertion& a) {
    static constexpr std::array<std::string_view, 4> kRules = {"copula", "adjective_behind_noun", "stative_participle",
                                                               "staying_as"};
    if (std::ranges::find(kRules, p.rule) == kRules.end()) return false;
    const bool of_mind = p.object_words.begin < p.object_words.end && !tree.has_upos(p.anchor, {"NOUN"});
    if (!p.subject.present() || of_mind || is_restrictive(tree, p.anchor)) return false;
    const bool pronoun = tree.has_upos(p.subject.head, {"PRON", "DET", "NUM"});
    const bool meant = to_lower_ascii(a.subject.name) != tree.lower_form(p.subject.head);  // "it", that is the dress
    return (!pronoun || meant) && (a.object.present() || a.relation == "be ongoing");
}

}  // namespace relata::extract
