// Tree: the shape of a sentence, as the rules ask about it.

#include "extract/tree/tree.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

/// A word that is above itself; kNone in a tree.
int word_of_ring(const std::vector<int>& heads) {
    std::vector<int> seen(heads.size(), kNone);  // from which word first
    for (int from = 0; from < static_cast<int>(heads.size()); ++from) {
        int i = from;
        for (; i >= 0 && seen[static_cast<std::size_t>(i)] == kNone; i = heads[static_cast<std::size_t>(i)])
            seen[static_cast<std::size_t>(i)] = from;
        if (i >= 0 && seen[static_cast<std::size_t>(i)] == from) return i;
    }
    return kNone;
}

/// Two rules that each move one word may hang them below each other: then one goes back to where the parser had it.
void open_rings(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    for (int ring = word_of_ring(heads); ring != kNone; ring = word_of_ring(heads)) {
        const auto is_moved = [&](int i) {
            return heads[static_cast<std::size_t>(i)] != sentence.words[static_cast<std::size_t>(i)].head;
        };
        int moved = ring;
        do moved = heads[static_cast<std::size_t>(moved)];
        while (moved != ring && !is_moved(moved));
        const Word& parsed = sentence.words[static_cast<std::size_t>(moved)];
        heads[static_cast<std::size_t>(moved)] = is_moved(moved) ? parsed.head : kNone;
        relations[static_cast<std::size_t>(moved)] = parsed.deprel;
    }
}

}  // namespace

Tree::Tree(const ParsedSentence& sentence) : sentence_(sentence), children_(sentence.words.size()) {
    for (const Word& w : sentence.words) {
        lower_forms_.push_back(to_lower_ascii(w.form));
        lower_lemmas_.push_back(to_lower_ascii(w.lemma));
        heads_.push_back(w.head);
        relations_.push_back(w.deprel);
    }
    for (const auto reattach :
         {reattach_titled_works, reattach_enclosed, reattach_titled_lists, reattach_series, reattach_objects,
          reattach_headlines, reattach_names, reattach_subjects, reattach_conjuncts, reattach_harm, reattach_charges,
          reattach_complements, reattach_relatives, reattach_participles, reattach_sayings}) {
        reattach(sentence, heads_, relations_);
        open_rings(sentence, heads_, relations_);
    }
    free_speaker_label();
    for (int i = 0; i < size(); ++i) {
        turn_noun_of_harm_to_verb(i);
        hang_object_behind_measure(i);
        join_hyphenated_names(i);
        join_hyphenated_title(i);
        join_first_title_to_name(i);
        join_listed_title_to_name(i);
        join_words_of_law(i);
        join_name_to_noun_after(i);
        lift_conjunct_of_place(i);
        lift_conjunct_to_its_preposition(i);
        hang_phrase_on_noun_before(i);
        turn_gerund_to_modifier(i);
        turn_neighbouring_to_modifier(i);
        join_alight_to_set(i);
        join_plight_to_number(i);
        free_number_of_plight(i);
        join_nationality_to_body(i);
        join_share_of_number(i);
        join_number_to_subject(i);
        free_stranded_preposition(i);
        join_noun_to_noun_after(i);
        lift_subject_of_named(i);
        join_name_to_long_title(i);
        join_name_to_person_of_state(i);
        turn_phrase_of_apposition_to_modifier(i);
        hang_name_on_coordinated_titles(i);
        free_noun_of_time(i);
        lift_outcome_of_purpose(i);
        join_act_to_plea(i);
        turn_adverbial_to_saying(i);
        join_title_to_name(i);
        join_content_to_saying(i);
        free_inserted_saying(i);
        if (is(i, "ccomp") && head(i) > i) reattach_to_what_was_said(head(i));
        open_rings(sentence, heads_, relations_);
    }
    for (int i = 0; i < size(); ++i) {
        if (head(i) < 0) {
            root_ = i;
        } else {
            children_[static_cast<std::size_t>(head(i))].push_back(i);
        }
    }
    measure_extents();
    for (int i = 0; i < size(); ++i) prepositions_.push_back(preposition_of(i));
}

void Tree::measure_extents() {
    for (int i = 0; i < size(); ++i) extents_.push_back({i, i + 1});
    for (int i = 0; i < size(); ++i) {
        for (int above = head(i); above >= 0; above = head(above)) {
            WordRange& whole = extents_[static_cast<std::size_t>(above)];
            whole = {std::min(whole.begin, i), std::max(whole.end, i + 1)};
        }
    }
}

