// Mentions: one pass through the article, names first, then pronouns and definite noun phrases against what came
// before.

#include "extract/mentions/mentions.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "core/utf8.h"
#include "extract/chains.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/candidates_noted.h"
#include "extract/mentions/coreference.h"
#include "extract/mentions/definite_nouns.h"
#include "extract/mentions/entities_by_name.h"
#include "extract/mentions/institutions.h"
#include "extract/mentions/mention_heads.h"
#include "extract/mentions/name_context.h"
#include "extract/mentions/names.h"
#include "extract/mentions/one_of_kind.h"
#include "extract/mentions/people.h"
#include "extract/mentions/references.h"

namespace relata::extract {
namespace {

bool is_pronoun(const Tree& tree, int i) { return tree.has_upos(i, {"PRON"}); }

constexpr double kSureOfGoingOn = 0.9;
constexpr double kSureAgainstRule = 0.6;    ///< what a chain needs where that rule says somebody else
constexpr std::uint32_t kFirmBack = 5;      ///< sentences over which "the company" still is the one named last
constexpr double kSureOfOther = 0.5;        ///< of another person than grammar prefers: then the latter is not meant
constexpr double kSureOfOtherOwner = 0.75;  ///< the same of "her title"
constexpr double kSureOfCalled = 0.7;       ///< of a body that is called "an evasion", "a launch edition"

class Builder {
  public:
    explicit Builder(std::span<const Tree> trees) : trees_(trees) {}

    Mentions build() {
        by_name_.learn(trees_);
        institutions_.learn(trees_);
        taken_up_.read(trees_);
        for (const Tree& tree : trees_) {
            add_sentence(tree);
            before_ = &tree;
        }
        resolve_forward();
        taken_up_.number_chains(out_);
        by_name_.finish_ids();
        return std::move(out_);
    }

  private:
    void add_sentence(const Tree& tree) {
        for (int i = 0; i < tree.size(); ++i) {
            if (!is_mention_head(tree, i)) continue;
            const auto nominals = split_nominals(tree, i);
            bool split = false;
            for (const Nominal& n : nominals) {
                if (n.head != i || n.modifier == kNone) continue;
                add(tree, n);
                split = true;
            }
            if (!split) add(tree, {i, kNone});
        }
    }

    void add(const Tree& tree, Nominal nominal) {
        Mention m;
        m.sentence = tree.sentence().index;
        m.head = nominal.head;
        m.modifier = nominal.modifier;
        m.words = name_range(tree, nominal.head);
        m.text = tree.text(m.words);
        m.name = nominal_name(tree, nominal);
        const auto* country = nationality_at(tree, nominal.head);
        if (is_pronoun(tree, nominal.head)) {
            m.form = Mention::Form::pronoun;
            resolve_pronoun(tree, m);
        } else if (country != nullptr && tree.has_upos(nominal.head, {"ADJ", "PROPN"}) &&
                   !tree.is_any(nominal.head, {"nsubj", "obj"}) && tree.word(nominal.head).xpos != "NNPS" &&
                   !is_person_of_state(tree, nominal.head) && !is_inside_nickname(tree, nominal.head) &&
                   !is_language(tree, nominal.head)) {
            m.form = Mention::Form::name;  // "Turkish offensive": the state stands behind the adjective
            m.entity = by_name_.entity_for(country->name, "COUNTRY");
            m.name = country->name;
        } else {
            add_noun_phrase(tree, nominal, m);
        }
        candidates_.remember(tree, m, out_.entities);
        out_.mentions.push_back(m);
        add_each_of(std::move(m));
    }

    // "They" of "Merkel and Macron": a mention for each of them behind the one for both.
    void add_each_of(Mention m) {
        const std::vector<int> each = std::exchange(each_, {});
        if (each.size() < 2 || shares_surname(each)) return;
        for (const int entity : each) {
            m.entity = entity;
            m.name = out_.entities[static_cast<std::size_t>(entity)].name;
            out_.mentions.push_back(m);
        }
    }

    // "Paul" of "Paul and Rachel Chandler" is told by both names only.
    bool shares_surname(const std::vector<int>& each) const {
        const std::string& first = out_.entities[static_cast<std::size_t>(each.front())].name;
        const Entity& last = out_.entities[static_cast<std::size_t>(each.back())];
        return last.type == "PERSON" && starts_as_name(first) && first.find(' ') == std::string::npos &&
               starts_as_name(last.name) && last.name.find(' ') != std::string::npos;
    }

