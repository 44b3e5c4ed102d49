// text/input: encoding, encoding_labels, converter, oddities.
#include "text/input/encoding.h"

#include <string>

#include "core/utf8.h"
#include "tests/support/catch.h"
#include "text/input/article.h"
#include "text/input/converter.h"
#include "text/input/encoding_labels.h"
#include "text/input/oddities.h"

using namespace relata;
using namespace relata::text;

namespace {

const std::string kEnglish =
    "The council closed two bridges on Friday after floods damaged their piers, officials said. ";

std::string wide(std::string_view ascii, bool big_endian) {
    std::string out;
    for (const char c : ascii) {
        if (big_endian) out.push_back('\0');
        out.push_back(c);
        if (!big_endian) out.push_back('\0');
    }
    return out;
}

}  // namespace

TEST_CASE("labels mean what browsers take them for") {
    CHECK(iconv_name("ISO-8859-1") == "CP1252");
    CHECK(iconv_name(" latin1 ") == "CP1252");
    CHECK(iconv_name("\"us-ascii\";") == "CP1252");
    CHECK(iconv_name("gb2312") == "GB18030");
    CHECK(iconv_name("x-sjis") == "CP932");
    CHECK(iconv_name("iso-8859-9") == "CP1254");
    CHECK(iconv_name("klingon").empty());
    CHECK(iconv_name("").empty());
}

TEST_CASE("UTF-8 stays byte for byte, with its byte order mark") {
    for (const std::string& text : {kEnglish, std::string("\xEF\xBB\xBF") + kEnglish, "Caf\u00e9 \u2014 " + kEnglish}) {
        const auto out = to_utf8(text, "windows-1252");
        CHECK(out.text == text);
        CHECK(out.encoding == "UTF-8");
        CHECK(out.note.empty());
    }
}

TEST_CASE("UTF-16 and UTF-32 are known by their mark, UTF-16 also by its zeros") {
    CHECK(to_utf8("\xFF\xFE" + wide(kEnglish, false)).text == kEnglish);
    CHECK(to_utf8("\xFE\xFF" + wide(kEnglish, true)).text == kEnglish);
    CHECK(to_utf8(wide(kEnglish, false)).text == kEnglish);
    CHECK(to_utf8(wide(kEnglish, true)).encoding == "UTF-16BE");
    CHECK(to_utf8(std::string("\xFF\xFE\0\0A\0\0\0", 8)).text == "A");
}

TEST_CASE("a single-byte encoding: declared, or Western by its looks") {
    CHECK(to_utf8(kEnglish + "Caf\xe9 \x93no\x94", "iso-8859-1").text == kEnglish + "Caf\u00e9 \u201cno\u201d");
    CHECK(to_utf8(kEnglish + "Caf\xe9").encoding == "CP1252");
    CHECK(to_utf8(kEnglish + "Wa\xb3\xeasa", "iso-8859-2").text == kEnglish + "Wa\u0142\u0119sa");
    const auto said = to_utf8(kEnglish + "Caf\xe9", "latin1");
    CHECK(said.note == "not UTF-8 but CP1252, as declared");
}

TEST_CASE("Cyrillic without a declaration is detected") {
    std::string bytes;
    const std::string russian =
        "\u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e "
        "\u043e\u0431\u043e\u0440\u043e\u043d\u044b "
        "\u0441\u043e\u043e\u0431\u0449\u0438\u043b\u043e \u043e \u043f\u043e\u0442\u0435\u0440\u044f\u0445 "
        "\u043d\u0430 "
        "\u0441\u0435\u0432\u0435\u0440\u0435 \u0441\u0442\u0440\u0430\u043d\u044b, "
        "\u0433\u043e\u0432\u043e\u0440\u0438\u0442\u0441\u044f "
        "\u0432 \u0437\u0430\u044f\u0432\u043b\u0435\u043d\u0438\u0438.";
    for (std::size_t at = 0; at < russian.size();) {
        const CodePoint c = decode_at(russian, at);
        at += c.length;
        bytes.push_back(static_cast<char>(c.value < 0x80 ? c.value : c.value - 0x0410 + 0xC0));  // windows-1251
    }
    CHECK(to_utf8(bytes).text == russian);
    // A declaration that the bytes contradict loses.
    CHECK(to_utf8(bytes, "utf-8").text == russian);
}

