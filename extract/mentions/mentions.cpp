// Mentions: one pass through the article, names first, then pronouns and definite noun phrases against what came
// before.

#include "extract/mentions/mentions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/utf8.h"
#include "extract/chains.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/acronyms.h"
#include "extract/mentions/coreference.h"
#include "extract/mentions/definite_nouns.h"
#include "extract/mentions/firm_names.h"
#include "extract/mentions/full_names.h"
#include "extract/mentions/institutions.h"
#include "extract/mentions/mention_heads.h"
#include "extract/mentions/name_context.h"
#include "extract/mentions/names.h"
#include "extract/mentions/people.h"
#include "extract/mentions/references.h"
#include "extract/worth/unknown_states.h"

namespace relata::extract {
namespace {

bool is_pronoun(const Tree& tree, int i) { return tree.has_upos(i, {"PRON"}); }

constexpr double kSureOfGoingOn = 0.9;
constexpr double kSureAgainstRule = 0.6;    ///< what a chain needs where that rule says somebody else
constexpr std::uint32_t kFirmBack = 5;      ///< sentences over which "the company" still is the one named last
constexpr double kSureOfOtherOwner = 0.75;  ///< the same of "her title"

class Builder {
  public:
    explicit Builder(std::span<const Tree> trees) : trees_(trees) {}

    Mentions build() {
        full_names_.learn(trees_);
        firm_names_.learn(trees_);
        acronyms_.learn(trees_);
        states_ = unknown_states(trees_);
        institutions_.learn(trees_);
        taken_up_.read(trees_);
        for (const Tree& tree : trees_) {
            add_sentence(tree);
            before_ = &tree;
        }
        resolve_forward();
        taken_up_.number_chains(out_);
        finish_ids();
        return std::move(out_);
    }

  private:
    bool is_unknown_state(const std::string& name) const {
        return name.find(' ') == std::string::npos && !full_names_.knows(name) && states_.contains(name_key(name));
    }

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
                   !is_person_of_state(tree, nominal.head) && !is_inside_nickname(tree, nominal.head)) {
            m.form = Mention::Form::name;  // "Turkish offensive": the state stands behind the adjective
            m.entity = entity_for(country->name, "COUNTRY");
            m.name = country->name;
        } else {
            add_noun_phrase(tree, nominal, m);
        }
        remember(tree, m);
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
        const int told = told_of_themselves(tree, m.head, candidates_);
        const int by_rule = told >= 0 ? told : antecedent_of_pronoun(tree, m.head, candidates_);
        if (told < 0 && take_up(m, by_rule, tree.is(m.head, "nmod:poss"))) return;
        m.entity = by_rule;
        if (told < 0 && by_rule >= 0 && is_they(m)) each_ = all_joined_with(by_rule, candidates_);
        m.link_certainty = m.entity < 0 ? 0 : is_only_person(m.entity) ? kCertaintyOfOnlyPerson : kCertaintyOfRule;
        if (m.entity >= 0) m.name = out_.entities[static_cast<std::size_t>(m.entity)].name;
    }

    static bool is_they(const Mention& m) {
        return lexicon::coreference_words().value("pronoun", to_lower_ascii(m.text)) == "they";
    }

