#pragma once
// A gold file of three sentences for tests, and lines about it.

#include <string>

#include "eval/gold.h"
#include "eval/predicted.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace relata::test {

inline const std::string kArticle =
    "Police closed the port. It was never reopened, the mayor said. The HWU may strike over the wages of 200 dockers.";

/// Entities police, port, mayor, hwu; three core assertions: a1 plain, a2 negated and said, a3 possible.
inline const std::string kGold = R"({"format":"relata-gold/1",
"doc":{"id":"port","file":"port.txt"},
"boilerplate":[{"kind":"related","text":"200 dockers","start":100,"end":111}],
"sentences":[{"id":"s1","kind":"body","text":"Police closed the port.","start":0,"end":23},
{"id":"s2","kind":"body","text":"It was never reopened, the mayor said.","start":24,"end":62},
{"id":"s3","kind":"body","text":"The HWU may strike over the wages of","start":63,"end":99}],
"entities":[
{"id":"police","type":"GOVERNMENT","name":"Selwyn Police","aliases":["police"],"mentions":[{"sentence":"s1","text":"Police","start":0,"end":6}]},
{"id":"port","type":"FACILITY","name":"the port","aliases":[],"mentions":[{"sentence":"s1","text":"port","start":18,"end":22},{"sentence":"s2","text":"It","start":24,"end":26}]},
{"id":"mayor","type":"PERSON","name":"Anna Orlov","aliases":["the mayor"],"mentions":[{"sentence":"s2","text":"mayor","start":51,"end":56}]},
{"id":"hwu","type":"ORG","name":"Harbour Workers' Union","aliases":["HWU"],"mentions":[{"sentence":"s3","text":"HWU","start":67,"end":70}]}],
"assertions":[
{"id":"a1","sentence":"s1","subject":"police","relation":{"lemma":"close","accepted":["shut"],"text":"closed","start":7,"end":13},"object":"port","object_text":null,"class":"COERCE","polarity":"affirmed","modality":"asserted","attribution":null,"nested_in":null,"time":null,"place":null,"quantity":null,"importance":"core","same_as":null},
{"id":"a2","sentence":"s2","subject":null,"relation":{"lemma":"reopen","accepted":[],"text":"reopened","start":37,"end":45},"object":"port","object_text":null,"class":"OTHER","polarity":"negated","modality":"asserted","attribution":"mayor","nested_in":null,"time":{"text":"x","iso":"2024-05"},"place":null,"quantity":null,"importance":"core","same_as":null},
{"id":"a3","sentence":"s3","subject":"hwu","relation":{"lemma":"strike","accepted":["go on strike"],"text":"strike","start":75,"end":81},"object":null,"object_text":"over the wages of 200 dockers","class":"PROTEST","polarity":"affirmed","modality":"possible","attribution":null,"nested_in":null,"time":null,"place":null,"quantity":{"text":"200","value":200,"unit":"dockers","bound":"exact"},"importance":"core","same_as":null}]})";

/// The gold above (or another text) read from a folder that also holds the article.
inline Result<eval::Gold> read_gold_text(const TempFolder& folder, const std::string& text = kGold) {
    write_bytes(folder.file("port.txt"), kArticle);
    write_bytes(folder.file("port.gold.json"), text);
    return eval::read_gold(folder.file(""));
}

inline eval::Gold sample_gold() {
    const TempFolder folder;
    auto gold = read_gold_text(folder);
    REQUIRE(gold.has_value());
    return *std::move(gold);
}

/// Lines that say all three assertions as the gold has them.
inline std::vector<eval::PredictedLine> right_lines() {
    return {{.document = "port",
             .start = 0,
             .end = 23,
             .subject = "police",
             .relation = "close",
             .object = "port",
             .event_class = "COERCE",
             .rule = "plain"},
            {.document = "port",
             .start = 24,
             .end = 62,
             .relation = "reopen",
             .object = "the port",
             .polarity = "negated",
             .attribution = "Anna Orlov",
             .event_class = "OTHER",
             .time = "2024-05",
             .rule = "passive"},
            {.document = "port",
             .start = 63,
             .end = 99,
             .subject = "HWU",
             .relation = "strike",
             .object = "over wages of 200 dockers",
             .modality = "possible",
             .event_class = "PROTEST",
             .quantity = 200,
             .rule = "plain"}};
}

}  // namespace relata::test
