// XML of a feed becomes items.

#include "text/input/feed.h"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "core/check.h"
#include "core/utf8.h"
#include "text/chars.h"
#include "text/input/xml_ampersands.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

/// NOENT decodes references in attributes too. It cannot expand what a feed declares: nobody listens to declarations.
constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NODICT;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

/// One attribute: local name and value.
struct Attribute {
    std::string_view name = {};
    std::string value = {};
};
using Attributes = std::vector<Attribute>;

std::string value_of(const Attributes& attributes, std::string_view name) {
    const auto it = std::ranges::find(attributes, name, &Attribute::name);
    return it == attributes.end() ? std::string{} : it->value;
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '"') {
            out += "&quot;";
        } else {
            out.push_back(c);
        }
    }
}

/// Which field of the item an element fills; a null pointer for elements that fill none.
struct Field {
    std::string_view element = {};  ///< local name
    std::string_view space = {};    ///< part of the namespace's address or its prefix; empty: any but Media RSS
    std::string FeedItem::*field = nullptr;
};
constexpr std::array kFields = {
    Field{"encoded", "content", &FeedItem::content},
    Field{"content", "Atom", &FeedItem::content},
    Field{"content", "atom", &FeedItem::content},
    Field{"description", "", &FeedItem::summary},
    Field{"summary", "", &FeedItem::summary},
    Field{"title", "", &FeedItem::title},
    Field{"guid", "", &FeedItem::id},
    Field{"id", "", &FeedItem::id},
    Field{"link", "", &FeedItem::link},
    Field{"pubDate", "", &FeedItem::published},
    Field{"published", "", &FeedItem::published},
    Field{"issued", "", &FeedItem::published},
    Field{"date", "", &FeedItem::published},
    Field{"updated", "", &FeedItem::updated},
    Field{"modified", "", &FeedItem::updated},
    Field{"creator", "", &FeedItem::author},
    Field{"author", "", &FeedItem::author},
    Field{"publisher", "", &FeedItem::source},
    Field{"source", "", &FeedItem::source},
};

std::string FeedItem::*field_of(std::string_view element, std::string_view space) {
    if (space.find("mrss") != std::string_view::npos || space.find("itunes") != std::string_view::npos ||
        space == "media")
        return nullptr;
    for (const Field& f : kFields) {
        if (f.element == element && space.find(f.space) != std::string_view::npos) return f.field;
    }
    return nullptr;
}

/// A document type with entities makes libxml2 keep a small document of its own, which it does not free itself.
struct FreeContext {
    void operator()(xmlParserCtxt* context) const {
        if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
        xmlFreeParserCtxt(context);
    }
};

constexpr std::size_t kLongestPublisher = 1000;

/// Listens to the parser and puts items together.
class FeedParser {
  public:
    FeedParser(const FeedLimits& limits, const FeedEvents& events) : limits_(limits), events_(events) {}

