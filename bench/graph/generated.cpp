// Numbers to names, names to sentences, sentences to readings.

#include "bench/graph/generated.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "core/sha256.h"
#include "graph/signature.h"

namespace relata::bench {
namespace {

using namespace std::string_view_literals;

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers with every library, unlike the distributions of <random>.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(next() % end); }
    bool happens(double share_of_all) { return share() < share_of_all; }

  private:
    std::uint64_t state_;
};

constexpr std::array kStarts = {"Ba"sv,  "Be"sv,  "Bri"sv, "Ca"sv, "Da"sv, "Dor"sv, "El"sv,  "Fa"sv,
                                "Ga"sv,  "Gre"sv, "Ha"sv,  "Il"sv, "Jo"sv, "Ka"sv,  "Kre"sv, "La"sv,
                                "Lu"sv,  "Ma"sv,  "Mor"sv, "Na"sv, "Ol"sv, "Pe"sv,  "Ra"sv,  "Sa"sv,
                                "Ste"sv, "Ta"sv,  "Tur"sv, "Va"sv, "Wi"sv, "Ya"sv,  "Zo"sv,  "Ze"sv};
constexpr std::array kMiddles = {"la"sv, "ri"sv,  "no"sv, "ve"sv, "mi"sv, "ta"sv, "du"sv, "ke"sv,
                                 "lo"sv, "sha"sv, "bi"sv, "ra"sv, "ne"sv, "go"sv, "zu"sv, "fe"sv};
constexpr std::array kEnds = {"n"sv,  "r"sv, "ra"sv, "s"sv, "ck"sv, "na"sv, "ld"sv, "t"sv,
                              "ni"sv, "m"sv, "ko"sv, "l"sv, "va"sv, "th"sv, "x"sv,  "d"sv};
constexpr std::array kCountries = {"Russia"sv,  "Turkey"sv, "France"sv, "Kenya"sv,   "Brazil"sv,   "Japan"sv,
                                   "Canada"sv,  "Poland"sv, "Norway"sv, "Egypt"sv,   "India"sv,    "Mexico"sv,
                                   "Peru"sv,    "Ghana"sv,  "Spain"sv,  "Italy"sv,   "Greece"sv,   "Ireland"sv,
                                   "Iceland"sv, "Chile"sv,  "Nepal"sv,  "Iran"sv,    "Iraq"sv,     "Serbia"sv,
                                   "Cuba"sv,    "Mali"sv,   "Oman"sv,   "Vietnam"sv, "Portugal"sv, "Denmark"sv};
constexpr std::array kGroups = {"four soldiers"sv, "several protesters"sv, "two officials"sv, "dozens of residents"sv,
                                "a convoy"sv,      "12 civilians"sv,       "the rebels"sv,    "local media"sv};
constexpr std::array kFillers = {
    "market"sv,  "river"sv,   "winter"sv,  "report"sv,  "office"sv, "season"sv,  "number"sv,  "water"sv,
    "street"sv,  "price"sv,   "harvest"sv, "meeting"sv, "public"sv, "evening"sv, "bridge"sv,  "school"sv,
    "weather"sv, "traffic"sv, "plan"sv,    "region"sv,  "budget"sv, "village"sv, "record"sv,  "centre"sv,
    "station"sv, "county"sv,  "supply"sv,  "talks"sv,   "border"sv, "energy"sv,  "council"sv, "company"sv};

/// A name for a number; different numbers below 8,192 give different words.
std::string word_for(std::uint32_t n) {
    std::string out(kStarts[n % kStarts.size()]);
    n /= kStarts.size();
    out += kMiddles[n % kMiddles.size()];
    n /= kMiddles.size();
    out += kEnds[n % kEnds.size()];
    return out;
}

std::uint32_t mixed(std::uint32_t n, std::uint32_t salt) {
    return static_cast<std::uint32_t>(Chance((std::uint64_t{salt} << 32U) | n).next());
}

