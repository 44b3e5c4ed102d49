#pragma once
// What is compared of an assertion when happenings are found: the account that it gives of an act.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/days.h"
#include "graph/parties.h"
#include "graph/store.h"

namespace relata::graph {

/// What an article names: two articles of one matter name the same persons, towns and ships. Hashes, sorted.
struct NamesTold {
    std::vector<std::uint64_t> names = {};  ///< no countries
    std::vector<std::uint64_t> lands = {};  ///< countries
};

/// An assertion as an account of an act.
struct Account {
    AssertionIndex assertion = {};
    std::string kind = {};  ///< see `act_kind_of`
    Party agent = {};
    std::vector<Party> fellows = {};  ///< who did it with the agent: "Turkey" of "Russia and Turkey agreed"
    Party patient = {};
    Party speaker = {};              ///< not stated: the article itself
    std::vector<Party> places = {};  ///< where it was; the object is not among them
    std::optional<Days> time = {};   ///< what the assertion says
    bool sums_up = false;            ///< told of all the days of a span: "between Monday and Friday"
    std::optional<Days> published = {};
    std::optional<Quantity> number = {};
    bool some_one = false;  ///< the number is an article: "a man was wounded", and perhaps others
    /// What was told before in the article, where this takes it up: of "Turkey put the number at 50" what was counted,
    /// of "rejected the accusation" the accusation.
    std::optional<AssertionIndex> follows = {};
    std::string unit = {};  ///< head noun of what is counted, singular; of a toll its words
    /// How the act is told: by the verb; as a number of victims (graph/tolls.h); as what somebody is blamed for, or
    /// denies or owns to (graph/answers.h).
    enum class Telling { plainly, toll, blame, denial, claim };
    Telling telling = Telling::plainly;
    bool retold() const { return telling != Telling::plainly; }
    std::string means = {};  ///< of an attack: the weapon that `number` counts: "drone" of "sent three drones"
    bool running = false;    ///< a toll that later reports raise
    bool so_far = false;     ///< of bodies found: there may be more dead
    /// What brought harm, as far as it tells two disasters apart: the quake and the crash of a helicopter sent to help.
    enum class Cause { unknown, violence, accident, nature };
    Cause cause = Cause::unknown;
    bool violent = false;    ///< of harm: somebody did it, who may do it again tomorrow; no flood, crash or blaze
    enum class Standing { real, planned, demanded };
    Standing standing = Standing::real;  ///< told as having come to pass, or not
    bool lasting = false;                ///< a state, which holds at other times too
    bool object_is_place = false;        ///< the act was done to a place
    bool negated = false;
    std::uint32_t document = 0;  ///< equal for assertions of one document
    std::uint32_t outlet = 0;    ///< equal for documents of one publisher; without publishers, for those of one file
    std::uint32_t sentence = 0;
    Span clause = {};                       ///< its relation in the document: equal where one verb has several objects
    Span told_of = {};                      ///< whom it befell there; empty if the words have none
    std::vector<std::uint64_t> words = {};  ///< hashes of the content words of its sentence, sorted
    std::shared_ptr<const NamesTold> article = {};  ///< what its article names; null where it is not to be compared
};

/// Whether accounts are to be compared in full, or only to be put into blocks (graph/account_blocks.h): then without
/// `words`, `article` and `fellows`, which take long to find.
enum class AccountUse { comparing, blocks };

/// The account that an assertion gives by itself: kind, parties and number, without what goes before it in its article
/// or stands beside it.
Account account_alone(const Store& store, AssertionIndex index);

/// The accounts of all assertions, in their order.
std::vector<Account> accounts_of(const Store& store, AccountUse use = AccountUse::comparing);

}  // namespace relata::graph
