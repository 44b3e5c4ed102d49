// Speakers: reporting clauses on the tree, then quotations, then what a headline names after its colon.

#include "extract/qualifiers/speaker.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions.h"
#include "extract/qualifiers/quotations.h"

namespace relata::extract {
namespace {

using Kind = lexicon::Reporting::Kind;

bool is_quoting_verb(std::string_view lemma) { return lemma == "quote" || lemma == "cite"; }

bool is_accusing_verb(std::string_view lemma) { return lexicon::rule_words().is("accusing", lemma); }

// A verb whose content is somebody's word rather than the article's.
bool attributes_content(const Tree& tree, int verb) {
    if (!tree.has_upos(verb, {"VERB", "AUX"})) return false;
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    return (reporting != nullptr && reporting->kind != Kind::know) || is_quoting_verb(tree.lemma(verb));
}

// A noun that holds somebody's words, or what somebody takes upon himself: "claimed responsibility for shooting it
// down".
bool is_statement(const Tree& tree, int i) {
    if (!tree.has_upos(i, {"NOUN"})) return false;
    const std::string lemma = to_lower_ascii(tree.lemma(i));
    const int verb = tree.head(i);
    if ((lemma == "responsibility" || lemma == "credit") && verb != kNone && tree.is(i, "obj") &&
        tree.lemma(verb) == "claim")
        return true;
    if (lemma == "post" && tree.has_child(i, "compound")) return false;  // an observation post says nothing
    return lexicon::is_statement_noun(lemma);
}

std::string lower_form(const Tree& tree, int i) { return to_lower_ascii(tree.word(i).form); }

}  // namespace

// Builds the maps of `Speakers` in one pass through the article, since a pronoun takes up the last speaker.
class SpeakerSearch {
  public:
    SpeakerSearch(std::span<const Tree> trees, const Mentions& mentions, Speakers& out)
        : trees_(trees), mentions_(mentions), quotations_(find_quotations(trees)), out_(out) {}

    void run() {
        std::size_t next_quotation = 0;
        for (std::uint32_t s = 0; s < trees_.size(); ++s) {
            const Tree& tree = trees_[s];
            if (tree.sentence().kind == LineKind::title || tree.sentence().kind == LineKind::subheadline)
                read_headline(s);
            std::optional<Speaker> heard;
            for (int w = 0; w < tree.size(); ++w) {
                if (auto speaker = by_tree(s, w)) {
                    heard = speaker;
                    out_.by_tree_.emplace(std::pair(s, w), *speaker);
                }
            }
            while (next_quotation < quotations_.size() && quotations_[next_quotation].first.sentence == s) {
                const Quotation& q = quotations_[next_quotation++];
                if (auto speaker = of_quotation(q)) {
                    mark(q, *speaker);
                    heard = speaker;
                }
            }
            if (heard) last_ = Last{*heard, s};
            note_issuers(s);
        }
    }

  private:
    struct Last {
        Speaker speaker = {};
        std::uint32_t sentence = 0;
    };

    // ---- names

    std::optional<Speaker> named(std::uint32_t s, int head) const {
        const Mention* m = mention_at(mentions_, s, {head, kNone});
        if (m == nullptr) return std::nullopt;
        if (m->entity < 0) return Speaker{m->name, {}};
        const Entity& e = mentions_.entities[static_cast<std::size_t>(m->entity)];
        return Speaker{m->name, e.id};
    }

    bool is_person(const Speaker& speaker) const {
        const auto e = std::ranges::find(mentions_.entities, speaker.id, &Entity::id);
        return e != mentions_.entities.end() && e->type == "PERSON";
    }

    // "he said", "it added": the last speaker, if a person is meant and it was one.
    std::optional<Speaker> by_pronoun(std::uint32_t s, int head) const {
        const std::string form = lower_form(trees_[s], head);
        const bool person = form == "he" || form == "she";
        if (last_ && s - last_->sentence <= 4 && (person || form == "it" || form == "they") &&
            person == is_person(last_->speaker))
            return last_->speaker;
        const Mention* m = mention_at(mentions_, s, {head, kNone});
        return m != nullptr && m->entity >= 0 ? named(s, head) : std::nullopt;
    }

