// Enumerators to words and back, for every stage that prints or reads a record.

#include "core/names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace relata {
namespace {

using namespace std::string_view_literals;

template <typename E, std::size_t N>
using Table = std::array<std::pair<E, std::string_view>, N>;

constexpr Table<LineKind, 7> kLineKinds{{{LineKind::title, "title"sv},
                                         {LineKind::subheadline, "subheadline"sv},
                                         {LineKind::dateline, "dateline"sv},
                                         {LineKind::byline, "byline"sv},
                                         {LineKind::caption, "caption"sv},
                                         {LineKind::body, "body"sv},
                                         {LineKind::furniture, "furniture"sv}}};
constexpr Table<DateCertainty, 4> kDateCertainties{{{DateCertainty::unknown, "unknown"sv},
                                                    {DateCertainty::guessed, "guessed"sv},
                                                    {DateCertainty::derived, "derived"sv},
                                                    {DateCertainty::stated, "stated"sv}}};
constexpr Table<Polarity, 2> kPolarities{{{Polarity::affirmed, "affirmed"sv}, {Polarity::negated, "negated"sv}}};
constexpr Table<Modality, 6> kModalities{{{Modality::asserted, "asserted"sv},
                                          {Modality::possible, "possible"sv},
                                          {Modality::planned, "planned"sv},
                                          {Modality::conditional, "conditional"sv},
                                          {Modality::requested, "requested"sv},
                                          {Modality::reported, "reported"sv}}};
constexpr Table<Bound, 4> kBounds{
    {{Bound::exact, "exact"sv}, {Bound::min, "min"sv}, {Bound::max, "max"sv}, {Bound::approx, "approx"sv}}};

template <typename E, std::size_t N>
std::string_view look_up(const Table<E, N>& table, E value) {
    return std::ranges::find(table, value, &std::pair<E, std::string_view>::first)->second;
}

template <typename E, std::size_t N>
std::optional<E> look_up(const Table<E, N>& table, std::string_view name) {
    const auto it = std::ranges::find(table, name, &std::pair<E, std::string_view>::second);
    return it == table.end() ? std::nullopt : std::optional<E>(it->first);
}

}  // namespace

std::string_view name_of(LineKind kind) { return look_up(kLineKinds, kind); }
std::string_view name_of(DateCertainty certainty) { return look_up(kDateCertainties, certainty); }
std::string_view name_of(Polarity polarity) { return look_up(kPolarities, polarity); }
std::string_view name_of(Modality modality) { return look_up(kModalities, modality); }
std::string_view name_of(Bound bound) { return look_up(kBounds, bound); }

std::optional<DateCertainty> date_certainty_from(std::string_view name) { return look_up(kDateCertainties, name); }
std::optional<Polarity> polarity_from(std::string_view name) { return look_up(kPolarities, name); }
std::optional<Modality> modality_from(std::string_view name) { return look_up(kModalities, name); }
std::optional<Bound> bound_from(std::string_view name) { return look_up(kBounds, name); }

}  // namespace relata