// "The ferry struck the pier, injuring eleven people, the agency said": the injuring belongs to the striking.
void Tree::reattach_to_what_was_said(int verb) {
    if (lexicon::reporting_verb(lemma(verb)) == nullptr) return;
    int content = kNone;
    int subject = verb;
    for (int i = 0; i < size(); ++i) {
        if (head(i) != verb) continue;
        if (is(i, "ccomp") && content == kNone) content = i;
        if (is(i, "nsubj")) subject = std::min(subject, i);
    }
    if (content == kNone || content > subject) return;
    for (int i = 0; i < subject; ++i) {
        if (head(i) == verb && i != content && is_any(i, {"advcl", "obl", "advmod"}))
            heads_[static_cast<std::size_t>(i)] = content;
    }
}

// "said Castellan spokeswoman Ruth Lennox", read as two subjects: the first is the title of the second.
void Tree::join_title_to_name(int title) {
    const int name = title + 1;
    if (name >= size() || word(name).ner != "B-PER" || head(title) != head(name) || relation(title) != relation(name))
        return;
    if (!is_any(title, {"nsubj", "obj", "obl", "obl:agent", "nmod", "conj"}) || !lexicon::is_role_noun(lemma(title)))
        return;
    const Word& first = word(head(title));
    if (is(title, "conj") && !first.ner.ends_with("PER") && first.xpos != "NNS")
        return;  // "founder and chief Ana Reis"
    hang(title, name, "nmod:desc");
    for (int i = 0; i < title; ++i) {  // "owned by mayor Ana Reis": "by" is hers
        if (head(i) == title && is_any(i, {"case", "cc", "mark"})) heads_[static_cast<std::size_t>(i)] = name;
    }
}

// "said in a statement that its fighters had shelled the barracks": what was said, read as what the statement is about.
void Tree::join_content_to_saying(int clause) {
    const int noun = head(clause);
    if (!is(clause, "acl") || is(clause, "acl:relcl") || noun < 0 || noun > clause || !is(noun, "obl")) return;
    const int verb = head(noun);
    if (verb < 0 || verb > noun || lexicon::reporting_verb(lemma(verb)) == nullptr) return;
    bool finite = false;
    for (int i = 0; i < size(); ++i) {
        if (head(i) == verb && is(i, "ccomp")) return;
        if (head(i) == noun && is(i, "case") && word(i).lemma != "in" && word(i).lemma != "on") return;
        finite = finite || (head(i) == clause && is(i, "mark") && word(i).lemma == "that");
    }
    if (!finite) return;
    heads_[static_cast<std::size_t>(clause)] = verb;
    relations_[static_cast<std::size_t>(clause)] = "ccomp";
}

// "Rebels seized a customs post, the agency reported": read as the post that the agency reported.
void Tree::free_inserted_saying(int verb) {
    if (!is(verb, "acl:relcl") || head(verb) > verb || lexicon::reporting_verb(lemma(verb)) == nullptr) return;
    int subject = kNone;
    int first = verb;
    for (int i = 0; i < size(); ++i) {
        int above = i;
        while (above >= 0 && above != verb) above = head(above);
        if (above == verb && word(i).upos != "PUNCT") first = std::min(first, i);
        if (head(i) != verb) continue;
        if (is_any(i, {"obj", "ccomp", "xcomp", "advmod", "aux", "mark"})) return;
        if (is(i, "nsubj")) subject = i;
    }
    if (subject == kNone || has_upos(subject, {"PRON"}) || first == 0 || word(first - 1).form != ",") return;
    int top = head(verb);
    while (head(top) >= 0) top = head(top);
    if (top == verb) return;
    heads_[static_cast<std::size_t>(verb)] = top;
    relations_[static_cast<std::size_t>(verb)] = "parataxis";
}

const Word& Tree::no_word() {
    static const Word none;
    return none;
}

bool Tree::is_any(int i, std::initializer_list<std::string_view> relations) const {
    return std::ranges::any_of(relations, [&](std::string_view r) { return is(i, r); });
}

bool Tree::has_upos(int i, std::initializer_list<std::string_view> tags) const {
    return std::ranges::find(tags, std::string_view(word(i).upos)) != tags.end();
}

int Tree::child(int i, std::string_view relation) const {
    for (const int c : children(i)) {
        if (is(c, relation)) return c;
    }
    return kNone;
}

int Tree::child_any(int i, std::initializer_list<std::string_view> relations) const {
    for (const int c : children(i)) {
        if (is_any(c, relations)) return c;
    }
    return kNone;
}

std::vector<int> Tree::children_with(int i, std::string_view relation) const {
    std::vector<int> out;
    std::ranges::copy_if(children(i), std::back_inserter(out), [&](int c) { return is(c, relation); });
    return out;
}

