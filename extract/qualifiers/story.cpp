// Carries times and places from sentence to sentence, for assertions that have none of their own.

#include "extract/qualifiers/story.h"

#include "extract/qualifiers/circumstances.h"

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

}  // namespace

void Story::enter(const Tree& tree) {
    ++sentences_;
    if (paragraph_ == tree.sentence().paragraph) return;
    Said said = sentences_ == 2 ? std::move(said_before_) : Said{};  // after a paragraph of one sentence
    *this = Story();
    paragraph_ = tree.sentence().paragraph;
    said_before_ = std::move(said);
    sentences_ = 1;
}

std::optional<TimeExpression> Story::time_for(const Tree& tree, const std::vector<TimeExpression>& times,
                                              int predicate) const {
    const int root = tree.root();
    if (!happened_ || !times.empty() || root == kNone || is_about(tree, root) || is_quoted(tree)) return std::nullopt;
    return is_told_in_past(tree, root) && belongs_to_main_clause(tree, predicate) ? happened_ : std::nullopt;
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

void Story::leave(const Tree& tree, const std::vector<TimeExpression>& times) {
    for (const TimeExpression& time : times) {
        if (is_single_date(time.iso)) told_ = time.iso;
    }
    said_before_ = std::move(said_here_);
    said_here_.clear();
    const int root = tree.root();
    happened_.reset();
    if (root == kNone || !only_happens(tree, root) || !is_told_in_past(tree, root)) return;
    happened_ = time_of(tree, times, root);
    if (happened_ && happened_->iso.empty()) happened_.reset();
}

}  // namespace relata::extract
