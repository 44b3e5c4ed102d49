// Assertion -> clause: names with their articles, verbs with their qualifiers.
#include "export/prose.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "export/table.h"
#include "export/verbs.h"

namespace relata::exporter {
namespace {

using graph::AssertionIndex;
using graph::NodeIndex;

constexpr std::size_t kLongestWords = 160;
constexpr std::size_t kMostArguments = 2;

/// Words that stand at the front of a sentence with a capital that is not their own.
constexpr std::array<std::string_view, 38> kSmallWords = {
    "the",    "a",      "an",   "one",  "two",     "three", "four",  "five", "six",  "seven", "eight", "nine",    "ten",
    "eleven", "twelve", "some", "many", "several", "both",  "all",   "few",  "more", "most",  "other", "another", "no",
    "its",    "their",  "his",  "her",  "our",     "my",    "about", "at",   "up",   "these", "those", "dozens"};
constexpr std::array<std::string_view, 26> kPronouns = {
    "he",      "she",     "it",         "they",  "we",   "i",    "you",   "him",   "her",
    "them",    "us",      "me",         "who",   "this", "that", "these", "those", "itself",
    "himself", "herself", "themselves", "which", "one",  "so",   "both",  "all"};
constexpr std::array<std::string_view, 6> kOwners = {"its ", "their ", "his ", "her ", "our ", "my "};
/// Names that end so take "the" where no article tells.
constexpr std::array<std::string_view, 22> kTakesThe = {
    "ministry",     "army",         "agency",     "union",   "authority", "council",    "court",     "party",
    "nations",      "government",   "navy",       "company", "senate",    "parliament", "institute", "commission",
    "organization", "organisation", "federation", "states",  "emirates",  "river"};
constexpr std::array<std::string_view, 14> kPluralWords = {"people",   "police",    "troops", "children", "men",
                                                           "women",    "civilians", "dead",   "wounded",  "injured",
                                                           "families", "militia",   "media",  "cattle"};
constexpr std::array<std::string_view, 3> kSpeaking = {"say", "add", "tell"};

bool is_one_of(std::string_view word, const auto& words) { return std::ranges::find(words, word) != words.end(); }

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

std::string_view last_word(std::string_view text) {
    const std::size_t at = text.rfind(' ');
    return at == std::string_view::npos ? text : text.substr(at + 1);
}

std::string_view without_the(std::string_view text) {
    return text.starts_with("the ") || text.starts_with("The ") ? text.substr(4) : text;
}

std::string_view rest_of(std::string_view relation) {
    const std::size_t at = relation.find(' ');
    return at == std::string_view::npos ? std::string_view() : relation.substr(at);
}

/// "be" and what belongs to it: "is", "was not", "may be", "should be".
std::string to_be(const VerbForm& form, bool past) {
    const std::string_view not_word = form.polarity == Polarity::negated ? " not" : "";
    const std::string_view simple = past ? (form.plural ? "were" : "was") : (form.plural ? "are" : "is");
    switch (form.modality) {
        case Modality::asserted:
            return fmt::format("{}{}", simple, not_word);
        case Modality::possible:
            return fmt::format("may{} {}", not_word, form.finished ? "have been" : "be");
        case Modality::planned:
            return fmt::format("{}{} to be", simple, not_word);
        case Modality::conditional:
            return fmt::format("would{} be", not_word);
        case Modality::requested:
            return fmt::format("should{} be", not_word);
        case Modality::reported:
            return fmt::format("{}{} reportedly", simple, not_word);
    }
    return {};
}

std::string active(std::string_view relation, const VerbForm& form) {
    const bool negated = form.polarity == Polarity::negated;
    const std::string_view not_word = negated ? " not" : "";
    switch (form.modality) {
        case Modality::asserted:
            if (negated) return fmt::format("did not {}", relation);
            return form.present.empty() ? inflected(relation, past_of) : form.present + std::string(rest_of(relation));
        case Modality::possible:
            if (!form.finished) return fmt::format("may{} {}", not_word, relation);
            return fmt::format("may{} have {}", not_word, inflected(relation, participle_of));
        case Modality::planned:
            return fmt::format("planned{} to {}", not_word, relation);
        case Modality::conditional:
            return fmt::format("would{} {}", not_word, relation);
        case Modality::requested:
            return fmt::format("should{} {}", not_word, relation);
        case Modality::reported:
            return negated ? fmt::format("reportedly did not {}", relation)
                           : "reportedly " + inflected(relation, past_of);
    }
    return {};
}

/// A relation that is a noun: "spokesman of", which is what somebody is.
bool is_noun(const Assertion& a) {
    return (a.rule == "title_before_name" || a.rule == "apposition") && first_word(a.relation) != "be";
}

bool starts_with_one(std::string_view lower) {
    const std::string_view first = first_word(lower);
    return first == "a" || first == "an" || first == "one" || first == "another" || first == "each";
}

/// "At least 23", "more than 400 houses": without what bounds the number.
std::string_view without_bound(std::string_view lower) {
    constexpr std::array<std::string_view, 12> kBounds{"at least ", "at most ",  "more than ", "less than ",
                                                       "fewer than ", "as many as ", "up to ", "about ",
                                                       "around ",   "nearly ",   "almost ",    "over "};
    for (const std::string_view bound : kBounds) {
        if (lower.starts_with(bound)) return lower.substr(bound.size());
    }
    return lower;
}

bool starts_with_number(std::string_view lower) {
    lower = without_bound(lower);
    constexpr std::array<std::string_view, 13> kNumbers = {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "both"};
    const std::string_view first = first_word(lower);
    return is_one_of(first, kNumbers) || (first.size() > 1 && first[0] >= '0' && first[0] <= '9') ||
           (first.size() == 1 && first[0] > '1' && first[0] <= '9');
}

/// "No alarm", "Nobody", "None of the guards": whoever reads it needs no second "not".
bool denies(std::string_view words) {
    constexpr std::array<std::string_view, 6> kDenying{"no", "nobody", "none", "nothing", "neither", "not"};
    return is_one_of(first_word(to_lower_ascii(words)), kDenying);
}

/// "that the dam would hold", "to resign": what follows would be read as part of it.
bool is_clause(const Assertion& a) {
    if (!a.object.id.empty()) return false;
    const std::string_view first = first_word(a.object.text);
    return first == "that" || first == "to" || a.object.span.contains(a.relation_span) || a.object.text.size() > 60;
}

VerbForm form_of(const Assertion& a, bool passive, std::string_view front) {
    const std::string words = " " + to_lower_ascii(a.relation_text) + " ";
    const auto has = [&words](std::string_view word) { return words.find(word) != std::string::npos; };
    VerbForm form{.polarity = a.polarity, .modality = a.modality, .passive = passive};
    form.plural = sounds_plural(front);
    if (has(" were ") || has(" are ") || (has(" have ") && !has(" may "))) form.plural = true;
    if (has(" was ") || has(" is ") || has(" has ") || starts_with_one(to_lower_ascii(front))) form.plural = false;
    if (a.object.text.starts_with("no ") || denies(front))
        form.polarity = Polarity::affirmed;  // "had no power" says it already
    form.finished = has(" have ");
    const std::string present = third_person_of(first_word(a.relation));
    const bool as_told = a.subject.text.empty() || sounds_plural(a.subject.text) == sounds_plural(front);
    if (!as_told) return form;  // the name in place of the words may be several
    if (words == " " + present + " ") form.present = present;
    const bool perfect = words.starts_with(" has ") || words.starts_with(" have ");
    if (perfect && !has(" not ") && !has(" been ")) form.present = words.substr(1, words.size() - 2);
    return form;
}

/// "Tuesday", "12 February", "Monday night": a day, be it that of the act or that of the saying.
bool names_a_day(std::string_view text) {
    constexpr std::array<std::string_view, 23> kDays = {
        "Monday",   "Tuesday",  "Wednesday", "Thursday", "Friday",    "Saturday", "Sunday",  "January",
        "February", "March",    "April",     "May",      "June",      "July",     "August",  "September",
        "October",  "November", "December",  "today",    "yesterday", "tomorrow", "midnight"};
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        if (is_one_of(text.substr(from, end - from), kDays)) return true;
        from = end + 1;
    }
    return false;
}

/// "about 10 p.m. (1800 GMT", cut in the middle of a parenthesis: without it.
std::string without_open_parenthesis(std::string words) {
    const std::size_t open = words.rfind('(');
    if (open != std::string::npos && words.find(')', open) == std::string::npos) words.resize(open);
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

/// What the words of an argument are put behind; nothing where it is not to be told.
std::optional<std::string> preposition_of(const Argument& argument, const Assertion& a) {
    if (argument.text.empty() || argument.role.empty() || argument.role == "according to") return std::nullopt;
    if (argument.role == last_word(a.relation)) return std::nullopt;  // "asked for tents" and, apart, "for water"
    const bool told = rest_of(a.relation).starts_with(fmt::format(" {} ", argument.role)) &&
                      last_word(a.relation) == last_word(argument.text);
    if (told) return std::nullopt;  // "recognise as winner" says "as the winner"
    if (a.time_text.find(argument.text) != std::string::npos || names_a_day(argument.text)) return std::nullopt;
    if (is_one_of(to_lower_ascii(argument.text), kPronouns)) return std::nullopt;
    if (argument.role == "instrument") return "with ";
    if (argument.role == "recipient") return "to ";
    if (argument.role == "purpose" || argument.role == "content") return "";
    return argument.role + " ";
}

/// "with mutiny and treason": two of one preposition, joined in the sentence.
bool are_joined(const Argument& one, const Argument& next, const Assertion& a) {
    if (one.span.end > next.span.start || !a.sentence_span.contains(one.span) || !a.sentence_span.contains(next.span))
        return false;
    const std::size_t from = one.span.end - a.sentence_span.start;
    return std::string_view(a.sentence_text).substr(from, next.span.start - one.span.end) == " and ";
}

std::string arguments_of(const Assertion& a) {
    std::string out;
    const Argument* before = nullptr;
    std::size_t count = 0;
    if (is_clause(a)) return out;
    for (const Argument& argument : a.arguments) {
        const auto preposition = preposition_of(argument, a);
        const bool told = !argument.span.empty() && a.object.span.contains(argument.span);
        if (!preposition || told || count == kMostArguments) continue;
        ++count;
        const bool joined = before != nullptr && before->role == argument.role && are_joined(*before, argument, a);
        before = &argument;
        out += fmt::format(" {}{}", joined ? "and " : *preposition,
                           cut_to_width(without_open_parenthesis(on_one_line(argument.text)), kLongestWords));
    }
    return out;
}

/// What is said in somebody's own words gets quotation marks.
std::string object_of_saying(const Assertion& a, std::string words) {
    const bool capital = !words.empty() && words.front() >= 'A' && words.front() <= 'Z';
    const bool quoted = a.object.id.empty() && capital && is_one_of(first_word(a.relation), kSpeaking);
    return quoted ? fmt::format("“{}”", words) : words;
}

/// "He" who is a "22-year-old student" is the student.
std::string definite(const std::string& name) {
    const std::string lower = to_lower_ascii(name);
    const bool plain = !is_one_of(first_word(lower), kSmallWords) && name.find("'s ") == std::string::npos &&
                       name.find("\u2019s ") == std::string::npos;
    return plain ? "the " + name : name;
}

/// The article in front of words that were taken without it: "reduced [the] ban on the runner".
std::string_view article_before(const Assertion& a, const Participant& p) {
    if (p.span.start <= a.sentence_span.start || !a.sentence_span.contains(p.span)) return {};
    const std::string_view before = std::string_view(a.sentence_text).substr(0, p.span.start - a.sentence_span.start);
    for (const std::string_view article : {"the ", "a ", "an "}) {
        if (before.ends_with(fmt::format(" {}", article))) return article;
    }
    return {};
}

/// Where its object stands in the words of an active verb: "appointed | as health minister", "stripped | of medal"; at
/// their end where they lead up to it, "glowed from inside".
std::size_t place_of_object(std::string_view phrase, std::string_view relation) {
    constexpr std::array<std::string_view, 5> kJoins{" as ", " of ", " into ", " from ", " under "};
    constexpr std::array<std::string_view, 14> kLeadUp{"of", "in",  "on",      "at",     "to",   "from",  "with",
                                                       "by", "for", "against", "inside", "into", "under", "over"};
    const std::string_view rest = rest_of(relation);
    const bool joins = std::ranges::any_of(kJoins, [&](std::string_view join) { return rest.starts_with(join); });
    const bool split = joins && phrase.ends_with(rest) && !is_one_of(last_word(rest), kLeadUp);
    return split ? phrase.size() - rest.size() : phrase.size();
}

/// The noun of "send letter to" as the sentence has it: "a letter", "attacks", "the raid"; empty where it has no such.
std::string noun_as_written(const Assertion& a, std::string_view noun) {
    constexpr std::size_t kReach = 8;  // words
    constexpr std::array<std::string_view, 9> kArticles{"a",     "an",  "the", "another", "its",
                                                        "their", "his", "her", "this"};
    if (!a.sentence_span.contains(a.relation_span)) return {};
    std::string_view rest = std::string_view(a.sentence_text).substr(a.relation_span.start - a.sentence_span.start);
    std::string article;
    for (std::size_t i = 0; i < kReach && !rest.empty(); ++i) {
        std::string_view word = first_word(rest);
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
        const std::string lower = to_lower_ascii(word);
        const bool plural = lower.size() == noun.size() + 1 && lower.ends_with('s') && lower.starts_with(noun);
        if (plural) return lower;
        if (lower == noun && (article == "a" || article == "an"))  // "an armed attack": without its adjective
            return (std::string_view("aeiou").find(noun.front()) == std::string_view::npos ? "a " : "an ") + lower;
        if (lower == noun) return article.empty() ? std::string() : article + " " + lower;
        if (is_one_of(lower, kArticles)) article = lower;
    }
    return {};
}

/// "sent a letter to" for "send letter to": the noun of a light verb with its article.
std::string with_article(const Assertion& a) {
    constexpr std::array<std::string_view, 10> kParticles{"out", "up",   "off",  "down", "in",
                                                          "on",  "over", "back", "away", "about"};
    std::string relation = a.relation;
    std::size_t from = relation.find(' ');
    if (from == std::string::npos || relation.starts_with("be ") || is_noun(a)) return relation;
    std::string_view noun = first_word(std::string_view(relation).substr(from + 1));
    if (is_one_of(noun, kParticles)) {  // "carry out attack on"
        from += noun.size() + 1;
        if (from + 1 >= relation.size()) return relation;
        noun = first_word(std::string_view(relation).substr(from + 1));
    }
    const bool of_object =
        from + 1 + noun.size() == relation.size() && !a.object.text.empty();  // "find alive", said of him
    if (of_object) return relation;
    const std::string written = noun.size() < 3 ? std::string() : noun_as_written(a, noun);
    return written.empty() ? relation : relation.replace(from + 1, noun.size(), written);
}

bool starts_with_owner(std::string_view text) {
    const std::string lower = to_lower_ascii(text);
    return std::ranges::any_of(kOwners, [&](std::string_view owner) { return lower.starts_with(owner); });
}

}  // namespace

std::string verb_phrase(std::string_view relation, const VerbForm& form) {
    if (first_word(relation) == "be") return to_be(form, false) + std::string(rest_of(relation));
    if (form.passive) return to_be(form, true) + " " + inflected(relation, participle_of);
    return active(relation, form);
}

bool sounds_plural(std::string_view words) {
    const std::string lower = to_lower_ascii(words);
    if (lower.find(" and ") != std::string::npos) return true;
    if (starts_with_one(lower)) return false;
    if (starts_with_number(lower)) return true;
    const std::string_view head = std::string_view(lower).substr(0, lower.find(" of "));
    const std::string last(last_word(head));
    if (is_one_of(last, kPluralWords)) return true;
    return last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("us") && !last.ends_with("is");
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space) out += c;
        if (space && !out.empty() && out.back() != ' ') out += ' ';
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string capitalized(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

std::string closed(std::string_view words) {
    std::string out(words);
    const bool is_closed = out.ends_with('.') || out.ends_with('!') || out.ends_with('?') || out.ends_with(".”");
    return out.empty() || is_closed ? out : out + ".";
}

std::string as_sentence(std::string_view words) { return closed(capitalized(words)); }

Prose::Prose(const graph::Store& store) : store_(store) {
    const auto count = [this](const Participant& p, std::optional<NodeIndex> node) {
        if (!node || p.text.empty()) return;
        const std::string& name = store_.node(*node).name;
        if (without_the(p.text) == name) articles_[*node] += p.text == name ? -1 : 1;
    };
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) {
        const graph::Slots& slots = store.slots(AssertionIndex{i});
        count(store.assertions()[i].subject, slots.subject);
        count(store.assertions()[i].object, slots.object);
    }
}

std::string Prose::name(NodeIndex index) const {
    const graph::Node& node = store_.node(index);
    if (node.type == "PERSON" || node.name.starts_with("the ") || node.name.starts_with("The ")) return node.name;
    const auto found = articles_.find(index);
    const bool counted = found != articles_.end() && found->second != 0;
    const bool takes_the = node.named && is_one_of(to_lower_ascii(last_word(node.name)), kTakesThe) &&
                           node.name.find("'s ") == std::string::npos && node.name.find("’s ") == std::string::npos;
    return takes_the || (counted && found->second > 0) ? "the " + node.name : node.name;
}

std::string Prose::name(const graph::End& end) const { return end.node ? name(*end.node) : on_one_line(end.text); }

std::string Prose::speaker(AssertionIndex index) const {
    const graph::End& speaker = store_.edge(store_.edge_of(index)).speaker;
    if (!speaker.node || store_.node(*speaker.node).named) return name(speaker);
    const std::string& sentence = store_.assertion(index).sentence_text;
    const std::size_t at = to_lower_ascii(sentence).find(" " + to_lower_ascii(speaker.text));
    if (at == std::string::npos) return name(speaker);
    std::size_t start = at;
    for (int words = 0; words < 3 && start > 0; ++words) {  // "the deputy minister"
        start = sentence.rfind(' ', start - 1);
        start = start == std::string::npos ? 0 : start;
        const std::string_view here = std::string_view(sentence).substr(start == 0 ? 0 : start + 1);
        const std::string first = to_lower_ascii(first_word(here));
        if (first != "the" && first != "a" && first != "an") continue;
        const std::string between(here.substr(first.size(), at - (start == 0 ? 0 : start + 1) - first.size()));
        return fmt::format("{}{} {}", first, between, speaker.text);
    }
    return name(speaker);
}

std::string Prose::participant(const Assertion& a, const Participant& p, const std::optional<NodeIndex>& node) const {
    const bool pronoun = is_one_of(to_lower_ascii(p.text), kPronouns);
    const bool owned = starts_with_owner(p.text);
    const bool own = owned && &p == &a.object && a.subject.present();  // "prepared their vehicles"
    const bool is_name = node && store_.node(*node).named &&
                         !is_one_of(to_lower_ascii(first_word(store_.node(*node).name)), kSmallWords);
    if (node && pronoun && !store_.node(*node).named) return definite(store_.node(*node).name);
    if (node && !own && (is_name || p.text.empty() || pronoun || owned)) return name(*node);
    const bool as_written = !p.text.empty() && !pronoun;
    std::string words = as_written ? std::string(article_before(a, p)) + on_one_line(p.text) : on_one_line(p.name);
    const bool small = is_one_of(to_lower_ascii(first_word(words)), kSmallWords);
    const bool alone = node && words.find(' ') == std::string::npos && to_lower_ascii(words) != words;
    if (p.span.start == a.sentence_span.start && !words.empty() &&
        (small || (alone && p.span.size() == words.size()))) {
        words[0] = to_lower_ascii(words.substr(0, 1))[0];
    }
    return cut_to_width(words, kLongestWords);
}

std::string Prose::clause(AssertionIndex index) const {
    const Assertion& a = store_.assertion(index);
    const graph::Slots& slots = store_.slots(index);
    const std::string subject = a.subject.present() ? participant(a, a.subject, slots.subject) : std::string();
    const std::string object =
        a.object.present() ? object_of_saying(a, participant(a, a.object, slots.object)) : std::string();
    const bool passive = subject.empty() && !object.empty();
    const std::string& front = passive ? object : subject;
    const VerbForm form = form_of(a, passive, front);
    std::string out = front.empty() ? "somebody" : front;
    const bool telling = a.relation == "tell" && is_clause(a);  // whom is not told
    const std::string relation = telling ? "say" : with_article(a);
    std::string verb = is_noun(a) ? fmt::format("{} {}", to_be(form, false), a.relation) : verb_phrase(relation, form);
    if (!passive && !object.empty())
        verb.insert(is_noun(a) ? verb.size() : place_of_object(verb, relation), " " + object);
    return out + " " + verb + arguments_of(a);
}

std::string Prose::clause_said_by(AssertionIndex index, const std::vector<graph::End>& speakers) const {
    std::string out = clause(index);
    if (speakers.empty()) return out;
    if (speakers.size() == 1 && speakers.front() == store_.edge(store_.edge_of(index)).subject) {
        return out + ", by their own account";
    }
    std::vector<std::string> names;
    for (const graph::End& said_by : speakers) {
        const bool here = said_by == store_.edge(store_.edge_of(index)).speaker;
        names.push_back(here ? speaker(index) : name(said_by));
    }
    return out + ", according to " + listed(names);
}

}  // namespace relata::exporter
