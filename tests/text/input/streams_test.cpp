// text/input: byte_reader, inflate, zstd, unpack.
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "text/input/byte_reader.h"
#include "text/input/inflate.h"
#include "text/input/unpack.h"

using namespace relata;
using namespace relata::text;
using test::gzip;
using test::zstd;

namespace {

struct Read {
    std::string bytes = {};
    std::vector<std::string> faults = {};
};

Read read_to_end(ByteSource& source) {
    Read out;
    ByteReader reader(source);
    while (!reader.at_end()) {
        out.bytes += reader.read_all(1U << 30U);
        if (auto fault = reader.take_fault()) out.faults.push_back(fault->message);
    }
    return out;
}

Read unpacked(std::string_view packed, Expansion expansion = {}) {
    auto source = unpack(std::make_unique<MemorySource>(packed), expansion);
    REQUIRE(source);
    return read_to_end(**source);
}

/// Bytes that hardly compress.
std::string noise(std::size_t size, unsigned seed = 1) {
    std::string out;
    for (std::size_t i = 0; i < size; ++i) {
        seed = seed * 1664525U + 1013904223U;
        out.push_back(static_cast<char>('!' + (seed >> 24U) % 90));
    }
    return out;
}

const std::string kLong = noise(300'000);

}  // namespace

TEST_CASE("what is not compressed comes as it is") {
    CHECK(unpacked("plain text").bytes == "plain text");
    CHECK(unpacked("").bytes.empty());
    CHECK(unpacked(kLong).bytes == kLong);
}

TEST_CASE("gzip and Zstandard are unpacked, member after member") {
    for (const auto pack : {+[](std::string_view b) { return gzip(b); }, +[](std::string_view b) { return zstd(b); }}) {
        CHECK(unpacked(pack(kLong)).bytes == kLong);
        const auto two = unpacked(pack("first\n") + pack("") + pack("second\n"));
        CHECK(two.bytes == "first\nsecond\n");
        CHECK(two.faults.empty());
    }
    CHECK(unpacked(gzip("padded") + std::string(600, '\0')).faults.empty());
}

TEST_CASE("compressed data that end too early give what was good before, then one fault") {
    for (const std::string& packed : {gzip(kLong), zstd(kLong)}) {
        const auto cut = unpacked(packed.substr(0, packed.size() * 2 / 3));
        CHECK(cut.bytes.size() > kLong.size() / 3);
        CHECK(kLong.starts_with(cut.bytes));
        CHECK(cut.faults == std::vector<std::string>{"compressed data end too early; the rest is missing"});
    }
}

TEST_CASE("after damage reading goes on with the next member") {
    for (const auto pack : {+[](std::string_view b) { return gzip(b); }, +[](std::string_view b) { return zstd(b); }}) {
        std::string damaged = pack(kLong);
        for (std::size_t i = 0; i < 2000; ++i) damaged[damaged.size() / 2 + i] = '\x55';
        const auto read = unpacked(pack("before\n") + damaged + pack("behind\n"));
        CHECK(read.bytes.starts_with("before\n"));
        CHECK(read.bytes.ends_with("behind\n"));
        REQUIRE(read.faults.size() == 1);
        CHECK(read.faults[0].starts_with("damaged compressed data at byte "));
    }
}

TEST_CASE("decompression bombs are left by their ratio") {
    const std::string zeros(Expansion::kAlwaysRead + 10'000'000, '\0');
    for (const std::string& packed : {gzip(zeros), zstd(zeros)}) {
        const auto read = unpacked(packed, Expansion{100});
        CHECK(read.bytes.size() <= Expansion::kAlwaysRead);
        CHECK(read.faults == std::vector<std::string>{Expansion{100}.complaint()});
        CHECK(unpacked(packed, Expansion{0}).bytes.size() == zeros.size());
    }
}

TEST_CASE("what cannot be unpacked is named") {
    for (const auto& [bytes, name] : std::vector<std::pair<std::string, std::string>>{
             {"BZh91AY", "bzip2"}, {std::string("\xfd") + "7zXZ" + '\0', "xz"}, {"PK\x03\x04", "zip"}}) {
        const auto source = unpack(std::make_unique<MemorySource>(bytes), {});
        REQUIRE_FALSE(source);
        CHECK(source.error().message == "compressed with " + name + "; unpack it first");
    }
}

TEST_CASE("bare deflate and zlib's format are unpacked too") {
    for (const auto& [format, bits] : {std::pair{Deflated::zlib, 15}, std::pair{Deflated::bare, -15}}) {
        const std::string packed = gzip(kLong, bits);
        MemorySource memory(packed);
        ByteReader reader(memory);
        CHECK(read_to_end(*inflate_source(reader, format, {})).bytes == kLong);
    }
}

TEST_CASE("lines are read one by one, those that are too long are passed over") {
    const std::string text = "one\r\n\n" + std::string(500'000, 'x') + "\nlast";
    MemorySource memory(text);
    ByteReader reader(memory);
    CHECK(reader.read_line(10)->text == "one");
    CHECK(reader.read_line(10)->text.empty());
    const auto long_line = reader.read_line(10);
    CHECK(long_line->too_long);
    CHECK(long_line->text.size() == 10);
    const auto last = reader.read_line(10);
    CHECK(last->text == "last");
    CHECK_FALSE(last->too_long);
    CHECK(reader.offset() == text.size());
    CHECK_FALSE(reader.read_line(10));
}
