// Relations as the rules print them, and the class that each gets.

#include "extract/qualifiers/event_type.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using relata::extract::Act;
using relata::extract::classify;

namespace {

std::string type_of(std::string_view relation, std::string_view object = {}) {
    return classify(Act{.relation = relation, .object_head = object}).type;
}

}  // namespace

TEST_CASE("a verb alone has its class, with mode and code") {
    const auto accuse = classify(Act{.relation = "accuse"});
    CHECK(accuse.type == "ACCUSE");
    CHECK(accuse.mode == "allege");
    CHECK(accuse.cameo == "112");
    CHECK(type_of("say") == "STATEMENT");
    CHECK(type_of("hint") == "STATEMENT");
    CHECK(type_of("kill") == "ASSAULT");
    CHECK(type_of("suppress") == "COERCE");
    CHECK(type_of("retreat") == "YIELD");
    CHECK(type_of("demonstrate") == "PROTEST");
    CHECK(type_of("donate") == "AID");
    CHECK(type_of("knit") == "OTHER");
    CHECK(type_of("") == "OTHER");
}

TEST_CASE("a trailing preposition does not hide the verb") {
    CHECK(type_of("accuse of") == "ACCUSE");
    CHECK(type_of("discuss with") == "CONSULT");
    CHECK(type_of("call on") == "REQUEST");
    CHECK(type_of("be dissatisfied with") == "REJECT");
}

TEST_CASE("an event noun decides under a light verb") {
    CHECK(type_of("launch attack on") == "ASSAULT");
    CHECK(type_of("launch", "offensive") == "ASSAULT");
    CHECK(type_of("launch", "satellite") == "OTHER");
    CHECK(type_of("come under attack") == "ASSAULT");
    CHECK(type_of("hold", "talk") == "CONSULT");
    CHECK(type_of("hold", "election") == "OTHER");
    CHECK(type_of("take hostage") == "COERCE");
    CHECK(type_of("take", "hostage") == "COERCE");
    CHECK(type_of("offensive against") == "ASSAULT");
}

TEST_CASE("attempt and phase leave the class of the act itself") {
    CHECK(type_of("try to impose sanction on") == "SANCTION");
    CHECK(type_of("continue to attack") == "ASSAULT");
    CHECK(type_of("begin to withdraw from") == "YIELD");
    CHECK(type_of("be willing to continue to cooperate with") == "COOPERATE");
    CHECK(type_of("threaten to attack") == "THREATEN");
}

TEST_CASE("lasting relations are states") {
    CHECK(type_of("be") == "STATE");
    CHECK(type_of("be president of") == "STATE");
    CHECK(type_of("spokeswoman of") == "STATE");
    CHECK(type_of("located in") == "STATE");
    CHECK(type_of("in") == "STATE");
    CHECK(type_of("be striker for") == "STATE");
    CHECK(type_of("border") == "STATE");
}

TEST_CASE("forces that move are mobilised, parcels are not") {
    CHECK(type_of("send", "troop") == "MOBILIZE");
    CHECK(type_of("send", "parcel") == "OTHER");
    CHECK(classify(Act{.relation = "enter", .subject_type = "MILITARY"}).type == "MOBILIZE");
    CHECK(classify(Act{.relation = "enter", .subject_type = "PERSON"}).type == "OTHER");
    CHECK(classify(Act{.relation = "transfer to", .object_type = "ARMED_GROUP"}).type == "MOBILIZE");
}

TEST_CASE("the object tells one sense of a verb from another") {
    CHECK(type_of("sign", "treaty") == "AGREE");
    CHECK(type_of("sign", "player") == "OTHER");
    CHECK(type_of("deny", "visa") == "REJECT");
    CHECK(type_of("deny", "involvement") == "REJECT");
    CHECK(type_of("meet", "target") == "OTHER");
    CHECK(classify(Act{.relation = "seize", .object_type = "PLACE"}).type == "ASSAULT");
    CHECK(type_of("seize", "drug") == "COERCE");
}

TEST_CASE("what a hazard brings about is nobody's doing") {
    CHECK(
        classify(Act{.relation = "close", .object_head = "airport", .subject_head = "storm", .cause = "storm"}).type ==
        "OTHER");
    CHECK(classify(Act{.relation = "arrest", .subject_head = "police", .cause = "storm"}).type == "COERCE");
}