    std::optional<Speaker> speaker_named_by(std::uint32_t s, int head) const {
        const Tree& tree = trees_[s];
        const int who = antecedent(tree, head);
        if (tree.has_upos(who, {"PRON"})) return by_pronoun(s, who);
        if (is_statement(tree, who)) {  // "according to the report", of which nobody is said to be the author
            const auto whose = issuer(s, who);
            return whose ? whose : named(s, who);
        }
        return can_speak(s, who) ? named(s, who) : std::nullopt;
    }

    // Somebody or some body, not "the only incident that mentions …".
    bool can_speak(std::uint32_t s, int head) const {
        const Tree& tree = trees_[s];
        const Mention* m = mention_at(mentions_, s, {head, kNone});
        if (m == nullptr || m->form == Mention::Form::name) return true;
        const std::string lemma = to_lower_ascii(tree.lemma(head));
        if (lexicon::is_person_noun(lemma) || lexicon::is_group_noun(lemma) || lexicon::is_government_noun(lemma) ||
            lexicon::is_role_noun(lemma) || lexicon::is_military_noun(lemma) || lexicon::is_armed_group_noun(lemma) ||
            lexicon::rule_words().is("voice", lemma)) {
            return true;
        }
        if (m->entity < 0) return false;
        const std::string& type = mentions_.entities[static_cast<std::size_t>(m->entity)].type;
        return type == "PERSON" || type == "COUNTRY" || type == "GOVERNMENT" || type == "ORG" ||
               type == "ARMED_GROUP" || type == "MILITARY";
    }

    // Whose statement: "a statement by the ministry", "its statement", "the statement" (of the last speaker).
    std::optional<Speaker> issuer(std::uint32_t s, int noun) const {
        const Tree& tree = trees_[s];
        for (const int c : tree.children(noun)) {
            const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
            if (tree.is(c, "nmod:poss") || preposition == "by" || preposition == "from") return speaker_named_by(s, c);
            if (preposition == "of" && name_label(tree, c).size() > 0) return speaker_named_by(s, c);
            if (tree.is_any(c, {"compound", "amod"}) &&
                (is_name(tree, c) || lexicon::is_government_noun(lower_form(tree, c))))
                return named(s, c);
            if (tree.is(c, "acl")) {  // "a statement released by the General Command"
                if (const int agent = tree.child(c, "obl:agent"); agent != kNone) return speaker_named_by(s, agent);
            }
        }
        if (last_issuer_) return last_issuer_;
        if (last_) return last_->speaker;
        return std::nullopt;
    }

    // "The ministry published a statement": from now on "the statement" is the ministry's.
    void note_issuers(std::uint32_t s) {
        const Tree& tree = trees_[s];
        for (int w = 0; w < tree.size(); ++w) {
            if (!is_statement(tree, w)) continue;
            const bool by_somebody = std::ranges::any_of(tree.children(w), [&](int c) {
                const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
                return tree.is(c, "nmod:poss") || preposition == "by" || preposition == "from";
            });
            if (auto speaker = issuer(s, w)) out_.issuers_.emplace(std::pair(s, w), *speaker);
            if (by_somebody) {
                if (auto speaker = issuer(s, w)) last_issuer_ = speaker;
            } else if (tree.is_any(w, {"obj", "obl"}) && !tree.has_child(w, "det", "the") &&
                       !tree.has_child(w, "det", "this") && tree.has_upos(tree.head(w), {"VERB"}) &&
                       !is_passive(tree, tree.head(w)) && !tree.is(w, "obl:agent")) {
                const Clause clause = clause_at(tree, tree.head(w));
                if (clause.subjects.empty() || is_statement(tree, clause.subjects.front().head)) continue;
                if (auto speaker = speaker_named_by(s, clause.subjects.front().head)) last_issuer_ = speaker;
            }
        }
    }

