// Speakers: reporting clauses on the tree, then quotations, then what a headline names after its colon.

#include "extract/qualifiers/speaker.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/subject.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/author.h"
#include "extract/qualifiers/clause_speakers.h"
#include "extract/qualifiers/printed_text.h"
#include "extract/qualifiers/quotations.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/turns.h"
#include "extract/qualifiers/unmarked_quotations.h"

namespace relata::extract {

// Builds the maps of `Speakers` in one pass through the article, since a pronoun takes up the last speaker.
class SpeakerSearch {
  public:
    SpeakerSearch(std::span<const Tree> trees, const Mentions& mentions, std::optional<std::string_view> byline,
                  Speakers& out)
        : trees_(trees),
          quotations_(find_quotations(trees)),
          turns_(turns_of(trees, mentions)),
          blocks_(turns_.empty() ? find_unmarked_quotations(trees, quotations_) : std::vector<Quotation>{}),
          voices_(trees, mentions, first_person_stretches()),
          clauses_(trees, voices_),
          headlines_(headline_turns(trees, mentions, voices_)),
          out_(out) {
        out_.of_others_ = first_person_stretches();
        if (byline) out_.author_ = author_in_first_person(trees, mentions, *byline, out_.of_others_);
    }

    void run() {
        for (const Turn& turn : turns_) mark_turn(turn, out_.by_quotation_);
        std::size_t next_quotation = 0;
        for (std::uint32_t s = 0; s < trees_.size(); ++s) {
            const Tree& tree = trees_[s];
            std::optional<Speaker> heard = said_in_block(s);
            for (int w = 0; w < tree.size(); ++w) {
                if (auto speaker = clauses_.by_tree(s, w)) {
                    if (!heard) heard = speaker;  // the outer one: "said …, despite Oslo claiming that …"
                    out_.by_tree_.emplace(std::pair(s, w), author_if_i(*speaker));
                } else if (auto holder = clauses_.who_knows(s, w)) {
                    out_.by_knowledge_.emplace(std::pair(s, w), *holder);
                }
            }
            while (next_quotation < quotations_.size() && quotations_[next_quotation].first.sentence == s) {
                const Quotation& q = quotations_[next_quotation];
                if (auto speaker = of_quotation(next_quotation++)) {
                    mark(q, *speaker);
                    heard = speaker;
                    if (auto whom = addressee_of(q)) mark_addressee(q, *whom);
                } else if (is_whole_sentence(q)) {
                    note_nobodys(q);
                }
            }
            if (auto speaker = announced_block(s)) {
                mark_block(s + 1, *speaker);
                heard = speaker;
            } else if (auto holder = announced_theories(s)) {
                list_items_.emplace_back(s + 1, *holder);
            }
            if (heard) voices_.heard(*heard, s);
            note_issuers(s);
        }
        for (const Turn& turn : headlines_) mark_turn(turn, out_.by_tree_);
        mark_list_items();
    }

  private:
    // A passage that begins with this sentence, without marks: whoever spoke right before it speaks in it.
    std::optional<Speaker> said_in_block(std::uint32_t s) {
        const auto block = std::ranges::find(blocks_, WordPlace{s, 0}, &Quotation::first);
        const auto speaker = block == blocks_.end() ? std::nullopt : voices_.last(s, 4);
        if (speaker) mark(*block, *speaker);
        return speaker;
    }

    // "I think", "in my opinion", in an article whose author is known.
    Speaker author_if_i(const Speaker& speaker) const {
        const bool self = speaker.id.empty() && is_first_person_singular(to_lower_ascii(speaker.name));
        return self && out_.author_ ? *out_.author_ : speaker;
    }

    // Where "I" is somebody else than the author.
    std::vector<Quotation> first_person_stretches() const {
        std::vector<Quotation> out = quotations_;
        for (const Turn& turn : turns_) out.push_back({turn.first, turn.last});
        out.insert(out.end(), blocks_.begin(), blocks_.end());
        return out;
    }