TEST_CASE("what nobody meant to do is no assault") {
    CHECK(classify(Act{.relation = "kill", .cause = "earthquake"}).type == "OTHER");
    CHECK(classify(Act{.relation = "injure", .cause = "crash"}).type == "OTHER");
    CHECK(classify(Act{.relation = "kill", .cause = "airstrike"}).type == "ASSAULT");
    CHECK(classify(Act{.relation = "arrest", .cause = "crash"}).type == "COERCE");
}

TEST_CASE("words beside an act tell how it was done") {
    const std::vector<std::string> drones = {"drone"};
    CHECK(classify(Act{.relation = "attack", .details = drones}).mode == "drone");
    CHECK(classify(Act{.relation = "shell", .details = drones}).mode == "heavy-weapons");  // the verb knows better
    CHECK(classify(Act{.relation = "meet with", .details = drones}).mode.empty());
    CHECK(classify(Act{.relation = "demand", .object_head = "release"}).mode == "yield");
    CHECK(classify(Act{.relation = "reject", .object_head = "negotiation"}).mode == "meet");
    CHECK(classify(Act{.relation = "demand", .object_head = "carpet"}).mode.empty());
}

TEST_CASE("disapproval of an act refuses it, disapproval of somebody accuses") {
    CHECK(type_of("condemn", "attack") == "REJECT");
    CHECK(classify(Act{.relation = "condemn", .object_type = "COUNTRY"}).type == "ACCUSE");
    CHECK(type_of("criticize") == "ACCUSE");
    CHECK(type_of("attack", "policy") == "ACCUSE");
    CHECK(type_of("call serious provocation", "attack") == "REJECT");
    CHECK(type_of("call capital", "city") == "STATE");
}

TEST_CASE("a blow needs somebody or something to fall on") {
    CHECK(type_of("hurt", "economy") == "OTHER");
    CHECK(type_of("damage", "relationship") == "OTHER");
    CHECK(type_of("hurt", "villager") == "ASSAULT");
    CHECK(type_of("damage", "bridge") == "ASSAULT");
    CHECK(type_of("strike", "target") == "ASSAULT");
    CHECK(type_of("bring down", "helicopter") == "ASSAULT");
    CHECK(type_of("bring down", "price") == "OTHER");
    CHECK(type_of("draft", "constitution") == "OTHER");
    CHECK(type_of("draft", "reservist") == "MOBILIZE");
}

TEST_CASE("who does it tells one sense of a verb from another") {
    CHECK(classify(Act{.relation = "break", .object_head = "window", .subject_head = "protester"}).type == "PROTEST");
    CHECK(classify(Act{.relation = "break", .object_head = "window", .subject_head = "boy"}).type == "OTHER");
    CHECK(classify(Act{.relation = "strike", .object_head = "pier", .subject_head = "ferry"}).type == "OTHER");
    CHECK(classify(Act{.relation = "strike", .object_head = "pier", .subject_head = "warplane"}).type == "ASSAULT");
    CHECK(classify(Act{.relation = "travel to", .subject_type = "PERSON", .object_type = "COUNTRY"}).type == "CONSULT");
    CHECK(classify(Act{.relation = "travel to", .subject_type = "OTHER", .object_type = "COUNTRY"}).type == "OTHER");
    CHECK(classify(Act{.relation = "buy", .subject_type = "PERSON"}).type == "OTHER");
    CHECK(classify(Act{.relation = "buy", .subject_type = "COUNTRY"}).type == "COOPERATE");
}

TEST_CASE("an event that cannot speak says nothing") {
    const Act raised{.relation = "raise", .object_head = "concern", .subject_type = "EVENT"};
    Act by_attack = raised, by_strike = raised, by_report = raised;
    by_attack.subject_head = "attack";
    by_report.subject_head = "report";
    by_strike.subject_head = "strike";
    const std::vector<std::string> general = {"general"};
    by_strike.details = general;
    CHECK(classify(by_attack).type == "OTHER");
    CHECK(classify(by_report).type == "STATEMENT");
    CHECK(classify(by_strike).type == "STATEMENT");
}

