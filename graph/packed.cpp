// Between the bytes of an article and their frame in the graph file.

#include "graph/packed.h"

#include <zstd.h>

#include <memory>

#include "core/check.h"

namespace relata::graph {
namespace {

constexpr int kLevel = 19;                         // articles are small: a third of a millisecond each
constexpr unsigned long long kMost = 1ULL << 32U;  // more than any article: a damaged frame may claim anything

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

}  // namespace

std::string pack(std::string_view bytes) {
    // Making the tables of a compressor takes longer than to pack an article with them.
    static thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compressCCtx(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size(), kLevel);
    RELATA_CHECK(ZSTD_isError(size) == 0);
    frame.resize(size);
    return frame;
}

std::optional<std::string> unpack(std::string_view frame) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMost) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    const std::size_t got = ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) != 0 || got != bytes.size()) return std::nullopt;
    return bytes;
}

}  // namespace relata::graph
