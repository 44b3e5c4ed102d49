// Names: after the network's tags, before anybody reads them.

#include "nlp/name_repairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"

namespace relata::nlp {

std::string_view kNameWords_bytes();

namespace {

using Kinds = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

Kinds read_kinds() {
    Kinds kinds;
    std::string_view bytes = kNameWords_bytes();
    while (!bytes.empty()) {
        const auto end = bytes.find('\n');
        const std::string_view line = bytes.substr(0, end);
        const auto tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string_view::npos)
            kinds[std::string(line.substr(0, tab))].emplace(line.substr(tab + 1));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    return kinds;
}

bool is(std::string_view kind, std::string_view word) {
    static const Kinds kKinds = read_kinds();
    const auto it = kKinds.find(kind);
    return it != kKinds.end() && it->second.contains(word);
}

/// "California", "california", "CA"; not "ca".
bool is_state(std::string word) {
    if (word.size() > 2 && word.front() >= 'a' && word.front() <= 'z')
        word.front() = static_cast<char>(word.front() - 32);
    return is("state", word);
}

/// "Lebanese", "Korean", "British", "Iraqi", "French".
bool sounds_like_origin(std::string_view adjective) {
    const auto ends_in = [adjective](std::string_view ending) { return adjective.ends_with(ending); };
    return ends_in("an") || ends_in("ese") || ends_in("ish") || ends_in("i") || ends_in("ch");
}

/// The words [begin, end) of one name.
struct Name {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string type = {};
};

class Repairs {
  public:
    explicit Repairs(std::span<Word> words) : words_(words) {}

    void run() {
        call_speaker();
        for (const Name& name : names()) {
            drop_no_name(name);
            call_place(name);
            call_origin(name);
            call_company(name);
            part_town_and_state(name);
            part_at_quotation_mark(name);
            part_owner(name);
            leave_office(name);
            leave_day(name);
        }
        const auto found = names();
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (i + 1 < found.size()) join(found[i], found[i + 1]);
            if (i + 1 < found.size()) join_body_of_place(found[i], found[i + 1]);
            if (i + 1 < found.size()) join_branch(found[i], found[i + 1]);
            take_in_shop(found[i]);
        }
        for (const Name& name : names()) cut_loose_end(name);
        for (const Name& name : names()) end_before_verb(name);
    }

  private:
    std::vector<Name> names() const {
        std::vector<Name> out;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::string& tag = words_[i].ner;
            if (tag.size() < 3) continue;
            const bool goes_on =
                tag[0] == 'I' && !out.empty() && out.back().end == i && out.back().type == tag.substr(2);
            if (goes_on)
                ++out.back().end;
            else
                out.push_back({i, i + 1, tag.substr(2)});
        }
        return out;
    }

    std::string text(std::size_t begin, std::size_t end) const {
        std::string out;
        for (std::size_t i = begin; i < end; ++i) out += (i > begin ? " " : "") + words_[i].form;
        return out;
    }
    std::string lower_text(const Name& name) const { return to_lower_ascii(text(name.begin, name.end)); }
    std::string lower(std::size_t i) const { return to_lower_ascii(words_[i].form); }

    // "“It failed,” says Early.", read as an adverb: behind what is said and "says", a capital at the end is a name.
    void call_speaker() {
        std::size_t last = words_.size();
        while (last > 0 && words_[last - 1].upos == "PUNCT") --last;
        if (last < 3 || last == words_.size()) return;
        Word& name = words_[last - 1];
        const std::string saying = words_[last - 2].form;
        const bool inverted = (saying == "says" || saying == "said") && words_[last - 3].upos == "PUNCT";
        const bool capital = name.form.front() >= 'A' && name.form.front() <= 'Z';
        if (!inverted || !capital || name.ner != "O" || (name.upos != "ADV" && name.upos != "ADJ")) return;
        name.upos = "PROPN";
        name.xpos = "NNP";
        name.lemma = name.form;
        name.ner = "B-PER";
    }

    void tag(std::size_t begin, std::size_t end, const std::string& type) {
        for (std::size_t i = begin; i < end; ++i)
            words_[i].ner = type.empty() ? "O" : (i == begin ? "B-" : "I-") + type;
    }

    // "P.S.", "(Applause.)", "Minister of Defence", a lone "The" are none.
    void drop_no_name(const Name& name) {
        const bool single = name.end == name.begin + 1;
        if (single && is("no_name", lower(name.begin))) tag(name.begin, name.end, {});
        if (!single && name.type == "ORG" && is("office", lower(name.begin)) && lower(name.begin + 1) == "of")
            tag(name.begin, name.end, {});
    }

