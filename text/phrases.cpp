// The tables of general web vocabulary behind the clean-up.

#include "text/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

/// A line or sentence that starts so, and is short, speaks to the reader.
constexpr std::array kPromptStarts = {
    "accept all"sv, "accept cookies"sv, "add a comment"sv, "add your comment"sv, "advertise with us"sv,
    "advertisement"sv, "all rights reserved"sv, "already a subscriber"sv, "already have an account"sv,
    "become a member"sv, "become a subscriber"sv, "become a supporter"sv, "by clicking"sv, "by continuing to"sv,
    "by signing up"sv, "by subscribing"sv, "by using this site"sv, "check out our"sv, "choose your"sv, "click here"sv,
    "click on the"sv, "click to"sv, "consider helping"sv, "consider supporting"sv, "contact us"sv,
    "continue reading"sv, "copyright"sv, "create account"sv, "create an account"sv, "create your"sv,
    "do not sell my"sv, "do you have a tip"sv, "do you like this"sv, "don't have an account"sv, "don't miss"sv,
    "donate"sv, "download our"sv, "download the"sv, "enjoy unlimited"sv, "enjoyed this"sv, "enter your"sv,
    "find out more about our"sv, "find us on"sv, "follow @"sv, "follow her on"sv, "follow him on"sv, "follow our"sv,
    "follow the author"sv, "follow them on"sv, "follow us"sv, "for more news"sv, "for more stories"sv,
    "for the latest"sv, "forgot password"sv, "forgot your password"sv, "get all the latest"sv, "get breaking"sv,
    "get daily"sv, "get email"sv, "get exclusive"sv, "get full access"sv, "get latest"sv, "get more"sv, "get our"sv,
    "get the app"sv, "get the best"sv, "get the day's"sv, "get the latest"sv, "get the most"sv, "get unlimited"sv,
    "get updates"sv, "got a tip"sv, "have a news tip"sv, "have your say"sv, "help us"sv, "if you enjoyed"sv,
    "if you like this"sv, "if you liked"sv, "if you value"sv, "install our"sv, "join live"sv, "join now"sv,
    "join our"sv, "join the conversation"sv, "join the discussion"sv, "join the mailing"sv, "join thousands"sv,
    "join us on"sv, "jump to"sv, "keep up with the latest"sv, "learn more about our"sv, "leave a comment"sv,
    "leave a reply"sv, "leave your"sv, "like this article"sv, "like us on"sv, "like what you"sv,
    "listen to this article"sv, "load more"sv, "loading"sv, "log in"sv, "log on"sv, "log out"sv, "login"sv,
    "make a contribution"sv, "make a donation"sv, "manage cookies"sv, "manage your"sv, "never miss"sv,
    "newsletter sign"sv, "no comments"sv, "not a subscriber"sv, "open in app"sv, "our newsletter"sv,
    "please consider"sv, "please donate"sv, "please enable"sv, "please enter"sv, "please log in"sv, "please login"sv,
    "please read our"sv, "please share"sv, "please sign"sv, "please subscribe"sv, "please support"sv,
    "please try again"sv, "please turn on"sv, "please wait"sv, "post a comment"sv, "powered by"sv, "press enter"sv,
    "print this"sv, "reach us"sv, "read also"sv, "read more"sv, "read next"sv, "read the full"sv, "read the rest"sv,
    "read this"sv, "receive the latest"sv, "register for"sv, "register now"sv, "register to"sv, "report a typo"sv,
    "report an error"sv, "save article"sv, "save this"sv, "scan the qr"sv, "scroll down"sv, "scroll to"sv,
    "see all"sv, "see also"sv, "see more"sv, "send a letter"sv, "send us"sv, "share on"sv, "share this"sv,
    "share via"sv, "share your"sv, "show comments"sv, "show more"sv, "sign in"sv, "sign me up"sv, "sign up"sv,
    "skip to"sv, "sorry, your browser"sv, "start your"sv, "stay connected"sv, "stay informed"sv, "stay tuned"sv,
    "stay up to date"sv, "stay updated"sv, "submit a"sv, "submit your"sv, "subscribe"sv, "subscribers only"sv,
    "support independent"sv, "support our"sv, "support us"sv, "take our survey"sv, "tap here"sv, "tell us"sv, "terms of"sv,
    "thank you for"sv, "thanks for reading"sv, "thanks for signing"sv, "that's all for"sv, "the views expressed"sv,
    "this article is for subscribers"sv, "this site uses"sv, "this website uses"sv, "to comment"sv,
    "to continue reading"sv, "to join the"sv, "to participate"sv, "to read the full"sv, "to subscribe"sv,
    "to view this"sv, "try again"sv, "turn on notifications"sv, "tweet this"sv, "unlock"sv, "update your browser"sv,
    "upgrade to"sv, "view all"sv, "view comments"sv, "view gallery"sv, "view more"sv, "visit our"sv, "want more"sv,
    "want to read more"sv, "want to stay"sv, "watch live"sv, "watch now"sv, "watch:"sv, "we have sent"sv,
    "we may earn"sv, "we need your"sv, "we rely on"sv, "we use cookies"sv, "we value your"sv, "we want to hear"sv,
    "write to us"sv, "you are now"sv, "you can also follow"sv, "you can unsubscribe"sv, "you have reached"sv,
    "you have successfully"sv, "you may also"sv, "you might also"sv, "you must be logged"sv, "you need to"sv,
    "your browser"sv, "your email"sv, "your subscription"sv, "your support"sv};

