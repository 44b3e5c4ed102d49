// Speakers: reporting clauses on the tree, then quotations, then what a headline names after its colon.

#include "extract/qualifiers/speaker.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "extract/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions.h"
#include "extract/qualifiers/quotations.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/turns.h"

namespace relata::extract {
namespace {

using Kind = lexicon::Reporting::Kind;

bool is_accusing_verb(std::string_view lemma) { return lexicon::rule_words().is("accusing", lemma); }

}  // namespace

// Builds the maps of `Speakers` in one pass through the article, since a pronoun takes up the last speaker.
class SpeakerSearch {
  public:
    SpeakerSearch(std::span<const Tree> trees, const Mentions& mentions, Speakers& out)
        : trees_(trees),
          quotations_(find_quotations(trees)),
          turns_(transcript_turns(trees, mentions)),
          voices_(trees, mentions, first_person_stretches()),
          headlines_(headline_turns(trees, mentions, voices_)),
          out_(out) {}

    void run() {
        for (const Turn& turn : turns_) mark_turn(turn, out_.by_quotation_);
        std::size_t next_quotation = 0;
        for (std::uint32_t s = 0; s < trees_.size(); ++s) {
            const Tree& tree = trees_[s];
            std::optional<Speaker> heard;
            for (int w = 0; w < tree.size(); ++w) {
                if (auto speaker = by_tree(s, w)) {
                    if (!heard) heard = speaker;  // the outer one: "said …, despite Oslo claiming that …"
                    out_.by_tree_.emplace(std::pair(s, w), *speaker);
                } else if (auto holder = who_knows(s, w)) {
                    out_.by_knowledge_.emplace(std::pair(s, w), *holder);
                }
            }
            while (next_quotation < quotations_.size() && quotations_[next_quotation].first.sentence == s) {
                const Quotation& q = quotations_[next_quotation++];
                if (auto speaker = of_quotation(q)) {
                    mark(q, *speaker);
                    heard = speaker;
                }
            }
            if (auto speaker = announced_block(s)) {
                mark_block(s + 1, *speaker);
                heard = speaker;
            }
            if (heard) voices_.heard(*heard, s);
            note_issuers(s);
        }
        for (const Turn& turn : headlines_) mark_turn(turn, out_.by_tree_);
    }

  private:
    // Where "I" is somebody else than the author.
    std::vector<Quotation> first_person_stretches() const {
        std::vector<Quotation> out = quotations_;
        for (const Turn& turn : turns_) out.push_back({turn.first, turn.last});
        return out;
    }

    void mark_turn(const Turn& turn, Speakers::PerWord& words) const {
        auto speaker = turn.words.empty() ? voices_.at(turn.speaker.sentence, turn.speaker.word)
                                          : std::optional<Speaker>(Speaker{turn.words, {}});
        if (!speaker) speaker = Speaker{trees_[turn.speaker.sentence].word(turn.speaker.word).form, {}};
        for (std::uint32_t s = turn.first.sentence; s <= turn.last.sentence; ++s) {
            for (int w = 0; w < trees_[s].size(); ++w) {
                const WordPlace at{s, w};
                if (turn.first <= at && at <= turn.last) words.emplace(std::pair(s, w), *speaker);
            }
        }
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
            if (auto speaker = voices_.issuer(s, w)) out_.issuers_.emplace(std::pair(s, w), *speaker);
            if (by_somebody) {
                if (auto speaker = voices_.issuer(s, w)) voices_.issued(*speaker);
            } else if (tree.is_any(w, {"obj", "obl"}) && !tree.has_child(w, "det", "the") &&
                       !tree.has_child(w, "det", "this") && tree.has_upos(tree.head(w), {"VERB"}) &&
                       !is_passive(tree, tree.head(w)) && !tree.is(w, "obl:agent")) {
                const Clause clause = clause_at(tree, tree.head(w));
                if (clause.subjects.empty() || is_statement(tree, clause.subjects.front().head)) continue;
                if (auto speaker = voices_.at(s, clause.subjects.front().head)) voices_.issued(*speaker);
            }
        }
    }

