// Complements that the parser labels or hangs as its training text had them, and the verb wants otherwise.

#include <string_view>

#include "core/utf8.h"
#include "extract/hanging.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/reattach.h"

namespace relata::extract {
namespace {

// "called on the authorities": only what stands behind "by" is an agent.
void unmake_agent(Hanging& at, int noun) {
    if (at.relations[static_cast<std::size_t>(noun)] != "obl:agent") return;
    const int preposition = at.child(noun, "case");
    if (preposition == kNone || to_lower_ascii(at.word(preposition).form) == "by") return;
    at.relations[static_cast<std::size_t>(noun)] = "obl";
}

// The verb whose object `inner` lies in: "blamed" for "fought" in "blamed the Front, which has fought the army, for
// ...".
int verb_around_object(const Hanging& at, int inner) {
    while (at.head(inner) != kNone && !at.is(inner, "obj")) inner = at.head(inner);
    const int verb = at.head(inner);
    return verb == kNone || verb > inner || at.word(verb).upos != "VERB" ? kNone : verb;
}

bool has_complement(const Hanging& at, int verb, std::string_view preposition) {
    for (int i = verb; i < at.size(); ++i) {
        const int mark = at.head(i) == verb && at.is(i, "obl") ? at.child(i, "case") : kNone;
        if (mark != kNone && at.word(mark).form == preposition) return true;
    }
    return false;
}

// "blamed the Front, which has fought the army since 2016, for the raid": behind the comma the charge goes on.
void reattach_charge(Hanging& at, int ground) {
    const int preposition = at.is(ground, "obl") || at.is(ground, "nmod") ? at.child(ground, "case") : kNone;
    if (preposition < 2 || at.word(preposition - 1).form != "," || at.word(preposition).form != "for") return;
    const int inner = at.head(ground);
    if (inner == kNone || inner > preposition) return;
    const int verb = verb_around_object(at, inner);
    if (verb == kNone || verb == inner || !lexicon::rule_words().is("charging", at.word(verb).lemma)) return;
    if (!has_complement(at, verb, "for")) at.hang(ground, verb, "obl");
}

bool has_content(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return lexicon::rule_words().is("content_noun", lemma) || lexicon::is_statement_noun(lemma);
}

// "rejected allegations by the opposition that his party had bought votes": that is what they allege, not the
// opposition.
void reattach_content(Hanging& at, int content) {
    const int mark = at.is(content, "acl") ? at.child(content, "mark") : kNone;
    if (mark == kNone || to_lower_ascii(at.word(mark).form) != "that") return;
    const int source = at.head(content);
    const int preposition = source == kNone ? kNone : at.child(source, "case");
    if (preposition < 1 || source > content || has_content(at, source)) return;
    const std::string by = to_lower_ascii(at.word(preposition).form);
    const int claim = preposition - 1;
    if ((by != "by" && by != "from" && by != "of") || !has_content(at, claim)) return;
    at.hang(source, claim, "nmod");
    at.hang(content, claim);
}

}  // namespace

void reattach_complements(const ParsedSentence& sentence, std::vector<int>& heads,
                          std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        unmake_agent(at, i);
        reattach_charge(at, i);
        reattach_content(at, i);
    }
}

}  // namespace relata::extract
