// Voices: from the words that name a speaker to the speaker.

#include "extract/qualifiers/voices.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/subject.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mentions.h"
#include "extract/mentions/names.h"
#include "extract/qualifiers/reported.h"

namespace relata::extract {
namespace {

// "it shows", "that means", "which suggests": no speaker, where nobody is known to be meant.
bool is_empty_pronoun(std::string_view form) { return lexicon::rule_words().is("empty_pronoun", form); }

constexpr double kSureLink = 0.65;

// "They say" are not "the results of the study".
bool is_document(std::string_view name) {
    const std::string last = to_lower_ascii(name.substr(name.rfind(' ') + 1));
    return lexicon::is_statement_noun(last) ||
           (lexicon::rule_words().is("voice", last) && !lexicon::is_person_noun(last));
}

// "Karl Berg", "the Kostra Times"; not "the opening line", which speaks only once.
bool is_name_like(std::string_view name) {
    return std::ranges::any_of(name, [](unsigned char c) { return (c >= 'A' && c <= 'Z') || c >= 0x80; });
}

// "the speakers", "other groups": the last word of what a pronoun stands for is a person or a group.
bool is_called_somebody(std::string_view name) {
    std::string noun = to_lower_ascii(name.substr(name.rfind(' ') + 1));
    for (int plural = 0; plural < 2; ++plural) {
        if (lexicon::is_person_noun(noun) || lexicon::is_actor_noun(noun) || lexicon::is_role_noun(noun)) return true;
        if (!noun.ends_with('s')) return false;
        noun.pop_back();
    }
    return false;
}

// "officials", "two judges": "it" is none of them.
bool is_several(std::string_view name) {
    std::string_view last = name.substr(name.rfind(' ') + 1);
    if (!last.ends_with('s') || last.front() < 'a') return false;
    last.remove_suffix(1);
    return lexicon::is_person_noun(last) || lexicon::is_role_noun(last);
}

// "WHO say": the World Health Organization, read as a pronoun.
bool is_health_organisation(const Tree& tree, int i) {
    const bool lower_case_goes_on = i + 1 < tree.size() && tree.word(i + 1).form.front() >= 'a';
    return tree.word(i).form == "WHO" && lower_case_goes_on;
}

// "The case law makes it clear that …"
bool makes_clear(const Tree& tree, int verb) {
    const int state = tree.child(verb, "xcomp");
    return state != kNone && saying_verb(tree, state) == verb && attributes_content(tree, state);
}

// "The industry says": who does that has a voice, whatever the noun. Not "the only incident that mentions …".
bool speaks(const Tree& tree, int head) {
    const int verb = tree.head(head);
    const auto* stance = verb == kNone ? nullptr : reporting_at(tree, verb);
    if (stance != nullptr && stance->lemma.starts_with("be ") && tree.is_any(head, {"nsubj", "nsubj:pass"}))
        return true;  // "The guild is concerned that"
    return verb != kNone && tree.is(head, "nsubj") && tree.has_upos(head, {"NOUN"}) && !is_passive(tree, verb) &&
           (lexicon::rule_words().is("speaking", tree.lemma(verb)) || makes_clear(tree, verb));
}

// "An overwhelming number of people", "two of the judges", "a large body of studies".
bool counts_people(const Tree& tree, int head) {
    const bool many = lexicon::rule_words().is("many_voices", tree.lower_lemma(head));
    if (!many && !tree.has_upos(head, {"NUM"})) return false;
    for (const int c : tree.children(head)) {
        const std::string lemma = tree.lower_lemma(c);
        const bool somebody = lexicon::is_actor_noun(lemma) || lexicon::is_person_noun(lemma) ||
                              (many && lexicon::rule_words().is("voice", lemma));
        if (somebody && tree.is(c, "nmod") && tree.preposition(c) == "of") return true;
    }
    return false;
}

// "All three say", "one of them said": so many of those who were told of before, in these words; empty if it is no
// number that speaks.
std::string number_that_speaks(const Tree& tree, int number) {
    const int verb = tree.has_upos(number, {"NUM"}) && tree.is(number, "nsubj") ? tree.head(number) : kNone;
    if (verb == kNone || is_passive(tree, verb) || !lexicon::rule_words().is("speaking", tree.lemma(verb))) return {};
    WordRange words{number, number + 1};
    while (words.begin > 0 && tree.head(words.begin - 1) == number && tree.has_upos(words.begin - 1, {"DET", "ADV"}))
        --words.begin;
    for (const int c : tree.children_with(number, "nmod")) {
        if (c == number + 2 && tree.preposition(c) == "of" && tree.has_upos(c, {"PRON"})) words.end = c + 1;
    }
    return tree.text(words);
}

// "The statement", "this post", "his letter": one that the reader knows.
bool takes_up(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        const std::string form = tree.lower_form(c);
        return tree.is(c, "nmod:poss") ||
               (tree.is(c, "det") && (form == "the" || form == "this" || form == "that" || form == "these"));
    });
}

