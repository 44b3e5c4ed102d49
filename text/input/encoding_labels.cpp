// The labels of the WHATWG Encoding Standard that are met in practice, and UTF-32.

#include "text/input/encoding_labels.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

struct Encoding {
    std::string_view iconv;
    std::string_view labels;  ///< each between blanks
};

constexpr std::array kEncodings = {
    Encoding{"UTF-8", " utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 utf-8-sig utf8mb4 "},
    Encoding{"CP1252",
             " windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 l1 "
             "latin1 latin-1 "
             "latin ascii us-ascii ansi ansi_x3.4-1968 ibm819 cp819 csisolatin1 windows1252 "},
    Encoding{"ISO-8859-2", " iso-8859-2 iso8859-2 iso88592 iso_8859-2 l2 latin2 csisolatin2 iso-ir-101 "},
    Encoding{"ISO-8859-3", " iso-8859-3 iso8859-3 latin3 l3 "},
    Encoding{"ISO-8859-4", " iso-8859-4 iso8859-4 latin4 l4 "},
    Encoding{"ISO-8859-5", " iso-8859-5 iso8859-5 cyrillic "},
    Encoding{"ISO-8859-6", " iso-8859-6 iso8859-6 arabic asmo-708 ecma-114 "},
    Encoding{"ISO-8859-7", " iso-8859-7 iso8859-7 greek greek8 ecma-118 "},
    Encoding{"ISO-8859-8", " iso-8859-8 iso8859-8 iso-8859-8-i iso-8859-8-e hebrew visual logical "},
    Encoding{"ISO-8859-10", " iso-8859-10 iso8859-10 latin6 l6 "},
    Encoding{"ISO-8859-13", " iso-8859-13 iso8859-13 "},
    Encoding{"ISO-8859-14", " iso-8859-14 iso8859-14 "},
    Encoding{"ISO-8859-15", " iso-8859-15 iso8859-15 iso885915 latin9 l9 csisolatin9 "},
    Encoding{"ISO-8859-16", " iso-8859-16 "},
    Encoding{"CP866", " ibm866 cp866 866 "},
    Encoding{"KOI8-R", " koi8-r koi8 koi koi8_r "},
    Encoding{"KOI8-U", " koi8-u koi8-ru "},
    Encoding{"MACINTOSH", " macintosh mac x-mac-roman "},
    Encoding{"CP874", " windows-874 dos-874 tis-620 iso-8859-11 iso8859-11 "},
    Encoding{"CP1250", " windows-1250 cp1250 x-cp1250 "},
    Encoding{"CP1251", " windows-1251 cp1251 x-cp1251 win-1251 "},
    Encoding{"CP1253", " windows-1253 cp1253 x-cp1253 "},
    Encoding{"CP1254", " windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5 "},
    Encoding{"CP1255", " windows-1255 cp1255 x-cp1255 "},
    Encoding{"CP1256", " windows-1256 cp1256 x-cp1256 "},
    Encoding{"CP1257", " windows-1257 cp1257 x-cp1257 "},
    Encoding{"CP1258", " windows-1258 cp1258 x-cp1258 "},
    Encoding{"GB18030", " gb18030 gbk x-gbk gb2312 gb_2312 gb_2312-80 csgb2312 chinese "},
    Encoding{"BIG5-HKSCS", " big5 big5-hkscs x-x-big5 cn-big5 csbig5 "},
    Encoding{"EUC-JP", " euc-jp x-euc-jp eucjp "},
    Encoding{"ISO-2022-JP", " iso-2022-jp csiso2022jp "},
    Encoding{"CP932", " shift_jis shift-jis sjis x-sjis ms_kanji windows-31j cp932 ms932 "},
    Encoding{"CP949", " euc-kr euckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 windows-949 uhc cp949 "},
    Encoding{"UTF-16LE", " utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode "},
    Encoding{"UTF-16BE", " utf-16be unicodefffe "},
    Encoding{"UTF-32LE", " utf-32 utf-32le ucs-4 "},
    Encoding{"UTF-32BE", " utf-32be "},
};

}  // namespace

std::string iconv_name(std::string_view label) {
    while (!label.empty() && (label.front() == '"' || label.front() == '\'')) label.remove_prefix(1);
    while (!label.empty() && (label.back() == '"' || label.back() == '\'' || label.back() == ';'))
        label.remove_suffix(1);
    const std::string low = to_lower_ascii(trim(label));
    if (low.empty() || low.find(' ') != std::string::npos) return {};
    const std::string wanted = " " + low + " ";
    const auto it = std::ranges::find_if(
        kEncodings, [&](const Encoding& e) { return e.labels.find(wanted) != std::string_view::npos; });
    return it == kEncodings.end() ? std::string{} : std::string(it->iconv);
}

}  // namespace relata::text