    // "Twelve died, local media said, citing police" is the media's word; "twelve died, citing police" that of police.
    std::optional<Speaker> cited(std::uint32_t s, int verb, int word = kNone) const {
        const Tree& tree = trees_[s];
        for (const int c : tree.children(verb)) {
            const bool citing = tree.is_any(c, {"advcl", "acl"}) && tree.word(c).xpos == "VBG" &&
                                is_quoting_verb(tree.lemma(c)) && (word == kNone || !tree.governs(c, word));
            const int source = citing ? tree.child(c, "obj") : kNone;
            if (source == kNone || event_noun(tree, source) != nullptr) continue;  // "citing their talks": a reason
            if (auto speaker = voices_.at(s, source)) return speaker;
        }
        return std::nullopt;
    }

    std::optional<Speaker> subject_of_saying(std::uint32_t s, int verb) const {
        const Tree& tree = trees_[s];
        if (is_quoting_verb(tree.lemma(verb))) {
            const int quoted = tree.child_any(verb, {"obj", "nsubj:pass"});
            if (quoted != kNone) return voices_.at(s, quoted);
        }
        const Clause clause = clause_at(tree, verb);
        if (auto written = written_in(s, clause)) return written;
        if (!clause.subjects.empty()) return voices_.at(s, clause.subjects.front().head);
        return cited(s, verb);
    }

    // "In the statement, the Russian side outlines that …": whose statement it is.
    std::optional<Speaker> written_in(std::uint32_t s, const Clause& clause) const {
        const Tree& tree = trees_[s];
        if (clause.subjects.size() != 1 || tree.lemma(clause.subjects.front().head) != "side") return std::nullopt;
        for (const Oblique& o : clause.obliques) {
            if (is_statement(tree, o.head) && tree.has_child(o.head, "det", "the") && voices_.last_issuer())
                return voices_.last_issuer();
        }
        return std::nullopt;
    }

    // ---- the tree

    // "according to X", "per Reuters".
    static bool is_named_as_source(const Tree& tree, int i) {
        if (!tree.is_any(i, {"obl", "nmod", "parataxis", "advcl"})) return false;
        const std::string preposition = tree.preposition(i);
        return preposition == "according to" || (preposition == "per" && is_name(tree, i));
    }

    // "did not, as it promised, mend the roads": who promised does not say so.
    static bool is_promise(const Tree& tree, int verb) {
        const auto* reporting = reporting_at(tree, verb);
        return reporting != nullptr && reporting->kind == Kind::threaten && tree.lemma(verb) != "warn";
    }

    // "according to X", "as X said", ", X said": what stands beside a clause and names its speaker.
    std::optional<Speaker> beside(std::uint32_t s, int clause, int word) const {
        const Tree& tree = trees_[s];
        for (const int other : tree.conjuncts(clause)) {  // "X did A, and Y did B, according to Z": Z says both
            const int source = other > clause ? tree.child(other, "obl") : kNone;
            for (const int c : source == kNone ? std::vector<int>{} : tree.children_with(other, "obl")) {
                const bool ends_sentence = tree.extent(c).end + 1 >= tree.size();
                if (ends_sentence && tree.preposition(c) == "according to") return voices_.at(s, c);
            }
        }
        for (const int c : tree.children(clause)) {
            if (tree.governs(c, word)) continue;
            if (is_named_as_source(tree, c)) return voices_.at(s, c);
            const bool as_said =
                tree.is(c, "advcl") && tree.has_child(c, "mark", "as") && !is_promise(tree, c) &&
                (tree.lemma(c) == "tell" || !tree.has_child(c, "obj"));  // not "as Moscow warns Ankara"
            const bool own_clause =
                tree.has_child(c, "obj") ||
                (c > 0 && std::ranges::any_of(tree.children(c), [&](int p) { return tree.word(p).form == ";"; }));
            const bool inserted = (tree.is(c, "parataxis") && !own_clause) || as_said;
            const auto* saying = reporting_at(tree, c);
            const bool denied = saying != nullptr && saying->kind == Kind::deny;  // "…, charges she denies"
            if (inserted && !denied && attributes_content(tree, c) && tree.child(c, "ccomp") == kNone) {
                if (auto speaker = subject_of_saying(s, c)) return speaker;
            }
        }
        if (attributes_content(tree, clause)) return std::nullopt;  // the article tells whom a reporter cites
        return cited(s, clause, word);
    }