bool is_day(const Tree& tree, int i) {
    const std::string form = tree.lower_form(i);
    return lexicon::time_words().is("weekday", form) || form == "today" || form == "yesterday";
}

bool is_anybody(const Tree& tree, int noun) {
    return lexicon::rule_words().is("anybody_speaking", tree.lower_form(noun));
}

// " close to the talks" of "a person close to the talks", " briefed on the matter": which nameless source it is. Empty
// for a phrase behind a comma, and for one that only says where he is.
std::string told_of_source(const Tree& tree, int source) {
    constexpr int kLongest = 8;
    if (!tree.has_upos(source, {"NOUN"}) || tree.has_child(source, "det", "the")) return {};
    if (tree.is(source, "nmod:desc") || tree.word(source).ner != "O") return {};
    const std::string noun = tree.lower_lemma(source);
    const bool somebody = lexicon::is_person_noun(noun) || lexicon::is_actor_noun(noun) || lexicon::is_role_noun(noun);
    for (const int c : tree.children(source)) {
        if (!somebody && tree.word(c).xpos == "VBG") continue;                 // "a cable appearing on the site"
        if (tree.is(c, "acl:relcl") && is_anybody(tree, source)) continue;     // "people who work hard"
        if (tree.is(c, "acl:relcl") && attributes_content(tree, c)) continue;  // "an officer who said that …"
        const bool clause = tree.is(c, "acl") || (tree.is(c, "amod") && c > source && tree.has_child(c, "obl"));
        const WordRange words = tree.extent(c);
        const bool right_behind = clause && words.begin == name_range(tree, source).end;
        if (right_behind && words.end - words.begin <= kLongest && !tree.has_upos(words.begin, {"PUNCT"}) &&
            !tree.has_upos(words.end - 1, {"PUNCT"}))
            return " " + tree.text(words);
    }
    return {};
}

// "office", "company" of "the office release"; not "press", which only says what kind of release it is.
bool is_body_beside_its_words(const Tree& tree, int compound) {
    const std::string lemma = tree.lower_lemma(compound);
    return lexicon::rule_words().is("part_of_body", lemma) || lexicon::rule_words().is("made_by_body", lemma);
}

// "Karl Berg issued a statement saying that …": Berg; kNone where nobody issues the noun.
int issues(const Tree& tree, int noun) {
    const int verb = tree.is(noun, "obj") && !tree.has_child(noun, "det", "the") ? tree.head(noun) : kNone;
    if (verb == kNone || is_passive(tree, verb) || !lexicon::rule_words().is("issuing", tree.lemma(verb))) return kNone;
    return own_subject(tree, verb);
}

// "Karl Berg has returned with a message asking all to join": Berg; kNone for other phrases.
int comes_with(const Tree& tree, int noun) {
    const int verb = tree.is(noun, "obl") && tree.has_child(noun, "det", "a") ? tree.head(noun) : kNone;
    if (verb == kNone || tree.preposition(noun) != "with" || is_passive(tree, verb)) return kNone;
    const int who = own_subject(tree, verb);
    return who != kNone && can_act(tree, who) ? who : kNone;
}

Speaker in_own_words(const Tree& tree, int pronoun) {
    const std::string form = tree.lower_form(pronoun);
    if (const auto whose = lexicon::coreference_words().value("pronoun", form); whose && tree.is(pronoun, "nmod:poss"))
        return {std::string(*whose), {}};  // "by his account"
    return {form == "i" ? "I" : form, {}};
}

// "They" of "Norland and Kostra object, and they urge": of those who are meant, the first speaks for all.
std::optional<Speaker> first_of_several(const Mentions& mentions, const Mention& they) {
    const Mention* next = &they + 1;
    const bool more = next < mentions.mentions.data() + mentions.mentions.size() && next->sentence == they.sentence &&
                      next->head == they.head && next->entity >= 0;
    if (!more) return std::nullopt;
    return Speaker{next->name, mentions.entities[static_cast<std::size_t>(next->entity)].id};
}

}  // namespace

