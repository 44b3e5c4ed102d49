// Phrases behind verbs that charge somebody with something or ask him for it, and behind words of quantity, which the
// parser hangs on the noun before them.

#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

// "accused Holt of failing to act", Holt read as who fails: before "of" stands who is accused.
void turn_subject_before_mark_to_object(Hanging& at, int person) {
    const int gerund = at.is(person, "nsubj") ? at.head(person) : kNone;
    const int verb = at.is(gerund, "advcl") && at.word(gerund).xpos == "VBG" ? at.head(gerund) : kNone;
    const int mark = verb == kNone ? kNone : at.child(gerund, "mark");
    if (verb == kNone || verb > person || mark < person || mark > gerund || at.child(verb, "obj") != kNone) return;
    const std::string form = to_lower_ascii(at.word(mark).form);
    if (form == "of" || form == "from" || form == "for" || form == "against" || form == "into")
        at.hang(person, verb, "obj");
}

// "is accused by critics of raising taxes", the raising hung on the critics.
void lift_charge_from_accuser(Hanging& at, int gerund) {
    const int accuser = at.is(gerund, "acl") && at.word(gerund).xpos == "VBG" ? at.head(gerund) : kNone;
    const int mark = accuser == kNone ? kNone : at.child(gerund, "mark");
    const int verb = at.is(accuser, "obl:agent") && mark > accuser ? at.head(accuser) : kNone;
    if (verb == kNone || verb > accuser) return;
    const std::string form = to_lower_ascii(at.word(mark).form);
    const bool charges = lexicon::rule_words().is("charging", at.word(verb).lemma);
    if (charges && (form == "of" || form == "for" || form == "with")) at.hang(gerund, verb, "advcl");
}

// "asked a panel of judges for a life sentence", the sentence hung on the panel.
void lift_what_is_asked_for(Hanging& at, int thing) {
    const int preposition = at.is(thing, "nmod") ? at.child(thing, "case") : kNone;
    if (preposition == kNone || to_lower_ascii(at.word(preposition).form) != "for") return;
    const int person = at.head(thing);
    const int verb = at.is_any(person, {"obj", "iobj"}) ? at.head(person) : kNone;
    if (verb == kNone || verb > person || person > preposition) return;
    const auto* asks = lexicon::reporting_verb(at.word(verb).lemma + " for");
    const std::string lemma = to_lower_ascii(at.word(person).lemma);
    const bool somebody = at.word(person).ner.ends_with("PER") || lexicon::is_actor_noun(lemma) ||
                          lexicon::is_role_noun(lemma) || lexicon::country_named(at.word(person).form) != nullptr;
    if (asks != nullptr && asks->kind == lexicon::Reporting::Kind::ask && somebody) at.hang(thing, verb, "obl");
}

// "Many of the protesters", "some of the members", read as if there were many of them by the protesters' doing.
void join_whole_to_quantity(Hanging& at, int whole) {
    const int quantity = at.is(whole, "obl") && at.is_noun(whole) ? at.head(whole) : kNone;
    const int of = quantity == kNone ? kNone : at.child(whole, "case");
    if (of != quantity + 1 || at.word(of).form != "of" || at.child(quantity, "cop") != kNone) return;
    const std::string& tag = at.word(quantity).upos;
    const bool counts = tag == "ADJ" || tag == "DET" || tag == "NUM" || tag == "PRON";
    if (counts && at.is_any(quantity, {"nsubj", "obj", "obl", "nsubj:pass", "conj"})) at.hang(whole, quantity, "nmod");
}