/// Anywhere in a short line without a full sentence of its own, or in one that addresses the reader.
constexpr std::array kPromptInside = {
    "ad blocker"sv, "all rights reserved"sv, "click here"sv, "consider helping"sv, "consider supporting"sv,
    "cookie"sv, "email address"sv, "get the latest"sv, "in your inbox"sv, "join now"sv, "join our"sv, "log in"sv,
    "mailing list"sv, "news alerts"sv, "newsletter"sv, "our app"sv, "our journalism"sv, "our website"sv, "our work"sv,
    "privacy policy"sv, "push notifications"sv, "requires javascript"sv, "read more"sv, "sign in"sv, "sign up"sv, "subscribe"sv,
    "subscriber"sv, "subscription"sv, "support us"sv, "telegram channel"sv, "terms and conditions"sv,
    "terms of service"sv, "terms of use"sv, "this article"sv, "this content"sv, "this page"sv, "to your inbox"sv,
    "us on"sv, "whatsapp channel"sv, "your account"sv, "your browser"sv, "your device"sv, "your donation"sv,
    "your support"sv, "youtube channel"sv};

// Sorted.
constexpr std::array kLabels = {
    "about us"sv, "ad"sv, "ads"sv, "advertisement"sv, "advertising"sv, "africa"sv, "all"sv, "americas"sv,
    "analysis"sv, "arts"sv, "asia"sv, "audio"sv, "author"sv, "back to top"sv, "breaking"sv, "breaking news"sv,
    "business"sv, "cancel"sv, "category"sv, "chat"sv, "chats"sv, "close"sv, "comment"sv, "contact"sv, "copy link"sv,
    "copy url"sv, "culture"sv, "defence"sv, "defense"sv, "delete"sv, "economy"sv, "edit"sv, "editorial"sv, "email"sv,
    "entertainment"sv, "environment"sv, "europe"sv, "facebook"sv, "facebook comments"sv, "features"sv, "feedback"sv,
    "gallery"sv, "getty images"sv, "health"sv, "highlights"sv, "home"sv, "homepage"sv, "image"sv, "image source"sv,
    "in pictures"sv, "instagram"sv, "international"sv, "keywords"sv, "latest"sv, "latest news"sv, "lifestyle"sv,
    "like"sv, "link copied"sv, "linkedin"sv, "live"sv, "live updates"sv, "loader"sv, "loading"sv, "local"sv, "menu"sv,
    "messenger"sv, "middle east"sv, "most popular"sv, "most read"sv, "multimedia"sv, "national"sv, "news"sv,
    "newsfeed"sv, "newsletter"sv, "newsletters"sv, "next"sv, "next article"sv, "open"sv, "opinion"sv, "photo"sv,
    "photos"sv, "pinterest"sv, "podcast"sv, "podcasts"sv, "politics"sv, "popular"sv, "previous"sv,
    "previous article"sv, "print"sv, "privacy policy"sv, "promoted"sv, "reddit"sv, "region"sv, "register"sv,
    "reply"sv, "report"sv, "save"sv, "science"sv, "search"sv, "send"sv, "share"sv, "shares"sv, "skip ad"sv,
    "sponsored"sv, "sport"sv, "sports"sv, "start here"sv, "stories"sv, "submit"sv, "subscribe"sv, "tags"sv, "tech"sv,
    "technology"sv, "telegram"sv, "top news"sv, "top stories"sv, "topics"sv, "translate"sv, "trending"sv,
    "trending now"sv, "tweet"sv, "twitter"sv, "uk"sv, "us"sv, "video"sv, "videos"sv, "view"sv, "views"sv, "watch"sv,
    "weather"sv, "whatsapp"sv, "world"sv, "world news"sv, "youtube"sv};
