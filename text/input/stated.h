#pragma once
// What a feed says about an article beside its text.

#include <string>
#include <string_view>

#include "core/records.h"

namespace relata::text {

/// Each may be empty.
struct Stated {
    std::string url = {};
    std::string title = {};
    std::string published = {};  ///< as written: "2020-02-20T18:11:00Z", "Thu, 20 Feb 2020 18:11:00 GMT"
    std::string publisher = {};
    std::string author = {};
};

/// Sets what is stated over what the text says; `reason` is the date's ("NDJSON published"). A date that is none
/// becomes a warning.
void take_stated(Stated stated, std::string_view reason, Document& document);

}  // namespace relata::text
