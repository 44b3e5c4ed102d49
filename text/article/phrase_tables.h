#pragma once
// The words of `text/article/phrases.h`: what prompts, labels, credits and captions say on any site. Lower case,
// straight apostrophes. To teach the clean-up a new phrase, add it here; every table holds general web vocabulary only,
// no words of particular articles.

#include <algorithm>
#include <array>
#include <string_view>

namespace relata::text::phrase_tables {

using std::literals::string_view_literals::operator""sv;

// clang-format off
// A line or sentence that starts so, and is short, speaks to the reader.
inline constexpr std::array kPromptStarts = {
    "accept all"sv, "accept cookies"sv, "add a comment"sv, "add your comment"sv, "advertise with us"sv,
    "advertisement -"sv, "advertisement |"sv, "advertisement –"sv, "advertisement •"sv, "all rights reserved"sv,
    "already a subscriber"sv, "already have an account"sv, "become a member"sv, "become a subscriber"sv,
    "become a supporter"sv, "by clicking"sv, "by continuing to"sv, "by signing up"sv, "by subscribing"sv,
    "by using this site"sv, "check out our"sv, "choose your country"sv, "choose your language"sv,
    "choose your newsletters"sv, "click here"sv, "click on the"sv, "click to"sv, "consider supporting"sv,
    "contact us"sv, "continue reading"sv, "create account"sv, "create an account"sv, "create your"sv,
    "do not sell my"sv, "do you have a tip"sv, "don't have an account"sv, "don't miss"sv, "donate"sv,
    "download our"sv, "download the app"sv, "download the free"sv, "enjoy unlimited"sv, "enjoyed this"sv,
    "enter your"sv, "find out more about our"sv, "find us on"sv, "follow @"sv, "follow her on"sv, "follow him on"sv,
    "follow our"sv, "follow the author"sv, "follow them on"sv, "follow us"sv, "for more news"sv, "for more stories"sv,
    "for the latest"sv, "forgot password"sv, "forgot your password"sv, "get all the latest"sv, "get breaking"sv,
    "get daily"sv, "get email"sv, "get exclusive"sv, "get full access"sv, "get latest"sv, "get more news"sv,
    "get more stories"sv, "get our"sv, "get the app"sv, "get the best"sv, "get the day's"sv, "get the latest"sv,
    "get the most"sv, "get the news"sv, "get the stories"sv, "get unlimited"sv, "get updates"sv, "got a tip"sv,
    "have a news tip"sv, "have your say"sv, "help us improve"sv, "help us keep"sv, "help us to"sv, "if you enjoyed"sv,
    "if you like this"sv, "if you liked"sv, "if you value"sv, "install our"sv, "join live"sv, "join now"sv,
    "join our"sv, "join the conversation"sv, "join the discussion"sv, "join thousands"sv, "join us on"sv,
    "jump to comments"sv, "jump to content"sv, "jump to navigation"sv, "keep up to date"sv, "keep up with"sv,
    "learn more about our"sv, "leave a comment"sv, "leave a reply"sv, "leave your"sv, "like this article"sv,
    "like us on"sv, "like what you"sv, "listen to this article"sv, "load more"sv, "loading..."sv, "loading…"sv,
    "log in"sv, "log on"sv, "log out"sv, "login"sv, "make a contribution"sv, "make a donation"sv, "manage cookies"sv,
    "manage your"sv, "never miss"sv, "newsletter sign"sv, "no comments"sv, "not a subscriber"sv, "open in app"sv,
    "our newsletter"sv, "our standards"sv, "please consider"sv, "please donate"sv, "please enable"sv,
    "please enter"sv, "please log in"sv, "please login"sv, "please read our"sv, "please share"sv, "please sign"sv,
    "please subscribe"sv, "please support"sv, "please try again"sv, "please turn on"sv, "please update your"sv,
    "please wait"sv, "post a comment"sv, "powered by"sv, "press enter"sv, "print this"sv, "reach us"sv, "read also"sv,
    "read more"sv, "read next"sv, "read the full"sv, "read the rest"sv, "read this"sv, "receive the latest"sv,
    "register for"sv, "register now"sv, "register to"sv, "report a typo"sv, "report an error"sv, "save article"sv,
    "save this"sv, "scan the qr"sv, "scroll down"sv, "scroll to"sv, "see all"sv, "see also"sv, "see more"sv,
    "send a letter"sv, "send us"sv, "share on"sv, "share this"sv, "share via"sv, "share your"sv, "show comments"sv,
    "show more"sv, "sign in"sv, "sign me up"sv, "sign up"sv, "skip to"sv, "sorry, your browser"sv, "start your"sv,
    "stay connected"sv, "stay informed"sv, "stay tuned"sv, "stay up to date"sv, "stay updated"sv,
    "submit a comment"sv, "submit a letter"sv, "submit a tip"sv, "submit your"sv, "subscribe"sv, "subscribers only"sv,
    "support independent"sv, "support our"sv, "support us"sv, "take our survey"sv, "tap here"sv, "tell us"sv,
    "terms and conditions"sv, "terms of service"sv, "terms of use"sv, "thank you for reading"sv,
    "thank you for registering"sv, "thank you for signing"sv, "thank you for subscribing"sv, "thanks for reading"sv,
    "thanks for signing"sv, "that's all for"sv, "the views expressed"sv, "this article is for subscribers"sv,
    "this site uses"sv, "this website uses"sv, "to continue reading"sv, "to get our"sv, "to join the conversation"sv,
    "to join the discussion"sv, "to leave a comment"sv, "to read the full"sv, "to subscribe"sv, "to view this"sv,
    "try again"sv, "turn on notifications"sv, "tweet this"sv, "unlock all"sv, "unlock this"sv, "unlock unlimited"sv,
    "update your browser"sv, "upgrade to"sv, "view all"sv, "view comments"sv, "view gallery"sv, "view more"sv,
    "visit our"sv, "want more"sv, "want to read more"sv, "want to stay"sv, "watch live"sv, "watch now"sv, "watch:"sv,
    "we have sent you"sv, "we may earn"sv, "we need your help"sv, "we need your support"sv,
    "we rely on our readers"sv, "we rely on readers"sv, "we rely on your"sv, "we use cookies"sv, "we value your"sv,
    "we want to hear"sv, "write to us"sv, "you are now logged"sv, "you are now subscribed"sv, "you can also follow"sv,
    "you can unsubscribe"sv, "you have reached"sv, "you have successfully"sv, "you may also"sv, "you might also"sv,
    "you must be logged"sv, "you need to be"sv, "you need to enable"sv, "you need to log"sv, "your browser"sv,
    "your email"sv, "your subscription"sv, "your support"sv};

// A line or sentence that starts so says where the text comes from, who owns it, or that it goes on below.
inline constexpr std::array kNotices = {
    "all rights reserved"sv, "article continues"sv, "story continues"sv,
    "the article was originally published"sv, "this article first appeared"sv, "this article originally appeared"sv,
    "this article was first published"sv, "this article was originally published"sv, "this story first appeared"sv,
    "this story was first published"sv, "this story was originally published"sv};

// The same in other languages: subscribe, read also, share, register. In a line of up to ten words.
inline constexpr std::array kForeignPrompts = {
    "abone ol"sv, "abonnez-vous"sv, "abonniere"sv, "assine"sv, "ayrıca okuyun"sv, "baca juga"sv, "cadastre-se"sv,
    "comparte en"sv, "compartilhe"sv, "compartir"sv, "czytaj też"sv, "czytaj więcej"sv, "diese seite teilen"sv,
    "inscrivez-vous"sv, "iscriviti"sv, "jetzt abonnieren"sv, "lea también"sv, "lee también"sv, "lees meer"sv,
    "lees ook"sv, "leggi anche"sv, "leia mais"sv, "leia também"sv, "lesen sie auch"sv, "lire aussi"sv,
    "lire la suite"sv, "mehr zum thema"sv, "partager"sv, "przeczytaj"sv, "regístrate"sv, "saiba mais"sv,
    "suscríbase"sv, "suscríbete"sv, "teilen"sv, "à lire aussi"sv};

// Anywhere in a short line without a full sentence of its own, or in one that addresses the reader.
inline constexpr std::array kPromptInside = {
    "ad blocker"sv, "all rights reserved"sv, "click here"sv, "consider supporting"sv, "cookie"sv, "email address"sv,
    "get the latest"sv, "in your inbox"sv, "join now"sv, "join our"sv, "log in"sv, "mailing list"sv, "news alerts"sv,
    "newsletter"sv, "our app"sv, "our journalism"sv, "our website"sv, "our work"sv, "privacy policy"sv,
    "push notifications"sv, "read more"sv, "requires javascript"sv, "sign in"sv, "sign up"sv, "subscribe"sv,
    "subscriber"sv, "subscription"sv, "support us"sv, "telegram channel"sv, "terms and conditions"sv,
    "terms of service"sv, "terms of use"sv, "this article"sv, "this content"sv, "this page"sv, "to your inbox"sv,
    "us on"sv, "whatsapp channel"sv, "your account"sv, "your browser"sv, "your device"sv, "your donation"sv,
    "your support"sv, "youtube channel"sv};

// The whole line, but for marks and numbers. Sorted, for binary search.
inline constexpr std::array kLabels = {
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

// Labels above lists of other articles.
inline constexpr std::array kRelatedStarts = {
    "also read"sv, "around the web"sv, "don't miss"sv, "editor's pick"sv, "editors' pick"sv, "explore more"sv,
    "featured stories"sv, "from our partners"sv, "from the web"sv, "further reading"sv, "in case you missed"sv,
    "keep reading"sv, "latest from"sv, "latest news"sv, "latest stories"sv, "more about"sv, "more from"sv,
    "more news"sv, "more on this"sv, "more on:"sv, "more stories"sv, "more top stories"sv, "most popular"sv,
    "most read"sv, "most viewed"sv, "other news"sv, "other stories"sv, "popular now"sv, "read also"sv, "read more"sv,
    "read next"sv, "recent posts"sv, "recommended"sv, "related"sv, "see also"sv, "similar articles"sv, "sponsored"sv,
    "suggested"sv, "top stories"sv, "trending"sv, "up next"sv, "what to read next"sv, "you may also"sv,
    "you may like"sv, "you might also"sv};

// Who made a picture or a report: at the start …
inline constexpr std::array kCreditStarts = {
    "(c) "sv, "additional reporting"sv, "ap photo"sv, "compiled by"sv, "courtesy of"sv, "credit:"sv, "edited by"sv,
    "editing by"sv, "file photo:"sv, "graphic:"sv, "illustration:"sv, "image by"sv, "image credit"sv,
    "image source"sv, "image:"sv, "photo by"sv, "photo credit"sv, "photo:"sv, "photograph by"sv, "photograph:"sv,
    "photos:"sv, "picture:"sv, "reporting by"sv, "source:"sv, "via reuters"sv, "video:"sv, "writing by"sv, "©"sv};

// … and anywhere.
inline constexpr std::array kCreditInside = {
    "/afp"sv, "/anadolu"sv, "/ap photo"sv, "/epa"sv, "/reuters"sv, "/shutterstock"sv, "afp/"sv,
    "all rights reserved"sv, "anadolu agency via"sv, "ap photo /"sv, "ap photo/"sv, "contributed reporting"sv,
    "contributed to this report"sv, "contributed to this story"sv, "epa-efe"sv, "getty images"sv, "reuters/"sv};

// Picture captions: at the start …
inline constexpr std::array kCaptionStarts = {
    "(file"sv, "a file photo"sv, "a file picture"sv, "a general view"sv, "a handout"sv, "a photo taken"sv,
    "a picture taken"sv, "a satellite image"sv, "a screen grab"sv, "a screengrab"sv, "a still image"sv,
    "an aerial view"sv, "an undated photo"sv, "file -"sv, "file image"sv, "file photo"sv, "file picture"sv,
    "file –"sv, "file —"sv, "illustrative"sv, "image caption"sv, "in this aerial"sv, "in this combination"sv,
    "in this file"sv, "in this frame"sv, "in this handout"sv, "in this image"sv, "in this photo"sv,
    "in this picture"sv, "in this satellite"sv, "in this screen"sv, "in this still"sv, "in this undated"sv,
    "media caption"sv, "photo shows"sv, "pictured:"sv, "the photo shows"sv, "the picture shows"sv,
    "this combination"sv, "this combo"sv, "this file photo"sv, "this frame grab"sv, "this handout"sv, "this image"sv,
    "this photo"sv, "this picture"sv, "this satellite image"sv, "this undated"sv};

// … and anywhere.
inline constexpr std::array kCaptionInside = {
    "(file photo)"sv, "(image:"sv, "(l)"sv, "(left)"sv, "(photo by"sv, "(photo:"sv, "(r)"sv, "(right)"sv, ", left,"sv,
    ", right,"sv, "[file photo"sv, "[photo:"sv, "are pictured"sv, "are seen at"sv, "are seen in"sv, "are seen near"sv,
    "are seen on"sv, "file photo)"sv, "handout photo"sv, "is pictured"sv, "is seen at"sv, "is seen in"sv,
    "is seen near"sv, "is seen on"sv, "pictured in"sv, "screen grab"sv, "screengrab"sv};

// clang-format on
static_assert(std::ranges::is_sorted(kLabels));

}  // namespace relata::text::phrase_tables
