// Opens the weights before the first sentence is parsed.

#include "nlp/model_file.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <span>

#include "core/utf8.h"

namespace relata::nlp {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is read in place");

constexpr std::string_view kMagic = "RELATANM";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHeader = 40;

/// Takes little-endian numbers off the front of `bytes`; `ok` turns false at the end.
struct Cursor {
    std::string_view bytes = {};
    bool ok = true;

    template <typename T>
    T take() {
        T value{};
        if (bytes.size() < sizeof value) {
            ok = false;
            return value;
        }
        std::memcpy(&value, bytes.data(), sizeof value);
        bytes.remove_prefix(sizeof value);
        return value;
    }
    std::string take_string(std::size_t size) {
        if (bytes.size() < size) ok = false;
        std::string out(bytes.substr(0, size));
        bytes.remove_prefix(out.size());
        return out;
    }
};

std::uint64_t fnv(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
        hash = (hash ^ word) * 0x100000001B3U;
    }
    return hash;
}

std::vector<float> floats(std::string_view bytes, std::size_t count) {
    std::vector<float> out(count);
    std::memcpy(out.data(), bytes.data(), count * sizeof(float));
    return out;
}

std::uint64_t expected_size(std::uint8_t kind, std::uint64_t rows, std::uint64_t cols, std::uint64_t size) {
    if (kind == 1) return 4 * rows * cols;
    if (kind == 3) return rows * (cols + 4);
    return size;
}

/// All scales, then all bytes.
PackedTable table_in(std::string_view bytes, int rows, int cols) {
    const char* values = bytes.data() + sizeof(float) * static_cast<std::size_t>(rows);
    return {rows, cols, bytes.data(), reinterpret_cast<const std::int8_t*>(values), nullptr};
}

/// What is no number becomes 0.
std::int8_t byte_of(float x) {
    const float whole = std::nearbyint(x);
    if (whole >= -127.0F && whole <= 127.0F) return static_cast<std::int8_t>(whole);
    return static_cast<std::int8_t>(x > 0.0F ? 127 : x < 0.0F ? -127 : 0);
}

PackedTable rounded(int rows, int cols, std::string_view bytes) {
    const std::vector<float> given = floats(bytes, bytes.size() / sizeof(float));
    std::string scales;
    std::string values;
    for (std::size_t at = 0; at < given.size(); at += static_cast<std::size_t>(cols)) {
        const std::span row(given.data() + at, static_cast<std::size_t>(cols));
        float most = 0;
        for (const float x : row) most = std::max(most, std::abs(x));
        const float scale = most > 0 ? most / 127.0F : 1.0F;
        scales.append(reinterpret_cast<const char*>(&scale), sizeof scale);
        for (const float x : row) values.push_back(static_cast<char>(byte_of(x / scale)));
    }
    const auto made = std::make_shared<const std::string>(scales + values);
    PackedTable out = table_in(*made, rows, cols);
    out.made = made;
    return out;
}

}  // namespace

float PackedTable::scale(int i) const {
    float out = 0;
    std::memcpy(&out, scales + sizeof out * static_cast<std::size_t>(i), sizeof out);
    return out;
}

void PackedTable::add_row(int i, float* out) const {
    const std::int8_t* q = row(i);
    const float factor = scale(i);
    for (int j = 0; j < cols; ++j) out[j] += factor * static_cast<float>(q[j]);
}

Result<ModelFile> ModelFile::read(std::string_view bytes) {
    if (!bytes.starts_with(kMagic) || bytes.size() < kHeader) return fail("model: not a relata model");
    Cursor head{bytes.substr(kMagic.size(), kHeader - kMagic.size())};
    const auto version = head.take<std::uint32_t>();
    const auto count = head.take<std::uint32_t>();
    const auto size = head.take<std::uint64_t>();
    const auto stated = head.take<std::uint64_t>();
    if (version != kVersion)
        return fail(fmt::format("model: version {}, this program reads version {}", version, kVersion));
    if (size != bytes.size()) return fail(fmt::format("model: cut short ({} of {} bytes)", bytes.size(), size));
    ModelFile file;
    file.checksum_ = fnv(bytes.substr(kHeader));
    if (file.checksum_ != stated)
        return fail(fmt::format("model: damaged (checksum {:016x} instead of {:016x})", file.checksum_, stated));
    if (auto read = file.read_directory(bytes, count); !read) return tl::unexpected(read.error());
    return file;
}