static_assert(std::ranges::is_sorted(kLabels));

constexpr std::array kRelatedStarts = {
    "also read"sv, "around the web"sv, "don't miss"sv, "editor's pick"sv, "editors' pick"sv, "explore more"sv,
    "featured stories"sv, "from our partners"sv, "from the web"sv, "further reading"sv, "in case you missed"sv,
    "keep reading"sv, "latest from"sv, "latest news"sv, "latest stories"sv, "more about"sv, "more from"sv,
    "more news"sv, "more on this"sv, "more on:"sv, "more stories"sv, "more top stories"sv, "most popular"sv,
    "most read"sv, "most viewed"sv, "other news"sv, "other stories"sv, "popular now"sv, "read also"sv, "read more"sv,
    "read next"sv, "recent posts"sv, "recommended"sv, "related"sv, "see also"sv, "similar articles"sv, "sponsored"sv,
    "suggested"sv, "top stories"sv, "trending"sv, "up next"sv, "what to read next"sv, "you may also"sv,
    "you may like"sv, "you might also"sv};

constexpr std::array kCreditStarts = {
    "(c) "sv, "additional reporting"sv, "ap photo"sv, "compiled by"sv, "courtesy of"sv, "credit:"sv, "edited by"sv,
    "editing by"sv, "file photo:"sv, "graphic:"sv, "illustration:"sv, "image by"sv, "image credit"sv,
    "image source"sv, "image:"sv, "photo by"sv, "photo credit"sv, "photo:"sv, "photograph by"sv, "photograph:"sv,
    "photos:"sv, "picture:"sv, "reporting by"sv, "source:"sv, "via reuters"sv, "video:"sv, "writing by"sv, "©"sv};

constexpr std::array kCreditInside = {
    "/afp"sv, "/anadolu"sv, "/ap photo"sv, "/epa"sv, "/reuters"sv, "/shutterstock"sv, "afp/"sv,
    "all rights reserved"sv, "anadolu agency via"sv, "ap photo /"sv, "ap photo/"sv, "contributed reporting"sv,
    "contributed to this report"sv, "contributed to this story"sv, "epa-efe"sv, "getty images"sv, "reuters/"sv};

constexpr std::array kCaptionStarts = {
    "(file"sv, "a file photo"sv, "a file picture"sv, "a general view"sv, "a handout"sv, "a photo taken"sv,
    "a picture taken"sv, "a satellite image"sv, "a screen grab"sv, "a screengrab"sv, "a still image"sv,
    "an aerial view"sv, "an undated photo"sv, "file -"sv, "file image"sv, "file photo"sv, "file picture"sv,
    "file –"sv, "file —"sv, "illustrative"sv, "in this aerial"sv, "in this combination"sv, "in this file"sv,
    "in this frame"sv, "in this handout"sv, "in this image"sv, "in this photo"sv, "in this picture"sv,
    "in this satellite"sv, "in this screen"sv, "in this still"sv, "in this undated"sv, "photo shows"sv, "pictured:"sv,
    "the photo shows"sv, "the picture shows"sv, "this combination"sv, "this combo"sv, "this file photo"sv,
    "this frame grab"sv, "this handout"sv, "this image"sv, "this photo"sv, "this picture"sv, "this satellite image"sv,
    "this undated"sv};

constexpr std::array kCaptionInside = {
    "(file photo)"sv, "(image:"sv, "(l)"sv, "(left)"sv, "(photo by"sv, "(photo:"sv, "(r)"sv, "(right)"sv, ", left,"sv,
    ", right,"sv, "[file photo"sv, "[photo:"sv, "are pictured"sv, "are seen at"sv, "are seen in"sv, "are seen near"sv,
    "are seen on"sv, "file photo)"sv, "handout photo"sv, "is pictured"sv, "is seen at"sv, "is seen in"sv,
    "is seen near"sv, "is seen on"sv, "pictured in"sv, "screen grab"sv, "screengrab"sv};

struct Words {
    std::string low = {};       ///< lower case, straight apostrophes, single spaces
    std::size_t count = 0;
};

/// Lower case with straight apostrophes and quotes left out at the start.
Words normalise(std::string_view text) {
    Words out;
    out.low.reserve(text.size());
    bool space = true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (is_space(c.value)) {
            if (!space) out.low.push_back(' ');
            space = true;
        } else {
            if (space) ++out.count;
            space = false;
            if (is_apostrophe(c.value)) {
                out.low.push_back('\'');
            } else if (c.length == 1 && c.value >= 'A' && c.value <= 'Z') {
                out.low.push_back(static_cast<char>(c.value + 32));
            } else {
                out.low.append(text.substr(at, c.length));
            }
        }
        at += c.length;
    }
    while (!out.low.empty() && out.low.back() == ' ') out.low.pop_back();
    return out;
}