Entity person(std::uint32_t rank) {
    const std::string surname = word_for(mixed(rank, 2)) + std::string(kEnds[mixed(rank, 3) % kEnds.size()]);
    return {.id = fmt::format("p{}", rank),
            .name = word_for(mixed(rank, 1) % 2'000) + " " + surname,
            .type = "PERSON",
            .aliases = {surname}};
}

Entity organisation(std::uint32_t rank) {
    constexpr std::array kForms = {"Council"sv, "Company"sv, "Union"sv, "Institute"sv, "Front"sv, "Agency"sv};
    const std::string name =
        word_for(rank % 8'192) + " " + word_for(mixed(rank, 4)) + " " + std::string(kForms[rank % kForms.size()]);
    return {.id = fmt::format("o{}", rank), .name = name, .type = "ORG", .aliases = {}};
}

Entity place(std::uint32_t rank) {
    return {.id = fmt::format("l{}", rank),
            .name = word_for(mixed(rank, 5)) + (rank % 3 == 0 ? "ville" : "burg"),
            .type = "PLACE",
            .aliases = {}};
}

Entity country(std::uint32_t rank) {
    const std::string name(kCountries[rank % kCountries.size()]);
    return {.id = fmt::format("c{}", rank % kCountries.size()), .name = name, .type = "COUNTRY", .aliases = {}};
}

std::string iso_day(std::uint32_t day) {
    return fmt::format("{}-{:02}-{:02}", 2015 + day / 336, 1 + day / 28 % 12, 1 + day % 28);
}

/// Writes one article sentence by sentence.
class Writer {
  public:
    Writer(const World& world, const std::vector<MixRow>& mix, const std::vector<double>& zipf, std::uint64_t n)
        : world_(world), mix_(mix), zipf_(zipf), chance_(world.seed * 0x9e3779b97f4a7c15ULL + n) {}

    graph::Reading write() {
        const std::size_t cast = 5 + chance_.below(7);
        while (reading_.entities.size() < cast) admit(anybody());
        day_ = chance_.below(3'000);
        const std::uint32_t count = world_.sentences / 2 + chance_.below(world_.sentences + 1);
        for (std::uint32_t i = 0; i < count; ++i) {
            if (chance_.happens(0.67))
                tell(i);
            else
                fill(i);
        }
        return std::move(reading_);
    }
    std::vector<Sentence>& sentences() { return sentences_; }
    std::uint32_t day() const { return day_; }

  private:
    /// A rank by Zipf's law among `size`.
    std::uint32_t rank_among(std::uint32_t size) {
        const double wanted = chance_.share() * zipf_[size - 1];
        return static_cast<std::uint32_t>(std::ranges::lower_bound(zipf_.begin(), zipf_.begin() + size, wanted) -
                                          zipf_.begin());
    }
    Entity anybody() {
        const double kind = chance_.share();
        if (kind < 0.25) return country(rank_among(kCountries.size()));
        if (kind < 0.55) return person(rank_among(world_.persons));
        if (kind < 0.75) return organisation(rank_among(world_.organisations));
        if (kind < 0.9) return place(rank_among(world_.places));
        const std::string_view group = kGroups[chance_.below(kGroups.size())];
        return {.id = fmt::format("g{}", reading_.entities.size()),
                .name = std::string(group),
                .type = "OTHER",
                .aliases = {}};
    }
    void admit(Entity entity) {
        if (std::ranges::find(reading_.entities, entity.id, &Entity::id) == reading_.entities.end())
            reading_.entities.push_back(std::move(entity));
    }
    /// One of the cast; not the one of that id.
    const Entity& one(std::string_view but = {}) {
        const auto count = static_cast<std::uint32_t>(reading_.entities.size());
        const std::uint32_t at = chance_.below(count);
        return reading_.entities[reading_.entities[at].id == but ? (at + 1) % count : at];
    }

    Span say(std::string_view words) {
        std::string& bytes = reading_.document.source_bytes;
        const auto start = static_cast<std::uint32_t>(bytes.size());
        bytes += words;
        return {start, static_cast<std::uint32_t>(bytes.size())};
    }
    Participant take_part(const Entity& entity) {
        return {
            .name = entity.name, .id = entity.id, .type = entity.type, .text = entity.name, .span = say(entity.name)};
    }
    void say_fillers(std::uint32_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            say(" ");
            // Half of the words are rare, as in any text.
            say(chance_.happens(0.5) ? word_for(chance_.below(8'192))
                                     : std::string(kFillers[chance_.below(kFillers.size())]));
        }
    }
    void close(std::uint32_t index, std::uint32_t start) {
        say(".");
        const Span span{start, static_cast<std::uint32_t>(reading_.document.source_bytes.size())};
        sentences_.push_back({.index = index,
                              .paragraph = index,
                              .span = span,
                              .text = std::string(slice(reading_.document.source_bytes, span))});
        say("\n\n");
    }
    void fill(std::uint32_t index) {
        const auto start = static_cast<std::uint32_t>(reading_.document.source_bytes.size());
        say("The");
        say_fillers(12 + chance_.below(14));
        close(index, start);
    }

    Assertion draw_relation() {
        const double wanted = chance_.share();
        const MixRow& row = *std::ranges::lower_bound(mix_.begin(), mix_.end() - 1, wanted, {}, &MixRow::share);
        Assertion a;
        a.relation = row.relation;
        a.event_class = row.event_class;
        a.mode = row.mode;
        a.polarity = chance_.happens(0.02) ? Polarity::negated : Polarity::affirmed;
        const double modality = chance_.share();
        a.modality = modality < 0.89   ? Modality::asserted
                     : modality < 0.96 ? Modality::planned
                     : modality < 0.98 ? Modality::reported
                                       : Modality::possible;
        a.confidence = 0.3 + static_cast<double>(chance_.below(650)) / 1000;
        a.rule = "generated";
        return a;
    }
    void qualify(Assertion& a) {
        if (chance_.happens(0.3)) {
            say(" in ");
            const Entity where = place(rank_among(world_.places));
            admit(where);
            a.place = where.name;
            a.place_id = where.id;
            say(where.name);
        }
        if (chance_.happens(0.2)) {
            a.time = iso_day(day_);
            a.time_text = "on " + a.time;
            say(" " + a.time_text);
        }
        if (chance_.happens(0.25))
            a.quantity = Quantity{static_cast<double>(1 + chance_.below(40)), "people", Bound::exact, "people"};
        say_fillers(4 + chance_.below(10));
        if (!chance_.happens(0.25)) return;
        const Entity& speaker = one();
        say(", ");
        say(speaker.name);
        say(" said");
        a.attribution = speaker.name;
        a.attribution_id = speaker.id;
    }
    /// A sentence with one assertion, now and then with a second one on another object.
    void tell(std::uint32_t index) {
        const auto start = static_cast<std::uint32_t>(reading_.document.source_bytes.size());
        Assertion a = draw_relation();
        a.sentence = index;
        a.subject = take_part(one());
        say(" ");
        a.relation_text = a.relation;
        a.relation_span = say(a.relation);
        say(" ");
        a.object = take_part(one(a.subject.id));
        std::optional<Participant> second;
        if (chance_.happens(0.3)) {
            say(" and ");
            second = take_part(one(a.subject.id));
        }
        qualify(a);
        close(index, start);
        a.sentence_span = sentences_.back().span;
        a.sentence_text = sentences_.back().text;
        reading_.assertions.push_back(a);
        if (!second) return;
        a.object = *second;
        reading_.assertions.push_back(std::move(a));
    }

    const World& world_;
    const std::vector<MixRow>& mix_;
    const std::vector<double>& zipf_;
    Chance chance_;
    graph::Reading reading_ = {};
    std::vector<Sentence> sentences_ = {};
    std::uint32_t day_ = 0;
};

void describe(Document& document, const World& world, std::uint64_t n, std::uint32_t day) {
    Chance chance(world.seed ^ (n << 1U));
    document.id = fmt::format("a-{}", n);
    document.publisher = fmt::format("Outlet {}", chance.below(world.outlets));
    document.published = iso_day(day);
    document.published_certainty = DateCertainty::stated;
    document.title = fmt::format("Article {}", n);
    document.source = fmt::format("https://outlet.example/{}", n);
    document.url = document.source;
    document.source_bytes += fmt::format("Printed as number {}.\n", n);
    document.sha256 = sha256_hex(document.source_bytes);
}

}  // namespace

std::vector<MixRow> read_mix(std::string_view tsv) {
    std::vector<MixRow> out;
    double sum = 0;
    for (std::size_t at = 0; at < tsv.size();) {
        const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
        const std::string_view line = tsv.substr(at, end - at);
        at = end + 1;
        const std::size_t a = line.find('\t'), b = line.find('\t', a + 1), c = line.find('\t', b + 1);
        if (line.starts_with('#') || c == line.npos) continue;
        std::uint32_t count = 0;
        std::from_chars(line.data() + c + 1, line.data() + line.size(), count);
        sum += count;
        const std::string_view mode = line.substr(b + 1, c - b - 1);
        out.push_back({std::string(line.substr(0, a)), std::string(line.substr(a + 1, b - a - 1)),
                       std::string(mode == "-" ? "" : mode), sum});
    }
    for (MixRow& row : out) row.share /= sum;
    return out;
}

Generator::Generator(const World& world, std::vector<MixRow> mix) : world_(world), mix_(std::move(mix)) {
    double sum = 0;
    for (std::uint32_t k = 1;
         k <= std::max({world.persons, world.organisations, world.places, std::uint32_t{kCountries.size()}}); ++k) {
        sum += 1.0 / k;
        zipf_.push_back(sum);
    }
}

graph::Reading Generator::article(std::uint64_t n) const {
    Chance chance(world_.seed + (n << 20U));
    const std::uint64_t original = n > 50 && chance.happens(world_.copied) ? n - 1 - chance.below(50) : n;
    Writer writer(world_, mix_, zipf_, original);
    graph::Reading out = writer.write();
    out.engine = "generated-1";
    describe(out.document, world_, n, writer.day() + (original == n ? 0 : 1));
    out.signature = graph::sign(writer.sentences());
    for (std::size_t i = 0; i < out.assertions.size(); ++i) {
        out.assertions[i].document = out.document.id;
        out.assertions[i].id = short_hash(fmt::format("{}|{}", out.document.sha256, i));
    }
    return out;
}

}  // namespace relata::bench