Result<void> ModelFile::read_directory(std::string_view bytes, std::uint32_t count) {
    Cursor at{bytes.substr(kHeader)};
    for (std::uint32_t i = 0; i < count && at.ok; ++i) {
        std::string name = at.take_string(at.take<std::uint16_t>());
        const auto kind = at.take<std::uint8_t>();
        const auto rows = at.take<std::uint32_t>();
        const auto cols = at.take<std::uint32_t>();
        const auto offset = at.take<std::uint64_t>();
        const auto size = at.take<std::uint64_t>();
        const bool inside = offset <= bytes.size() && size <= bytes.size() - offset;
        if (!at.ok || !inside || rows > 10'000'000 || cols > 1'000'000 || expected_size(kind, rows, cols, size) != size)
            return fail(fmt::format("model: damaged (section {} '{}')", i, name));
        sections_[std::move(name)] = {static_cast<Kind>(kind), rows, cols, bytes.substr(offset, size)};
    }
    return at.ok ? Result<void>() : fail("model: damaged (directory)");
}

void ModelFile::report(const std::string& what) {
    if (!fault_) fault_ = Error{"model: " + what};
}

const ModelFile::Section* ModelFile::find(const std::string& name, Kind kind, int rows, int cols) {
    const auto it = sections_.find(name);
    if (it == sections_.end()) {
        report(fmt::format("section '{}' is missing", name));
        return nullptr;
    }
    const Section& s = it->second;
    if (s.kind == kind && (kind == Kind::text ||
                           (s.rows == static_cast<std::uint32_t>(rows) && s.cols == static_cast<std::uint32_t>(cols))))
        return &s;
    report(fmt::format("section '{}' has kind {} and size {}x{}, not {} and {}x{}", name, static_cast<int>(s.kind),
                       s.rows, s.cols, static_cast<int>(kind), rows, cols));
    return nullptr;
}

ModelFile::Kind ModelFile::kind_of(const std::string& name) const {
    const auto it = sections_.find(name);
    return it != sections_.end() && it->second.kind == Kind::int8 ? Kind::int8 : Kind::float32;
}

PackedTable ModelFile::packed(const std::string& name, int rows, int cols) {
    const Kind kind = kind_of(name);
    const Section* s = find(name, kind, rows, cols);
    if (s == nullptr) return {};
    if (kind == Kind::float32) return rounded(rows, cols, s->bytes);
    return table_in(s->bytes, rows, cols);
}

Matrix ModelFile::matrix(const std::string& name, int rows, int cols) {
    const Kind kind = kind_of(name);
    const Section* s = find(name, kind, rows, cols);
    if (s == nullptr) return {};
    Matrix out(rows, cols);
    if (kind == Kind::int8) {
        const PackedTable table = table_in(s->bytes, rows, cols);
        for (int i = 0; i < rows; ++i) table.add_row(i, out.row(i));
    } else {
        out.values = floats(s->bytes, out.values.size());
    }
    return out;
}

std::vector<float> ModelFile::row(const std::string& name, int size) { return matrix(name, 1, size).values; }

std::vector<std::string> ModelFile::lines(const std::string& name) {
    std::vector<std::string> out;
    const Section* s = find(name, Kind::text, 0, 0);
    std::string_view rest = s ? s->bytes : std::string_view{};
    if (!is_valid_utf8(rest)) {
        report(fmt::format("section '{}' is not UTF-8", name));
        return {};
    }
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        out.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

}  // namespace relata::nlp
