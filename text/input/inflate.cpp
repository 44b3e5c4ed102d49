// gzip and its relatives become plain bytes.

#include "text/input/inflate.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>

#include "core/check.h"

namespace relata::text {
namespace {

constexpr std::string_view kGzipMagic = "\x1f\x8b\x08";
constexpr std::size_t kPiece = 64 * 1024;

int window_bits(Deflated format) {
    constexpr int kLargest = 15;
    if (format == Deflated::gzip) return kLargest + 16;
    return format == Deflated::zlib ? kLargest : -kLargest;
}

class InflateSource : public ByteSource {
  public:
    InflateSource(ByteReader& packed, Deflated format, Expansion expansion)
        : packed_(packed), format_(format), expansion_(expansion) {
        RELATA_CHECK(inflateInit2(&stream_, window_bits(format)) == Z_OK);
    }
    ~InflateSource() override { inflateEnd(&stream_); }

    Result<std::size_t> read(std::span<char> room) override {
        while (!ended_) {
            if (!inside_ && !start_member()) break;
            const auto got = unpack(room);
            if (!got || *got > 0) return got;
        }
        return 0;
    }

  private:
    /// Goes to the next member, if there is one, over padding or the rest of a damaged one.
    bool start_member() {
        if (members_ > 0 && (format_ != Deflated::gzip || !packed_.skip_to(kGzipMagic))) {
            ended_ = true;
            return false;
        }
        ++members_;
        inside_ = true;
        return inflateReset(&stream_) == Z_OK;
    }

    /// Unpacks one piece of the member. 0 bytes: the member is over, or more input is needed.
    Result<std::size_t> unpack(std::span<char> room) {
        const auto ahead = packed_.peek(1).substr(0, kPiece);
        if (ahead.empty()) return end_too_early();
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(ahead.data()));  // zlib does not write there
        stream_.avail_in = static_cast<uInt>(ahead.size());
        stream_.next_out = reinterpret_cast<Bytef*>(room.data());
        stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(room.size(), 1U << 30U));
        const uInt before = stream_.avail_out;
        const int status = inflate(&stream_, Z_NO_FLUSH);
        packed_.skip(ahead.size() - stream_.avail_in);
        packed_bytes_ += ahead.size() - stream_.avail_in;
        const std::size_t made = before - stream_.avail_out;
        unpacked_bytes_ += made;
        if (status == Z_STREAM_END) inside_ = false;
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) damaged_ = true;
        if (made > 0 && expansion_.allows(packed_bytes_, unpacked_bytes_)) return made;
        return made > 0 ? leave(expansion_.complaint()) : damaged_ ? damage() : made;
    }

    Result<std::size_t> end_too_early() {
        if (auto fault = packed_.take_fault()) return leave(fault->message);
        return leave("compressed data end too early; the rest is missing");
    }

    Result<std::size_t> leave(std::string message) {
        ended_ = true;
        return fail(std::move(message));
    }

    Result<std::size_t> damage() {
        damaged_ = false;
        inside_ = false;
        packed_.skip(1);  // so that the search does not find the damaged member again
        return fail(fmt::format("damaged compressed data at byte {}", packed_.offset()));
    }

    ByteReader& packed_;
    Deflated format_;
    Expansion expansion_;
    z_stream stream_ = {};
    std::size_t members_ = 0;
    std::uint64_t packed_bytes_ = 0, unpacked_bytes_ = 0;
    bool inside_ = false;   ///< a member
    bool damaged_ = false;  ///< the last bytes before the damage were handed out, the damage was not yet told
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> inflate_source(ByteReader& packed, Deflated format, Expansion expansion) {
    return std::make_unique<InflateSource>(packed, format, expansion);
}

}  // namespace relata::text
