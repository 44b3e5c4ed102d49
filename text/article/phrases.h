#pragma once
// The general vocabulary of web pages: what prompts, labels and credits say on any site.

#include <string_view>

namespace relata::text {

/// True for a short sentence or line by which a page talks to its reader: "Subscribe to our newsletter!", "Log in or
/// register", "Support our work, become a member!" Never true for a quotation or a long sentence.
bool is_prompt(std::string_view words);

/// True for the name of a page's section or widget standing alone: "World", "Newsfeed", "Most read", "3 Comments".
bool is_label(std::string_view words);

/// True for a label behind which other articles are listed: "Related articles", "Read also", "More from this section".
bool is_related_label(std::string_view words);

/// True for a label behind which readers' comments stand: "Comments", "12 comments", "Leave a reply".
bool is_comments_label(std::string_view words);

/// True for who made a picture or a report: "© AP Photo / Jane Doe", "Photo: Reuters", "Reporting by A. B.; Editing by
/// C. D."
bool is_credit(std::string_view words);

/// True for the words with which picture captions begin or which only they contain: "In this photo", "is seen", "FILE
/// PHOTO".
bool is_caption_like(std::string_view words);

}  // namespace relata::text