TEST_CASE("a declared encoding loses to UTF-8 in the bytes, and broken bytes are repaired and counted") {
    const auto wrong = to_utf8(kEnglish + "Ben\u011fi na\u00efve caf\u00e9", "iso-8859-9");
    CHECK(wrong.encoding == "UTF-8");
    const auto damaged = to_utf8(kEnglish + "caf\u00e9 \u201cyes\u201d \xff\xe2\x82 end");
    CHECK(damaged.text.ends_with("\u201cyes\u201d \uFFFD\uFFFD end"));
    CHECK(damaged.broken_bytes == 3);
    CHECK(damaged.note == "3 bytes of broken UTF-8 replaced");
    CHECK(to_utf8("Port\xFF " + kEnglish).text.starts_with("Port\uFFFD "));
}

TEST_CASE("markup declares its encoding in several ways") {
    CHECK(declared_in_markup("<html><meta charset=\"windows-1251\">") == "windows-1251");
    CHECK(declared_in_markup("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Big5'>") == "Big5");
    CHECK(declared_in_markup("<?xml version='1.0' encoding='ISO-8859-15'?><rss>") == "ISO-8859-15");
    CHECK(declared_in_markup("<meta name=description content='no charset here'>").empty());
    CHECK(declared_in_markup("charset=latin1").empty());
}

TEST_CASE("a converter takes its text in pieces") {
    auto converter = Converter::to_utf8_from("UTF-16LE");
    REQUIRE(converter);
    std::string out;
    converter->convert(std::string_view("A\0\x19", 3), out);
    converter->convert(std::string_view("\x20\x3d", 2), out);
    converter->finish(out);
    CHECK(out == "A\u2019\uFFFD");
    CHECK(converter->broken_bytes() == 1);
    CHECK_FALSE(Converter::to_utf8_from("no such encoding"));
}

TEST_CASE("mojibake and capitals are told, the text stays") {
    CHECK(count_mojibake(
              "Russia\u00e2\u20ac\u2122s \u00e2\u20ac\u0153plan\u00e2\u20ac\u009d, caf\u00c3\u00a9, 5\u00c2\u00a0km") ==
          5);
    CHECK(count_mojibake("Ch\u00e2teau, na\u00efve, \u00c3rea, S\u00e3o, Russia\u2019s \u201cplan\u201d") == 0);
    std::string capitals;
    for (int i = 0; i < 6; ++i) capitals += "RUSSIA ACCUSED TURKEY OF SUPPORTING MILITANTS IN IDLIB, OFFICIALS SAID. ";
    CHECK(is_all_capitals(capitals));
    CHECK_FALSE(is_all_capitals(capitals + capitals + kEnglish + kEnglish));
    const Document d = read_article(capitals + "IT\u00e2\u20ac\u2122S.", Markup::none, "x", "x.txt");
    CHECK(d.text == d.source_bytes);
    CHECK(d.warnings.size() == 2);
}

TEST_CASE("only the character that is cut is left out at the end of a beginning") {
    CHECK(whole_characters("caf\xC3\xA9\xC3\xA9") == "caf\xC3\xA9\xC3\xA9");
    CHECK(whole_characters("caf\xC3\xA9\xC3") == "caf\xC3\xA9");
    CHECK(whole_characters("\xE2\x82\xAC\xE2\x82") == "\xE2\x82\xAC");
    CHECK(whole_characters("plain") == "plain");
    CHECK(whole_characters("\xF0\x9F\x94") == "");
}