    // What the whole article shows, where it is certain; else the subject that leaves no doubt: one or, for "they", all
    // who are joined.
    void resolve_pronoun(const Tree& tree, Mention& m) {
        if (const int speaker = speaker_going_on(tree, m.head); speaker >= 0) {
            m.entity = speaker;
            m.link_certainty = kSureOfGoingOn;
            m.name = out_.entities[static_cast<std::size_t>(speaker)].name;
            return;
        }
        if (const int kinsman = namesake_of_kin(tree, m.head); kinsman >= 0) {
            m.entity = kinsman;
            m.link_certainty = kSureOfGoingOn;
            m.name = out_.entities[static_cast<std::size_t>(kinsman)].name;
            return;
        }
        const int other = entity_of(tree, m.head, whom_speakers_are_called_after(tree, m.head));
        int doer = other >= 0 ? other : entity_of(tree, m.head, doer_right_before_possessive(tree, m.head));
        if (doer < 0) doer = entity_of(tree, m.head, owner_in_own_phrase(tree, m.head), true);
        if (doer < 0) doer = entity_of(tree, m.head, told_of_in_first_content(tree, m.head), true);
        if (doer >= 0) {
            m.entity = doer;
            m.link_certainty = kSureOfGoingOn;
            m.name = out_.entities[static_cast<std::size_t>(doer)].name;
            return;
        }
        const int told = told_of_themselves(tree, m.head, candidates_.all());
        int by_rule = told >= 0 ? told : antecedent_of_pronoun(tree, m.head, candidates_.all());
        if (by_rule >= 0 && is_told_of_thing(tree, m, by_rule, kCertaintyOfRule)) by_rule = -1;
        if (told < 0 && take_up(tree, m, by_rule)) return;
        if (told < 0 && by_rule >= 0 && !is_sure_by_grammar(tree, m, by_rule)) {
            take_up(tree, m, -1);
            return;
        }
        m.entity = by_rule;
        if (told < 0 && by_rule >= 0 && is_they(m)) each_ = all_joined_with(by_rule, candidates_.all());
        if (each_.size() > 1 && shares_surname(each_)) m.entity = -1;  // both, and no name is that of both
        m.link_certainty = m.entity < 0 ? 0 : is_only_person(m.entity) ? kCertaintyOfOnlyPerson : kCertaintyOfRule;
        if (m.entity >= 0) m.name = out_.entities[static_cast<std::size_t>(m.entity)].name;
    }

    // The entity of the noun that grammar names for a pronoun of the same sentence; -1 where it names none that fits.
    // Several may be meant by "their" only where `many` says so.
    int entity_of(const Tree& tree, int pronoun, int whose, bool many = false) const {
        if (whose == kNone) return -1;
        for (auto c = candidates_.all().rbegin(); c != candidates_.all().rend(); ++c) {
            if (c->sentence != tree.sentence().index || c->head != whose || c->entity < 0) continue;
            const bool plan = c->type == "EVENT" && !c->plural && tree.lower_form(pronoun) == "it";
            return plan || could_be(tree, pronoun, c->type, c->name, many && c->plural) ? c->entity : -1;
        }
        return -1;
    }

    // "Raul Castro … his brother Fidel Castro": who was named just before and bears the surname of the kin.
    int namesake_of_kin(const Tree& tree, int pronoun) const {
        const int kin = tree.is(pronoun, "nmod:poss") ? tree.head(pronoun) : kNone;
        if (kin == kNone || !lexicon::coreference_words().is("kin", tree.lower_lemma(kin))) return -1;
        const int named = name_introduced(tree, kin);
        if (named == kNone || tree.first_conjunct(kin) != kin) return -1;  // no "Ana Berg and her brother Karl Holt"
        const std::string name = tree.text(proper_name_range(tree, named));
        if (name.find(' ') == std::string::npos) return -1;
        for (auto c = candidates_.all().rbegin(); c != candidates_.all().rend(); ++c) {
            if (tree.sentence().index - c->sentence > 1) break;
            if (c->entity >= 0 && c->type == "PERSON" && c->name != name && starts_as_name(c->name) &&
                surname_key(c->name) == surname_key(name) && could_be(tree, pronoun, c->type, c->name))
                return c->entity;
        }
        return -1;
    }

