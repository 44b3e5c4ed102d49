// Bytes in any encoding become UTF-8.

#include "text/input/converter.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/check.h"
#include "core/utf8.h"

namespace relata::text {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr char32_t kReplacement = 0xFFFD;

class Utf8Source : public ByteSource {
  public:
    Utf8Source(ByteReader& in, Converter converter) : in_(in), converter_(std::move(converter)) {}

    Result<std::size_t> read(std::span<char> room) override {
        while (begin_ == ready_.size()) {
            ready_.clear();
            begin_ = 0;
            const auto ahead = in_.peek(1);
            if (ahead.empty()) {
                if (auto fault = in_.take_fault()) return tl::unexpected(*fault);
                converter_.finish(ready_);
                if (ready_.empty()) return 0;
                break;
            }
            const std::size_t length = ahead.size();
            converter_.convert(ahead, ready_);
            in_.skip(length);
            if (std::exchange(at_start_, false) && ready_.starts_with(kByteOrderMark)) begin_ = kByteOrderMark.size();
        }
        const std::size_t length = std::min(room.size(), ready_.size() - begin_);
        std::memcpy(room.data(), ready_.data() + begin_, length);
        begin_ += length;
        return length;
    }

  private:
    ByteReader& in_;
    Converter converter_;
    std::string ready_ = {};
    std::size_t begin_ = 0;
    bool at_start_ = true;
};

}  // namespace

void Converter::Close::operator()(void* handle) const { iconv_close(handle); }

std::optional<Converter> Converter::to_utf8_from(const std::string& encoding) {
    const iconv_t handle = iconv_open("UTF-8", encoding.c_str());
    if (handle == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    return Converter(handle);
}

void Converter::replace(std::string& out) {
    append_utf8(out, kReplacement);
    ++broken_bytes_;
}

void Converter::convert(std::string_view bytes, std::string& out) {
    const std::string joined = pending_ + std::string(bytes);
    char* from = const_cast<char*>(joined.data());  // iconv does not write there
    std::size_t left = joined.size();
    std::array<char, 16 * 1024> piece;
    while (left > 0) {
        char* to = piece.data();
        std::size_t room = piece.size();
        const std::size_t status = iconv(handle_.get(), &from, &left, &to, &room);
        const int reason = errno;
        out.append(piece.data(), piece.size() - room);
        if (status != static_cast<std::size_t>(-1) || reason == E2BIG) continue;
        if (reason == EINVAL) break;  // a character cut at the end
        replace(out);
        ++from;
        --left;
    }
    pending_.assign(from, left);
}

void Converter::finish(std::string& out) {
    if (pending_.empty()) return;
    broken_bytes_ += pending_.size() - 1;
    replace(out);
    pending_.clear();
}

std::unique_ptr<ByteSource> utf8_source(ByteReader& in, const std::string& encoding) {
    auto converter = Converter::to_utf8_from(encoding);
    if (!converter) converter = Converter::to_utf8_from("UTF-8");
    RELATA_CHECK(converter.has_value());
    return std::make_unique<Utf8Source>(in, std::move(*converter));
}

}  // namespace relata::text
