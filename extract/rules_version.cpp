// The part of the engine id that names rules and tables.

#include <array>
#include <string_view>

#include "core/sha256.h"
#include "extract/assertions.h"

namespace relata::extract {
namespace lexicon {

std::string_view kCountries_bytes();
std::string_view kReporting_bytes();
std::string_view kControl_bytes();
std::string_view kLightVerbs_bytes();
std::string_view kNominalEvents_bytes();
std::string_view kNouns_bytes();
std::string_view kPersonNouns_bytes();
std::string_view kFirstNames_bytes();
std::string_view kEventClasses_bytes();
std::string_view kTimeWords_bytes();
std::string_view kCountWords_bytes();
std::string_view kPlaceWords_bytes();
std::string_view kCompletionWords_bytes();
std::string_view kRuleWords_bytes();
std::string_view kCoreferenceWords_bytes();
std::string_view kLinkTrees_bytes();
std::string_view kConfidence_bytes();
std::string_view kEventWords_bytes();
std::string_view kEventModes_bytes();
std::string_view kActorRoles_bytes();
std::string_view kActorNames_bytes();

}  // namespace lexicon

namespace {

// Counts up with every change of the rules that changes what they yield.
constexpr std::string_view kRules = "17";

}  // namespace

std::string rules_version() {
    using namespace lexicon;
    std::string all(kRules);
    for (const std::string_view table : {kCountries_bytes(),   kReporting_bytes(),        kControl_bytes(),
                                         kLightVerbs_bytes(),  kNominalEvents_bytes(),    kNouns_bytes(),
                                         kPersonNouns_bytes(), kFirstNames_bytes(),       kEventClasses_bytes(),
                                         kTimeWords_bytes(),   kCountWords_bytes(),       kPlaceWords_bytes(),
                                         kRuleWords_bytes(),   kCoreferenceWords_bytes(), kLinkTrees_bytes(),
                                         kConfidence_bytes(),  kEventWords_bytes(),       kEventModes_bytes(),
                                         kActorRoles_bytes(),  kActorNames_bytes(),       kCompletionWords_bytes()}) {
        all += table;
    }
    return std::string(kRules) + "-" + short_hash(all);
}

}  // namespace relata::extract