    std::optional<Speaker> subject_of_saying(std::uint32_t s, int verb) const {
        const Tree& tree = trees_[s];
        if (is_quoting_verb(tree.lemma(verb))) {
            const int quoted = tree.child_any(verb, {"obj", "nsubj:pass"});
            if (quoted != kNone) return speaker_named_by(s, quoted);
        }
        const Clause clause = clause_at(tree, verb);
        if (auto written = written_in(s, clause)) return written;
        if (!clause.subjects.empty()) return speaker_named_by(s, clause.subjects.front().head);
        return std::nullopt;
    }

    // "In the statement, the Russian side outlines that …": whose statement it is.
    std::optional<Speaker> written_in(std::uint32_t s, const Clause& clause) const {
        const Tree& tree = trees_[s];
        if (clause.subjects.size() != 1 || tree.lemma(clause.subjects.front().head) != "side") return std::nullopt;
        for (const Oblique& o : clause.obliques) {
            if (is_statement(tree, o.head) && tree.has_child(o.head, "det", "the") && last_issuer_) return last_issuer_;
        }
        return std::nullopt;
    }

    // ---- the tree

    // "according to X", "as X said", ", X said": what stands beside a clause and names its speaker.
    std::optional<Speaker> beside(std::uint32_t s, int clause, int word) const {
        const Tree& tree = trees_[s];
        for (const int other : tree.conjuncts(clause)) {  // "X did A, and Y did B, according to Z": Z says both
            const int source = other > clause ? tree.child(other, "obl") : kNone;
            for (const int c : source == kNone ? std::vector<int>{} : tree.children_with(other, "obl")) {
                const bool ends_sentence = tree.extent(c).end + 1 >= tree.size();
                if (ends_sentence && tree.preposition(c) == "according to") return speaker_named_by(s, c);
            }
        }
        for (const int c : tree.children(clause)) {
            if (tree.governs(c, word)) continue;
            if (tree.is_any(c, {"obl", "nmod", "parataxis"}) && tree.preposition(c) == "according to")
                return speaker_named_by(s, c);
            const bool as_said = tree.is(c, "advcl") && tree.has_child(c, "mark", "as") &&
                                 !tree.has_child(c, "obj");  // not "as Moscow warns Ankara"
            const bool own_clause =
                tree.has_child(c, "obj") ||
                (c > 0 && std::ranges::any_of(tree.children(c), [&](int p) { return tree.word(p).form == ";"; }));
            const bool inserted = (tree.is(c, "parataxis") && !own_clause) || as_said;
            if (inserted && attributes_content(tree, c) && tree.child(c, "ccomp") == kNone) {
                if (auto speaker = subject_of_saying(s, c)) return speaker;
            }
        }
        return std::nullopt;
    }

    // "hinted at a fire exchange", "denied the attack": an event named as what was said.
    static bool is_reported_event(const Tree& tree, int i, int h) {
        if (event_noun(tree, i) == nullptr || !attributes_content(tree, h)) return false;
        const std::string preposition = tree.preposition(i);
        return tree.is(i, "obj") ||
               (tree.is(i, "obl") && (preposition == "at" || preposition == "of" || preposition == "about"));
    }