    static std::vector<Turn> turns_of(std::span<const Tree> trees, const Mentions& mentions) {
        std::vector<Turn> turns = transcript_turns(trees, mentions);
        if (turns.empty()) {
            if (auto text = printed_text(trees, mentions)) turns.push_back(*text);
        }
        return turns;
    }

    void mark_turn(const Turn& turn, Speakers::PerWord& words) const {
        auto speaker = turn.words.empty() ? voices_.at(turn.speaker.sentence, turn.speaker.word)
                                          : std::optional<Speaker>(Speaker{turn.words, {}});
        if (!speaker) speaker = Speaker{trees_[turn.speaker.sentence].word(turn.speaker.word).form, {}};
        const auto whom = turn.addressee ? voices_.at(turn.addressee->sentence, turn.addressee->word) : std::nullopt;
        for (std::uint32_t s = turn.first.sentence; s <= turn.last.sentence; ++s) {
            for (int w = 0; w < trees_[s].size(); ++w) {
                const WordPlace at{s, w};
                if (at < turn.first || turn.last < at) continue;
                words.emplace(std::pair(s, w), *speaker);
                if (whom) out_.addressees_.emplace(std::pair(s, w), *whom);
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
                if (tree.is(w, "obj") && !lexicon::rule_words().is("issuing", tree.lemma(tree.head(w)))) continue;
                if (auto speaker = voices_.at(s, clause.subjects.front().head)) voices_.issued(*speaker);
            }
        }
    }

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
                return clauses_.subject_of_saying(s, h);
        }
        return std::nullopt;
    }

    std::optional<Speaker> of_quotation(std::size_t index) const {
        const Quotation& q = quotations_[index];
        if (auto speaker = holding_quotation(q)) return speaker;
        for (std::uint32_t s = q.first.sentence; s <= q.last.sentence; ++s) {
            if (auto speaker = reporting_around(q, s)) return speaker;
        }
        if (q.first.sentence > 0) {
            if (auto speaker = announced_by(q.first.sentence - 1)) return speaker;
        }
        if (goes_on_in_next(index)) {
            if (auto speaker = of_quotation(index + 1)) return speaker;
        }
        if (auto speaker = before_colon(q)) return speaker;
        if (auto speaker = reacted_before(q)) return speaker;
        if (q.last.sentence > q.first.sentence && !is_whole_sentence(q)) {  // "The envoy “has left. He will …”"
            if (auto speaker = voices_.last(q.first.sentence, 1)) return speaker;
        }
        const bool whole = is_whole_sentence(q);
        return whole ? voices_.last(q.first.sentence, 8) : std::nullopt;
    }

    // A speech over two paragraphs, of which only the last is closed: whoever speaks there speaks here.
    bool goes_on_in_next(std::size_t index) const {
        if (!quotations_[index].left_open || index + 1 >= quotations_.size()) return false;
        const Quotation& next = quotations_[index + 1];
        return next.first.sentence == quotations_[index].last.sentence + 1 && next.first.word <= 1;
    }

    // "Karl Berg shook his head: “The mill burned.”": whoever does something before the colon.
    std::optional<Speaker> before_colon(const Quotation& q) const {
        const Tree& tree = trees_[q.first.sentence];
        const int colon = q.first.word - 2;
        if (colon < 1 || tree.word(colon).form != ":" || tree.root() == kNone || tree.root() > colon)
            return std::nullopt;
        const int who = own_subject(tree, tree.root());
        const bool person = who != kNone && (name_label(tree, who) == "PER" || tree.has_upos(who, {"PRON"}));
        return person && who < colon ? voices_.at(q.first.sentence, who) : std::nullopt;
    }

    // "Karl Berg disagreed. “The crews ruined the road.”": who reacts in the sentence before is who speaks.
    std::optional<Speaker> reacted_before(const Quotation& q) const {
        static constexpr std::array<std::string_view, 5> kReactions = {"ACCUSE", "REJECT", "STATEMENT", "THREATEN",
                                                                       "REQUEST"};
        const std::uint32_t s = q.first.sentence;
        if (s == 0 || !is_whole_sentence(q) || trees_[s - 1].root() == kNone) return std::nullopt;
        const Tree& before = trees_[s - 1];
        const int verb = before.root();
        const int who = own_subject(before, verb);
        const auto* act = lexicon::event_class(verb_lemma(before, verb));
        const bool reacts = (act != nullptr && std::ranges::find(kReactions, act->type) != kReactions.end()) ||
                            lexicon::rule_words().is("gesture", before.lemma(verb));
        if (!reacts || who == kNone || is_passive(before, verb) ||
            before.sentence().paragraph != trees_[s].sentence().paragraph)
            return std::nullopt;
        const bool spoken = out_.by_tree_.contains({s - 1, verb}) || out_.by_quotation_.contains({s - 1, verb});
        return spoken ? std::nullopt : voices_.at(s - 1, who);
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
            if (attributes_content(tree, w)) found = clauses_.subject_of_saying(s, w);
            if (is_named_as_source(tree, w)) found = voices_.at(s, w);
            if (!found) continue;
            if (q.last < WordPlace{s, w}) return found;  // the first one after the quotation
            before = found;
        }
        return before;
    }

    // "The mayor stood up and said:" announces with its last verb.
    static int announcing_verb(const Tree& tree) {
        int verb = tree.root();
        if (attributes_content(tree, verb)) return verb;
        for (const int other : tree.conjuncts(verb)) {
            if (attributes_content(tree, other)) verb = other;
        }
        return verb;
    }

    // "The ministry also said:" at the end of the sentence before.
    std::optional<Speaker> announced_by(std::uint32_t s) const {
        const Tree& tree = trees_[s];
        if (tree.size() == 0 || tree.root() == kNone) return std::nullopt;
        const std::string& last = tree.word(tree.size() - 1).form;
        if (last == ":") return clauses_.subject_of_saying(s, announcing_verb(tree));
        return last == "," && attributes_content(tree, tree.root()) ? clauses_.subject_of_saying(s, tree.root())
                                                                    : std::nullopt;
    }

    // "In a statement, the church denied this:" before a paragraph without quotation marks.
    std::optional<Speaker> announced_block(std::uint32_t s) const {
        const Tree& tree = trees_[s];
        if (s + 1 >= trees_.size() || tree.size() == 0 || tree.root() == kNone) return std::nullopt;
        const bool announces = tree.word(tree.size() - 1).form == ":" && attributes_content(tree, tree.root());
        const bool quoted = std::ranges::any_of(
            quotations_, [&](const Quotation& q) { return q.first.sentence <= s + 1 && s + 1 <= q.last.sentence; });
        return announces && !quoted ? clauses_.subject_of_saying(s, tree.root()) : std::nullopt;
    }

    // "Analysts provided a few theories:" before the first of them.
    std::optional<Speaker> announced_theories(std::uint32_t s) const {
        const Tree& tree = trees_[s];
        if (s + 1 >= trees_.size() || tree.size() == 0 || tree.root() == kNone || is_passive(tree, tree.root()))
            return std::nullopt;
        const int theories = tree.child(tree.root(), "obj");
        const bool held = theories != kNone && tree.word(tree.size() - 1).form == ":" &&
                          lexicon::rule_words().is("offered", tree.lower_lemma(theories));
        return held ? clauses_.subject_of_saying(s, tree.root()) : std::nullopt;
    }

    void mark_block(std::uint32_t s, const Speaker& speaker) {
        const std::uint32_t paragraph = trees_[s].sentence().paragraph;
        if (is_list_item(s)) {
            for (; s < trees_.size() && is_list_item(s); ++s) list_items_.emplace_back(s, speaker);
            return;
        }
        for (; s < trees_.size() && trees_[s].sentence().paragraph == paragraph; ++s) {
            for (int w = 0; w < trees_[s].size(); ++w) out_.by_quotation_.emplace(std::pair(s, w), speaker);
        }
    }

    // In the writer's words: "He would speak against corruption", where "he" is the speaker himself.
    void mark_list_items() {
        for (const auto& [s, speaker] : list_items_) {
            for (int w = 0; w < trees_[s].size(); ++w) out_.by_tree_.emplace(std::pair(s, w), speaker);
        }
    }

    // "The president also said:", and below it, each in a line without full stop, "Syria needs a political solution".
    bool is_list_item(std::uint32_t s) const {
        const Tree& tree = trees_[s];
        if (tree.size() < 3) return false;
        const std::uint32_t paragraph = tree.sentence().paragraph;
        const bool alone = (s == 0 || trees_[s - 1].sentence().paragraph != paragraph) &&
                           (s + 1 >= trees_.size() || trees_[s + 1].sentence().paragraph != paragraph);
        const std::string& last = tree.word(tree.size() - 1).form;
        return alone && last != "." && last != ":" && last != "!" && last != "?" && last != "”" && last != "\"";
    }

    // "In a letter to Karl Berg, she wrote:", "Holm told Karl Berg:": whom "you" means in what follows.
    std::optional<Speaker> addressee_at(std::uint32_t s, int verb) const {
        const Tree& tree = trees_[s];
        if (!attributes_content(tree, verb)) return std::nullopt;
        int whom = tree.child_any(verb, {"iobj", "obj"});
        for (const int c : tree.children_with(verb, "obl")) {
            const bool writing = is_statement(tree, c) && tree.preposition(c) == "in";
            for (const int to : writing ? tree.children_with(c, "nmod") : std::vector<int>{}) {
                if (tree.preposition(to) == "to") whom = to;
            }
        }
        if (whom == kNone || name_label(tree, whom) != "PER" || tree.has_child(whom, "conj")) return std::nullopt;
        return voices_.at(s, whom);
    }

    std::optional<Speaker> addressee_of(const Quotation& q) const {
        const Tree& tree = trees_[q.first.sentence];
        for (int w = 0; w < tree.size(); ++w) {
            if (!is_outside(q, q.first.sentence, w)) continue;
            if (auto whom = addressee_at(q.first.sentence, w)) return whom;
        }
        const bool announced = q.first.sentence > 0 && announced_by(q.first.sentence - 1);
        return announced ? addressee_at(q.first.sentence - 1, announcing_verb(trees_[q.first.sentence - 1]))
                         : std::nullopt;
    }

    template <typename Visit>
    void for_each_word(const Quotation& q, Visit visit) const {
        for (std::uint32_t s = q.first.sentence; s <= q.last.sentence; ++s) {
            for (int w = 0; w < trees_[s].size(); ++w) {
                if (q.contains({s, w})) visit(std::pair(s, w));
            }
        }
    }

    void mark(const Quotation& q, const Speaker& speaker) {
        for_each_word(q, [&](const auto& at) { out_.by_quotation_.insert_or_assign(at, speaker); });
    }

    void mark_addressee(const Quotation& q, const Speaker& whom) {
        for_each_word(q, [&](const auto& at) { out_.addressees_.insert_or_assign(at, whom); });
    }

    void note_nobodys(const Quotation& q) {
        for_each_word(q, [&](const auto& at) { out_.nobodys_.insert(at); });
    }

    std::span<const Tree> trees_;
    std::vector<Quotation> quotations_;
    std::vector<Turn> turns_;
    std::vector<Quotation> blocks_;  ///< quoted without marks
    Voices voices_;
    ClauseSpeakers clauses_;
    std::vector<Turn> headlines_;
    std::vector<std::pair<std::uint32_t, Speaker>> list_items_ = {};
    Speakers& out_;
};

Speakers::Speakers(std::span<const Tree> trees, const Mentions& mentions, std::optional<std::string_view> byline) {
    SpeakerSearch(trees, mentions, byline, *this).run();
}

}  // namespace relata::extract
