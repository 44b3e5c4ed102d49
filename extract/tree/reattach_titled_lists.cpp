// Lists of people with their titles: who is called what, and that all of them are in one list.

#include <optional>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "extract/lexicon/title_nouns.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

constexpr int kLongestRemark = 5;  ///< words

/// One of the list: "Kostran painter Jan Holt", or "Jan Holt" alone.
struct Item {
    int begin = kNone;  ///< "Kostran"
    int title = kNone;  ///< "painter"; kNone where there is none
    int name = kNone;   ///< "Jan"
    int end = kNone;    ///< behind "Holt", or behind what is told of him: "of Kenya", "(drums)"
};

bool is_joint(const Hanging& at, int i) {
    return at.word(i).upos == "CCONJ" && to_lower_ascii(at.word(i).form) == "and";
}

bool is_title(const Hanging& at, int i) {
    const std::string& tag = at.word(i).xpos;
    return at.is_noun(i) && (tag == "NN" || tag == "NNP") && at.word(i).ner == "O" &&
           lexicon::is_title_noun(to_lower_ascii(at.word(i).lemma));
}

// "Kostran", "Velm Rangers", "vice-" before a title.
bool is_before_title(const Hanging& at, int i) {
    const Word& word = at.word(i);
    return (at.is_noun(i) || word.upos == "ADJ" || word.xpos == "HYPH") && !word.ner.ends_with("PER");
}

// Behind "of Kenya" or "(drums)" at `i`; `i` if nothing of the kind stands there.
int behind_remark(const Hanging& at, int i) {
    int end = i;
    if (to_lower_ascii(at.word(i).form) == "of" && at.word(i + 1).ner == "B-LOC") {
        for (end = i + 2; at.word(end).ner == "I-LOC";) ++end;
    } else if (at.word(i).form == "(") {
        while (end < at.size() && at.word(end).form != ")" && end - i <= kLongestRemark) ++end;
        end = at.word(end).form == ")" ? end + 1 : i;
    }
    return end;
}

Item item_at(const Hanging& at, int name) {
    Item item{name, kNone, name, name + 1};
    while (at.word(item.end).ner == "I-PER") ++item.end;
    item.end = behind_remark(at, item.end);
    if (!is_title(at, name - 1)) return item;
    item.title = name - 1;
    item.begin = item.title;
    while (is_before_title(at, item.begin - 1)) --item.begin;
    return item;
}

// The item that goes on with a list which has come to `end`: behind a comma, an "and" or both.
std::optional<Item> next_item(const Hanging& at, int end) {
    int begin = end;
    if (at.is_comma(begin)) ++begin;
    if (is_joint(at, begin)) ++begin;
    if (begin == end) return std::nullopt;
    int name = begin;
    while (is_before_title(at, name) && name < begin + 6) ++name;
    if (at.word(name).ner != "B-PER") return std::nullopt;
    const Item item = item_at(at, name);
    const bool owns = at.word(item.end).xpos == "POS";  // "chairman Karl Berg's office"
    return item.begin == begin && !owns ? std::optional(item) : std::nullopt;
}

// "… and three others", "… and Karl Berg": a list ends with an "and", or goes on behind one.
bool is_closed(const Hanging& at, const std::vector<Item>& items) {
    const Item& last = items.back();
    if (items.size() > 1 && is_joint(at, last.begin - 1)) return true;
    return is_joint(at, last.end) || (at.is_comma(last.end) && is_joint(at, last.end + 1));
}

bool is_in_order(const Hanging& at, const Item& item, int first) {
    if (item.title == kNone) return at.is(item.name, "conj") && at.head(item.name) == first;
    const bool before = at.head(item.title) == item.name;
    const bool heads = at.head(item.name) == item.title;
    return (before && at.is(item.name, "conj") && at.head(item.name) == first) ||
           (heads && at.is(item.title, "conj") && at.head(item.title) == first);
}

bool is_in(const std::vector<Item>& items, int i) { return items.front().begin <= i && i < items.back().end; }

// The word of the first item by which the list hangs on the rest of the sentence.
int top_of(const Hanging& at, const std::vector<Item>& items) {
    for (const int top : {items.front().name, items.front().title}) {
        if (top != kNone && !is_in(items, at.head(top))) return top;
    }
    return kNone;
}

// What hangs on the title and is no part of it, the "and" before it, say, goes to the name.
void hang_title(Hanging& at, const Item& item) {
    for (int i = 0; i < at.size(); ++i) {
        const bool part = item.begin <= i && i < item.title;
        if (at.head(i) == item.title && !part && i != item.name && !at.is(i, "det")) at.hang(i, item.name);
        if (part && (at.head(i) < item.begin || at.head(i) > item.title))
            at.hang(i, item.title, at.word(i).upos == "ADJ" ? "amod" : "compound");
    }
    at.hang(item.title, item.name, "nmod:desc");
}

// "of Kenya" behind the name, hung on another of the list.
void hang_remark(Hanging& at, const Item& item) {
    for (int i = item.name + 1; i < item.end; ++i) {
        const bool outside = at.head(i) < item.name || at.head(i) >= item.end;
        if (outside && at.is_any(i, {"nmod", "obl", "appos"}))
            at.hang(i, item.name, at.is(i, "appos") ? "appos" : "nmod");
    }
}

void put_in_order(Hanging& at, const std::vector<Item>& items) {
    const int top = top_of(at, items);
    if (top == kNone) return;
    const int above = at.head(top);
    for (const Item& item : items) {
        if (above != kNone && (at.is_below(above, item.name) || at.is_below(above, item.title))) return;
    }
    const int first = items.front().name;
    at.hang(first, above, std::string(at.relations[static_cast<std::size_t>(top)]));
    for (const Item& item : items) {
        if (item.title != kNone) hang_title(at, item);
        hang_remark(at, item);
        if (item.name == first) continue;
        at.hang(item.name, first, "conj");
        for (const int i : {item.begin - 1, item.begin - 2}) {
            if (is_joint(at, i)) at.hang(i, item.name, "cc");
            if (at.is_comma(i)) at.hang(i, item.name, "punct");
        }
    }
}

// "the actress, Ana Reis, and": a name between commas may be an apposition.
bool may_start(const Hanging& at, const Item& item) {
    return item.title != kNone || !(at.is(item.name, "appos") || at.is_comma(item.begin - 1));
}

// "Actress Ana Reis, director Jan Holt and Kostran producer Karl Berg attended", read as what Reis is, as an apposition
// or as more who attended: a title stands right before its name.
int order_list(Hanging& at, int name) {
    std::vector<Item> items = {item_at(at, name)};
    if (!may_start(at, items.front())) return items.front().end;
    while (const auto item = next_item(at, items.back().end)) items.push_back(*item);
    bool titled = false;
    bool in_order = true;
    const Item& front = items.front();
    const int first = front.title != kNone && at.head(front.name) == front.title ? front.title : front.name;
    for (std::size_t i = 1; i < items.size(); ++i) {
        titled = titled || items[i].title != kNone;
        in_order = in_order && is_in_order(at, items[i], first);
    }
    if (titled && !in_order && is_closed(at, items)) put_in_order(at, items);
    return items.back().end;
}

}  // namespace

void reattach_titled_lists(const ParsedSentence& sentence, std::vector<int>& heads,
                           std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size();) i = at.word(i).ner == "B-PER" ? order_list(at, i) : i + 1;
}

}  // namespace relata::extract
