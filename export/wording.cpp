// Qualifiers to words, shared by every format that people read.
#include "export/wording.h"

#include <fmt/format.h>

#include <string_view>

namespace relata::exporter {
namespace {

std::string_view modality_words(Modality modality) {
    switch (modality) {
        case Modality::asserted:
            return "";
        case Modality::possible:
            return "may";
        case Modality::planned:
            return "plans to";
        case Modality::conditional:
            return "would";
        case Modality::requested:
            return "asked to";
        case Modality::reported:
            return "reportedly";
    }
    return "";
}

void add(std::string& words, std::string_view separator, std::string_view more) {
    if (more.empty()) return;
    if (!words.empty()) words += separator;
    words += more;
}

std::string_view or_dash(const std::string& name) { return name.empty() ? "—" : std::string_view(name); }

}  // namespace

std::string counted(std::size_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

bool stated_plainly(const Assertion& a) {
    return a.polarity == Polarity::affirmed && a.modality == Modality::asserted && a.attribution.empty();
}

std::string worded_relation(const std::string& relation, Polarity polarity, Modality modality) {
    std::string words(modality_words(modality));
    if (polarity == Polarity::negated) add(words, " ", "not");
    add(words, " ", relation);
    return words;
}

std::string qualifier_words(const Assertion& a) {
    std::string words;
    if (!a.attribution.empty()) words = fmt::format("says {}", a.attribution);
    if (a.polarity == Polarity::negated) add(words, "; ", "not");
    add(words, "; ", modality_words(a.modality));
    return words;
}

std::string sentence_of(const Assertion& a) {
    std::string words =
        fmt::format("{} {}", or_dash(a.subject.name), worded_relation(a.relation, a.polarity, a.modality));
    if (a.object.present()) add(words, " ", a.object.name);
    if (!a.attribution.empty()) words += fmt::format(", says {}", a.attribution);
    return words;
}

}  // namespace relata::exporter