    // Who is preferred by grammar alone, where the chains see somebody else or nobody: good enough for who acts and, if
    // the chains are not sure of somebody else, for persons; but "it" is often nobody ("it is unclear") and "them",
    // "its" as often something nearer.
    bool is_sure_by_grammar(const Tree& tree, const Mention& m, int by_rule) const {
        const Reference likeliest = taken_up_.likeliest(m.sentence, m.head, out_);
        if (likeliest.entity == by_rule || std::ranges::find(likeliest.each, by_rule) != likeliest.each.end())
            return true;
        if (!is_it(m) && !is_they(m)) return !is_other_person(tree, m, likeliest);
        const bool subject = tree.is(m.head, "nsubj");
        if (is_they(m)) return subject || is_let_act(tree, m.head);
        return subject && (is_subject_around(tree, m.head, by_rule, candidates_.all()) ||
                           (likeliest.entity < 0 && follows_main_subject(tree, m.head, by_rule)));
    }

    // "Lorenz, his aide, his son and his students": whom the chains see for "he", where that may be. "His own" is the
    // subject's.
    bool is_other_person(const Tree& tree, const Mention& m, const Reference& likeliest) const {
        if (likeliest.entity < 0 || likeliest.certainty < kSureOfOther) return false;
        const Entity& other = out_.entities[static_cast<std::size_t>(likeliest.entity)];
        return could_be(tree, m.head, other.type, other.name) && !tree.has_child(tree.head(m.head), "amod", "own");
    }

    // "Velm showed a car; it is a wagon": no firm and no state is meant, unless that is certain.
    bool is_told_of_thing(const Tree& tree, const Mention& m, int entity, double certainty) const {
        static constexpr std::array<std::string_view, 6> kBodies = {"ORG",         "GOVERNMENT", "COUNTRY",
                                                                    "ARMED_GROUP", "MILITARY",   "PERSON"};
        const std::string_view type = out_.entities[static_cast<std::size_t>(entity)].type;
        if (!is_it(m) || std::ranges::find(kBodies, type) == kBodies.end()) return false;
        return tells_of_matter(tree, m.head) || (certainty < kSureOfCalled && is_called_thing(tree, m.head));
    }

    // "asked the state to allow them to leave"
    static bool is_let_act(const Tree& tree, int pronoun) {
        return tree.is_any(pronoun, {"obj", "iobj"}) && tree.has_child(tree.head(pronoun), "xcomp");
    }

    // "The party changed its name. It later changed it back."
    bool follows_main_subject(const Tree& tree, int pronoun, int entity) const {
        if (before_ == nullptr || tree.head(pronoun) != tree.root()) return false;
        const auto is_meant = [&](int word) {
            const Mention* m = mention_at(out_, before_->sentence().index, {word, kNone});
            return m != nullptr && m->entity == entity;
        };
        return is_meant(before_->child(before_->root(), "nsubj")) || is_meant(told_of(*before_));
    }

    static bool is_it(const Mention& m) {
        return lexicon::coreference_words().value("pronoun", to_lower_ascii(m.text)) == "it";
    }

    static bool is_they(const Mention& m) {
        return lexicon::coreference_words().value("pronoun", to_lower_ascii(m.text)) == "they";
    }

    // "Holt fell, the coach said. He was taken to hospital": of whom was told; not where the coach is quoted.
    int told_of_before(const Tree& tree, int pronoun) const {
        const int told = begins_narration(tree, pronoun) ? told_of(*before_) : kNone;
        return is_in_quotation(*before_, told) ? kNone : told;
    }

    // "“Holt fell,” the coach said. He added": who adds something has spoken before, and is not of whom he spoke.
    int speaker_going_on(const Tree& tree, int pronoun) const {
        if (before_ == nullptr) return -1;
        const int meant =
            goes_on_speaking(tree, pronoun) ? main_speaker(*before_) : told_of_before(tree, pronoun);
        const Mention* m = meant == kNone ? nullptr : mention_at(out_, before_->sentence().index, {meant, kNone});
        if (m == nullptr || m->entity < 0 || is_pronoun(*before_, meant)) return -1;
        const Entity& entity = out_.entities[static_cast<std::size_t>(m->entity)];
        return could_be(tree, pronoun, entity.type, entity.name) ? m->entity : -1;
    }

    // "He had said earlier", where the article has spoken of one person only.
    bool is_only_person(int entity) const {
        const auto persons = std::ranges::count(out_.entities, "PERSON", &Entity::type);
        return persons == 1 && out_.entities[static_cast<std::size_t>(entity)].type == "PERSON";
    }