    // "“Holt fell,” the coach said. He added": who adds something has spoken before, and is not of whom he spoke.
    int speaker_going_on(const Tree& tree, int pronoun) const {
        if (before_ == nullptr) return -1;
        const int meant = goes_on_speaking(tree, pronoun)   ? main_speaker(*before_)
                          : begins_narration(tree, pronoun) ? told_of(*before_)
                                                            : kNone;
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

    bool take_up(Mention& m, int by_rule, bool owns) {
        const Reference found = taken_up_.by_pronoun(m.sentence, m.head, out_, by_rule);
        const bool joined = std::ranges::find(found.each, by_rule) != found.each.end();
        const bool against_rule = by_rule >= 0 && !joined && found.entity != by_rule;
        if (against_rule && found.certainty < (owns ? kSureOfOtherOwner : kSureAgainstRule)) return false;
        const int entity = found.several.empty() ? found.entity : entity_for(found.several, "OTHER");
        if (entity < 0) return false;
        m.entity = entity;
        each_ = found.each;
        if (is_they(m) && found.several.empty() && starts_as_name(out_.entities[static_cast<std::size_t>(entity)].name))
            each_ = all_joined_with(entity, candidates_);
        m.link_certainty = found.certainty;
        m.name = out_.entities[static_cast<std::size_t>(entity)].name;
        if (found.certainty >= kSureAgainstRule) note_gender(m);
        return true;
    }

    // "Taylor Adams … her": from now on Adams is no "he".
    void note_gender(const Mention& m) {
        const auto shown = lexicon::coreference_words().value("pronoun", m.text);
        if (!shown || (*shown != "he" && *shown != "she")) return;
        if (!pronouns_.emplace(m.entity, *shown).second) return;
        for (Candidate& c : candidates_) {
            if (c.entity == m.entity) c.pronoun = *shown;
        }
    }

    // "When he left, Macron …": known only once the whole sentence is read.
    void resolve_forward() {
        for (Mention& m : out_.mentions) {
            if (m.form == Mention::Form::pronoun && m.entity < 0) take_up(m, -1, false);
        }
    }

    void add_noun_phrase(const Tree& tree, Nominal nominal, Mention& m) {
        const int head = nominal.head;
        if (const int person = person_titled(tree, head);
            person != kNone) {  // "his Russian counterpart Vladimir Putin"
            m.form = Mention::Form::name;
            m.entity = entity_of_name(tree, person, m);
            return;
        }
        if (const std::string full = institutions_.full_name(tree, head); nominal.modifier == kNone && !full.empty()) {
            if (is_name(tree, head)) m.form = Mention::Form::name;
            const std::string own = std::exchange(m.name, full);
            m.entity = entity_for(full, "GOVERNMENT", own);
            return;
        }
        if (nominal.modifier == kNone && is_institution_in_capitals(tree, head)) {  // "The Ministry also said"
            m.entity = antecedent_of_nominal(tree, head, candidates_);
            if (m.entity >= 0) m.name = out_.entities[static_cast<std::size_t>(m.entity)].name;
            if (m.entity >= 0) return;
        }
        if (is_name(tree, head)) {
            m.form = Mention::Form::name;
            m.entity = entity_of_name(tree, head, m);
            return;
        }
        if (nominal.modifier == kNone) {
            const int apposed = name_within(tree, head);
            if (apposed != kNone && !is_surname(tree, apposed)) {  // "the Hayat Tahrir al-Sham militant group"
                Mention inner;
                inner.name = tree.text(proper_name_range(tree, apposed));
                m.entity = entity_of_name(tree, apposed, inner);
                m.name = inner.name;
                return;
            }
            m.entity = antecedent_of_nominal(tree, head, candidates_);
            if (m.entity < 0 && takes_up_name(tree, head)) m.entity = taken_up_by_noun(tree, m);
        }
        if (m.entity >= 0) {
            const std::string& name = out_.entities[static_cast<std::size_t>(m.entity)].name;
            if (!starts_with_possessive(name)) m.name = name;  // "the company" says as much as "its company"
            return;
        }
        const std::string whose = possessor(tree, head);
        m.entity = whose.empty() ? entity_for(m.name, entity_type(tree, head))
                                 : entity_for(whose, entity_type(tree, head), m.name);
        if (!whose.empty() && !is_pronoun(tree, whose_word(tree, head))) m.name = whose;
    }

    int taken_up_by_noun(const Tree& tree, const Mention& m) const {
        const Reference found = taken_up_.by_noun(m.sentence, m.head, out_);
        if (found.entity < 0 ||
            !may_be_called(tree, m.head, out_.entities[static_cast<std::size_t>(found.entity)].type))
            return -1;
        return is_firm_far_back(tree, m, found.entity) ? -1 : found.entity;
    }

    // "The company", where the firm was last named far back: by now it may be another.
    bool is_firm_far_back(const Tree& tree, const Mention& noun, int entity) const {
        const bool firm = lexicon::coreference_words().is("firm", to_lower_ascii(tree.lemma(noun.head)));
        return firm && std::ranges::none_of(out_.mentions, [&](const Mention& m) {
                   return m.entity == entity && m.form == Mention::Form::name &&
                          noun.sentence - m.sentence <= kFirmBack;
               });
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
               lexicon::is_government_noun(to_lower_ascii(tree.lemma(head)));
    }

    int entity_of_name(const Tree& tree, int head, Mention& m) {
        const std::string group = group_type(tree, head);
        const std::string_view label = group.empty() ? name_label(tree, head) : std::string_view("ORG");
        const std::string type = group.empty() ? entity_type(tree, head) : group;
        if (!group.empty()) m.name = tree.text(proper_name_range(tree, head));
        const std::string proper = label == "PER" ? person_name(tree, head) : tree.text(proper_name_range(tree, head));
        if (label == "LOC" && m.name.size() > proper.size() && m.name.ends_with(proper))
            return entity_for(m.name, "PLACE");  // "northern Syria"
        if (const auto* country = lexicon::country_named(proper)) return entity_for(country->name, "COUNTRY", proper);
        if (const auto* country = lexicon::country_of_capital(proper);
            country != nullptr && acts_as_state(tree, head)) {
            m.name = proper;
            return entity_for(country->name, "COUNTRY", proper);
        }
        if (const std::string firm = firm_names_.full_name(tree, head); !firm.empty())
            return entity_for(m.name = firm, "ORG", proper);
        if (label != "LOC" && FirmNames::is_full_name(proper)) return entity_for(m.name, "ORG");
        if (label == "PER" && is_unknown_state(proper)) return entity_for(m.name = proper, "PLACE");
        if (label == "PER" || (label.empty() && full_names_.knows_one(proper)) ||
            is_mislabelled_person(tree, head, proper)) {
            m.name = full_names_.full_name(proper);
            return entity_for(m.name, "PERSON", proper);
        }
        if (const std::string full = acronyms_.full_name(m.name); !full.empty() && label != "LOC") {
            const std::string own = std::exchange(m.name, full);
            return entity_for(full, "ORG", own);
        }
        const int entity = entity_for(m.name, type);
        note_acronym(tree, head, entity);
        return entity;
    }

    // "The union suspended Le Gof and Karim", taken for places though the article has named Ana Le Gof and Jan Karim.
    bool is_mislabelled_person(const Tree& tree, int head, const std::string& proper) const {
        const std::string_view label = name_label(tree, head);
        const int first = tree.first_conjunct(head);
        if ((label != "LOC" && label != "MISC") || tree.is_any(first, {"compound", "amod"}) ||
            lexicon::rule_words().is("toward_place", tree.preposition(first)))
            return false;
        const bool place = lexicon::country_named(proper) != nullptr ||
                           lexicon::country_of_capital(proper) != nullptr ||
                           lexicon::place_words().is("us_state", proper);
        const std::string full = full_names_.full_name(proper);
        return !place && full_names_.knows_one(proper) && full.ends_with(" " + proper);
    }

    // "the Lindqvist network" of somebody called so is no Lindqvist.
    bool is_surname(const Tree& tree, int name) const {
        const std::string words = tree.text(proper_name_range(tree, name));
        return words.find(' ') == std::string::npos && full_names_.knows(words);
    }

    // "Hayat Tahrir al-Sham (HTS)": the acronym is another name from now on.
    void note_acronym(const Tree& tree, int head, int entity) {
        const int c = bracketed_acronym(tree, head);
        if (c == kNone) return;
        const std::string acronym = tree.word(c).form;
        by_key_.emplace(name_key(acronym), entity);
        add_alias(entity, acronym);
    }

    void add_alias(int entity, const std::string& alias) {
        Entity& e = out_.entities[static_cast<std::size_t>(entity)];
        const auto at = std::ranges::lower_bound(e.aliases, alias);
        if (alias != e.name && (at == e.aliases.end() || *at != alias)) e.aliases.insert(at, alias);
    }

    int entity_for(const std::string& name, const std::string& type, const std::string& alias = {}) {
        std::string key = name_key(name);
        if (key.empty()) return -1;
        const auto [it, added] = by_key_.emplace(key, static_cast<int>(out_.entities.size()));
        if (added) out_.entities.push_back({{}, name, type, {}});
        Entity& e = out_.entities[static_cast<std::size_t>(it->second)];
        if (e.type == "OTHER" || type == "ARMED_GROUP") e.type = type;
        if (!added) add_alias(it->second, name);
        if (!alias.empty()) add_alias(it->second, alias);
        return it->second;
    }

    // "in a statement posted on Telegram": where something was said speaks for nobody, and nobody takes it up.
    static bool is_medium(const Tree& tree, int head) {
        const int verb = tree.is(head, "obl") && tree.preposition(head) == "on" ? tree.head(head) : kNone;
        return verb != kNone && lexicon::rule_words().is("posting", tree.lemma(verb));
    }

    void remember(const Tree& tree, const Mention& m) {
        if (is_medium(tree, m.head) || is_said_of_somebody(tree, m.head) || is_told_absent(tree, m.head)) return;
        Candidate c;
        c.entity = m.entity;
        c.sentence = m.sentence;
        c.paragraph = tree.sentence().paragraph;
        c.head = m.head;
        c.subject = tree.is(tree.first_conjunct(m.head), "nsubj");
        c.plural = is_plural(tree, m.head) || takes_plural_verb(tree, m.head);
        c.first = tree.first_conjunct(m.head);
        c.beside_noun = m.form == Mention::Form::nominal && tree.is(m.head, "compound");
        c.joined = tree.conjuncts(tree.first_conjunct(m.head)).size() > 1;
        c.beside = is_source(tree, m.head) || is_scene(tree, m.head);
        c.head_lemma = to_lower_ascii(tree.lemma(m.head));
        if (m.entity >= 0) {
            const Entity& e = out_.entities[static_cast<std::size_t>(m.entity)];
            c.type = e.type;
            c.name = e.name;
            if (const auto shown = pronouns_.find(m.entity); shown != pronouns_.end()) c.pronoun = shown->second;
            c.head_lemma = m.form == Mention::Form::pronoun ? std::string{} : c.head_lemma;
        }
        add_role(tree, m.head, c);
        candidates_.push_back(std::move(c));
    }

    // "Prime Minister Erik Dahl", "the airline Lufthansa", "Erik Dahl, the prime minister", "the prime minister, Erik
    // Dahl": the noun that tells who or what the name is.
    void add_role(const Tree& tree, int head, Candidate& c) {
        for (const int t : tree.children(head)) {
            if (tree.is_any(t, {"amod", "compound", "nmod:poss"})) note_country(tree, t, c);
            if (tree.is_any(t, {"nmod:desc", "appos", "compound"})) note_kind(tree, t, c);
        }
        static constexpr std::array<std::string_view, 4> kBodies = {"ORG", "GOVERNMENT", "MILITARY", "ARMED_GROUP"};
        const bool body = std::ranges::find(kBodies, std::string_view(c.type)) != kBodies.end();
        const bool own = to_lower_ascii(c.name).ends_with(c.head_lemma);  // "the Defence Ministry" is called so
        if (tree.has_upos(head, {"NOUN"}) && starts_as_name(c.name) && !(body && own)) note_kind(tree, head, c);
        Candidate& known = standing_[c.entity];
        if (!c.role.empty() || !c.kind.empty()) {
            known = c;
            return;
        }
        if (c.entity < 0) return;
        c.role = known.role;
        c.kind = known.kind;
        if (c.country.empty()) c.country = known.country;
    }

    static bool is_source(const Tree& tree, int head) {
        const int verb = tree.head(head);
        if (tree.preposition(head) == "according to") return true;
        return verb != kNone && tree.is(head, "nsubj") && tree.has_child(verb, "mark", "as") &&
               lexicon::reporting_verb(verb_lemma(tree, verb)) != nullptr;
    }

    static bool is_scene(const Tree& tree, int head) {
        static constexpr std::array<std::string_view, 6> kWhere = {"in", "at", "near", "across", "around", "through"};
        return tree.is_any(head, {"obl", "nmod"}) && std::ranges::find(kWhere, tree.preposition(head)) != kWhere.end();
    }

    static void note_kind(const Tree& tree, int noun, Candidate& c) {
        const std::string lemma = to_lower_ascii(tree.lemma(noun));
        const bool office = lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma) ||
                            lexicon::coreference_words().is("office", lemma);
        if (office && c.type == "PERSON") {
            c.role = office_at(tree, noun);
            for (const int n : tree.children(noun)) note_country(tree, n, c);
        } else if (!office && c.type != "PERSON" && tree.has_upos(noun, {"NOUN"}) && !tree.is(noun, "compound")) {
            c.kind = lemma;
        }
    }

