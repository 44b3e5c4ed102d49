// Zstandard becomes plain bytes.

#include "text/input/zstd.h"

#include <fmt/format.h>
#include <zstd.h>

#include "core/check.h"

namespace relata::text {
namespace {

constexpr std::string_view kFrameMagic = "\x28\xb5\x2f\xfd";

struct FreeStream {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class ZstdSource : public ByteSource {
  public:
    ZstdSource(ByteReader& packed, Expansion expansion)
        : packed_(packed), expansion_(expansion), stream_(ZSTD_createDStream()) {
        RELATA_CHECK(stream_ != nullptr);
    }

    Result<std::size_t> read(std::span<char> room) override {
        while (!ended_) {
            ZSTD_outBuffer out{room.data(), room.size(), 0};
            const auto ahead = packed_.peek(1);
            // Behind the last byte the stream may still hold some that it has unpacked.
            if (ahead.empty() && !inside_) return end();
            ZSTD_inBuffer in{ahead.data(), ahead.size(), 0};
            const std::size_t left = ZSTD_decompressStream(stream_.get(), &out, &in);
            packed_.skip(in.pos);
            packed_bytes_ += in.pos;
            unpacked_bytes_ += out.pos;
            if (ZSTD_isError(left) != 0) return damage(ZSTD_getErrorName(left));
            inside_ = left != 0;
            if (out.pos > 0) return expansion_.allows(packed_bytes_, unpacked_bytes_) ? out.pos : bomb();
            if (ahead.empty()) return end();
        }
        return 0;
    }

  private:
    Result<std::size_t> end() {
        ended_ = true;
        if (auto fault = packed_.take_fault()) return fail(fault->message);
        if (inside_) return fail("compressed data end too early; the rest is missing");
        return 0;
    }

    Result<std::size_t> bomb() {
        ended_ = true;
        return fail(expansion_.complaint());
    }

    Result<std::size_t> damage(std::string_view what) {
        const auto place = packed_.offset();
        inside_ = false;
        ZSTD_initDStream(stream_.get());
        packed_.skip(1);
        ended_ = !packed_.skip_to(kFrameMagic);
        return fail(fmt::format("damaged compressed data at byte {} ({})", place, what));
    }

    ByteReader& packed_;
    Expansion expansion_;
    std::unique_ptr<ZSTD_DStream, FreeStream> stream_;
    std::uint64_t packed_bytes_ = 0, unpacked_bytes_ = 0;
    bool inside_ = false;  ///< a frame
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> zstd_source(ByteReader& packed, Expansion expansion) {
    return std::make_unique<ZstdSource>(packed, expansion);
}

}  // namespace relata::text