// "detained 180 people, among them Ana Reis", Reis read as who is detained and the people as for whom.
void join_member_behind_among(Hanging& at, int name) {
    const int them = at.child(name, "nmod");
    const int among = them == kNone ? kNone : at.child(them, "case");
    if (among < 1 || them != among + 1 || them > name || at.word(them).upos != "PRON" || !at.is_comma(among - 1))
        return;
    if (to_lower_ascii(at.word(among).form) != "among") return;
    int group = among - 2;
    while (group != kNone && group < among && at.head(group) != kNone && at.head(group) > group &&
           at.head(group) < among)
        group = at.head(group);  // from the last word to the noun of the phrase
    const int verb = at.head(name);
    if (!at.is_noun(group) || at.is_below(verb, name) || at.is_below(group, name)) return;
    if (at.is(group, "iobj")) at.hang(group, at.head(group), "obj");
    at.hang(name, group, "nmod");
    at.hang(among, name, "case");
    at.hang(them, among, "fixed");
}

// "killed seven people, among them a girl", "seized 47 boats in 2019, among them the Velm", the girl or the Velm read as
// a second object: she is one of the seven.
void join_second_object_to_group(Hanging& at, int among) {
    const int them = among + 1;
    if (to_lower_ascii(at.word(among).form) != "among" || !at.is_comma(among - 1) || at.word(them).upos != "PRON")
        return;
    int member = them + 1;
    while (at.head(member) > member) member = at.head(member);
    const int verb = at.is_any(member, {"obj", "parataxis"}) ? at.head(member) : kNone;
    const int group = verb == kNone || verb > among ? kNone : at.child(verb, "obj");
    if (group == kNone || group > among || !at.is_noun(member) || at.first_below(member, them) != them + 1) return;
    if (!at.word(group).xpos.ends_with('S') || at.is_below(group, member)) return;
    at.hang(member, group, "nmod");
    at.hang(among, member, "case");
    at.hang(them, among, "fixed");
}

// "Among the dead were 16 newborns", "the dead" hung on the newborns: these are who is among them, as in "16 newborns
// were among the dead".
void turn_inverted_among(Hanging& at, int among) {
    const int group = to_lower_ascii(at.word(among).form) == "among" && at.is(among, "case") ? at.head(among) : kNone;
    const int member = group > among && at.is(group, "nmod") ? at.head(group) : kNone;
    if (among != 0 || member == kNone || member < group || !at.is_noun(member)) return;
    int be = group + 1;
    while (be < member && at.word(be).lemma != "be") ++be;
    if (be == member || !at.is(be, "cop")) return;
    const std::string relation = at.relations[static_cast<std::size_t>(member)];
    at.hang(group, at.head(member), relation);
    at.hang(be, group);
    at.hang(member, group, "nsubj");
    for (int i = member + 1; i < at.size(); ++i) {
        if (at.head(i) == member && at.is(i, "punct") && i + 1 == at.size()) at.hang(i, group);
    }
}

// Those of whom "nine of them" are some, where `part` is told behind them: the noun beside it, or what the verb does or
// undergoes.
int whole_before(const Hanging& at, int part) {
    const int above = at.head(part);
    if (at.is_any(part, {"appos", "nmod"})) return above;
    if (!at.is_any(part, {"parataxis", "obj", "conj"})) return kNone;
    const int object = at.child(above, "obj");
    return object != kNone && object < part ? object : at.child(above, "nsubj");
}

// "killed 17 people, nine of them civilians", the civilians hung beside them: they are nine of the 17.
void join_part_to_whole(Hanging& at, int of) {
    const int share = of - 1, them = of + 1;
    const std::string pronoun = to_lower_ascii(at.word(them).form);
    if (share < 2 || at.word(of).form != "of" || (pronoun != "them" && pronoun != "whom")) return;
    const bool counts =
        at.word(share).upos == "NUM" || lexicon::rule_words().is("some_of_them", to_lower_ascii(at.word(share).form));
    int part = them + 1;
    while (at.head(part) > part) part = at.head(part);
    if (!counts || !at.is_noun(part) || at.first_below(part, them) != them + 1 || at.child(part, "cop") != kNone) return;
    const int whole = whole_before(at, part);
    if (whole == kNone || whole > share || !at.is_noun(whole) || at.is_below(whole, part)) return;
    at.hang(part, whole, "nmod");
    at.hang(share, part, at.word(share).upos == "NUM" ? "nummod" : "det");
    at.hang(of, part, "case");
    at.hang(them, of, "fixed");
}

