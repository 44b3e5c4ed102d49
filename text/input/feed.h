#pragma once
// RSS 0.9 to 2.0 and Atom, parsed with libxml2 while they are read: one item at a time, nothing fetched, no entity
// expanded.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "text/input/byte_reader.h"
#include "text/input/delivery.h"

namespace relata::text {

/// One item or entry, as the feed gives it; empty where it does not.
struct FeedItem {
    std::size_t line = 0;   ///< where it begins, from 1
    std::string id = {};    ///< guid, Atom id, rdf:about
    std::string link = {};  ///< the page's address
    std::string title = {};
    std::string published = {};  ///< as written: "Thu, 20 Feb 2020 18:11:00 GMT"
    std::string updated = {};    ///< Atom updated
    std::string author = {};
    std::string source = {};      ///< the outlet, where the feed is a collection of several
    std::string content = {};     ///< content:encoded, Atom content: the whole text, as HTML or plain text
    std::string summary = {};     ///< description, Atom summary
    bool content_is_html = true;  ///< false for Atom's type="text"
    bool summary_is_html = true;
    bool too_long = false;  ///< content or summary went beyond the limit and is cut
};

/// What `parse_feed` tells of. An item is told when its end tag is read.
struct FeedEvents {
    std::function<void(FeedItem, const std::string& publisher)> item = {};  ///< with the channel's title
    std::function<void(std::size_t line, const std::string& what)> fault = {};
};

/// Limits for one item.
struct FeedLimits {
    std::size_t max_text = InputOptions{}.max_bytes;
    std::size_t max_depth = InputOptions{}.max_depth;
};

/// Parses a feed in UTF-8. Broken XML is told once for each place, and what can be read of it is read. XHTML content
/// comes as markup, written anew from its elements.
void parse_feed(ByteReader& in, const FeedLimits& limits, const FeedEvents& events);

/// Every item of the feed with a text becomes a document; its spans count in the item's decoded content. An item
/// without a sentence is skipped and named. Example: the item of https://example.org/drones-over-idlib.html is the
/// document "drones-over-idlib".
void read_feed(ByteReader& in, const std::string& source, Delivery& out);

}  // namespace relata::text