    bool is_content_of(const Tree& tree, int i, int h) const {
        if (tree.is_any(i, {"ccomp", "csubj"})) return attributes_content(tree, h);
        if (tree.is(i, "xcomp")) {
            const auto* control = control_over(tree, i);
            if (control != nullptr && control->effect == lexicon::Control::Effect::requested) return true;
            const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, h));
            // "claims to have destroyed", "denies bombing"
            const bool claims = reporting != nullptr && (reporting->kind == Kind::say || reporting->kind == Kind::deny);
            return claims && control == nullptr;
        }
        if (tree.is(i, "advcl") && is_accusing_verb(tree.lemma(h)))
            return tree.has_child(i, "mark", "of") || tree.has_child(i, "mark", "for");
        if (tree.is(i, "advcl")) {  // "called on Putin to press": hung on the verb as an adverbial
            const auto* control = control_over(tree, i);
            return control != nullptr && control->effect == lexicon::Control::Effect::requested;
        }
        return false;
    }

    std::optional<Speaker> by_tree(std::uint32_t s, int word) const {
        const Tree& tree = trees_[s];
        bool presupposed = false;
        bool aside = false;  // "warned against attacks after Erdogan threatened …": the circumstance is the article's
        for (int i = word; i != kNone; i = tree.head(i)) {
            if (tree.is(i, "advcl") && tree.has_child(i, "mark") && tree.has_child(i, "nsubj")) aside = true;
            if (tree.is(i, "acl:relcl")) presupposed = true;  // "rejected the shifts that the company wants"
            if (auto speaker = beside(s, i, word)) return speaker;
            const int h = tree.head(i);
            if (h == kNone || (tree.is(i, "parataxis") && attributes_content(tree, i))) break;
            if (is_content_of(tree, i, h) && !(aside && !tree.is(i, "ccomp"))) {
                if (auto speaker = subject_of_saying(s, h)) return speaker;
            }
            if (!presupposed && is_reported_event(tree, i, h)) {
                if (auto speaker = subject_of_saying(s, h)) return speaker;
            }
            if (const int noun = statement_holding(tree, i); noun != kNone) {
                if (auto speaker = issuer_in_context(s, noun, i)) return speaker;
            }
        }
        return std::nullopt;
    }

    // The statement noun of which the clause `i` is the content; kNone if there is none.
    static int statement_holding(const Tree& tree, int i) {
        const int h = tree.head(i);
        if (tree.is_any(i, {"acl", "ccomp"}) && !tree.is(i, "acl:relcl") && is_statement(tree, h) &&
            !is_passive(tree, i))
            return h;
        if (!tree.is(i, "advcl") || !tree.has_child(i, "mark", "for")) return kNone;
        const int object = tree.child(h, "obj");  // "claimed responsibility for shooting": hung on the verb
        return object != kNone && is_statement(tree, object) ? object : kNone;
    }

    // "a statement saying that …", "claims that …"; "issued a statement saying": whoever did.
    std::optional<Speaker> issuer_in_context(std::uint32_t s, int noun, int content) const {
        const Tree& tree = trees_[s];
        if (attributes_content(tree, content)) return std::nullopt;  // its own subject is found one step below
        const int verb = tree.head(noun);
        if (verb != kNone && tree.is(noun, "obj")) return subject_of_saying(s, verb);
        return issuer(s, noun);
    }

    // ---- quotations

    bool is_outside(const Quotation& q, std::uint32_t s, int w) const { return !q.contains({s, w}); }

    std::optional<Speaker> of_quotation(const Quotation& q) const {
        for (std::uint32_t s = q.first.sentence; s <= q.last.sentence; ++s) {
            if (auto speaker = reporting_around(q, s)) return speaker;
        }
        if (q.first.sentence > 0) {
            if (auto speaker = announced_by(q.first.sentence - 1)) return speaker;
        }
        const bool whole = is_whole_sentence(q);
        if (whole && last_ && q.first.sentence - last_->sentence <= 8) return last_->speaker;
        return std::nullopt;
    }

    bool is_whole_sentence(const Quotation& q) const {
        if (q.first.word > 1) return false;
        const Tree& tree = trees_[q.last.sentence];
        return q.last.word + 3 >= tree.size();
    }

    std::optional<Speaker> reporting_around(const Quotation& q, std::uint32_t s) const {
        const Tree& tree = trees_[s];
        std::optional<Speaker> before;
        for (int w = 0; w < tree.size(); ++w) {
            if (!is_outside(q, s, w)) continue;
            std::optional<Speaker> found;
            if (attributes_content(tree, w)) found = subject_of_saying(s, w);
            if (tree.is(w, "obl") && tree.preposition(w) == "according to") found = speaker_named_by(s, w);
            if (!found) continue;
            if (q.last < WordPlace{s, w}) return found;  // the first one after the quotation
            before = found;
        }
        return before;
    }

    // "The ministry also said:" at the end of the sentence before.
    std::optional<Speaker> announced_by(std::uint32_t s) const {
        const Tree& tree = trees_[s];
        if (tree.size() == 0 || tree.word(tree.size() - 1).form != ":" || tree.root() == kNone) return std::nullopt;
        return subject_of_saying(s, tree.root());
    }

    void mark(const Quotation& q, const Speaker& speaker) {
        for (std::uint32_t s = q.first.sentence; s <= q.last.sentence; ++s) {
            for (int w = 0; w < trees_[s].size(); ++w) {
                if (q.contains({s, w})) out_.by_quotation_.emplace(std::pair(s, w), speaker);
            }
        }
    }

    // ---- headlines: "Attack successfully repelled: Moscow"

    void read_headline(std::uint32_t s) {
        const Tree& tree = trees_[s];
        for (int colon = std::max(1, tree.size() - 4); colon + 1 < tree.size(); ++colon) {
            if (tree.word(colon).form != ":") continue;
            const int last = tree.size() - 1;
            for (int w = colon + 1; w <= last; ++w) {
                const Mention* m = mention_at(mentions_, s, {w, kNone});
                if (m == nullptr || m->form != Mention::Form::name || tree.governs(w, 0)) continue;
                const Speaker speaker = *named(s, w);
                for (int i = 0; i < colon; ++i) out_.by_tree_.emplace(std::pair(s, i), speaker);
                return;
            }
        }
    }

    std::span<const Tree> trees_;
    const Mentions& mentions_;
    std::vector<Quotation> quotations_ = {};
    std::optional<Last> last_ = {};
    std::optional<Speaker> last_issuer_ = {};
    Speakers& out_;
};