bool is_word_border(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return true;
    const auto alnum = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; };
    return !alnum(text[at - 1]) || !alnum(text[at]);
}

template <std::size_t N>
bool starts_with_any(std::string_view low, const std::array<std::string_view, N>& table) {
    return std::ranges::any_of(table, [&](std::string_view p) { return low.starts_with(p) && is_word_border(low, p.size()); });
}

template <std::size_t N>
bool contains_any(std::string_view low, const std::array<std::string_view, N>& table) {
    return std::ranges::any_of(table, [&](std::string_view p) {
        const auto at = low.find(p);
        return at != std::string_view::npos && is_word_border(low, at) && (is_word_border(low, at + p.size()) || p == "cookie" || p == "subscriber");
    });
}

bool addresses_reader(std::string_view low) {
    constexpr std::array kReader = {"you"sv, "your"sv, "you're"sv, "us"sv, "our"sv, "here"sv, "now"sv, "today"sv};
    return contains_any(low, kReader);
}

bool ends_like_sentence(std::string_view low) {
    const char32_t last = decode_before(low, low.size()).value;
    return last == '.' || last == 0x201D || last == '"';
}

std::string_view without_marks(std::string_view low) {
    constexpr std::string_view kMarks = " .:;,!?>|*+-#0123456789()[]";
    while (!low.empty() && kMarks.find(low.front()) != std::string_view::npos) low.remove_prefix(1);
    while (!low.empty() && kMarks.find(low.back()) != std::string_view::npos) low.remove_suffix(1);
    return trim(low);
}

}  // namespace

bool is_prompt(std::string_view words) {
    if (words.size() > 400) return false;
    const char32_t first = decode_at(words, 0).value;
    if (first == '"' || first == 0x201C) return false;
    const Words w = normalise(words);
    if (w.count > 45) return false;
    const auto low = w.low.find_first_not_of(" *>|-[(") == std::string::npos
                         ? std::string_view{}
                         : std::string_view(w.low).substr(w.low.find_first_not_of(" *>|-[("));
    const bool quoted = low.find('"') != std::string_view::npos || low.find("\xE2\x80\x9D") != std::string_view::npos;
    const bool short_line = w.count <= 7;
    const bool says = low.find(" said") != std::string_view::npos;
    if (starts_with_any(low, kPromptStarts) && !quoted && !says) {
        return short_line || addresses_reader(low) || !ends_like_sentence(low);
    }
    if (quoted || says) return false;
    if (contains_any(low, kPromptInside)) {
        return (w.count <= 14 && !ends_like_sentence(low)) || (w.count <= 25 && addresses_reader(low) && low.find(" you") != std::string_view::npos);
    }
    return false;
}

bool is_label(std::string_view words) {
    if (words.size() > 60) return false;
    const Words w = normalise(words);
    const auto core = without_marks(w.low);
    return w.count <= 4 && std::ranges::binary_search(kLabels, core);
}

bool is_related_label(std::string_view words) {
    if (words.size() > 80) return false;
    const Words w = normalise(words);
    return w.count <= 8 && starts_with_any(std::string_view(w.low), kRelatedStarts) && !ends_like_sentence(w.low);
}

bool is_comments_label(std::string_view words) {
    if (words.size() > 60) return false;
    const Words w = normalise(words);
    const auto core = without_marks(w.low);
    return w.count <= 6 && (core == "comments" || core == "comment" || core == "responses" || core == "reader comments" ||
                            core == "leave a reply" || core == "leave a comment" || core == "post a comment" ||
                            core == "add a comment" || core == "join the conversation" || core == "join the discussion" ||
                            core == "view comments" || core == "show comments" || core == "have your say");
}

bool is_credit(std::string_view words) {
    if (words.size() > 300) return false;
    const Words w = normalise(words);
    if (starts_with_any(std::string_view(w.low), kCreditStarts) || w.low.starts_with("©")) return true;
    return w.count <= 20 && contains_any(w.low, kCreditInside);
}

bool is_caption_like(std::string_view words) {
    const Words w = normalise(words.substr(0, 600));
    const char32_t first = decode_at(words, 0).value;
    if (first == '"' || first == 0x201C) return false;
    return starts_with_any(std::string_view(w.low), kCaptionStarts) || (w.count <= 45 && contains_any(w.low, kCaptionInside));
}

}  // namespace relata::text
