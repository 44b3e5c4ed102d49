#pragma once
// Who wrote an article: names out of bylines and author fields.

#include <string>
#include <string_view>

namespace relata::text {

/// The names of a byline or author field, without "By", roles, places, e-mail addresses and handles, joined by ", ".
/// Example: "By Jane Doe and JOHN ROE, Staff Writers | jane@example.com" gives "Jane Doe, John Roe". Where only an
/// agency or the outlet signs ("By The Associated Press"), that stays; empty where nothing is left.
std::string clean_authors(std::string_view byline);

/// The outlet that a byline names behind its authors: "Harbour Post" of "By Jane Doe, Harbour Post" and of "By Jane Doe
/// for the Harbour Post"; empty where it names none that is called like one.
std::string outlet_of_byline(std::string_view byline);

}  // namespace relata::text
