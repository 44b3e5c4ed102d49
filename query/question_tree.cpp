// Looking around in the tree of a question.

#include "query/question_tree.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/one_of.h"
#include "core/utf8.h"
#include "graph/name_words.h"

namespace relata::query {
namespace {

/// Nouns that name a type of entity.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kTypes{{{"country", "COUNTRY"},
                                                                                {"state", "COUNTRY"},
                                                                                {"nation", "COUNTRY"},
                                                                                {"person", "PERSON"},
                                                                                {"people", "PERSON"},
                                                                                {"man", "PERSON"},
                                                                                {"woman", "PERSON"},
                                                                                {"politician", "PERSON"},
                                                                                {"ministry", "GOVERNMENT"},
                                                                                {"city", "PLACE"},
                                                                                {"town", "PLACE"},
                                                                                {"village", "PLACE"},
                                                                                {"place", "PLACE"},
                                                                                {"company", "ORG"},
                                                                                {"organisation", "ORG"},
                                                                                {"organization", "ORG"}}};

bool is_content(const Word& w) { return is_one_of(w.upos, {"NOUN", "PROPN", "ADJ", "VERB", "NUM", "X"}); }

}  // namespace

QuestionTree::QuestionTree(const ParsedSentence& sentence) : words_(sentence.words), children_(sentence.words.size()) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const int head = words_[i].head;
        if (head < 0)
            root_ = static_cast<int>(i);
        else
            children_[static_cast<std::size_t>(head)].push_back(static_cast<int>(i));
    }
}

int QuestionTree::child(int i, std::string_view deprel) const {
    for (const int c : children(i)) {
        if (word(c).deprel == deprel) return c;
    }
    return -1;
}

bool QuestionTree::is_wh(int i) const {
    if (has_child(i, "case") && is_one_of(word(i).upos, {"NOUN", "PROPN"})) return false;
    return is_one_of(to_lower_ascii(word(i).form), {"who", "whom", "what", "which", "where", "when", "whoever"});
}

bool QuestionTree::is_which(int i) const {
    return std::ranges::any_of(children(i), [this](int c) {
        return word(c).deprel == "det" && is_one_of(to_lower_ascii(word(c).form), {"which", "what", "whose"});
    });
}

bool QuestionTree::is_counted(int i) const {
    const auto how_many = [this](int many) {
        if (!is_one_of(to_lower_ascii(word(many).form), {"many", "much"})) return false;
        return std::ranges::any_of(children(many), [this](int c) { return to_lower_ascii(word(c).form) == "how"; });
    };
    return how_many(i) || std::ranges::any_of(children(i), how_many);
}

// "Which country accused Westmark?", its subject read as that of a passive: the object says that it is none.
bool QuestionTree::is_passive(int i) const {
    return has_child(i, "aux:pass") || (has_child(i, "nsubj:pass") && !has_child(i, "obj"));
}

bool QuestionTree::has_own_subject(int i) const {
    return std::ranges::any_of(children(i), [this](int c) { return word(c).deprel.starts_with("nsubj"); });
}

bool QuestionTree::asks_only_how_sure(int i) const {
    const int subject = child(i, "nsubj");
    return word(i).upos == "ADJ" && subject >= 0 && word(subject).upos == "PRON" && !is_wh(subject);
}

std::string QuestionTree::type_asked(int i) const {
    for (const auto& [noun, type] : kTypes) {
        if (word(i).lemma == noun) return std::string(type);
    }
    return {};
}

std::string QuestionTree::verb_with_particle(int i) const {
    const int particle = child(i, "compound:prt");
    return particle < 0 ? word(i).lemma : word(i).lemma + " " + word(particle).lemma;
}

int QuestionTree::noun_object(int i) const {
    for (const std::string_view relation : {"obj", "nsubj:pass"}) {
        const int object = child(i, relation);
        if (object >= 0 && word(object).upos == "NOUN" && !is_which(object)) return object;
    }
    return -1;
}

std::vector<int> QuestionTree::with(int i, const std::vector<int>& others) {
    std::vector<int> out = {i};
    out.insert(out.end(), others.begin(), others.end());
    return out;
}

std::string QuestionTree::role(int i) const {
    const int marker = child(i, "case");
    if (marker < 0) return {};
    std::string out = to_lower_ascii(word(marker).form);
    for (const int c : children(marker)) {
        if (word(c).deprel == "fixed") out += " " + to_lower_ascii(word(c).form);
    }
    return out;
}