    void run(ByteReader& in) {
        xmlSAXHandler handler = handlers();
        const std::unique_ptr<xmlParserCtxt, FreeContext> context(
            xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
        RELATA_CHECK(context != nullptr);
        xmlCtxtUseOptions(context.get(), kOptions);
        xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
        context->options |= XML_PARSE_IGNORE_ENC;
        context_ = context.get();
        while (!stopped_) {
            const auto ahead = in.peek(1);
            if (ahead.empty()) {
                const auto fault = in.take_fault();
                if (!fault) break;
                tell(fault->message);
                continue;
            }
            const std::size_t length = std::min<std::size_t>(ahead.size(), 1U << 20U);
            xmlParseChunk(context_, ahead.data(), static_cast<int>(length), 0);
            in.skip(length);
        }
        if (!stopped_) xmlParseChunk(context_, "", 0, 1);
        if (in_item_) tell("the feed ends inside an item; what was read of it is left out");
    }

  private:
    static FeedParser& self(void* user) { return *static_cast<FeedParser*>(user); }

    static xmlSAXHandler handlers() {
        xmlSAXHandler h = {};
        h.initialized = XML_SAX2_MAGIC;
        h.startElementNs = [](void* user, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int,
                              const xmlChar**, int count, int, const xmlChar** raw) {
            self(user).start(view(name), uri != nullptr ? view(uri) : view(prefix), attributes_of(count, raw));
        };
        h.endElementNs = [](void* user, const xmlChar* name, const xmlChar*, const xmlChar*) {
            self(user).end(view(name));
        };
        h.characters = [](void* user, const xmlChar* text, int length) {
            self(user).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
        };
        h.ignorableWhitespace = h.characters;
        h.cdataBlock = h.characters;
        h.getEntity = [](void* user, const xmlChar* name) { return self(user).html_entity(name); };
        h.serror = [](void* user, xmlErrorPtr error) { self(user).xml_error(error); };
        return h;
    }

    static Attributes attributes_of(int count, const xmlChar** raw) {
        Attributes out;
        for (int i = 0; i < count; ++i, raw += 5) {
            // local name, prefix, namespace, begin and end of the value
            const auto* begin = reinterpret_cast<const char*>(raw[3]);
            out.push_back({view(raw[0]), std::string(begin, reinterpret_cast<const char*>(raw[4]))});
        }
        return out;
    }

    /// Feeds use "&nbsp;" and "&eacute;" without declaring them. What a feed declares itself is not looked at.
    xmlEntityPtr html_entity(const xmlChar* name) {
        const htmlEntityDesc* known = htmlEntityLookup(name);
        if (known == nullptr) return xmlGetPredefinedEntity(name);
        Entity& made = entities_[std::string(view(name))];
        if (made.text.empty()) {
            append_utf8(made.text, known->value);
            made.entity.type = XML_ENTITY_DECL;
            made.entity.name = reinterpret_cast<const xmlChar*>(known->name);
            made.entity.etype = XML_INTERNAL_PREDEFINED_ENTITY;
            made.entity.content = reinterpret_cast<xmlChar*>(made.text.data());
            made.entity.orig = made.entity.content;
            made.entity.length = static_cast<int>(made.text.size());
        }
        return &made.entity;
    }

    std::size_t line() const { return static_cast<std::size_t>(std::max(1, xmlSAX2GetLineNumber(context_))); }

    void tell(const std::string& what) { events_.fault(line(), what); }

    void xml_error(xmlErrorPtr error) {
        // Undeclared prefixes and odd addresses harm nothing.
        if (error->domain == XML_FROM_NAMESPACE || error->level < XML_ERR_ERROR) return;
        const auto at = static_cast<std::size_t>(std::max(1, error->line));
        if (std::exchange(last_error_line_, at) == at) return;
        if (error->code == XML_ERR_UNDECLARED_ENTITY || error->code == XML_WAR_UNDECLARED_ENTITY) {
            const auto name = error->str1 == nullptr ? std::string_view{} : std::string_view(error->str1);
            return events_.fault(at, fmt::format("entity \"{}\" is not expanded; nothing stands in its place", name));
        }
        std::string what = error->message == nullptr ? "broken" : error->message;
        // Behind the first line, and behind "<!--", libxml2 quotes what happens to lie in its buffer.
        what.resize(std::min({what.find('\n'), what.find("<!--"), what.size()}));
        events_.fault(at, fmt::format("broken XML: {}", trim(std::string_view(what))));
    }

    void start(std::string_view name, std::string_view space, const Attributes& attributes) {
        if (++depth_ > limits_.max_depth) {
            tell(fmt::format("XML nested deeper than {} (--max-depth); the rest is not read", limits_.max_depth));
            stopped_ = true;
            xmlStopParser(context_);
            return;
        }
        context_->wellFormed = 1;  // else libxml2 leaves out every reference after the first mistake
        const bool item = name == "item" || name == "entry";
        // Inside an item another one begins only where the end of the first was lost.
        if (item && in_item_) finish_item();
        if (inside_markup()) return open_tag(name, attributes);
        if (item) {
            item_ = FeedItem{.line = line(), .id = value_of(attributes, "about")};
            in_item_ = true;
            item_depth_ = depth_;
            return;
        }
        in_naming_part_ = in_item_ && ((name == "name" && field_ == &FeedItem::author) ||
                                       (name == "title" && field_ == &FeedItem::source));
        if (in_item_ && depth_ == item_depth_ + 1) return start_field(name, space, attributes);
        if (!in_item_ && name == "title" && depth_ <= 3) in_channel_title_ = publisher_.empty();
    }

    void start_field(std::string_view name, std::string_view space, const Attributes& attributes) {
        field_ = field_of(name, space);
        if (field_ == nullptr) return;
        const std::string type = to_lower_ascii(value_of(attributes, "type"));
        if (name == "link" && !value_of(attributes, "href").empty()) {
            const std::string rel = value_of(attributes, "rel");
            if (rel.empty() || rel == "alternate") item_.link = value_of(attributes, "href");
            field_ = nullptr;
            return;
        }
        markup_ = type == "xhtml" || type == "application/xhtml+xml";
        const bool plain =
            type == "text" || type == "text/plain" || (type.empty() && space.find("Atom") != std::string_view::npos);
        if (field_ == &FeedItem::content) item_.content_is_html = !plain;
        if (field_ == &FeedItem::summary) item_.summary_is_html = !plain;
        // The first one counts: later titles and links belong to something else.
        if (!(item_.*field_).empty()) field_ = nullptr;
    }

    bool inside_markup() const { return field_ != nullptr && is_inside_field() && (markup_ || is_text_field()); }
    bool is_inside_field() const { return depth_ > item_depth_ + 1; }
    bool is_text_field() const { return field_ == &FeedItem::content || field_ == &FeedItem::summary; }

    void open_tag(std::string_view name, const Attributes& attributes) {
        std::string tag = fmt::format("<{}", name);
        for (const Attribute& a : attributes) {
            tag += fmt::format(" {}=\"", a.name);
            append_escaped(tag, a.value);
            tag += '"';
        }
        put(tag + ">");
    }

    void end(std::string_view name) {
        const std::size_t depth = depth_;
        if (depth_ > 0) --depth_;
        in_channel_title_ = in_naming_part_ = false;
        if (!in_item_) return;
        if (depth == item_depth_) return finish_item();
        if (depth == item_depth_ + 1) {
            field_ = nullptr;
            markup_ = false;
        } else if (field_ != nullptr && (markup_ || is_text_field())) {
            put(fmt::format("</{}>", name));
        }
    }

    void characters(std::string_view text) {
        context_->wellFormed = 1;
        if (in_channel_title_ && publisher_.size() < kLongestPublisher) publisher_ += text;
        if (field_ == nullptr) return;
        const bool inside = is_inside_field() && !in_naming_part_;
        // Text between real elements is markup's own text; escaped HTML comes decoded, as it should.
        if (markup_ || (is_text_field() && inside)) {
            std::string escaped;
            append_escaped(escaped, text);
            put(escaped);
        } else if (!inside) {
            put(text);
        }
    }

    void put(std::string_view text) {
        std::string& field = item_.*field_;
        if (field.size() + text.size() > limits_.max_text) {
            item_.too_long = true;
            return;
        }
        field += text;
    }

    void finish_item() {
        in_item_ = false;
        field_ = nullptr;
        events_.item(std::exchange(item_, {}), std::string(trim(publisher_)));
    }

    struct Entity {
        std::string text = {};
        xmlEntity entity = {};
    };

    const FeedLimits& limits_;
    const FeedEvents& events_;
    xmlParserCtxtPtr context_ = nullptr;
    std::map<std::string, Entity> entities_ = {};
    FeedItem item_ = {};
    std::string publisher_ = {};
    std::string FeedItem::*field_ = nullptr;  ///< of the item, being read
    std::size_t depth_ = 0, item_depth_ = 0;
    std::size_t last_error_line_ = 0;
    bool in_item_ = false, in_channel_title_ = false;
    bool in_naming_part_ = false;  ///< Atom: the name of a person, the title of a source
    bool markup_ = false;          ///< the field holds elements, not text
    bool stopped_ = false;
};

}  // namespace

void parse_feed(ByteReader& in, const FeedLimits& limits, const FeedEvents& events) {
    const auto repaired = escape_ampersands(in);
    ByteReader reader(*repaired);
    FeedParser(limits, events).run(reader);
}

}  // namespace relata::text
