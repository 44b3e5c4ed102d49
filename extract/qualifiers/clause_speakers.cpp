// Clause speakers: up the tree from a word to the verb or noun whose content it is.

#include "extract/qualifiers/clause_speakers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_phrase.h"
#include "extract/qualifiers/inserted_saying.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/said_content.h"
#include "extract/qualifiers/standing.h"
#include "extract/qualifiers/told_aside.h"

namespace relata::extract {
namespace {

using Kind = lexicon::Reporting::Kind;

// "rejected the shifts that the company wants", "announced tariffs on goods imported from China".
bool is_presupposing(const Tree& tree, int i) {
    return tree.is(i, "acl:relcl") || (tree.is(i, "acl") && tree.word(i).xpos == "VBN");
}

// "…, an accusation its owner rejects": the article tells so, whoever made the accusation.
bool is_denial_of_charge(const Tree& tree, int clause) {
    const auto* saying = reporting_at(tree, clause);
    if (saying == nullptr || saying->kind != lexicon::Reporting::Kind::deny || !tree.is(clause, "acl:relcl"))
        return false;
    const int noun = tree.head(clause);
    const std::string lemma = tree.lower_lemma(noun);
    return tree.is_any(noun, {"appos", "parataxis"}) &&
           (lexicon::is_statement_noun(lemma) || lexicon::rule_words().is("charge", lemma));
}

// "It closed, he said according to a transcript", the transcript hung on "closed": it tells of what he said.
bool is_source_of_saying(const Tree& tree, int content, int source) {
    const int saying = tree.is(content, "ccomp") ? tree.head(content) : kNone;
    return saying != kNone && content < saying && saying < source && attributes_content(tree, saying);
}

// "must", "needs to": what ought to be, somebody holds it to be so.
bool is_called_for(const Tree& tree, int clause) {
    if (tree.lemma(clause) == "need") return tree.word(clause).xpos == "VBZ" || tree.word(clause).xpos == "VBP";
    const int aux = tree.child(clause, "aux");
    return aux != kNone && lexicon::rule_words().value("auxiliary", tree.lower_form(aux)) == "requested";
}

// "The bank says the state is at risk, and lenders must be careful", the second hung on "says": it is said, too.
bool is_second_content(const Tree& tree, int clause, int saying) {
    const int first = tree.child(saying, "ccomp");
    const int subject = tree.child_any(clause, {"nsubj", "nsubj:pass"});
    return tree.is(clause, "conj") && saying < first && first < clause && subject != kNone &&
           attributes_content(tree, saying) && !attributes_content(tree, clause) && is_called_for(tree, clause);
}

// "demanded that Norland hand over Holm, who fled in May": that he fled, nobody demands.
bool is_told_within_demand(const Tree& tree, int relative) {
    if (!tree.is(relative, "acl:relcl") || !follows_comma(tree, relative)) return false;
    for (int i = tree.head(relative); i != kNone; i = tree.head(i)) {
        if (!tree.is(i, "ccomp")) continue;
        const auto* saying = reporting_at(tree, tree.head(i));
        return saying != nullptr && saying->kind == Kind::ask;
    }
    return false;
}

// "threatened to kill him unless the women were released": on his terms.
bool is_term_of_threat(const Tree& tree, int clause) {
    const int act = tree.head(clause);
    const auto* saying = tree.is(act, "xcomp") ? reporting_at(tree, tree.head(act)) : nullptr;
    return tree.has_child(clause, "mark", "unless") && saying != nullptr && saying->kind == Kind::threaten;
}

// "voiced concern about reports that": the reports are not his.
bool is_rumour_of_nobody(const Tree& tree, int noun) {
    const bool about = tree.is(noun, "obl") && tree.preposition(noun) == "about";
    return (tree.is(noun, "nmod") || about) && holds_hearsay(tree, noun);
}

// "must decide whether", "will try to find out whether", "urge them to press the rebels to leave": nobody has said it
// yet.
bool is_yet_unsaid(const Tree& tree, int saying, int content) {
    if (own_modality(tree, saying) == Modality::requested) return true;
    const int told = tree.is(saying, "xcomp") ? tree.head(saying) : saying;
    if (leaves_open_what(tree, content) && own_modality(tree, told) == Modality::planned) return true;
    const int first = tree.first_conjunct(saying);
    const auto* control = tree.is_any(first, {"xcomp", "advcl"}) ? control_over(tree, first) : nullptr;
    return control != nullptr && control->effect == lexicon::Control::Effect::requested;
}

// "quotes officials as saying", "quotes officials in its report saying": the verb that quotes them; else kNone.
int quoting_verb_above(const Tree& tree, int saying) {
    if (tree.word(saying).xpos != "VBG" || tree.child_any(saying, {"nsubj"}) != kNone) return kNone;
    const bool as = tree.has_child(saying, "mark", "as");
    int above = tree.head(saying);
    if (above == kNone || (!as && tree.has_child(saying, "mark"))) return kNone;
    if (!as && follows_comma(tree, saying)) return kNone;  // "quoted the mayor, saying": so says the paper
    if (!as && tree.is(saying, "acl") && tree.is_any(above, {"obj", "obl", "nmod"})) above = tree.head(above);
    const int quoted = as && tree.is(above, "acl:relcl") ? tree.head(above) : kNone;
    if (tree.is(quoted, "obj") && is_quoting_verb(tree.lemma(tree.head(quoted))))
        return tree.head(quoted);  // "quoted doctors who treated him as saying", hung on the treating
    return above != kNone && tree.has_upos(above, {"VERB"}) && is_quoting_verb(tree.lemma(above)) ? above : kNone;
}

bool holds(const Tree& tree, int verb) {
    return reporting_at(tree, verb) != nullptr || lexicon::rule_words().is("holding", tree.lemma(verb));
}

// "described Berg as a liar who had robbed the firm": what tells more of the liar is the describer's word, too.
bool is_told_in_description(const Tree& tree, int noun, int verb, int word) {
    const int clause = tree.child(noun, "acl:relcl");
    if (verb == kNone || clause == kNone || follows_comma(tree, clause) || !tree.governs(clause, word)) return false;
    const bool as = tree.is(noun, "obl") && tree.preposition(noun) == "as";
    const bool named = tree.is(noun, "xcomp") && tree.has_upos(noun, {"NOUN"});
    const std::string& lemma = tree.lemma(verb);  // "named her minister" makes her one
    return (as || named) && tree.has_child(verb, "obj") && lexicon::rule_words().is("naming", lemma) &&
           !lexicon::rule_words().value("taking_office", lemma);
}

// "They know that it sank", "She remembers signing it", "They talk about moving", "Do you remember when it sank",
// "We see prices falling", "Nurses made sure that he ate".
bool is_held(const Tree& tree, int i) {
    const int h = tree.head(i);
    const auto* reporting = reporting_at(tree, h);
    const bool gerund = tree.is(i, "xcomp") && tree.word(i).xpos == "VBG";
    const bool knows = reporting != nullptr && reporting->kind == Kind::know;
    if (gerund && (knows || (reporting != nullptr && reporting->kind == Kind::hint))) return true;
    const bool talks = reporting != nullptr || tree.lemma(h) == "talk";
    if (talks && tree.is(i, "advcl") && tree.word(i).xpos == "VBG" && tree.has_child(i, "mark", "about")) return true;
    const bool when = knows && tree.is(i, "advcl") && tree.extent(i).begin == h + 1;
    if (when && (tree.lower_form(h + 1) == "when" || tree.lower_form(h + 1) == "where")) return true;
    if (gerund && tree.lemma(h) == "see" && tree.has_child(h, "obj")) return true;
    const bool made_sure = tree.is(i, "ccomp") && tree.lower_lemma(h) == "sure" && tree.is(h, "xcomp");
    return made_sure || ((tree.is(i, "ccomp") || is_indirect_question(tree, i)) && holds(tree, h));
}

// "As the crew knew, the valve was open": the clause beside another one that tells who knows it; else kNone.
int known_beside(const Tree& tree, int clause, int word) {
    for (const int c : tree.children(clause)) {
        const bool as = tree.is(c, "advcl") && tree.has_child(c, "mark", "as") && !tree.governs(c, word);
        if (as && tree.has_child(c, "nsubj") && tree.child_any(c, {"obj", "ccomp", "xcomp", "obl"}) == kNone &&
            (tree.lemma(c) == "know" || tree.lemma(c) == "see"))
            return c;
    }
    return kNone;
}

}  // namespace

// "in Berg's view", "by the firm's own estimate", "in the words of Berg": whose view it is; kNone for other phrases.
int holder_of_view(const Tree& tree, int phrase) {
    if (!tree.is(phrase, "obl")) return kNone;
    const std::string preposition = tree.preposition(phrase);
    const auto with = lexicon::rule_words().value("view", tree.lower_lemma(phrase));
    if (!with || preposition != *with) return kNone;
    if (const int owner = tree.child(phrase, "nmod:poss"); owner != kNone) return owner;
    const int of = tree.child(phrase, "nmod");
    return of != kNone && tree.preposition(of) == "of" ? of : kNone;
}

bool is_named_as_source(const Tree& tree, int i) {
    if (!tree.is_any(i, {"obl", "nmod", "parataxis", "advcl"})) return false;
    if (tree.is(i, "nmod:desc")) return false;
    std::string preposition = tree.preposition(i);
    for (const int c : tree.children(i)) {  // "according to spokesman Karl Berg", the preposition left on the title
        if (preposition.empty() && c < i && tree.is(c, "nmod:desc")) preposition = tree.preposition(c);
    }
    return preposition == "according to" || (preposition == "per" && is_name(tree, i));
}

// "citing police"
static bool cites(const Tree& tree, int c) {
    return tree.is_any(c, {"advcl", "acl"}) && tree.word(c).xpos == "VBG" && is_quoting_verb(tree.lemma(c));
}

// "Twelve died, local media said, citing police" is the media's word; "twelve died, citing police" that of police.
std::optional<Speaker> ClauseSpeakers::cited(std::uint32_t s, int verb, int word) const {
    const Tree& tree = trees_[s];
    for (const int c : tree.children(verb)) {
        const bool citing = cites(tree, c) && (word == kNone || !tree.governs(c, word));
        const int source = citing ? tree.child(c, "obj") : kNone;
        if (source == kNone || event_noun(tree, source) != nullptr) continue;  // "citing their talks": a reason
        if (auto speaker = voices_.at(s, source)) return speaker;
    }
    return std::nullopt;
}

std::optional<Speaker> ClauseSpeakers::subject_of_saying(std::uint32_t s, int verb) const {
    const Tree& tree = trees_[s];
    if (is_quoting_verb(tree.lemma(verb))) {
        const int quoted = tree.child_any(verb, {"obj", "nsubj:pass"});
        if (quoted != kNone) return voices_.at(s, quoted);
    }
    if (const int quoting = quoting_verb_above(tree, verb); quoting != kNone) return subject_of_saying(s, quoting);
    const auto* stance = reporting_at(tree, verb);
    const bool held = stance != nullptr && stance->lemma.starts_with("be ") && is_passive(tree, verb);
    if (const int holder = held ? tree.child(verb, "nsubj:pass") : kNone; holder != kNone)
        return voices_.at(s, holder);  // "Officials are convinced that"
    const Clause clause = clause_at(tree, saying_verb(tree, verb));
    if (auto written = written_in(s, clause)) return written;
    if (!clause.subjects.empty()) return voices_.at(s, clause.subjects.front().head);
    if (auto writer = told_in_writing(s, verb)) return writer;
    return cited(s, verb);
}

// "In a letter from Karl Berg, workers were told that …": Berg says so.
std::optional<Speaker> ClauseSpeakers::told_in_writing(std::uint32_t s, int verb) const {
    const Tree& tree = trees_[s];
    if (!is_passive(tree, verb)) return std::nullopt;
    for (const int c : tree.children_with(verb, "obl")) {
        if (tree.preposition(c) != "in" || !is_statement(tree, c)) continue;
        if (auto writer = voices_.own_issuer(s, c)) return writer;
    }
    return std::nullopt;
}

// "In the statement, the Russian side outlines that …": whose statement it is.
std::optional<Speaker> ClauseSpeakers::written_in(std::uint32_t s, const Clause& clause) const {
    const Tree& tree = trees_[s];
    if (clause.subjects.size() != 1 || tree.lemma(clause.subjects.front().head) != "side") return std::nullopt;
    for (const Oblique& o : clause.obliques) {
        if (is_statement(tree, o.head) && tree.has_child(o.head, "det", "the") && voices_.last_issuer())
            return voices_.last_issuer();
    }
    return std::nullopt;
}

// "were told that they will be dismissed, according to the union", the union hung on the dismissal: it says that they
// were told so. kNone where no source ends the sentence.
static int source_behind_content(const Tree& tree, int telling) {
    const int content = tree.child(telling, "ccomp");
    if (content < telling || tree.has_child(telling, "obl:agent")) return kNone;
    for (const int c : tree.children_with(content, "obl")) {
        const bool ends_sentence = tree.extent(c).end + 1 >= tree.size();
        if (ends_sentence && tree.preposition(c) == "according to" && follows_comma(tree, c)) return c;
    }
    return kNone;
}

// True where something beside the clause may name its speaker, whichever of its words is asked about.
static bool is_flanked(const Tree& tree, int clause) {
    if (tree.children(clause).empty()) return false;
    for (const int other : tree.conjuncts(clause)) {
        if (other > clause && tree.has_child(other, "obl")) return true;
    }
    if (tree.has_child(clause, "ccomp") && is_passive(tree, clause)) return true;
    return std::ranges::any_of(tree.children(clause), [&](int c) {
        return is_inserted_saying(tree, clause, c, kNone) || is_named_as_source(tree, c) ||
               holder_of_view(tree, c) != kNone || cites(tree, c);
    });
}

// "according to X", "as X said", ", X said": what stands beside a clause and names its speaker.
std::optional<Speaker> ClauseSpeakers::beside(std::uint32_t s, int clause, int word) const {
    const Tree& tree = trees_[s];
    for (const int other : tree.conjuncts(clause)) {  // "X did A, and Y did B, according to Z": Z says both
        const int source = other > clause ? tree.child(other, "obl") : kNone;
        for (const int c : source == kNone ? std::vector<int>{} : tree.children_with(other, "obl")) {
            const bool ends_sentence = tree.extent(c).end + 1 >= tree.size();
            if (ends_sentence && tree.preposition(c) == "according to") return voices_.at(s, c);
        }
    }
    const int source = is_passive(tree, clause) ? source_behind_content(tree, clause) : kNone;
    if (source != kNone && !tree.governs(tree.child(clause, "ccomp"), word)) return voices_.at(s, source);
    for (const int c : tree.children(clause)) {  // nearer than "he said, according to a transcript"
        if (tree.governs(c, word) || !is_inserted_saying(tree, clause, c, word)) continue;
        if (auto speaker = subject_of_saying(s, c)) return speaker;
    }
    for (const int c : tree.children(clause)) {
        if (tree.governs(c, word)) continue;
        if (is_named_as_source(tree, c) && !is_source_of_saying(tree, clause, c)) return voices_.at(s, c);
        if (const int holder = holder_of_view(tree, c); holder != kNone) return voices_.at(s, holder);
    }
    if (attributes_content(tree, clause)) return std::nullopt;  // the article tells whom a reporter cites
    return cited(s, clause, word);
}

// "His message was that the firm had cheated", "All they could say was that the fire began there".
std::optional<Speaker> ClauseSpeakers::told_as_its_content(std::uint32_t s, int clause, int word) const {
    const Tree& tree = trees_[s];
    const int noun = tree.child(clause, "nsubj:outer");
    if (noun == kNone || tree.governs(noun, word) || !tree.has_child(clause, "mark", "that")) return std::nullopt;
    const int saying = tree.child(noun, "acl:relcl");
    if (saying != kNone && attributes_content(tree, saying)) return subject_of_saying(s, saying);
    const bool held = is_statement(tree, noun) || lexicon::rule_words().is("held_noun", tree.lemma(noun));
    const int of = tree.child(noun, "nmod");
    const bool owned = tree.has_child(noun, "nmod:poss") || (of != kNone && tree.preposition(of) == "of");
    return held && owned ? voices_.issuer(s, noun) : std::nullopt;
}

// "He went home and he said, I shall return": what was said, hung on another verb than that of saying.
std::optional<Speaker> ClauseSpeakers::said_just_before(std::uint32_t s, int clause) const {
    const Tree& tree = trees_[s];
    if (!tree.is(clause, "parataxis")) return std::nullopt;
    const int begin = tree.first_word(clause);
    const int verb = begin - 2;
    if (verb < 1 || tree.word(begin - 1).form != "," || tree.governs(clause, verb)) return std::nullopt;
    const auto* reporting = tree.has_upos(verb, {"VERB"}) ? reporting_at(tree, verb) : nullptr;
    const bool says = reporting != nullptr && reporting->kind == Kind::say && own_subject(tree, verb) != kNone &&
                      tree.child_any(verb, {"ccomp", "xcomp", "obj"}) == kNone;
    return says ? subject_of_saying(s, verb) : std::nullopt;
}

// "Holm has no doubt that the bridge will hold": whose doubt, hope or fear it is.
std::optional<Speaker> ClauseSpeakers::harboured_by(std::uint32_t s, int clause) const {
    const Tree& tree = trees_[s];
    const int noun = tree.head(clause);
    if (!tree.is_any(clause, {"acl", "ccomp"}) || tree.is(clause, "acl:relcl") || !tree.is(noun, "obj") ||
        !tree.has_child(clause, "mark", "that"))
        return std::nullopt;
    const int verb = tree.head(noun);
    const bool harbours = verb != kNone && lexicon::rule_words().is("harbouring", tree.lemma(verb)) &&
                          lexicon::rule_words().is("harboured", tree.lower_lemma(noun));
    return harbours ? subject_of_saying(s, verb) : std::nullopt;
}

// "The price suggests that the market is strong", within somebody's words: a thing speaks for nobody.
bool ClauseSpeakers::is_shown_by_thing(std::uint32_t s, int verb) const {
    const Tree& tree = trees_[s];
    const int subject = tree.child(verb, "nsubj");
    const bool shows = subject != kNone && lexicon::rule_words().is("showing", tree.lemma(verb));
    if (!shows || !tree.has_upos(subject, {"NOUN"}) || voices_.can_speak(s, subject)) return false;
    const int saying = tree.is_any(verb, {"ccomp", "parataxis"}) ? tree.head(verb) : kNone;
    return (saying != kNone && is_content_of(tree, verb, saying)) || beside(s, verb, subject).has_value();
}

ClauseSpeakers::ClauseSpeakers(std::span<const Tree> trees, const Voices& voices) : trees_(trees), voices_(voices) {
    for (const Tree& tree : trees) rungs_.push_back(rungs_of(tree));
}

std::vector<ClauseSpeakers::Rung> ClauseSpeakers::rungs_of(const Tree& tree) {
    std::vector<Rung> rungs;
    for (int i = 0; i < tree.size(); ++i) {
        const int h = tree.head(i);
        Rung rung;
        rung.circumstance = tree.is(i, "advcl") && tree.has_child(i, "mark") && !is_term_of_threat(tree, i) &&
                            (tree.has_child(i, "nsubj") || is_afterwards(tree, i));
        rung.presupposing = is_presupposing(tree, i);
        rung.leaving = leaves_content(tree, i);
        // "according to a report seen by the paper": the paper saw it
        rung.of_article = is_named_as_source(tree, i) || is_denial_of_charge(tree, i) ||
                          is_told_behind_saying(tree, i) || is_time_of_saying(tree, i) ||
                          is_told_within_demand(tree, i);
        rung.aside = is_told_aside(tree, i);
        rung.in_passing = is_told_in_passing(tree, i);
        rung.flanked = is_flanked(tree, i);
        rung.ends = h == kNone || (tree.is(i, "parataxis") && attributes_content(tree, i));
        rung.content = h != kNone && is_content_of(tree, i, h);
        rung.second_content = h != kNone && is_second_content(tree, i, h);
        rung.event = event_noun(tree, i) != nullptr;
        rung.statement = statement_holding(tree, i);
        rung.held = h != kNone && is_held(tree, i);
        rungs.push_back(rung);
    }
    return rungs;
}

std::optional<Speaker> ClauseSpeakers::by_tree(std::uint32_t s, int word) const {
    const Tree& tree = trees_[s];
    bool presupposed = false;
    bool leaving = false;
    bool in_passing = false;
    std::optional<Speaker> unsaid;
    bool circumstance = false;  // "warned against attacks after Erdogan threatened …": it is the article's
    for (int i = word; i != kNone; i = tree.head(i)) {
        const Rung& rung = rung_at(s, i);
        circumstance = circumstance || rung.circumstance;
        presupposed = presupposed || rung.presupposing;
        leaving = leaving || rung.leaving;
        if (rung.of_article) return std::nullopt;
        if (rung.aside) return beside(s, i, word);  // "who, according to Oslo, was shot"
        in_passing = in_passing || rung.in_passing;
        if (auto speaker = rung.flanked ? beside(s, i, word) : std::nullopt) return speaker;
        if (auto speaker = said_just_before(s, i)) return speaker;
        if (auto speaker = told_as_its_content(s, i, word)) return speaker;
        const int h = tree.head(i);
        if (h != kNone) {
            if (auto speaker = harboured_by(s, i)) return speaker;
        }
        if (rung.ends) break;
        if (is_told_in_description(tree, i, h, word)) {
            if (auto speaker = subject_of_saying(s, h)) return speaker;
        }
        if (rung.content && (!circumstance || tree.is(i, "ccomp") || is_felt(tree, i, h))) {
            if (std::exchange(leaving, false)) continue;
            if (in_passing && is_act_demanded(tree, i, h)) continue;
            if (is_shown_by_thing(s, h)) continue;  // "The price shows that …, said Berg": so says Berg
            const auto speaker = subject_of_saying(s, h);
            if (speaker && !unsaid && is_yet_unsaid(tree, h, i)) {
                unsaid = speaker;  // "Berg said the council must decide whether it will close": so says Berg
                continue;
            }
            const bool generic = speaker && speaker->name == "you" && !tree.is(i, "ccomp");  // "you need to …"
            if (speaker && !generic) return speaker;
        }
        if (rung.second_content) return subject_of_saying(s, h);
        if (!presupposed && !leaving && rung.event && is_reported_event(tree, i, h, word)) {
            if (auto speaker = subject_of_saying(s, h)) return speaker;
        }
        if (const int noun = rung.statement; noun != kNone) {
            const bool demanded =
                lexicon::rule_words().value("content_noun", tree.lower_lemma(noun)) == "requested";
            if (in_passing && demanded) continue;  // "an appeal to help people hurt by the flood"
            if (is_called_untrue(tree, noun)) continue;  // "false claims that": not so, whoever has claimed it
            const auto speaker = issuer_in_context(s, noun, i);
            if (!speaker && is_rumour_of_nobody(tree, noun)) return std::nullopt;
            const bool anybody = speaker && lexicon::rule_words().is("anybody_speaking", speaker->name);
            if (speaker && !anybody) return speaker;  // "people who make threats to": whoever says that there are any
        }
    }
    return unsaid;
}

std::optional<Speaker> ClauseSpeakers::who_knows(std::uint32_t s, int word) const {
    const Tree& tree = trees_[s];
    for (int i = word; i != kNone; i = tree.head(i)) {
        if (const int knowing = known_beside(tree, i, word); knowing != kNone) return subject_of_saying(s, knowing);
        const int h = tree.head(i);
        if (!rung_at(s, i).held) continue;
        if (!is_passive(tree, h)) return subject_of_saying(s, h);
        const int told = tree.child(h, "nsubj:pass");
        return told == kNone ? std::nullopt : voices_.at(s, told);
    }
    return std::nullopt;
}

// "a statement saying that …", "claims that …"; "issued a statement saying": whoever did.
std::optional<Speaker> ClauseSpeakers::issuer_in_context(std::uint32_t s, int noun, int content) const {
    const Tree& tree = trees_[s];
    const bool says = attributes_content(tree, content) || lexicon::rule_words().is("judging", tree.lemma(content));
    if (says && !is_passive(tree, content))
        return std::nullopt;  // its own subject is found one step below; not of "its claim that wreckage had been found"
    const int verb = tree.head(noun);
    const bool with_verb = verb != kNone && tree.has_upos(verb, {"VERB"}) && !is_passive(tree, verb);
    if (tree.has_child(noun, "cop") && tree.preposition(noun) == "of")  // "Experts are of the view that"
        return subject_of_saying(s, noun);
    const bool of_others =
        with_verb && (weighs_words(tree, verb) || is_claim_of_another(tree, noun) || is_turned_down(tree, noun));
    if (with_verb && tree.is(noun, "obj") && is_taken_back(tree, verb)) return subject_of_saying(s, verb);
    if (with_verb && tree.is(noun, "obj") && is_received(tree, noun))
        return Speaker{tree.text(name_range(tree, noun)), {}};
    if (with_verb && tree.is(noun, "obj") && !of_others) return subject_of_saying(s, verb);
    if (with_verb && tree.is(noun, "obl") && tree.preposition(noun) == "in") return subject_of_saying(s, verb);
    return voices_.issuer(s, noun);
}

}  // namespace relata::extract
