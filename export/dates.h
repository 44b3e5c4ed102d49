#pragma once
// ISO times in words, as exact as they are and no more.

#include <string>
#include <string_view>

namespace relata::exporter {

/// "2020-02-04" -> "4 Feb 2020", "2019-08" -> "Aug 2019", "2020-01-11/2020-01-20" -> "11–20 Jan 2020", "2016/2020" ->
/// "2016–2020", "/2020-02-29" -> "by 29 Feb 2020", "2020-02/" -> "since Feb 2020". Anything else as it stands.
std::string date_words(std::string_view iso);

/// The same behind a verb: "on 4 Feb 2020", "in Aug 2019", "between 11 and 20 Jan 2020", "by 29 Feb 2020".
std::string when_words(std::string_view iso);

}  // namespace relata::exporter
