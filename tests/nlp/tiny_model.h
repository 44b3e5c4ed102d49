#pragma once
// Model files of a few hundred bytes, written here byte by byte after the description in nlp/model_file.h.

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace relata::nlp::test {

struct TinySection {
    std::string name = {};
    int kind = 0;
    int rows = 0;
    int cols = 0;
    std::string bytes = {};
};

template <typename T>
void put(std::string& out, T value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

inline std::string float_bytes(const std::vector<float>& values) {
    std::string out;
    for (const float v : values) put(out, v);
    return out;
}

inline std::uint64_t checksum(std::string body) {
    body.resize((body.size() + 7) / 8 * 8, '\0');
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (std::size_t i = 0; i < body.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, body.data() + i, 8);
        hash = (hash ^ word) * 0x100000001B3U;
    }
    return hash;
}

/// The header in front of `body` (directory and sections), with a right checksum.
inline std::string with_header(const std::string& body, std::uint32_t sections, std::uint32_t version = 1) {
    std::string out = "RELATANM";
    put(out, version);
    put(out, sections);
    put(out, static_cast<std::uint64_t>(40 + body.size()));
    put(out, checksum(body));
    put(out, std::uint64_t{0});
    return out + body;
}

inline std::string pack(const std::vector<TinySection>& sections) {
    std::size_t at = 40;
    for (const auto& s : sections) at += 27 + s.name.size();
    std::string directory;
    std::string data;
    for (const auto& s : sections) {
        put(directory, static_cast<std::uint16_t>(s.name.size()));
        directory += s.name;
        put(directory, static_cast<std::uint8_t>(s.kind));
        put(directory, static_cast<std::uint32_t>(s.rows));
        put(directory, static_cast<std::uint32_t>(s.cols));
        put(directory, static_cast<std::uint64_t>(at + data.size()));
        put(directory, static_cast<std::uint64_t>(s.bytes.size()));
        data += s.bytes;
    }
    return with_header(directory + data, static_cast<std::uint32_t>(sections.size()));
}

/// Characters that the tests below use, in the form of the section "chars".
inline const char* const kTinyChars =
    "45\tsplit\t-\t\t\n46\tsplit\t.\t\t\n39\tsplit\t'\t\t\n8217\tsplit\t'\t\t\n8212\tsplit\t--"
    "\t\t\n65533\tdrop\t\t\t\n32\tspace\t\t\t\n"
    "65\tkeep\ta\ta\t\n66\tkeep\tb\tb\t\n72\tkeep\th\th\t\n83\tkeep\ts\ts\t\n84\tkeep\tt\tt\t\n201\tkeep\te\té\t\n"
    "97\tkeep\ta\t\tA\n98\tkeep\tb\t\tB\n104\tkeep\th\t\tH\n115\tkeep\ts\t\tS\n116\tkeep\tt\t\tT\n101\tkeep\te\t\tE\n"
    "105\tkeep\ti\t\tI\n114\tkeep\tr\t\tR\n121\tkeep\ty\t\tY\n99\tkeep\tc\t\tC\n233\tkeep\te\t\tÉ\n108\tkeep\tl\t\tL\n"
    "100\tkeep\td\t\tD\n117\tkeep\tu\t\tU\n112\tkeep\tp\t\tP\n111\tkeep\to\t\tO\n103\tkeep\tg\t\tG\n107\tkeep\tk\t\tK"
    "\n";

}  // namespace relata::nlp::test