bool Voices::is_quoted(std::uint32_t s, int word) const {
    return std::ranges::any_of(quotations_, [&](const Quotation& q) { return q.contains({s, word}); });
}

std::optional<Speaker> Voices::last(std::uint32_t s, std::uint32_t reach) const {
    if (!last_ || s - last_->sentence > reach) return std::nullopt;
    return last_->speaker;
}

void Voices::heard(const Speaker& speaker, std::uint32_t sentence) {
    const bool pronoun = lexicon::rule_words().is("person_speaking", speaker.name) ||
                         lexicon::rule_words().is("empty_pronoun", speaker.name) || speaker.name == "he" ||
                         speaker.name == "she" || speaker.name == "they";
    const bool thing = !is_name_like(speaker.name) && !is_called_somebody(speaker.name) && !is_document(speaker.name);
    if ((!pronoun || !speaker.id.empty()) && !thing) last_ = Last{speaker, sentence};
    const std::string noun = to_lower_ascii(speaker.name.substr(speaker.name.rfind(' ') + 1));
    if (lexicon::is_statement_noun(noun)) texts_.insert_or_assign(noun, speaker);
}

std::optional<Speaker> Voices::named(std::uint32_t s, int head) const {
    const Mention* m = mention_at(mentions_, s, {head, kNone});
    if (m == nullptr) return std::nullopt;
    if (const std::string which = told_of_source(trees_[s], head); !which.empty() && is_nameless(*m)) {
        const std::string whole = m->name + which;
        return Speaker{whole, m->entity < 0 ? std::string{} : slug(whole)};
    }
    if (m->entity < 0) return Speaker{m->name, {}};
    return Speaker{m->name, mentions_.entities[static_cast<std::size_t>(m->entity)].id};
}

// "a person", "two officials", which no other words of the article name.
bool Voices::is_nameless(const Mention& m) const {
    return m.form == Mention::Form::nominal &&
           (m.entity < 0 || mentions_.entities[static_cast<std::size_t>(m.entity)].id == slug(m.name));
}

bool Voices::is_person(const Speaker& speaker) const {
    const auto e = std::ranges::find(mentions_.entities, speaker.id, &Entity::id);
    return e != mentions_.entities.end() && e->type == "PERSON";
}

// "He" or "she", by the pronouns that were linked to somebody for certain, else by the first name, which may lie
// ("Taylor"); empty where neither shows it.
std::string_view Voices::pronoun_of(const Speaker& speaker) const {
    const auto e = std::ranges::find(mentions_.entities, speaker.id, &Entity::id);
    const auto entity = static_cast<int>(e - mentions_.entities.begin());
    const auto linked = [&](std::string_view form) {
        return std::ranges::count_if(mentions_.mentions, [&](const Mention& m) {
            return m.form == Mention::Form::pronoun && m.entity == entity && m.link_certainty >= kSureLink &&
                   lexicon::coreference_words().value("pronoun", to_lower_ascii(m.text)) == form;
        });
    };
    const auto he = e == mentions_.entities.end() ? 0 : linked("he");
    const auto she = e == mentions_.entities.end() ? 0 : linked("she");
    if (he != she) return he > she ? "he" : "she";
    const auto gender = lexicon::gender_of_first_name(speaker.name.substr(0, speaker.name.find(' ')));
    if (!gender) return {};
    return *gender == lexicon::Gender::female ? "she" : "he";
}

// "It" is no person, "they" are no report, "she" is no Neil.
bool Voices::may_be(std::string_view pronoun, const Speaker& speaker) const {
    const bool person = pronoun == "he" || pronoun == "she";
    if (person != is_person(speaker)) return false;
    if (!person) return pronoun != "they" || !is_document(speaker.name);
    const std::string_view shown = pronoun_of(speaker);
    return shown.empty() || shown == pronoun;
}

// "In the opinion by Justice Marlow, he said …": named in the same sentence before the pronoun. Not in what is quoted:
// "Berg is a good man," she said.
bool Voices::is_named_before(const Mention& pronoun) const {
    return std::ranges::any_of(mentions_.mentions, [&](const Mention& m) {
        return m.sentence == pronoun.sentence && m.entity == pronoun.entity && m.head < pronoun.head &&
               m.form == Mention::Form::name && !is_quoted(m.sentence, m.head);
    });
}