    static void note_country(const Tree& tree, int word, Candidate& c) {
        if (const auto* country = nationality_at(tree, word)) c.country = country->name;
        if (const auto* country = lexicon::country_named(tree.word(word).form)) c.country = country->name;
    }

    void finish_ids() {
        std::map<std::string, int> used;
        for (Entity& e : out_.entities) {
            const std::string base = slug(e.name);
            const int n = used[base]++;
            e.id = n == 0 ? base : base + "-" + std::to_string(n + 1);
        }
    }

    std::span<const Tree> trees_;
    const Tree* before_ = nullptr;  ///< the sentence before the one that is read
    References taken_up_ = {};
    Mentions out_ = {};
    std::map<std::string, int> by_key_ = {};
    std::set<std::string> states_ = {};  ///< keys of names that the article treats as a land
    Institutions institutions_ = {};
    FullNames full_names_ = {};
    FirmNames firm_names_ = {};
    std::vector<int> each_ = {};              ///< all for whom the pronoun that is read stands, if for several
    std::map<int, Candidate> standing_ = {};  ///< of entities: what the article has said that they are
    Acronyms acronyms_ = {};
    std::map<int, std::string> pronouns_ = {};  ///< "he" or "she" of entities, where pronouns have shown it
    std::vector<Candidate> candidates_ = {};
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