bool QuestionTree::is_place_of(int i) const {
    return word(i).deprel == "nmod" && is_one_of(role(i), {"in", "at", "near", "around"});
}

std::vector<Phrase> QuestionTree::places_of(int head) const {
    std::vector<Phrase> out;
    for (const int c : children(head)) {
        if (is_place_of(c)) out.push_back(phrase(c));
    }
    return out;
}

void QuestionTree::collect(int i, int head, std::vector<int>& out) const {
    out.push_back(i);
    for (const int c : children(i)) {
        const Word& w = word(c);
        const bool apart = w.deprel.starts_with("acl") || w.deprel == "case" || w.deprel == "det" ||
                           w.deprel == "punct" || w.deprel == "cc" || w.deprel == "appos";
        const bool alternative = w.deprel == "conj" && (i == head || word(i).head == head);
        const bool counting = i == head && is_one_of(to_lower_ascii(w.form), {"many", "much"});
        const bool place = i == head && is_place_of(c);
        if (!apart && !alternative && !counting && !place) collect(c, head, out);
    }
}

std::vector<Key> QuestionTree::keys(const std::vector<int>& words) const {
    constexpr double kName = 2, kNumber = 0.4;
    std::vector<Key> out;
    for (const int i : words) {
        const Word& w = word(i);
        if (!is_content(w)) continue;
        const std::string stem = stem_of(w.form);
        if (stem.empty()) continue;
        const bool name = w.upos == "PROPN" || w.ner != "O" || graph::country_named(stem).has_value();
        out.push_back({stem, name ? kName : w.upos == "NUM" ? kNumber : 1});
    }
    return out;
}

std::vector<int> QuestionTree::with_prepositions(const std::vector<int>& words) const {
    std::vector<int> out;
    for (const int i : words) {
        for (const int c : children(i)) {
            if (i != words.front() && c > words.front() && is_one_of(word(c).deprel, {"case", "det"})) out.push_back(c);
        }
        out.push_back(i);
    }
    std::ranges::sort(out);
    return out;
}

std::string QuestionTree::joined(const std::vector<int>& words) const {
    std::string out;
    int last = -1;
    for (const int i : words) {
        const bool close = last >= 0 && i == last + 1 && !word(last).space_after;
        if (!out.empty() && !close) out += " ";
        out += word(i).form;
        last = i;
    }
    return out;
}

Phrase QuestionTree::phrase(int head) const {
    Phrase out{.role = role(head)};
    if (is_one_of(word(head).upos, {"PRON", "DET"}) || is_one_of(to_lower_ascii(word(head).form), {"many", "much"}))
        return out;
    std::vector<int> own;
    collect(head, head, own);
    std::ranges::sort(own);
    out.text = joined(with_prepositions(own));
    out.wordings.push_back(keys(own));
    for (const int c : children(head)) {
        if (word(c).deprel == "conj") {  // "Syrian soldiers and civilians"
            std::vector<int> other;
            collect(c, c, other);
            const bool bare = other.size() == 1 && word(c).upos == "NOUN";
            for (const int m : children(head)) {
                if (bare && m < head && is_one_of(word(m).deprel, {"amod", "compound"}) && !is_counted(m))
                    collect(m, m, other);
            }
            std::erase_if(other, [this](int i) { return is_one_of(word(i).form, {"many", "How", "how"}); });
            std::ranges::sort(other);
            out.wordings.push_back(keys(other));
        }
        if (!is_one_of(word(c).deprel, {"amod", "compound"})) continue;
        for (const int m : children(c)) {  // "Russian and Turkish forces"
            if (word(m).deprel == "conj") out.wordings.push_back(keys({m, head}));
        }
    }
    std::erase_if(out.wordings, [](const std::vector<Key>& w) { return w.empty(); });
    return out;
}

Phrase QuestionTree::clause(int head) const {
    const std::vector<int> all = subtree(head);
    Phrase out{.text = joined(all)};
    auto words = keys(all);
    if (!words.empty()) out.wordings.push_back(std::move(words));
    return out;
}

std::vector<int> QuestionTree::subtree(int i) const {
    std::vector<int> out = {i};
    for (std::size_t next = 0; next < out.size(); ++next) {
        for (const int c : children(out[next])) out.push_back(c);
    }
    std::ranges::sort(out);
    return out;
}

std::vector<Word> QuestionTree::subtree_words(int i) const {
    std::vector<Word> out;
    for (const int w : subtree(i)) out.push_back(word(w));
    return out;
}

std::string QuestionTree::text(int i) const { return joined(subtree(i)); }

}  // namespace relata::query
