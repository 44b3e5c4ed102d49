#pragma once
// The news agencies of the world, and the words by which a report says that it is theirs. The table with their names:
// text/article/lexicon/agencies.tsv.

#include <string>
#include <string_view>
#include <vector>

namespace relata::text {

/// The agency that goes by exactly these words; empty if none does. Brackets, "The", "News Agency" and "Staff" around a
/// name do not matter. Example: "Agence France-Presse" gives "AFP", "Reuters Staff" gives "Reuters", "Ap" gives "".
std::string_view agency_called(std::string_view words);

/// The agencies of a list, in its order, each once: "Reuters, AP and AFP". Parts that are no agency are passed over.
std::vector<std::string> agencies_in(std::string_view list);

/// Agencies as they stand in `Document::agency`: {"AFP", "AP"} gives "AFP, AP".
std::string join_names(const std::vector<std::string>& names);

/// Whose report it is, by a line that says nothing else: "Source: TASS", "(With inputs from PTI)", "Reporting by Jane
/// Doe, AFP", "Copyright 2020 The Associated Press. All rights reserved." Empty for any other line, and for the credit
/// of a picture: "© AFP", "Photo: Reuters", "Jane Doe/AFP".
std::vector<std::string> agencies_of_credit(std::string_view line);

/// Those of a byline or of a short line of names: "By Jane Doe, Associated Press", "Jane Doe | AFP".
std::vector<std::string> agencies_of_byline(std::string_view line);

/// Those behind the last sentence of a paragraph: "… he said. (ANI)", "… on Monday. /Xinhua", "… of the port. — AP".
/// A mention in running text never counts: "he told Reuters."
std::vector<std::string> agencies_of_tail(std::string_view paragraph);

}  // namespace relata::text