TEST_CASE("a gerund and the words that lead up to it leave the class of the act") {
    CHECK(type_of("keep attacking") == "ASSAULT");
    CHECK(type_of("stop supporting") == "SUPPORT");
    CHECK(type_of("need to withdraw from") == "YIELD");
    CHECK(type_of("go off in") == "ASSAULT");
    CHECK(type_of("go to") == "OTHER");
    CHECK(type_of("call occupying army") == "STATE");
    CHECK(type_of("appoint as minister") == "OTHER");
    CHECK(type_of("minister of") == "STATE");
}

TEST_CASE("what takes place is what its subject is") {
    const auto occurs = [](std::string_view relation, std::string_view noun) {
        return classify(Act{.relation = relation, .subject_head = noun, .subject_type = "EVENT"}).type;
    };
    CHECK(occurs("erupt in", "clash") == "ASSAULT");
    CHECK(occurs("resume", "talk") == "CONSULT");
    CHECK(occurs("erupt", "protest") == "PROTEST");
    CHECK(occurs("last", "clash") == "STATE");
    CHECK(classify(Act{.relation = "resume", .object_head = "flight", .subject_head = "airline"}).type == "OTHER");
}

TEST_CASE("what is added is said only where it is a clause or a statement") {
    CHECK(type_of("add") == "STATEMENT");
    CHECK(type_of("add", "claim") == "STATEMENT");
    CHECK(type_of("add", "goal") == "OTHER");
}

TEST_CASE("an office is a state however long its name") {
    CHECK(type_of("president-elect of") == "STATE");
    CHECK(type_of("minister of culture of") == "STATE");
}

TEST_CASE("exercises held together are no threat") {
    const std::vector<std::string> joint = {"joint", "exercise"};
    CHECK(classify(Act{.relation = "hold", .object_head = "exercise", .details = joint}).type == "COOPERATE");
    CHECK(classify(Act{.relation = "hold", .object_head = "exercise"}).type == "MOBILIZE");
}

TEST_CASE("a verb with a preposition is no office, whatever the noun means") {
    const auto by_verb = [](std::string_view relation) {
        return classify(Act{.relation = relation, .by_verb = true}).type;
    };
    CHECK(by_verb("team with") == "COOPERATE");
    CHECK(by_verb("cook with") == "OTHER");
    CHECK(by_verb("serve as president of") == "STATE");
    CHECK(type_of("president of") == "STATE");
    CHECK(type_of("host of") == "OTHER");
    CHECK(classify(Act{.relation = "host of", .by_noun = true}).type == "STATE");
}

TEST_CASE("a clause is said, found or shown, a thing is not") {
    const auto of_clause = [](std::string_view relation) {
        return classify(Act{.relation = relation, .clause = true}).type;
    };
    CHECK(of_clause("find") == "STATEMENT");
    CHECK(of_clause("demonstrate") == "STATEMENT");
    CHECK(of_clause("recognize") == "STATEMENT");
    CHECK(of_clause("threaten") == "THREATEN");
    CHECK(type_of("find", "coin") == "OTHER");
    CHECK(type_of("demonstrate") == "PROTEST");
    CHECK(type_of("discount", "claim") == "REJECT");
}

TEST_CASE("a thing supports, offers, surrounds nobody, but it may strike") {
    const auto by_thing = [](std::string_view relation) {
        return classify(Act{.relation = relation, .by_verb = true, .by_thing = true});
    };
    CHECK(by_thing("support").type == "OTHER");
    CHECK(by_thing("support").cameo == "050");
    CHECK(by_thing("surround").type == "OTHER");
    CHECK(by_thing("hit").type == "ASSAULT");
    CHECK(by_thing("show").type == "OTHER");
    CHECK(type_of("support") == "SUPPORT");
}

TEST_CASE("a particle is no act") {
    CHECK(type_of("pay back") == "OTHER");
    CHECK(type_of("come down with") == "OTHER");
    CHECK(type_of("back") == "SUPPORT");
    CHECK(type_of("back down") == "YIELD");
}

TEST_CASE("what somebody is brought into tells the act") {
    CHECK(type_of("bring into meetings") == "CONSULT");
    CHECK(type_of("place in pre-trial detention") == "COERCE");
    CHECK(type_of("bring into focus") == "OTHER");
    CHECK(type_of("provide with details") == "STATEMENT");
}