    // "the West Bank town", "North Korea has two": a place, whoever acts for it. "Jordan" may be a person.
    void call_place(const Name& name) {
        if (lies_somewhere(name)) tag(name.begin, name.end, "LOC");
        if (name.type != "ORG") return;
        const std::string whole = text(name.begin, name.end);
        if (is("country", whole) || is("region", whole)) tag(name.begin, name.end, "LOC");
    }

    // "neighboring Karsk", "northern Karsk"; not "eastern Karsk executives".
    bool lies_somewhere(const Name& name) const {
        const bool before_noun = name.end < words_.size() && words_[name.end].upos == "NOUN";
        return name.begin > 0 && name.type != "MISC" && is("direction", words_[name.begin - 1].form) && !before_noun;
    }

    // "the Lebanese army", "South Korean president Kang": where somebody is from, neither a body nor a place.
    void call_origin(const Name& name) {
        if ((name.type != "ORG" && name.type != "LOC") || name.end == words_.size()) return;
        const std::string_view next = words_[name.end].upos;
        const bool before_noun = next == "NOUN" || next == "PROPN" || next == "ADJ";
        const Word& last = words_[name.end - 1];
        if (before_noun && last.xpos == "JJ" && name.end - name.begin <= 2 && sounds_like_origin(last.form))
            tag(name.begin, name.end, "MISC");
    }

    // "Ines Marlow GmbH", taken for a person.
    void call_company(const Name& name) {
        if (name.type != "MISC" && name.end > name.begin + 1 && is("company", words_[name.end - 1].form))
            tag(name.begin, name.end, "ORG");
    }

    // "Miramar California", "San Rafael CA": the town and its state are two names; "South Florida" is one.
    void part_town_and_state(const Name& name) {
        const std::size_t last = name.end - 1;
        if (name.type != "LOC" || last == name.begin || !is_state(words_[last].form)) return;
        for (std::size_t i = name.begin; i < last; ++i) {
            if (words_[i].upos == "PUNCT") return;
        }
        if (is("part_of_place", lower(last - 1))) return;
        tag(name.begin, last, name.type);
        tag(last, name.end, name.type);
    }

    // "U.S. Defense Secretary | Ines Marlow", "Interior Minister | Ines Marlow": what she is; the country before it is
    // a name. "Council of Ministers" stands before nobody.
    void leave_office(const Name& name) {
        if (name.type != "ORG" && name.type != "LOC") return;
        const bool before_person = name.end < words_.size() && words_[name.end].ner == "B-PER";
        std::size_t end = name.end;
        if (!before_person || !(is("office", lower(end - 1)) || is_secretary_of_state(end))) return;
        while (end > name.begin && (is("office", lower(end - 1)) || is("department", lower(end - 1)))) --end;
        tag(name.begin, name.end, {});
        const std::string before = text(name.begin, end);
        tag(name.begin, end, is("country", before) ? "LOC" : name.type);
    }
    bool is_secretary_of_state(std::size_t end) const {
        return end > 2 && lower(end - 1) == "state" && lower(end - 2) == "of" && lower(end - 3) == "secretary";
    }

    // "Hamid Karzai Wednesday called for", a lone "Sunday": when, no part of a name. "Sunday Telegraph" begins with
    // one.
    void leave_day(const Name& name) {
        const std::size_t last = name.end - 1;
        if (name.type == "MISC" || !is("weekday", words_[last].form)) return;
        const bool named_day = last > name.begin && is("named_day", lower(last - 1));  // "Bloody Sunday"
        if (!named_day) tag(last, name.end, {});
    }

    // "U.S. state of", "Fort Hood ,": what stands behind goes on without a name.
    void cut_loose_end(const Name& name) {
        std::size_t end = name.end;
        while (end > name.begin + 1 && is("loose_end", lower(end - 1))) --end;
        tag(end, name.end, {});
    }

    // "Mr Reis counts crosses": what a person does is no part of the name.
    void end_before_verb(const Name& name) {
        if (name.type != "PER") return;
        for (std::size_t i = name.begin + 1; i < name.end; ++i) {
            const Word& word = words_[i];
            const bool small = word.form.front() >= 'a' && word.form.front() <= 'z';
            if (small && (word.xpos == "VBZ" || word.xpos == "VBD" || word.xpos == "VBP")) return tag(i, name.end, {});
        }
    }