    bool take_up(const Tree& tree, Mention& m, int by_rule) {
        const bool owns = tree.is(m.head, "nmod:poss");
        const Reference found = taken_up_.by_pronoun(m.sentence, m.head, out_, by_rule);
        const bool joined = std::ranges::find(found.each, by_rule) != found.each.end();
        const bool against_rule = by_rule >= 0 && !joined && found.entity != by_rule;
        if (against_rule && !is_it(m) && found.certainty < (owns ? kSureOfOtherOwner : kSureAgainstRule)) return false;
        const int entity = found.several.empty() ? found.entity : by_name_.entity_for(found.several, "OTHER");
        if (entity < 0 || is_told_of_thing(tree, m, entity, found.certainty)) return false;
        if (owns && is_no_owner_of(tree, m.head, out_.entities[static_cast<std::size_t>(entity)].name)) return false;
        m.entity = entity;
        each_ = found.each;
        if (is_they(m) && found.several.empty() && starts_as_name(out_.entities[static_cast<std::size_t>(entity)].name))
            each_ = all_joined_with(entity, candidates_.all());
        m.link_certainty = found.certainty;
        m.name = out_.entities[static_cast<std::size_t>(entity)].name;
        if (found.certainty >= kSureAgainstRule) candidates_.note_gender(m);
        return true;
    }

    // "When he left, Macron …": known only once the whole sentence is read.
    void resolve_forward() {
        auto tree = trees_.begin();
        for (Mention& m : out_.mentions) {
            while (tree->sentence().index != m.sentence) ++tree;
            if (m.form == Mention::Form::pronoun && m.entity < 0) take_up(*tree, m, -1);
        }
    }

    void add_noun_phrase(const Tree& tree, Nominal nominal, Mention& m) {
        const int head = nominal.head;
        if (const int person = person_titled(tree, head);
            person != kNone) {  // "his Russian counterpart Vladimir Putin"
            m.form = Mention::Form::name;
            m.entity = by_name_.entity_of_name(tree, person, m);
            return;
        }
        if (const std::string full = institutions_.full_name(tree, head); nominal.modifier == kNone && !full.empty()) {
            if (is_name(tree, head)) m.form = Mention::Form::name;
            const std::string own = std::exchange(m.name, full);
            m.entity = by_name_.entity_for(full, "GOVERNMENT", own);
            return;
        }
        if (nominal.modifier == kNone && is_institution_in_capitals(tree, head)) {  // "The Ministry also said"
            m.entity = antecedent_of_nominal(tree, head, candidates_.all());
            if (m.entity >= 0) m.name = out_.entities[static_cast<std::size_t>(m.entity)].name;
            if (m.entity >= 0) return;
        }
        if (is_name(tree, head)) {
            m.form = Mention::Form::name;
            if (nominal.modifier != kNone && name_label(tree, head) == "LOC") {  // "North and South Korea"
                const auto* land = lexicon::country_named(m.name);
                if (land != nullptr) m.name = land->name;
                m.entity = by_name_.entity_for(m.name, land != nullptr ? "COUNTRY" : "PLACE");
                return;
            }
            const int body = nominal.modifier == kNone ? body_of_last_word(tree, head, candidates_.all()) : -1;
            m.entity = body >= 0 ? body : by_name_.entity_of_name(tree, head, m);
            if (body >= 0) m.name = out_.entities[static_cast<std::size_t>(body)].name;
            return;
        }
        if (is_one_of_untold_kind(tree, head)) return;  // nobody takes up "a decent one"
        if (nominal.modifier == kNone) {
            const int apposed = name_within(tree, head);
            if (apposed != kNone && !by_name_.is_surname(tree, apposed)) {  // "the Hayat Tahrir al-Sham militant group"
                Mention inner;
                inner.name = tree.text(proper_name_range(tree, apposed));
                m.entity = by_name_.entity_of_name(tree, apposed, inner);
                m.name = inner.name;
                return;
            }
            m.entity = antecedent_of_nominal(tree, head, candidates_.all());
            if (m.entity < 0 && takes_up_name(tree, head)) m.entity = taken_up_by_noun(tree, m);
        }
        if (m.entity >= 0) {
            const std::string& name = out_.entities[static_cast<std::size_t>(m.entity)].name;
            if (!starts_with_possessive(name)) m.name = name;  // "the company" says as much as "its company"
            return;
        }
        const std::string whose = possessor(tree, head);
        m.entity = whose.empty() ? by_name_.entity_for(m.name, entity_type(tree, head))
                                 : by_name_.entity_for(whose, entity_type(tree, head), m.name);
        if (!whose.empty() && !is_pronoun(tree, whose_word(tree, head))) m.name = whose;
    }

