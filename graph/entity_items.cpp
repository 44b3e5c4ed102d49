// Between the readings and who is who: what each document knows about its entities.

#include "graph/entity_items.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/capitals.h"
#include "graph/entity_keys.h"
#include "graph/key_words.h"
#include "graph/known_places.h"
#include "graph/name_words.h"
#include "graph/references.h"
#include "graph/remembered.h"
#include "graph/sets.h"

namespace relata::graph {
namespace {

/// The type that the key is made for: the key of a country is that of its kind, whatever the tag.
std::string_view key_type(const std::string& kind, const std::string& type) {
    if (kind == "country") return "COUNTRY";
    return kind == "group" && !is_group(type) ? std::string_view("ORG") : std::string_view(type);
}

class Collector {
  public:
    explicit Collector(const Reading& source) : document_(source.document.id), capitals_(source) {
        for (const Entity& e : source.entities) declare(e);
        for (const Assertion& a : source.assertions) {
            mention(a.subject.id, a.subject.name, a.subject.type);
            mention(a.object.id, a.object.name, a.object.type);
            mention(a.attribution_id, a.attribution, {});
            mention(a.place_id, a.place, "PLACE");
            for (const Argument& argument : a.arguments) mention(argument.id, argument.text, {});
        }
    }
    std::vector<Item> take() {
        std::vector<Item> out;
        out.reserve(items_.size());
        for (auto& [id, item] : items_) {
            if (item.name.empty()) item.name = item.id;
            item.reach = reach_in_document(item);
            out.push_back(std::move(item));
        }
        return out;
    }

  private:
    Reach reach_in_document(const Item& item) const {
        const Reach reach = reach_of(item.name, item.type);
        const Entity entity{.id = item.id, .name = item.name, .type = item.type, .aliases = item.aliases};
        return reach == Reach::named && capitals_.only_begins_sentence(entity) ? Reach::scoped : reach;
    }
    void declare(const Entity& e) {
        Item& item = items_[e.id];
        if (!item.name.empty()) return;
        item = {.document = document_, .id = e.id, .name = e.name, .type = e.type, .aliases = e.aliases};
        std::ranges::sort(item.aliases);
    }
    void mention(const std::string& id, const std::string& name, const std::string& type) {
        if (id.empty()) return;
        Item& item = items_[id];
        if (item.id.empty()) item = {.document = document_, .id = id, .name = name, .type = type};
        ++item.mentions;
    }