// "Key said he believes …": who says that he believes.
std::optional<Speaker> Voices::of_matrix(std::uint32_t s, int head, bool person) const {
    const Tree& tree = trees_[s];
    for (int i = head; tree.head(i) != kNone; i = tree.head(i)) {
        const int verb = tree.head(i);
        if (!tree.is(i, "ccomp") || verb > head || !attributes_content(tree, verb)) continue;
        const Clause clause = clause_at(tree, verb);
        const int subject = clause.subjects.empty() ? kNone : clause.subjects.front().head;
        if (subject == kNone || subject > head || tree.has_upos(subject, {"PRON"})) continue;
        const auto speaker = named(s, subject);
        if (speaker && (!person || may_be(tree.lower_form(head), *speaker))) return speaker;
    }
    return std::nullopt;
}

std::optional<Speaker> Voices::of_pronoun(std::uint32_t s, int head) const {
    const Tree& tree = trees_[s];
    const std::string form = tree.lower_form(head);
    if (lexicon::rule_words().is("person_speaking", form)) {
        if (is_quoted(s, head)) return std::nullopt;
        return in_own_words(tree, head);
    }
    const Mention* m = mention_at(mentions_, s, {head, kNone});
    const bool person = form == "he" || form == "she";
    if (person || form == "it" || form == "they") {
        if (auto speaker = of_matrix(s, head, person)) return speaker;
        if (auto first = m == nullptr ? std::nullopt : first_of_several(mentions_, *m)) return first;
        const auto heard = last(s, 4);
        const auto linked = m != nullptr && m->entity >= 0 ? named(s, head) : std::nullopt;
        // Names lie about gender ("Taylor"): they only choose between the last speaker and another.
        const bool several = form == "it" && heard && is_several(heard->name);
        const bool other =
            heard && linked &&
            (several || (pronoun_of(*heard) != form && pronoun_of(*linked) == form) || is_named_before(*m));
        if (heard && may_be(form, *heard) && !other) return heard;
    }
    if (m != nullptr && m->entity >= 0 && (person || can_speak(s, head) || is_called_somebody(m->name)))
        return named(s, head);
    if (is_empty_pronoun(form) || lexicon::rule_words().is("negative_pronoun", form)) return std::nullopt;
    return in_own_words(tree, head);
}

std::optional<Speaker> Voices::at(std::uint32_t s, int head) const {
    const Tree& tree = trees_[s];
    const int who = antecedent(tree, head);
    if (is_health_organisation(tree, who)) return Speaker{"WHO", {}};
    if (tree.has_upos(who, {"PRON"})) return of_pronoun(s, who);
    if (tree.has_child(who, "det", "no") && is_statement(tree, who)) return std::nullopt;  // "no report says"
    if (is_evidence_of_nobody(s, who) || lexicon::rule_words().is("voiceless", tree.lower_lemma(who)))
        return std::nullopt;
    if (is_statement(tree, who)) {  // "according to the report", of which nobody is said to be the author
        const auto whose = issuer(s, who);
        return whose ? whose : named(s, who);
    }
    if (counts_people(tree, who)) {
        WordRange words = tree.extent(who);
        if (tree.has_child(who, "det", "a") || tree.has_child(who, "det", "an")) ++words.begin;
        return Speaker{tree.text(words), {}};
    }
    if (std::string words = number_that_speaks(tree, who); !words.empty()) return Speaker{std::move(words), {}};
    if (!can_speak(s, who) && !speaks(tree, who)) return std::nullopt;
    if (auto speaker = named(s, who)) return speaker;
    return Speaker{tree.text(name_range(tree, who)), {}};
}

// "Those facts suggest that", "new data show that": nobody says so. Not "the ministry's data", "findings of the panel",
// "according to official data".
bool Voices::is_evidence_of_nobody(std::uint32_t s, int noun) const {
    const Tree& tree = trees_[s];
    if (!lexicon::rule_words().is("mere_evidence", tree.lower_lemma(noun)) || !tree.is(noun, "nsubj") ||
        tree.has_child(noun, "amod", "official") || counts_people(tree, noun))
        return false;
    const bool owned = std::ranges::any_of(tree.children(noun), [&](int c) {
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        if (tree.is_any(c, {"nmod:poss", "compound", "acl"})) return true;
        return preposition == "by" || preposition == "from" || (preposition == "of" && can_speak(s, c));
    });
    return !owned && !own_issuer(s, noun);
}