Speakers::Speakers(std::span<const Tree> trees, const Mentions& mentions) {
    SpeakerSearch(trees, mentions, *this).run();
}

std::optional<Speaker> Speakers::speaker_of(std::uint32_t sentence, int word) const {
    for (const PerWord* map : {&by_tree_, &by_quotation_}) {
        const auto it = map->find({sentence, word});
        if (it != map->end()) return it->second;
    }
    return std::nullopt;
}

std::vector<SpokenWords> Speakers::spoken() const {
    std::map<std::pair<std::uint32_t, int>, std::pair<Speaker, SpokenWords::How>> words;
    for (const auto& [at, speaker] : by_tree_) words.emplace(at, std::pair(speaker, SpokenWords::How::reported));
    for (const auto& [at, speaker] : by_quotation_) words.emplace(at, std::pair(speaker, SpokenWords::How::quoted));
    std::vector<SpokenWords> out;
    for (const auto& [at, voice] : words) {
        const bool goes_on = !out.empty() && out.back().sentence == at.first && out.back().words.end == at.second &&
                             out.back().speaker == voice.first && out.back().how == voice.second;
        if (goes_on)
            ++out.back().words.end;
        else
            out.push_back({at.first, {at.second, at.second + 1}, voice.first, voice.second});
    }
    return out;
}

std::optional<Speaker> Speakers::quoted_speaker(std::uint32_t sentence, int word) const {
    const auto it = by_quotation_.find({sentence, word});
    return it == by_quotation_.end() ? std::nullopt : std::optional<Speaker>(it->second);
}

std::optional<Speaker> Speakers::issuer_of(std::uint32_t sentence, int noun) const {
    const auto it = issuers_.find({sentence, noun});
    return it == issuers_.end() ? std::nullopt : std::optional<Speaker>(it->second);
}

}  // namespace relata::extract