TEST_CASE("who only hands something over shows no readiness to act") {
    CHECK(type_of("offer", "sweet") == "OTHER");
    CHECK(type_of("offer", "talk") == "AGREE");
    CHECK(type_of("offer") == "AGREE");
    CHECK(type_of("accept", "ceasefire") == "AGREE");
    CHECK(type_of("accept", "parcel") == "OTHER");
}

TEST_CASE("a fight needs an enemy") {
    CHECK(type_of("fight", "malaria") == "OTHER");
    CHECK(type_of("fight", "rebel") == "ASSAULT");
    CHECK(classify(Act{.relation = "fight", .object_head = "rule", .subject_type = "ARMED_GROUP"}).type == "ASSAULT");
    CHECK(type_of("fight in", "war") == "ASSAULT");
    CHECK(type_of("use", "violence") == "ASSAULT");
    CHECK(type_of("use", "hammer") == "OTHER");
}

TEST_CASE("what is called so has a name, what somebody calls so is his word") {
    CHECK(classify(Act{.relation = "call productive", .object_head = "talk", .subject_head = "minister"}).type ==
          "STATEMENT");
    CHECK(classify(Act{.relation = "call provocation", .object_head = "raid", .subject_head = "minister"}).type ==
          "REJECT");
    CHECK(type_of("call capital", "city") == "STATE");
}

TEST_CASE("an accident is investigated without suspicion") {
    CHECK(classify(Act{.relation = "investigate", .object_head = "accident"}).type == "OTHER");
    CHECK(classify(Act{.relation = "investigate", .object_head = "accident"}).cameo == "090");
    CHECK(classify(Act{.relation = "investigate", .object_head = "bribery"}).type == "ACCUSE");
}

TEST_CASE("fire that somebody opens is no hazard") {
    const std::vector<std::string> friendly = {"friendly", "fire"};
    CHECK(classify(Act{.relation = "kill", .details = friendly, .cause = "fire"}).type == "ASSAULT");
    CHECK(classify(Act{.relation = "kill", .cause = "fire"}).type == "OTHER");
}

TEST_CASE("operations are of arms where armed forces run them") {
    const auto resumed_by = [](std::string_view type) {
        return classify(
                   Act{.relation = "resume", .object_head = "operation", .subject_type = type, .object_type = "EVENT"})
            .type;
    };
    CHECK(resumed_by("MILITARY") == "ASSAULT");
    CHECK(resumed_by("ORG") == "OTHER");
    CHECK(classify(Act{.relation = "launch operation against", .subject_type = "MILITARY"}).type == "ASSAULT");
}

TEST_CASE("what one has is a state, and who causes an act does not do it") {
    CHECK(type_of("have", "deal") == "STATE");
    CHECK(type_of("have", "talk") == "CONSULT");
    CHECK(type_of("cause", "evacuation") == "OTHER");
    CHECK(type_of("cause", "death") == "ASSAULT");
}

TEST_CASE("who is spoken to listens") {
    CHECK(type_of("address", "shortage") == "OTHER");
    CHECK(type_of("address", "parliament") == "STATEMENT");
    CHECK(type_of("address", "farmer") == "STATEMENT");
    CHECK(type_of("recall", "lorry") == "OTHER");
    CHECK(type_of("recall", "ambassador") == "SANCTION");
    CHECK(type_of("undertake", "repair") == "OTHER");
}

TEST_CASE("who leaves an office does not hold it") {
    const auto by_verb = [](std::string_view relation) {
        return classify(Act{.relation = relation, .by_verb = true}).type;
    };
    CHECK(by_verb("step down as leader of") == "YIELD");
    CHECK(by_verb("serve as leader of") == "STATE");
}

TEST_CASE("a list of outlaws is a sanction, other lists are not") {
    CHECK(type_of("designate as foreign terrorist organization") == "SANCTION");
    CHECK(type_of("designate", "terrorist") == "SANCTION");
    CHECK(type_of("designate as official language") == "OTHER");
    CHECK(classify(Act{.relation = "decline in", .subject_type = "OTHER"}).type == "OTHER");
    CHECK(type_of("decline to extend") == "REJECT");
}
