#include "nlp/name_repairs.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace relata;

namespace {

/// "Ray/B-PER 's/O/POS": words with the network's tag and, where it matters, the part of speech. Gives the mended tags.
std::string mended(const std::string& sentence) {
    std::vector<Word> words;
    std::istringstream in(sentence);
    for (std::string item; in >> item;) {
        Word w;
        const auto slash = item.find('/');
        const auto second = item.find('/', slash + 1);
        w.form = item.substr(0, slash);
        w.ner = item.substr(slash + 1, second - slash - 1);
        if (second != std::string::npos) w.xpos = item.substr(second + 1);
        if (w.form == ",") w.upos = "PUNCT";
        if (w.xpos == "NN") w.upos = "NOUN";
        words.push_back(w);
    }
    nlp::mend_names(words);
    std::string out;
    for (const Word& w : words) out += (out.empty() ? "" : " ") + w.ner;
    return out;
}

}  // namespace

TEST_CASE("a town and its state are two places, a part of a state is one") {
    CHECK(mended("Arden/B-LOC California/I-LOC") == "B-LOC B-LOC");
    CHECK(mended("port/B-LOC arden/I-LOC florida/I-LOC") == "B-LOC I-LOC B-LOC");
    CHECK(mended("Port/B-LOC Arden/I-LOC TX/I-LOC") == "B-LOC I-LOC B-LOC");
    CHECK(mended("South/B-LOC Florida/I-LOC") == "B-LOC I-LOC");
    CHECK(mended("Lake/B-LOC Michigan/I-LOC") == "B-LOC I-LOC");
    CHECK(mended("Arden/B-ORG Ohio/I-ORG") == "B-ORG I-ORG");
}

TEST_CASE("countries and well-known regions are places, unless they are somebody") {
    CHECK(mended("West/B-ORG Bank/I-ORG barrier/O") == "B-LOC I-LOC O");
    CHECK(mended("North/B-ORG Korea/I-ORG has/O two/O") == "B-LOC I-LOC O O");
    CHECK(mended("Jordan/B-PER smiled/O") == "B-PER O");
    CHECK(mended("neighboring/O Karsk/B-ORG denied/O") == "O B-LOC O");
    CHECK(mended("eastern/O Karsk/B-ORG executives/O/NN") == "O B-ORG O");
    CHECK(mended("Northern/O Karsk/B-ORG denied/O") == "O B-ORG O");
    CHECK(mended("West/B-ORG Bank/I-ORG Airways/I-ORG") == "B-ORG I-ORG I-ORG");
}

TEST_CASE("names that the network cut are joined") {
    CHECK(mended("Marlow/B-PER ,/I-PER Ines/B-PER") == "B-PER I-PER I-PER");
    CHECK(mended("Offices/B-ORG of/I-ORG Ines/B-PER Marlow/I-PER") == "B-ORG I-ORG I-ORG I-ORG");
    CHECK(mended("Ines/B-PER Castellan/B-ORG") == "B-PER B-ORG");
}

TEST_CASE("what begins a letter or names an office is no name") {
    CHECK(mended("P.S./B-PER Call/O me/O") == "O O O");
    CHECK(mended("Minister/B-ORG of/I-ORG Defence/I-ORG") == "O O O");
    CHECK(mended("Ministry/B-ORG of/I-ORG Defence/I-ORG") == "B-ORG I-ORG I-ORG");
}

TEST_CASE("a shop called by its owner's name is a business") {
    CHECK(mended("Ines/B-PER 's/O/POS Pizza/O is/O good/O") == "B-ORG I-ORG I-ORG O O");
    CHECK(mended("Ines/B-PER 's/O/POS pizza/O is/O good/O") == "B-PER O O O O");
    CHECK(mended("Ines/B-PER 's/O/POS House/O") == "B-PER O O");
}

TEST_CASE("an office before a person is no body, the country before it a place") {
    CHECK(mended("U.S./B-ORG Defense/I-ORG Secretary/I-ORG Ines/B-PER Marlow/I-PER") == "B-LOC O O B-PER I-PER");
    CHECK(mended("Norway/B-ORG Deputy/I-ORG Secretary/I-ORG of/I-ORG State/I-ORG Ines/B-PER") == "B-LOC O O O O B-PER");
    CHECK(mended("Interior/B-ORG Minister/I-ORG Ines/B-PER") == "O O B-PER");
    CHECK(mended("OPEC/B-ORG Secretary/I-ORG Ines/B-PER") == "B-ORG O B-PER");
    CHECK(mended("Foreign/B-ORG Ministry/I-ORG Ines/B-PER") == "B-ORG I-ORG B-PER");
    CHECK(mended("Interior/B-ORG Minister/I-ORG left/O") == "B-ORG I-ORG O");
}