    std::string document_ = {};
    Capitals capitals_;
    std::map<std::string, Item> items_ = {};
};

/// "Dos Santos": nobody is called so who is not "… dos Santos", so that its document does not keep them apart.
bool has_particle(const Item& item) {
    return is_surname(item) && display_name(item.name, "PERSON").find(' ') != std::string::npos;
}

/// Tells every person what else the document names, persons left out.
void note_company(std::vector<Item>& items) {
    std::set<std::string> company;
    for (const Item& item : items) {
        if (item.reach == Reach::named && kind_of(item) != "person") company.insert(name_key(item));
    }
    for (Item& item : items) {
        if (item.reach != Reach::named) continue;
        if (kind_of(item) == "person" || !short_form_key(item).empty()) item.beside = company;
    }
}

/// "The Interior Ministry" of a document that leaves open whose: of no country that the tables know.
bool is_of_unknown_land(const Item& item) {
    return !item.owner.empty() && !country_of_adjective(item.owner) && !country_named(item.owner);
}

/// Two lands of which the document tells about as much: each has an interior ministry.
bool tells_of_two_lands(const std::vector<Item>& items) {
    std::uint32_t first = 0, second = 0;
    for (const Item& item : items) {
        if (item.reach != Reach::named || kind_of(item) != "country") continue;
        second = std::max(second, std::min(first, item.mentions));
        first = std::max(first, item.mentions);
    }
    return second > 0 && 2 * second >= first;
}

/// Tells "militants", and bodies of an unknown land, where their document has them: at the place that it names most,
/// which is no country.
void note_scene(std::vector<Item>& items, const std::string& published) {
    constexpr std::size_t kDay = 10;
    const Item* place = nullptr;
    for (const Item& item : items) {
        if (item.reach != Reach::named || item.type != "PLACE" || kind_of(item) != "place") continue;
        if (!place || item.mentions > place->mentions) place = &item;
    }
    if (!place || published.size() < kDay) return;
    const std::string scene = name_key(*place);
    const bool two_lands = tells_of_two_lands(items);
    for (Item& item : items) {
        const bool body = item.reach != Reach::class_noun;
        if (body && (two_lands || !is_of_unknown_land(item))) continue;
        item.scene = scene;
        item.published = published.substr(0, kDay);
    }
}

void add_person_keys(const Item& item, const std::string& key, std::set<std::string>& keys) {
    keys.insert("surname " + std::string(last_word(key)));
    const std::string first = key.substr(0, key.find(' '));
    if (is_word(WordKind::family_first, first)) keys.insert("surname " + first);
    if (std::ranges::count(key, ' ') == 2) keys.insert("person " + key.substr(0, key.rfind(' ')));  // less one surname
    for (const std::string& alias : telling_aliases(item)) {
        const std::string other = key_of(item, alias);
        if (other.find(' ') != std::string::npos) keys.insert("surname " + std::string(last_word(other)));
    }
}

std::vector<std::string> find_keys_of_name(const Item& item) {
    const std::string kind = kind_of(item), key = key_of(item, item.name);
    std::set<std::string> keys = {"n " + key, kind + " " + key, "n " + plain_key(display_name(item.name, item.type)),
                                  "n " + plain_key(display_name(item.name, "PERSON"))};  // equal slugs share a key
    for (const std::string& alias : telling_aliases(item)) keys.insert(kind + " " + key_of(item, alias));
    if (!item.reference.empty()) keys.insert("reference " + item.reference);
    if (!item.holder.empty()) {
        keys.insert("person " + item.holder);
        keys.insert("surname " + std::string(last_word(item.holder)));
    }
    if (const std::string rest = key_without_owner(key); !rest.empty()) keys.insert(kind + " " + rest);
    if (const std::string same = transliteration_key(key); !same.empty()) keys.insert("sound " + same);
    if (kind == "person") add_person_keys(item, key, keys);
    return {keys.begin(), keys.end()};
}

/// Sorted, each once.
std::vector<std::string> keys_of_name(const Item& item) {
    thread_local Remembered<std::vector<std::string>> known;
    std::string all;  // that they depend on
    for (const std::string* part : {&item.name, &item.type, &item.reference, &item.holder, &item.owner})
        (all += *part) += '\n';
    if (item.owner == "?") all += item.document;
    for (const std::string& alias : item.aliases) (all += '\n') += alias;
    return known.of(all, [&item](std::string_view) { return find_keys_of_name(item); });
}

/// Tells every item which others of its document could have been taken for it.
void note_apart(std::vector<Item>& items) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].reach != Reach::named) continue;
        for (std::string& key : keys_of_name(items[i])) keys.emplace_back(std::move(key), i);
    }
    std::ranges::sort(keys);
    for (std::size_t from = 0, to = 0; from < keys.size(); from = to) {
        while (to < keys.size() && keys[to].first == keys[from].first) ++to;
        for (std::size_t x = from; x < to; ++x) {
            for (std::size_t y = from; y < to; ++y) {
                const std::size_t a = keys[x].second, b = keys[y].second;
                if (a == b || has_particle(items[a]) || has_particle(items[b])) continue;
                items[a].apart[name_key(items[b])] = 1;
            }
        }
    }
}

void fold_into(Item& kept, const Item& item) {
    if (std::tie(item.document, item.id) < std::tie(kept.document, kept.id)) {
        kept.document = item.document;
        kept.id = item.id;
    }
    kept.mentions += item.mentions;
    kept.documents += item.documents;
    kept.beside.insert(item.beside.begin(), item.beside.end());
    for (const auto& [key, documents] : item.apart) kept.apart[key] += documents;
}