    // "hinted at a fire exchange", "denied the attack": an event named as what was said.
    static bool is_reported_event(const Tree& tree, int i, int h) {
        if (event_noun(tree, i) == nullptr || lexicon::rule_words().is("grants_object", tree.lemma(h))) return false;
        const std::string preposition = tree.preposition(i);
        if (tree.lemma(h) == "accuse" || tree.lemma(h) == "suspect") return tree.is(i, "obl") && preposition == "of";
        if (!attributes_content(tree, h)) return false;
        return tree.is(i, "obj") ||
               (tree.is(i, "obl") && (preposition == "at" || preposition == "of" || preposition == "about"));
    }

    // "urged Oslo to leave", "warned Oslo against leaving"; a ban is an act, not a word.
    static bool is_demand(const Tree& tree, const lexicon::Control* control, int verb) {
        using enum lexicon::Control::Effect;
        if (control == nullptr) return false;
        return control->effect == requested ||
               (control->effect == forbidden && lexicon::reporting_verb(verb_lemma(tree, verb)) != nullptr);
    }

    bool is_content_of(const Tree& tree, int i, int h) const {
        if (is_indirect_question(tree, i)) return attributes_content(tree, h) && !is_left_untold(tree, h);
        const bool be_like =
            tree.is(i, "ccomp") && tree.lemma(h) == "be" && h + 1 < i && tree.word(h + 1).form == "like";
        if (be_like) return true;  // "And she was like, leave me alone."
        if (tree.is_any(i, {"ccomp", "csubj"})) return attributes_content(tree, h);
        if (tree.is_any(i, {"advcl", "xcomp"}) && is_accusing_verb(tree.lemma(h)) &&
            (tree.has_child(i, "mark", "of") || tree.has_child(i, "mark", "for")))
            return true;
        if (tree.is(i, "xcomp")) {
            const auto* control = control_over(tree, i);
            if (is_demand(tree, control, h)) return true;
            const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, h));
            // "claims to have destroyed", "denies bombing"
            const bool claims = reporting != nullptr && (reporting->kind == Kind::say || reporting->kind == Kind::deny);
            return claims && control == nullptr;
        }
        if (tree.is(i, "advcl") && tree.lemma(h) == "be" && tree.has_child(i, "mark", "like")) return true;
        if (is_owned_up_to(tree, i)) return attributes_content(tree, h);  // "admitted to striking a guard"
        if (tree.is(i, "advcl") &&
            !is_accusing_verb(tree.lemma(h))) {  // "called on Putin to press": hung on the verb as an adverbial
            return is_demand(tree, control_over(tree, i), h);
        }
        return false;
    }

    // "rejected the shifts that the company wants", "announced tariffs on goods imported from China".
    static bool is_presupposing(const Tree& tree, int i) {
        return tree.is(i, "acl:relcl") || (tree.is(i, "acl") && tree.word(i).xpos == "VBN");
    }

    // "His message was that the firm had cheated", "All they could say was that the fire began there".
    std::optional<Speaker> told_as_its_content(std::uint32_t s, int clause, int word) const {
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
    std::optional<Speaker> said_just_before(std::uint32_t s, int clause) const {
        const Tree& tree = trees_[s];
        if (!tree.is(clause, "parataxis")) return std::nullopt;
        int begin = tree.extent(clause).begin;
        while (begin < clause && tree.has_upos(begin, {"PUNCT"})) ++begin;
        const int verb = begin - 2;
        if (verb < 1 || tree.word(begin - 1).form != "," || tree.governs(clause, verb)) return std::nullopt;
        const auto* reporting = tree.has_upos(verb, {"VERB"}) ? reporting_at(tree, verb) : nullptr;
        const bool says = reporting != nullptr && reporting->kind == Kind::say && own_subject(tree, verb) != kNone &&
                          tree.child_any(verb, {"ccomp", "xcomp", "obj"}) == kNone;
        return says ? subject_of_saying(s, verb) : std::nullopt;
    }

    std::optional<Speaker> by_tree(std::uint32_t s, int word) const {
        const Tree& tree = trees_[s];
        bool presupposed = false;
        bool leaving = false;
        bool aside = false;  // "warned against attacks after Erdogan threatened …": the circumstance is the article's
        for (int i = word; i != kNone; i = tree.head(i)) {
            if (tree.is(i, "advcl") && tree.has_child(i, "mark") && tree.has_child(i, "nsubj")) aside = true;
            if (is_presupposing(tree, i)) presupposed = true;
            if (leaves_content(tree, i)) leaving = true;
            if (auto speaker = beside(s, i, word)) return speaker;
            if (auto speaker = said_just_before(s, i)) return speaker;
            if (auto speaker = told_as_its_content(s, i, word)) return speaker;
            const int h = tree.head(i);
            if (h == kNone || (tree.is(i, "parataxis") && attributes_content(tree, i))) break;
            if (is_content_of(tree, i, h) && !(aside && !tree.is(i, "ccomp"))) {
                if (std::exchange(leaving, false)) continue;
                const auto speaker = subject_of_saying(s, h);
                const bool generic = speaker && speaker->name == "you" && !tree.is(i, "ccomp");  // "you need to …"
                if (speaker && !generic) return speaker;
            }
            if (!presupposed && !leaving && is_reported_event(tree, i, h)) {
                if (auto speaker = subject_of_saying(s, h)) return speaker;
            }
            if (const int noun = statement_holding(tree, i); noun != kNone) {
                if (auto speaker = issuer_in_context(s, noun, i)) return speaker;
            }
        }
        return std::nullopt;
    }

    // "Police knew that the bank was empty", "did not say why it closed", "was told that it was empty".
    std::optional<Speaker> who_knows(std::uint32_t s, int word) const {
        const Tree& tree = trees_[s];
        for (int i = word; tree.head(i) != kNone; i = tree.head(i)) {
            const int h = tree.head(i);
            if (!tree.is(i, "ccomp") && !is_indirect_question(tree, i)) continue;
            const bool holds = reporting_at(tree, h) != nullptr || lexicon::rule_words().is("holding", tree.lemma(h));
            if (!holds) continue;
            if (!is_passive(tree, h)) return subject_of_saying(s, h);
            const int told = tree.child(h, "nsubj:pass");
            return told == kNone ? std::nullopt : voices_.at(s, told);
        }
        return std::nullopt;
    }

    // "a statement saying that …", "claims that …"; "issued a statement saying": whoever did.
    std::optional<Speaker> issuer_in_context(std::uint32_t s, int noun, int content) const {
        const Tree& tree = trees_[s];
        if (attributes_content(tree, content)) return std::nullopt;  // its own subject is found one step below
        const int verb = tree.head(noun);
        const bool with_verb = verb != kNone && tree.has_upos(verb, {"VERB"}) && !is_passive(tree, verb);
        if (with_verb && tree.is(noun, "obj")) return subject_of_saying(s, verb);
        if (with_verb && tree.is(noun, "obl") && tree.preposition(noun) == "in") return subject_of_saying(s, verb);
        return voices_.issuer(s, noun);
    }

    // ---- quotations

    bool is_outside(const Quotation& q, std::uint32_t s, int w) const { return !q.contains({s, w}); }

    // "The minister said “We are pleased”, adding that the family had asked …": who says what the tree hangs on his
    // verb, rather than whoever speaks next.
    std::optional<Speaker> holding_quotation(const Quotation& q) const {
        const std::uint32_t s = q.first.sentence;
        const Tree& tree = trees_[s];
        for (int w = q.first.word; w < tree.size() && q.contains({s, w}); ++w) {
            const int h = tree.head(w);
            if (h == kNone || !is_outside(q, s, h) || tree.has_upos(w, {"PUNCT"})) continue;
            if (tree.is_any(w, {"ccomp", "obj", "xcomp"}) && attributes_content(tree, h))
                return subject_of_saying(s, h);
        }
        return std::nullopt;
    }

    std::optional<Speaker> of_quotation(const Quotation& q) const {
        if (auto speaker = holding_quotation(q)) return speaker;
        for (std::uint32_t s = q.first.sentence; s <= q.last.sentence; ++s) {
            if (auto speaker = reporting_around(q, s)) return speaker;
        }
        if (q.first.sentence > 0) {
            if (auto speaker = announced_by(q.first.sentence - 1)) return speaker;
        }
        const bool whole = is_whole_sentence(q);
        return whole ? voices_.last(q.first.sentence, 8) : std::nullopt;
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
            if (is_named_as_source(tree, w)) found = voices_.at(s, w);
            if (!found) continue;
            if (q.last < WordPlace{s, w}) return found;  // the first one after the quotation
            before = found;
        }
        return before;
    }

    // "The ministry also said:" at the end of the sentence before.
    std::optional<Speaker> announced_by(std::uint32_t s) const {
        const Tree& tree = trees_[s];
        if (tree.size() == 0 || tree.root() == kNone) return std::nullopt;
        const std::string& last = tree.word(tree.size() - 1).form;
        if (last == ":") return subject_of_saying(s, tree.root());
        return last == "," && attributes_content(tree, tree.root()) ? subject_of_saying(s, tree.root()) : std::nullopt;
    }

    // "In a statement, the church denied this:" before a paragraph without quotation marks.
    std::optional<Speaker> announced_block(std::uint32_t s) const {
        const Tree& tree = trees_[s];
        if (s + 1 >= trees_.size() || tree.size() == 0 || tree.root() == kNone) return std::nullopt;
        const bool announces = tree.word(tree.size() - 1).form == ":" && attributes_content(tree, tree.root());
        const bool quoted = std::ranges::any_of(
            quotations_, [&](const Quotation& q) { return q.first.sentence <= s + 1 && s + 1 <= q.last.sentence; });
        return announces && !quoted ? subject_of_saying(s, tree.root()) : std::nullopt;
    }

    void mark_block(std::uint32_t s, const Speaker& speaker) {
        const std::uint32_t paragraph = trees_[s].sentence().paragraph;
        for (; s < trees_.size() && trees_[s].sentence().paragraph == paragraph; ++s) {
            for (int w = 0; w < trees_[s].size(); ++w) out_.by_quotation_.emplace(std::pair(s, w), speaker);
        }
    }

    void mark(const Quotation& q, const Speaker& speaker) {
        for (std::uint32_t s = q.first.sentence; s <= q.last.sentence; ++s) {
            for (int w = 0; w < trees_[s].size(); ++w) {
                if (q.contains({s, w})) out_.by_quotation_.insert_or_assign(std::pair(s, w), speaker);
            }
        }
    }

    std::span<const Tree> trees_;
    std::vector<Quotation> quotations_;
    std::vector<Turn> turns_;
    Voices voices_;
    std::vector<Turn> headlines_;
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
    for (const auto& [at, holder] : by_knowledge_) words.emplace(at, std::pair(holder, SpokenWords::How::presupposed));
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