TEST_CASE("a day behind a name is no part of it") {
    CHECK(mended("Ines/B-PER Marlow/I-PER Wednesday/I-PER said/O") == "B-PER I-PER O O");
    CHECK(mended("Sunday/B-LOC 's/O vote/O") == "O O O");
    CHECK(mended("Sunday/B-ORG Courier/I-ORG said/O") == "B-ORG I-ORG O");
    CHECK(mended("Sheffield/B-ORG Wednesday/I-ORG won/O") == "B-ORG I-ORG O");
    CHECK(mended("Bloody/B-MISC Sunday/I-MISC") == "B-MISC I-MISC");
}

TEST_CASE("no name ends with a preposition or an article, but it may go on behind one") {
    CHECK(mended("U.S./B-LOC state/I-LOC of/I-LOC unrest/O") == "B-LOC I-LOC O O");
    CHECK(mended("Office/B-ORG of/I-ORG the/I-ORG owner/O") == "B-ORG O O O");
    CHECK(mended("Council/B-ORG for/I-ORG Europe/B-LOC") == "B-ORG I-ORG I-ORG");
    CHECK(mended("Council/B-ORG in/I-ORG Ines/B-PER") == "B-ORG O B-PER");
    CHECK(mended("for/B-ORG") == "B-ORG");
}

TEST_CASE("where somebody is from is neither a body nor a place") {
    CHECK(mended("Lebanese/B-ORG/JJ army/O/NN") == "B-MISC O");
    CHECK(mended("South/B-LOC/JJ Korean/I-LOC/JJ president/O/NN") == "B-MISC I-MISC O");
    CHECK(mended("Federal/B-ORG/JJ army/O/NN") == "B-ORG O");
    CHECK(mended("Korean/B-ORG/NNP president/O/NN") == "B-ORG O");
    CHECK(mended("Lebanese/B-ORG/JJ") == "B-ORG");
}

TEST_CASE("an owner and a quotation mark without its other half part two names") {
    CHECK(mended("MIT/B-ORG 's/I-ORG/POS Ceres/I-ORG Center/I-ORG") == "B-ORG O B-ORG I-ORG");
    CHECK(mended("China/B-ORG 's/I-ORG/POS Labour/I-ORG Party/I-ORG") == "B-LOC O B-ORG I-ORG");
    CHECK(mended("Women/B-ORG 's/I-ORG/POS Party/I-ORG") == "B-ORG I-ORG I-ORG");
    CHECK(mended("Ceres/B-ORG “/I-ORG Harbour/I-ORG Office/I-ORG") == "B-ORG O B-ORG I-ORG");
    CHECK(mended("Ana/B-PER “/I-PER Ace/I-PER ”/I-PER Reis/I-PER") == "B-PER I-PER I-PER I-PER I-PER");
}

TEST_CASE("a company's ending makes a company, a body's state is a part of its name") {
    CHECK(mended("Ines/B-PER Marlow/I-PER GmbH/I-PER") == "B-ORG I-ORG I-ORG");
    CHECK(mended("Ines/B-PER Marlow/I-PER") == "B-PER I-PER");
    CHECK(mended("State/B-ORG Railway/I-ORG of/O Norland/B-LOC") == "B-ORG I-ORG I-ORG I-ORG");
    CHECK(mended("Parliament/B-ORG of/O the/O Faroe/B-LOC Islands/I-LOC") == "B-ORG I-ORG I-ORG I-ORG I-ORG");
    CHECK(mended("Norex/B-ORG of/O Norland/B-LOC") == "B-ORG O B-LOC");
    CHECK(mended("Labour/B-ORG Party/I-ORG in/O Norland/B-LOC") == "B-ORG I-ORG O B-LOC");
}

TEST_CASE("what a person does is no part of the name") {
    CHECK(mended("Marlow/B-PER counts/I-PER/VBZ crosses/I-PER/NNS") == "B-PER O O");
    CHECK(mended("Ines/B-PER de/I-PER Marlow/I-PER") == "B-PER I-PER I-PER");
    CHECK(mended("Doctors/B-ORG heals/I-ORG/VBZ") == "B-ORG I-ORG");
}

TEST_CASE("a branch of a group bears the name of the group and where it is") {
    CHECK(mended("Al-Qaida/B-ORG in/O Iraq/B-LOC") == "B-ORG I-ORG I-ORG");
    CHECK(mended("al-Qaeda/B-ORG in/O the/O Arabian/B-LOC Peninsula/I-LOC") == "B-ORG I-ORG I-ORG I-ORG I-ORG");
    CHECK(mended("Hamas/B-ORG in/O Gaza/B-LOC") == "B-ORG O B-LOC");
}
