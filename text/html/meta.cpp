// What a page's head says: OpenGraph, Dublin Core, Parse.ly, Sailthru, Twitter; and which statement wins.

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"
#include "text/article/authors.h"
#include "text/article/dates.h"
#include "text/chars.h"
#include "text/html/block_text.h"
#include "text/html/page.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

/// A key and how much it is believed, from 1 to 100.
struct Key {
    std::string_view key;
    int rank;
};

constexpr std::array<Key, 11> kTitleKeys{{{"dc.title", 60},
                                          {"dcterm.title", 59},
                                          {"dcterms.title", 59},
                                          {"og.title", 50},
                                          {"weibo.article.title", 45},
                                          {"weibo.webpage.title", 44},
                                          {"twitter.title", 40},
                                          {"parsely-title", 35},
                                          {"sailthru.title", 34},
                                          {"headline", 30},
                                          {"title", 20}}};
constexpr std::array<Key, 14> kAuthorKeys{{{"dc.creator", 60},
                                           {"dcterm.creator", 59},
                                           {"dcterms.creator", 59},
                                           {"author", 50},
                                           {"parsely-author", 48},
                                           {"sailthru.author", 47},
                                           {"article.author", 46},
                                           {"article.author_name", 46},
                                           {"og.article.author", 46},
                                           {"dc.contributor.author", 46},
                                           {"byl", 45},
                                           {"byline", 45},
                                           {"cxenseparse.author", 40},
                                           {"citation_author", 40}}};
constexpr std::array<Key, 6> kSiteKeys{{{"og.site_name", 80},
                                        {"dc.publisher", 40},
                                        {"dcterms.publisher", 40},
                                        {"application-name", 35},
                                        {"article.publisher", 30},
                                        {"copyright", 10}}};
constexpr std::array<Key, 26> kDateKeys{{{"article.published_time", 66},
                                         {"og.published_time", 64},
                                         {"og.article.published_time", 64},
                                         {"parsely-pub-date", 62},
                                         {"datepublished", 60},
                                         {"article.published", 58},
                                         {"article_date_original", 58},
                                         {"originalpublicationdate", 58},
                                         {"published_time", 57},
                                         {"published-date", 56},
                                         {"published_at", 56},
                                         {"publishdate", 56},
                                         {"publish-date", 56},
                                         {"publish_date", 56},
                                         {"publication_date", 56},
                                         {"pubdate", 55},
                                         {"ptime", 54},
                                         {"sailthru.date", 54},
                                         {"cxenseparse.recs.publishtime", 54},
                                         {"citation_publication_date", 54},
                                         {"dc.date.issued", 52},
                                         {"dcterms.created", 51},
                                         {"dcterms.date", 50},
                                         {"dc.date", 50},
                                         {"dc.date.created", 50},
                                         {"date", 48}}};

template <std::size_t N>
int rank_of(const std::array<Key, N>& keys, std::string_view key) {
    const auto it = std::ranges::find(keys, key, &Key::key);
    return it == keys.end() ? 0 : it->rank;
}

/// Catalogues have a key for each author, "Doe, Jane" and "Roe, John": "Jane Doe, John Roe".
void add_catalogued_author(PageMeta& meta, std::string_view value, int rank) {
    const auto comma = value.find(',');
    const auto family = trim(value.substr(0, comma));
    std::string name(value);
    if (comma != value.npos && value.find(',', comma + 1) == value.npos && family.find(' ') == family.npos)
        name = std::string(trim(value.substr(comma + 1))) + " " + std::string(family);
    if (meta.author.rank != rank) return state_author(meta, name, rank);
    const std::string one = author_name(plain_value(name));
    if (!clean_authors(one).empty() && meta.author.value.find(one) == std::string::npos)
        meta.author.value += ", " + one;
}

bool is_catalogue_key(std::string_view key) {
    return key == "dc.creator" || key == "dcterms.creator" || key == "citation_author";
}

void read_key(std::string_view original, std::string_view value, PageMeta& meta) {
    std::string key = to_lower_ascii(original);
    std::ranges::replace(key, ':', '.');
    if (const int rank = rank_of(kTitleKeys, key); rank > 0) state(meta.title, value, rank);
    if (const int rank = rank_of(kSiteKeys, key); rank > 0 && value.find("://") == std::string_view::npos)
        state(meta.site, value, rank);
    if (const int rank = rank_of(kAuthorKeys, key); rank > 0) {
        is_catalogue_key(key) ? add_catalogued_author(meta, value, rank) : state_author(meta, value, rank);
    }
    if (const int rank = rank_of(kDateKeys, key); rank > 0)
        state_date(meta, value, "meta " + to_lower_ascii(original), rank);
    if (key == "og.url") state(meta.address, value, 1);
}

/// "1574208000" or "1574208000000": seconds or milliseconds since 1970.
std::optional<CivilDate> from_epoch(std::string_view value) {
    if ((value.size() != 10 && value.size() != 13) || value.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto seconds = std::stoll(std::string(value.substr(0, 10)));
    return add_days(CivilDate{1970, 1, 1}, static_cast<int>(seconds / 86400));
}

std::optional<CivilDate> read_date(std::string_view value) {
    if (auto date = from_iso(value.substr(0, 10))) return date;
    if (value.size() >= 8 && value.substr(0, 8).find_first_not_of("0123456789") == std::string_view::npos &&
        (value.size() == 8 || value[8] == 'T')) {
        const std::string dashed = std::string(value.substr(0, 4)) + "-" + std::string(value.substr(4, 2)) + "-" +
                                   std::string(value.substr(6, 2));
        return from_iso(dashed);
    }
    if (auto date = from_epoch(value)) return date;
    const auto found = find_dates(value);
    const auto full = std::ranges::find_if(found, [](const DateMatch& m) { return m.date.is_full(); });
    return full == found.end() ? std::nullopt : std::optional(full->date);
}

}  // namespace

std::string plain_value(std::string_view value) {
    BlockText text;
    value = value.substr(0, 2000);
    add_raw(value, Span{0, static_cast<std::uint32_t>(value.size())}, text);
    return text.take().text;
}

void state(Stated& field, std::string_view value, int rank) {
    if (rank <= field.rank || trim(value).empty()) return;
    std::string plain = plain_value(value);
    if (plain.empty()) return;
    field = {std::move(plain), {}, rank};
}

void state_author(PageMeta& meta, std::string_view value, int rank) {
    if (rank <= meta.author.rank) return;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t to = std::min(value.find('\n', at), value.size());
        const std::string name = author_name(plain_value(value.substr(at, to - at)));
        at = to + 1;
        if (clean_authors(name).empty()) continue;
        meta.author = {name, {}, rank};
        return;
    }
}

void state_date(PageMeta& meta, std::string_view value, std::string_view reason, int rank) {
    value = trim(value);
    if (rank <= meta.published.rank || value.empty() || value.size() > 200) return;
    const auto date = read_date(value);
    if (!date || !date->has_year_and_month() || date->year < 1900 || date->year > 2200) return;
    meta.published = {to_iso(*date), std::string(reason), rank};
}

void read_meta_tag(std::string_view keys, std::string_view value, PageMeta& meta) {
    if (value.empty()) return;
    // property="dc:title og:title" names two.
    for (std::size_t at = 0; at < keys.size() && at < 500;) {
        const std::size_t to = std::min(keys.find_first_of(" \t\r\n", at), keys.size());
        if (to > at) read_key(keys.substr(at, to - at), value, meta);
        at = to + 1;
    }
}

}  // namespace relata::text