    static bool is_quotation_mark(const std::string& form) {
        return form == "\"" || form == "'" || form == "“" || form == "”" || form == "‘" || form == "’" ||
               form == "``" || form == "''";
    }

    // "Norland “Harbour Office": a mark without its other half parts two names; "Ana “Ace” Reis" is one.
    void part_at_quotation_mark(const Name& name) {
        std::size_t mark = 0;
        for (std::size_t i = name.begin + 1; i + 1 < name.end; ++i) {
            if (words_[i].xpos == "POS" || !is_quotation_mark(words_[i].form)) continue;
            if (mark != 0) return;
            mark = i;
        }
        if (mark == 0) return;
        words_[mark].ner = "O";
        tag(mark + 1, name.end, name.type);
    }

    // "MIT's Ceres Center", "China's Communist Party": two names; "St. Peter's Square", "Women's Party" are one.
    void part_owner(const Name& name) {
        for (std::size_t i = name.begin + 1; i + 1 < name.end; ++i) {
            if (words_[i].xpos != "POS") continue;
            const std::string owner = text(name.begin, i);
            const bool place = is("country", owner) || is("region", owner);
            const bool initials =
                owner.size() > 1 && std::ranges::all_of(owner, [](char c) { return c >= 'A' && c <= 'Z'; });
            if (!place && !initials) return;
            tag(name.begin, i, place ? "LOC" : "ORG");
            words_[i].ner = "O";
            return tag(i + 1, name.end, name.type);
        }
    }

    void join(const Name& a, const Name& b) {
        if (a.end != b.begin) return;
        const std::string last = lower(a.end - 1);
        const bool inverted = a.type == "PER" && b.type == "PER" && last == ",";  // "Holm, Kaja" of a mail's head
        const bool of = a.type == "ORG" && last == "of" && b.type != "O";         // "Law Offices of" | "Kaja Holm"
        const bool article = a.end == a.begin + 1 && last == "the";               // "The" | "Raviz"
        // "Organization for Security and Cooperation in" | "Europe"
        const bool within = a.type == "ORG" && b.type != "PER" && (last == "in" || last == "for" || last == "on");
        if (inverted || of || within) tag(a.begin, b.end, a.type);
        if (article) tag(a.begin, b.end, b.type);
    }

    // "State Railway" of "Norland", "Parliament" of the "Faroe Islands": a body with its state's name.
    void join_body_of_place(const Name& body, const Name& place) {
        const std::size_t of = body.end;
        if (body.type != "ORG" || place.type != "LOC" || of + 1 > place.begin || lower(of) != "of") return;
        const bool adjoins = place.begin == of + 1 || (place.begin == of + 2 && lower(of + 1) == "the");
        const bool own = words_[body.end - 1].ner.ends_with("ORG") && words_[place.begin].ner == "B-LOC";
        if (adjoins && own && is("body", words_[body.end - 1].form)) tag(body.begin, place.end, "ORG");
    }

    // "al-Qaida" in "Iraq", in "the Islamic Maghreb": a group of its own beside the one that it is a branch of.
    // "Al-Qaida in Syria" is no name.
    void join_branch(const Name& group, const Name& place) {
        std::string name = to_lower_ascii(text(group.begin, group.end));
        std::erase_if(name, [](char c) { return c == ' ' || c == '-'; });
        const std::size_t in = group.end;
        if (!is("branched", name) || in + 1 > place.begin || lower(in) != "in") return;
        const bool adjoins = place.begin == in + 1 || (place.begin == in + 2 && lower(in + 1) == "the");
        if (adjoins && is("branch_land", lower_text(place))) tag(group.begin, place.end, "ORG");
    }

    // "Ray's Pizza": a business, not a person.
    void take_in_shop(const Name& name) {
        if (name.type != "PER" || name.end + 1 >= words_.size()) return;
        const std::size_t shop = name.end + 1;
        const bool owned = words_[name.end].xpos == "POS" && is("shop", lower(shop));
        if (owned && words_[shop].form.front() >= 'A' && words_[shop].form.front() <= 'Z' && words_[shop].ner == "O")
            tag(name.begin, shop + 1, "ORG");
    }

    std::span<Word> words_;
};

}  // namespace

void mend_names(std::span<Word> words) { Repairs(words).run(); }

}  // namespace relata::nlp