    int taken_up_by_noun(const Tree& tree, const Mention& m) const {
        const Reference found = taken_up_.by_noun(m.sentence, m.head, out_);
        if (found.entity < 0 ||
            !may_be_called(tree, m.head, out_.entities[static_cast<std::size_t>(found.entity)].type))
            return -1;
        return is_named_far_back(tree, m, found.entity) ? -1 : found.entity;
    }

    // "The company", "the government", where the one of many was last named far back: by now it may be another.
    bool is_named_far_back(const Tree& tree, const Mention& noun, int entity) const {
        const std::string lemma = to_lower_ascii(tree.lemma(noun.head));
        const bool firm = lexicon::coreference_words().is("firm", lemma);
        const auto last = std::ranges::find_if(out_.mentions.rbegin(), out_.mentions.rend(), [&](const Mention& m) {
            return m.entity == entity && m.form == Mention::Form::name;
        });
        if (last == out_.mentions.rend()) return firm;
        const std::uint32_t back = noun.sentence - last->sentence;
        return (firm && back > kFirmBack) || is_one_of_many_far_back(last->name, lemma, back);
    }

    static bool starts_with_possessive(std::string_view name) {
        const std::string first = to_lower_ascii(name.substr(0, name.find(' ')));
        return name.find(' ') != std::string_view::npos && lexicon::rule_words().is("possessive", first);
    }

    // "its troops", "the country's troops" -> "Turkey's troops": the group by its owner, so that two owners' troops
    // stay apart.
    std::string possessor(const Tree& tree, int head) const {
        const int owner = whose_word(tree, head);
        if (owner == kNone || owner > head) return {};
        const auto known = std::ranges::find_if(out_.mentions.rbegin(), out_.mentions.rend(), [&](const Mention& m) {
            return m.sentence == tree.sentence().index && m.head == owner;
        });
        if (known == out_.mentions.rend() || known->entity < 0) return {};
        const bool taken_up = known->form == Mention::Form::nominal && tree.head(owner) == head &&
                              starts_as_name(known->name) && known->name != nominal_name(tree, {owner, kNone}) &&
                              known->text.find(known->name) == std::string::npos &&
                              known->name.find("'s ") == std::string::npos;
        if (!is_pronoun(tree, owner) && !taken_up) return {};
        WordRange rest = name_range(tree, head);
        while (rest.begin < head && (rest.begin <= owner || tree.is(rest.begin, "case"))) ++rest.begin;
        return possessive_of(out_.entities[static_cast<std::size_t>(known->entity)].name) + " " + tree.text(rest);
    }

    static bool is_institution_in_capitals(const Tree& tree, int head) {
        const WordRange name = proper_name_range(tree, head);
        return tree.has_upos(head, {"PROPN"}) && name.end - name.begin == 1 &&
               lexicon::is_government_noun(tree.lower_lemma(head));
    }

    std::span<const Tree> trees_;
    const Tree* before_ = nullptr;  ///< the sentence before the one that is read
    References taken_up_ = {};
    Mentions out_ = {};
    EntitiesByName by_name_{out_.entities};
    Institutions institutions_ = {};
    std::vector<int> each_ = {};  ///< all for whom the pronoun that is read stands, if for several
    CandidatesNoted candidates_ = {};
};

}  // namespace

Mentions find_mentions(std::span<const Tree> trees) { return Builder(trees).build(); }

const Mention* mention_at(const Mentions& mentions, std::uint32_t sentence, Nominal nominal) {
    const auto it = std::ranges::lower_bound(mentions.mentions, std::tuple(sentence, nominal.head), {},
                                             [](const Mention& m) { return std::tuple(m.sentence, m.head); });
    for (auto at = it; at != mentions.mentions.end() && at->sentence == sentence && at->head == nominal.head; ++at) {
        if (at->modifier == nominal.modifier || nominal.modifier == kNone) return &*at;
    }
    return nullptr;
}

}  // namespace relata::extract
