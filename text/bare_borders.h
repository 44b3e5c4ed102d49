#pragma once
// Sentences that end without an end mark, as in mail and on message boards: rulers, stamps of date and time, addresses,
// emoticons, greetings and closings, a bracket on its own.

#include <cstddef>
#include <string_view>

namespace relata::text {

/// True if a sentence that began at byte `sentence` ends at `end`, before the white space whose end is `next`, though
/// no end mark stands there. Examples, with | for the border: "*** | Police said", "Kaja Holm | 03/28/2001 05:09 PM |
/// Here you go", "Best regards, | Kaja", "see http://example.org/a | They said", "Great :-) | Now we go",
/// "(Reuters) | The mayor left",
/// "the crew in Kiel | In the south rain fell", "PORT REOPENS AFTER LONG STORM | The port", "Port Reopens | Tuesday, March 3, 2020 | Ships came".
bool is_bare_border(std::string_view text, std::size_t sentence, std::size_t end, std::size_t next);

/// True if the text is written without capitals at the start of sentences: it begins with a small letter, or says "i".
bool is_without_capitals(std::string_view text);

/// "http://…", "https://…", "www.…", "ftp://…".
bool is_web_address(std::string_view chunk);

/// What counts the items of a list: "1." "(ii)" "b)" "1.)".
bool is_list_marker(std::string_view chunk);

/// ":-)", ":D", "<3" …
bool is_emoticon(std::string_view chunk);

}  // namespace relata::text