/// "Quillmark's Brole mission", "Quillmark E-3": something of Quillmark, not itself.
bool is_of_another(std::string_view name) {
    const bool possessive =
        name.find("'s ") != std::string_view::npos || name.find("\u2019s ") != std::string_view::npos;
    return possessive || name.find(" of ") != std::string_view::npos ||
           name.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

bool is_group(std::string_view type) {
    return type == "ORG" || type == "GOVERNMENT" || type == "MILITARY" || type == "ARMED_GROUP";
}

std::string kind_of(const Item& item) {
    const std::string& type = item.type;
    if (item.reference.starts_with("iso:")) return "country";
    if (item.reference.starts_with("wikipedia:")) return "group";
    if (item.reference.starts_with("geonames:")) return "place";  // the state of Georgia, too
    if (type == "PERSON") return "person";
    // Name taggers call countries places and governments; a country is one wherever its name stands.
    if (type == "COUNTRY") return "country";
    if ((is_group(type) || type == "PLACE") && country_named(plain_key(item.name))) return "country";
    if (type == "PLACE" || type == "FACILITY") return "place";
    if (is_group(type)) return "group";
    if (type == "EVENT") return "event";
    if (type == "DOCUMENT") return "document";
    return "any";
}

std::string key_of(const Item& item, std::string_view name) {
    std::string key = entity_key(name, key_type(kind_of(item), item.type));
    if (item.owner.empty() || name != item.name) return key;
    if (item.owner == "?") return key + " @0 " + item.document;  // a key of its own; the digit: it sounds like no other
    return item.owner + " " + key;
}

std::string name_key(const Item& item) { return kind_of(item) + " " + key_of(item, item.name); }

std::string scene_key(const Item& item) {
    const bool body = item.reach == Reach::named;
    return "scene " + item.scene + " " + (body ? entity_key(item.name, item.type) : plain_key(item.name));
}

bool is_surname(const Item& item) {
    return item.reach == Reach::named && kind_of(item) == "person" &&
           key_of(item, item.name).find(' ') == std::string::npos;
}

std::string short_form_key(const Item& item) {
    constexpr std::size_t kShortest = 4;
    if (item.reach != Reach::named || kind_of(item) != "group" || is_acronym(item.name)) return {};
    if (is_of_another(item.name)) return {};
    const std::string key = key_of(item, item.name);
    const std::string first = key.substr(0, key.find(' '));
    for (const WordKind kind : {WordKind::first_of_many, WordKind::institution, WordKind::ethnic, WordKind::compass,
                                WordKind::force, WordKind::descriptor, WordKind::class_noun, WordKind::number,
                                WordKind::title, WordKind::time, WordKind::province, WordKind::settlement}) {
        if (is_word(kind, first)) return {};
    }
    const bool of_place = country_named(first) || country_of_adjective(first) || !places_named(first).empty();
    return first.size() < kShortest || of_place ? std::string() : first;
}

std::vector<std::string> telling_aliases(const Item& item) {
    std::vector<std::string> out;
    for (const std::string& alias : item.aliases) {
        if (is_acronym(alias) || reach_of(alias) == Reach::named) out.push_back(alias);
    }
    return out;
}

bool stands_alone(const Item& item) {
    return item.reach != Reach::named || item.judged || is_surname(item) || item.owner == "?";
}

std::vector<Item> items_of(const Reading& reading) {
    std::vector<Item> items = Collector(reading).take();
    give_references(items, reading.document.published);
    note_scene(items, reading.document.published);
    note_neighbours(items);
    return items;
}

void note_neighbours(std::vector<Item>& items) {
    note_company(items);
    note_apart(items);
}

std::vector<std::string> findings_of(const Item& item) {
    return {item.reference, item.holder, item.owner, item.scene, item.published};
}

void set_findings(Item& item, const std::vector<std::string>& findings) {
    std::string* const parts[] = {&item.reference, &item.holder, &item.owner, &item.scene, &item.published};
    for (std::size_t i = 0; i < std::min(findings.size(), std::size(parts)); ++i) *parts[i] = findings[i];
}

FoldKey fold_key(const Item& item) {
    const bool own = stands_alone(item);
    return {item.name,
            item.type,
            item.aliases,
            item.reach,
            findings_of(item),
            own ? item.document : std::string(),
            own ? item.id : std::string()};
}

bool folds_before(const Item& a, const Item& b) {
    const auto told = [](const Item& i) {
        return std::tie(i.name, i.type, i.aliases, i.reach, i.reference, i.holder, i.owner, i.scene, i.published);
    };
    if (const auto order = told(a) <=> told(b); order != 0) return order < 0;
    static const std::string nowhere;
    const auto own = [](const Item& i) {
        return stands_alone(i) ? std::tie(i.document, i.id) : std::tie(nowhere, nowhere);
    };
    return own(a) < own(b);
}

std::vector<std::string> blocking_keys(const Item& item) {
    if (item.reach != Reach::named && item.scene.empty())
        return {"own " + plain_key(display_name(item.name, item.type)) + " " + slug(item.document)};
    if (item.reach != Reach::named)
        return {"own " + plain_key(display_name(item.name, item.type)) + " " + slug(item.document), scene_key(item)};
    auto keys = keys_of_name(item);
    if (!item.scene.empty()) keys.push_back(scene_key(item));
    // Not among what keeps apart: a document names an organisation in full and then in short.
    if (const std::string first = short_form_key(item); !first.empty()) keys.push_back("short " + first);
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

std::vector<std::size_t> components_of(std::span<const Item> items) {
    Sets sets(items.size());
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::string& key : blocking_keys(items[i]))
            sets.join(first.try_emplace(std::move(key), i).first->second, i);
    }
    std::vector<std::size_t> number(items.size()), out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t root = sets.root(i);
        if (root == i) number[i] = next++;
        out.push_back(number[root]);
    }
    return out;
}

Folded fold_items(std::vector<Item> items) {
    std::map<FoldKey, std::vector<std::size_t>> alike;
    for (std::size_t i = 0; i < items.size(); ++i) alike[fold_key(items[i])].push_back(i);
    Folded out;
    out.to.resize(items.size());
    for (const auto& [key, members] : alike) {
        Item kept = std::move(items[members.front()]);
        for (const std::size_t i : members) {
            out.to[i] = out.items.size();
            if (i != members.front()) fold_into(kept, items[i]);
        }
        out.items.push_back(std::move(kept));
    }
    return out;
}

}  // namespace relata::graph
