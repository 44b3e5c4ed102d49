// Carries times and places from sentence to sentence, for assertions that have none of their own.

#include "extract/qualifiers/story.h"

#include <algorithm>
#include <charconv>

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/circumstances.h"
#include "extract/qualifiers/count.h"

namespace relata::extract {

namespace {

bool is_single_date(const std::string& iso) { return !iso.empty() && iso.find('/') == std::string::npos; }

bool is_capital(std::string_view name) {
    return !name.empty() && (('A' <= name.front() && name.front() <= 'Z') || (name.front() & 0x80) != 0);
}

/// "were killed", "left"; not "had left", nor what is said in another tense.
bool is_told_in_past(const Tree& tree, int predicate) {
    if (tree.has_child(predicate, "aux", "have")) return false;
    if (tree.word(predicate).xpos == "VBD") return true;
    for (const int c : tree.children(predicate)) {
        if (tree.is_any(c, {"aux", "cop"}) && tree.word(c).xpos == "VBD") return true;
    }
    return false;
}

bool is_quoted(const Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        const std::string& form = tree.word(i).form;
        if (form == "\"" || form == "“" || form == "”" || form == "''" || form == "``") return true;
    }
    return false;
}

/// The main clause's predicate, or one that shares its circumstances: "killed in an attack", "hit …, wounding four".
bool belongs_to_main_clause(const Tree& tree, int i) {
    while (i != kNone && i != tree.root()) {
        const SharedWith shared = shares_with(tree, i);
        if (shared.only_before) return false;
        i = shared.word;
    }
    return i != kNone;
}

/// "Ten people were killed", "two others were hurt": nobody is said to do it, so that it is what was told before.
bool counts_harm(const Tree& tree, int predicate) {
    const int victims = tree.child(predicate, "nsubj:pass");
    return victims != kNone && is_harm(tree, predicate) && !tree.has_child(predicate, "obl") &&
           quantity_of(tree, victims).has_value();
}

/// "A bomb exploded", "gunmen attacked the market", "a bus crashed": harm may come of it.
bool strikes(const Tree& tree, int verb) {
    const auto* event = lexicon::event_class(tree.lemma(verb));
    return is_harm(tree, verb) || (event != nullptr && event->type == "ASSAULT") ||
           lexicon::event_words().is("mishap", tree.lemma(verb));
}

bool is_single_date(const std::optional<TimeExpression>& time) { return time && is_single_date(time->iso); }

int year_of(std::string_view iso) {
    int year = 0;
    std::from_chars(iso.data(), iso.data() + std::min<std::size_t>(iso.size(), 4), year);
    return year;
}

bool is_long_before(const std::string& iso, std::string_view published) {
    constexpr int kLong = 2;
    return is_single_date(iso) && !published.empty() && year_of(published) - year_of(iso) >= kLong;
}

/// "Two hostages died", "30 were killed": harm to some who are counted.
bool befell_some(const Tree& tree, int predicate) {
    const int victims = tree.child_any(predicate, {"nsubj", "nsubj:pass", "obj"});
    const bool befell = lexicon::rule_words().is("befalling", tree.lower_lemma(predicate));
    return victims != kNone && (befell || is_harm(tree, predicate)) && quantity_of(tree, victims).has_value();
}

}  // namespace

void Story::enter(const Tree& tree) {
    ++sentences_;
    if (paragraph_ == tree.sentence().paragraph) return;
    Said said = sentences_ == 2 ? std::move(said_before_) : Said{};  // after a paragraph of one sentence
    std::string told = told_by_main_clause_ && told_here_ ? std::move(told_) : std::string{};
    *this = Story();
    told_ = std::move(told);
    told_by_main_clause_ = !told_.empty();
    paragraph_ = tree.sentence().paragraph;
    said_before_ = std::move(said);
    sentences_ = 1;
}

std::optional<TimeExpression> Story::time_for(const Tree& tree, const std::vector<TimeExpression>& times,
                                              int predicate) const {
    const int root = tree.root();
    const bool aside = !happened_ && !struck_ && long_ago_ && befell_some(tree, predicate);
    const auto& time = aside ? long_ago_ : !happened_ && counts_harm(tree, predicate) ? struck_ : happened_;
    if (!time || !times.empty() || root == kNone || is_about(tree, root) || is_quoted(tree)) return std::nullopt;
    return is_told_in_past(tree, root) && belongs_to_main_clause(tree, predicate) ? time : std::nullopt;
}

std::optional<TimeExpression> Story::time_of_saying(const Tree& tree, const std::vector<TimeExpression>& times,
                                                    int predicate, const std::string& speaker) const {
    const auto said = said_before_.find(speaker);
    const bool same = said != said_before_.end() && !speaker.empty() && times.empty();
    return same && reports(tree, predicate) && is_told_in_past(tree, predicate) ? std::optional(said->second)
                                                                                : std::nullopt;
}

void Story::note_saying(const std::string& speaker, TimeExpression time) {
    if (!speaker.empty() && is_single_date(time.iso)) said_here_[speaker] = std::move(time);
}

void Story::note_place(Participant place) {
    if (is_capital(place.name)) place_ = std::move(place);
}

/// The date of the main clause, or of what it says was said; else the last one.
void Story::note_told(const Tree& tree, const std::vector<TimeExpression>& times) {
    const int root = tree.root();
    const int content = root != kNone && reports(tree, root) ? tree.child(root, "ccomp") : root;
    const auto main = content == kNone ? std::nullopt : time_of(tree, times, content);
    std::string last;
    for (const TimeExpression& time : times) {
        if (is_single_date(time.iso)) last = time.iso;
    }
    if (last.empty()) return;
    told_by_main_clause_ = is_single_date(main);
    told_ = told_by_main_clause_ ? main->iso : last;
    told_here_ = true;
}

void Story::leave(const Tree& tree, const std::vector<TimeExpression>& times, std::string_view published) {
    note_told(tree, times);
    if (!times.empty()) long_ago_.reset();
    said_before_ = std::move(said_here_);
    said_here_.clear();
    happened_.reset();
    struck_.reset();
    const int root = tree.root();
    if (root == kNone || !is_told_in_past(tree, root)) return;
    const auto time = time_of(tree, times, root);
    if (!time || time->iso.empty()) return;
    if (is_long_before(time->iso, published)) long_ago_ = time;
    if (only_happens(tree, root)) happened_ = time;
    if (strikes(tree, root)) struck_ = time;
}

}  // namespace relata::extract
