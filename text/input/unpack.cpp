// Which compression a stream has, by its first bytes.

#include "text/input/unpack.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "text/input/inflate.h"
#include "text/input/stacked_source.h"
#include "text/input/zstd.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr auto kGzip = "\x1f\x8b"sv;
constexpr auto kZstd = "\x28\xb5\x2f\xfd"sv;
constexpr std::array kOthers = {std::pair{"\xfd"
                                          "7zXZ\0"sv,
                                          "xz"sv},
                                std::pair{"BZh"sv, "bzip2"sv}, std::pair{"PK\x03\x04"sv, "zip"sv},
                                std::pair{"7z\xbc\xaf\x27\x1c"sv, "7-Zip"sv}, std::pair{"Rar!"sv, "RAR"sv}};

}  // namespace

Result<std::unique_ptr<ByteSource>> unpack(std::unique_ptr<ByteSource> packed, Expansion expansion) {
    auto stream = std::make_unique<StackedSource>(std::move(packed));
    const auto head = stream->reader().peek(8);
    for (const auto& [magic, name] : kOthers) {
        if (head.starts_with(magic)) return fail(fmt::format("compressed with {}; unpack it first", name));
    }
    if (head.starts_with(kGzip)) {
        stream->put_on(inflate_source(stream->reader(), Deflated::gzip, expansion));
    } else if (head.starts_with(kZstd)) {
        stream->put_on(zstd_source(stream->reader(), expansion));
    }
    return stream;
}

}  // namespace relata::text