// "denies any wrongdoing, his lawyer, Sofia Berg, said", the lawyer read as one who denies: who stands before the
// saying says it.
void give_subject_to_saying(Hanging& at, int saying) {
    const int content = at.child(saying, "ccomp");
    if (content == kNone || content > saying || at.child(saying, "nsubj") != kNone) return;
    const auto* reporting = lexicon::reporting_verb(to_lower_ascii(at.word(saying).lemma));
    if (reporting == nullptr || reporting->kind != lexicon::Reporting::Kind::say) return;
    const int first = at.child(content, "nsubj");
    if (first == kNone || first > content) return;
    for (int second = content + 1; second < saying; ++second) {
        if (at.head(second) != content || !at.is(second, "nsubj")) continue;
        int end = saying - 1;
        if (at.is_comma(end)) --end;
        if (end == second || at.is_below(end, second)) at.hang(second, saying, "nsubj");
        return;
    }
}

// "accused the SLF, a group that Oslo says is armed by Norland, of carrying out the strike": behind the comma the
// charge goes on.
void lift_charge_behind_comma(Hanging& at, int gerund) {
    const int mark =
        at.is_any(gerund, {"acl", "advcl"}) && at.word(gerund).xpos == "VBG" ? at.child(gerund, "mark") : kNone;
    if (mark < 2 || !at.is_comma(mark - 1) || at.word(mark).form != "of") return;
    int inner = at.head(gerund);
    while (inner != kNone && !at.is(inner, "obj")) inner = at.head(inner);
    const int verb = inner == kNone ? kNone : at.head(inner);
    if (verb != kNone && verb < inner && inner < mark && verb != at.head(gerund) &&
        lexicon::rule_words().is("charging", at.word(verb).lemma))
        at.hang(gerund, verb, "advcl");
}

// "said that the tape was worrying and called for a recount", the call read as the tape's: things call for nothing, nor
// do those who were killed.
void lift_call_from_thing(Hanging& at, int call) {
    const int content = at.is(call, "conj") && at.word(call).xpos == "VBD" ? at.head(call) : kNone;
    const int saying = at.is(content, "ccomp") ? at.head(content) : kNone;
    if (saying == kNone || saying > content || at.child(call, "nsubj") != kNone || at.word(saying).xpos != "VBD")
        return;
    const int subject = at.child(content, "nsubj");
    const int speaker = at.child(saying, "nsubj");
    if (subject == kNone || speaker == kNone || at.word(subject).upos != "NOUN") return;
    const std::string noun = to_lower_ascii(at.word(subject).lemma);
    const bool thing =
        !lexicon::is_actor_noun(noun) && !lexicon::is_role_noun(noun) && !lexicon::is_statement_noun(noun);
    const std::string lemma = to_lower_ascii(at.word(call).lemma);
    const auto* asks = lexicon::reporting_verb(lemma + " for");
    const bool of_somebody = asks != nullptr || lexicon::rule_words().is("naming", lemma) ||
                             lexicon::rule_words().is("accusing", lemma) || lexicon::reporting_verb(lemma) != nullptr;
    const bool suffers = asks != nullptr && at.child(content, "aux:pass") != kNone;  // "that boys had been killed"
    if ((thing || suffers) && of_somebody && at.child(call, "aux:pass") == kNone) at.hang(call, saying);
}

// "raised the toll from two to four", "to four" hung on the two.
void lift_end_of_change(Hanging& at, int end) {
    const int to = at.is(end, "nmod") ? at.child(end, "case") : kNone;
    const int start = to == kNone || at.word(to).form != "to" ? kNone : at.head(end);
    const int from = at.is(start, "obl") && start + 1 == to ? at.child(start, "case") : kNone;
    if (from == kNone || at.word(from).form != "from") return;
    const bool numbers = at.word(start).upos == "NUM" && at.word(end).upos == "NUM";
    const int verb = at.head(start);
    if (numbers && verb < from && at.word(verb).upos == "VERB" && at.child(verb, "obj") != kNone)
        at.hang(end, verb, "obl");
}