bool Voices::can_speak(std::uint32_t s, int head) const {
    const Tree& tree = trees_[s];
    const Mention* m = mention_at(mentions_, s, {head, kNone});
    const std::string lemma = tree.lower_lemma(head);
    if (lexicon::is_actor_noun(lemma) || lexicon::is_role_noun(lemma) || lexicon::rule_words().is("voice", lemma))
        return true;
    if (m == nullptr) return !tree.has_upos(head, {"NOUN"});  // "many", "some", "the two"
    if (m->form == Mention::Form::name) return true;
    if (m->entity < 0) return false;
    const std::string& type = mentions_.entities[static_cast<std::size_t>(m->entity)].type;
    return type == "PERSON" || type == "COUNTRY" || type == "GOVERNMENT" || type == "ORG" || type == "ARMED_GROUP" ||
           type == "MILITARY";
}

// "U.S. military" in "a U.S. military report": the body right before its words, with the state whose it is; an empty
// range where none is named so.
static WordRange body_of_state_before(const Tree& tree, int noun) {
    const int body = noun - 1;
    if (body < 1 || !tree.is_any(body, {"compound", "amod"}) || tree.word(body).ner != "O" ||
        !(lexicon::is_group_noun(tree.lower_form(body)) || lexicon::is_government_noun(tree.lower_form(body))))
        return {};
    const bool state =
        nationality_at(tree, body - 1) != nullptr || lexicon::country_named(tree.word(body - 1).form) != nullptr;
    return state ? WordRange{body - 1, body + 1} : WordRange{};
}

// What the noun phrase itself says of the author: "its statement", "a report by the ministry", "a Kremlin statement".
std::optional<Speaker> Voices::own_issuer(std::uint32_t s, int noun) const {
    const Tree& tree = trees_[s];
    for (const int c : tree.children_with(noun, "nmod")) {
        if (tree.preposition(c) == "by") return at(s, c);  // "a report from Quito by Reuters"
    }
    if (const WordRange body = body_of_state_before(tree, noun); body.begin < body.end)
        return Speaker{tree.text(body), {}};
    const std::string lemma = tree.lower_lemma(noun);
    const bool read_by_all = lexicon::rule_words().is("voice", lemma) && lemma != "report";  // "a British paper"
    for (const int c : tree.children(noun)) {
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        if (is_day(tree, c)) continue;  // "Friday's report"
        const bool sent_from = preposition == "from" && lemma == "report" && name_label(tree, c) == "LOC";
        if (sent_from) continue;  // "Reports from Baghdad say"
        if (tree.is(c, "nmod:poss") || preposition == "from") return at(s, c);
        if (preposition == "of" && name_label(tree, c).size() > 0) return at(s, c);
        const bool state = read_by_all && lexicon::country_of_adjective(tree.word(c).form) != nullptr;
        if (tree.is_any(c, {"compound", "amod"}) && !state &&
            (is_name(tree, c) || lexicon::is_government_noun(tree.lower_form(c))))
            return named(s, c);
        // "a statement released by the General Command"; not "a letter seen by the news agency"
        if (tree.is(c, "acl") && lexicon::rule_words().is("issuing", tree.lemma(c))) {
            if (const int agent = tree.child(c, "obl:agent"); agent != kNone) return at(s, agent);
        }
    }
    for (const int c : tree.children_with(noun, "compound")) {
        if (!is_body_beside_its_words(tree, c)) continue;  // "the office release", which no other words say is Berg's
        const auto body = named(s, c);
        return body ? body : Speaker{tree.word(c).form, {}};
    }
    return std::nullopt;
}

std::optional<Speaker> Voices::issuer(std::uint32_t s, int noun) const {
    if (auto own = own_issuer(s, noun)) return own;
    const Tree& tree = trees_[s];
    const std::string lemma = tree.lower_lemma(noun);
    if (const int who = issues(tree, noun); who != kNone) return at(s, who);
    // A report, a study, fears: where nobody is named, they are not the last speaker's.
    if (lexicon::rule_words().is("voice", lemma) || lexicon::rule_words().is("content_noun", lemma))
        return std::nullopt;
    if (is_received(tree, noun)) return std::nullopt;
    if (tree.is(noun, "nsubj") && !takes_up(tree, noun)) return std::nullopt;  // "Posts on a message board claim"
    if (const int who = comes_with(tree, noun); who != kNone) return at(s, who);
    if (const auto text = texts_.find(lemma); text != texts_.end() && tree.has_child(noun, "det", "the"))
        return text->second;  // "A final statement said: …", and then "the statement"
    if (last_issuer_) return last_issuer_;
    if (last_) return last_->speaker;
    return std::nullopt;
}

}  // namespace relata::extract