bool Tree::has_child(int i, std::string_view relation, std::string_view lemma) const {
    return std::ranges::any_of(children(i), [&](int c) { return is(c, relation) && word(c).lemma == lemma; });
}

std::vector<int> Tree::conjuncts(int i) const {
    if (!is_word(i)) return {};
    std::vector<int> out{i};
    for (std::size_t at = 0; at < out.size(); ++at) {
        for (const int c : children(out[at])) {
            if (is(c, "conj")) out.push_back(c);
        }
    }
    std::ranges::sort(out);
    return out;
}

int Tree::first_conjunct(int i) const {
    while (is(i, "conj") && head(i) >= 0) i = head(i);
    return i;
}

bool Tree::governs(int ancestor, int i) const {
    while (i >= 0 && i != ancestor) i = head(i);
    return i == ancestor;
}

int Tree::first_word(int i) const {
    int first = extent(i).begin;
    while (first < i && has_upos(first, {"PUNCT"})) ++first;
    return first;
}

std::vector<int> Tree::subtree(int i) const {
    if (!is_word(i)) return {};
    std::vector<int> out{i};
    for (std::size_t at = 0; at < out.size(); ++at) {
        const auto below = children(out[at]);
        out.insert(out.end(), below.begin(), below.end());
    }
    std::ranges::sort(out);
    return out;
}

std::string Tree::preposition_of(int i) const {
    std::string out;
    for (const int c : children(i)) {
        const bool than = is(c, "mark") && word(c).form == "than" && child(i, "case") > c;  // "than in other lands"
        if ((!is(c, "case") && !than) || word(c).upos == "PART") continue;  // "'s" is case too, and no preposition
        if (c > i && child(c, "obl") != kNone) continue;  // "the bottom of the pack based on the levels"
        for (const int w : subtree(c)) {
            if (!is_any(w, {"case", "fixed"}) && !than) continue;
            if (out.empty() && w > 0 && word(w).form == "of" && word(w - 1).form == "ahead") out = "ahead";
            if (!out.empty()) out += ' ';
            out += lower_form(w);
        }
    }
    return out;
}

Span Tree::span(WordRange range) const {
    if (range.begin >= range.end) return {};
    return {word(range.begin).span.start, word(range.end - 1).span.end};
}

std::string Tree::text(WordRange range) const {
    const Span s = span(range);
    const std::uint32_t base = sentence_.span.start;
    return std::string(slice(sentence_.text, {s.start - base, s.end - base}));
}

std::string Tree::text(std::span<const int> words) const {
    std::string out;
    for (std::size_t k = 0; k < words.size(); ++k) {
        if (k > 0 && (words[k] != words[k - 1] + 1 || word(words[k - 1]).space_after)) out += ' ';
        out += word(words[k]).form;
    }
    return out;
}

std::vector<Tree> grow_trees(std::span<const ParsedSentence> sentences) { return {sentences.begin(), sentences.end()}; }

std::string hyphened_lemma(const Tree& tree, int i) {
    const auto joins = [&tree](int hyphen) {
        return hyphen > 0 && hyphen + 1 < tree.size() && tree.word(hyphen).xpos == "HYPH" &&
               !tree.word(hyphen - 1).space_after && !tree.word(hyphen).space_after;
    };
    WordRange whole{i, i + 1};
    while (joins(whole.begin - 1)) whole.begin -= 2;
    while (joins(whole.end)) whole.end += 2;
    return whole.end - whole.begin > 1 ? to_lower_ascii(tree.text(whole)) : tree.lower_lemma(i);
}

bool follows_comma(const Tree& tree, int i) {
    if (i == kNone) return false;
    const int first = tree.extent(i).begin;
    return tree.word(first).form == "," || (first > 0 && tree.word(first - 1).form == ",");
}

bool is_predicate(const Tree& tree, int i) {
    if (tree.has_upos(i, {"VERB"})) return true;
    if (tree.has_upos(i, {"AUX"})) return !tree.is_any(i, {"aux", "cop"});
    const bool misread = tree.has_upos(i, {"NOUN"}) && tree.is(i, "conj") && tree.has_upos(tree.head(i), {"VERB"}) &&
                         tree.has_child(i, "obj");            // "kills three and wounds four"
    const bool participle = tree.has_child(i, "nsubj:pass");  // "and 43 others injured", read as an adjective
    return misread || participle || tree.has_child(i, "cop");
}

bool is_nominal(const Tree& tree, int i) {
    return tree.has_upos(i, {"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"}) ||
           (tree.has_upos(i, {"ADJ", "DET", "VERB"}) && tree.is_any(i, {"nsubj", "obj", "obl", "nmod"}));
}

}  // namespace relata::extract