// "Police and armed forces", read as three: what stands right before a noun is of that noun.
void turn_bare_conjunct_to_modifier(Hanging& at, int adjective) {
    const int noun = adjective + 1;
    if (!at.is(adjective, "conj") || !at.is(noun, "conj") || at.word(noun).upos != "NOUN") return;
    const std::string& tag = at.word(adjective).xpos;
    if ((tag != "JJ" && tag != "VBN") || at.head(noun) != at.head(adjective) || at.child(noun, "cc") != kNone) return;
    if (at.child(noun, "det") != kNone || at.child(adjective, "cc") == kNone) return;
    at.hang(at.child(adjective, "cc"), noun, "cc");
    at.hang(adjective, noun, "amod");
}

// "ignored the firm's plan in 2010 to close the mine", the closing hung on who ignored it: it is what is planned.
void join_act_to_plan_of_another(Hanging& at, int act) {
    const int mark = at.is(act, "advcl") && at.word(act).xpos == "VB" ? at.child(act, "mark") : kNone;
    const int verb = mark == kNone || at.word(mark).form != "to" ? kNone : at.head(act);
    const int plan = verb == kNone ? kNone : at.child(verb, "obj");
    if (plan < verb || plan > mark || at.child(plan, "acl") != kNone) return;
    const bool owned = at.child(plan, "nmod:poss") != kNone;
    const bool others = owned || lexicon::rule_words().is("other_owner", to_lower_ascii(at.word(verb).lemma));
    if (others && lexicon::rule_words().is("own_act", to_lower_ascii(at.word(plan).lemma)) &&
        at.word(mark - 1).form != ",")
        at.hang(act, plan, "acl");
}

// "350 km/h": one unit.
void join_unit_of_speed(Hanging& at, int slash) {
    const int unit = slash - 1, each = slash + 1;
    if (at.word(slash).form != "/" || at.head(each) != unit || at.head(slash) != each ||
        at.child(unit, "nummod") == kNone)
        return;
    at.hang(each, unit, "flat");
    at.hang(slash, unit, "punct");
}

// "blaming Norland for aiding the rebels by firing on the town", the firing hung on the blaming: by it they are aided.
void lower_means_to_charge(Hanging& at, int gerund) {
    const int blaming = at.word(gerund).xpos == "VBG" && at.is(gerund, "advcl") ? at.head(gerund) : kNone;
    if (blaming == kNone || blaming > gerund || at.word(at.child(gerund, "mark")).form != "by") return;
    for (int deed = gerund - 1; deed > blaming; --deed) {
        const std::string& mark = at.word(at.child(deed, "mark")).form;
        const bool charge = at.head(deed) == blaming && at.is(deed, "advcl") && at.word(deed).xpos == "VBG";
        if (charge && (mark == "for" || mark == "of")) return at.hang(gerund, deed);
    }
}

}  // namespace

void reattach_charges(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        turn_subject_before_mark_to_object(at, i);
        lift_charge_from_accuser(at, i);
        lift_what_is_asked_for(at, i);
        join_whole_to_quantity(at, i);
        join_member_behind_among(at, i);
        join_second_object_to_group(at, i);
        join_part_to_whole(at, i);
        turn_inverted_among(at, i);
        give_subject_to_saying(at, i);
        lift_charge_behind_comma(at, i);
        lift_call_from_thing(at, i);
        lift_end_of_change(at, i);
        turn_bare_conjunct_to_modifier(at, i);
        join_act_to_plan_of_another(at, i);
        join_unit_of_speed(at, i);
        lower_means_to_charge(at, i);
    }
}

}  // namespace relata::extract
