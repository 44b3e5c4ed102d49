#pragma once
// The model file: named sections of text and numbers, checked before anything is used.
//
// Layout, version 1, little-endian:
//     0  8 bytes   "RELATANM"
//     8  u32       version (1)
//    12  u32       number of sections
//    16  u64       size of the whole file
//    24  u64       checksum: FNV-1a over the 64-bit words from byte 40 on, the last one padded with zeros
//    32  u64       0
//    40  directory, for each section: u16 length of the name, the name, u8 kind, u32 rows, u32 columns, u64 offset, u64
//    size
//        sections, each at a multiple of 64
// Kinds: 0 text (UTF-8 lines), 1 float32, 3 int8 with one float32 scale a row (all scales, then all bytes).
// nlp/train/export.py writes it. Text sections: config, vocab, chars, shapes, cases, upos, xpos, deprel, ner, lemma,
// lemma_exceptions; the others are the tensors of nlp/train/network.py under their PyTorch names.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "nlp/matrix.h"

namespace relata::nlp {

/// A table of bytes with a scale for each row, where it lies in the file. Looks at the file's bytes.
struct PackedTable {
    int rows = 0;
    int cols = 0;
    const char* scales = nullptr;  ///< float32, at any address
    const std::int8_t* values = nullptr;
    std::shared_ptr<const std::string> made = {};  ///< whose bytes these are where the file has floats

    const std::int8_t* row(int i) const { return values + static_cast<std::ptrdiff_t>(i) * cols; }
    float scale(int i) const;
    /// out += row i
    void add_row(int i, float* out) const;
};

/// A checked model file. It looks at the caller's bytes, which must outlive it.
class ModelFile {
  public:
    /// Fails on damage: "model: damaged (checksum 1b2c… instead of 77aa…)", "model: cut short (4096 of 21917120
    /// bytes)", "model: version 7, this program reads version 1", "model: not a relata model".
    static Result<ModelFile> read(std::string_view bytes);

    std::uint64_t checksum() const { return checksum_; }

    // The readers below return nothing if the section is missing or of another size, so that no size stated in a
    // damaged file is ever allocated, and remember the first such fault: call `fault()` once at the end.
    Matrix matrix(const std::string& name, int rows, int cols);
    std::vector<float> row(const std::string& name, int size);
    /// A section of bytes as it lies in the file; one of floats is rounded to bytes as nlp/train/export.py does it.
    PackedTable packed(const std::string& name, int rows, int cols);
    /// The lines of a text section, without their line ends.
    std::vector<std::string> lines(const std::string& name);
    std::optional<Error> fault() const { return fault_; }
    /// Remembers a fault that the caller found in a section.
    void report(const std::string& what);

  private:
    enum class Kind : std::uint8_t { text = 0, float32 = 1, int8 = 3 };
    struct Section {
        Kind kind = Kind::text;
        std::uint32_t rows = 0;
        std::uint32_t cols = 0;
        std::string_view bytes = {};
    };
    const Section* find(const std::string& name, Kind kind, int rows, int cols);
    /// Kind of the section: int8, or else float32.
    Kind kind_of(const std::string& name) const;
    Result<void> read_directory(std::string_view bytes, std::uint32_t count);

    std::map<std::string, Section> sections_ = {};
    std::uint64_t checksum_ = 0;
    std::optional<Error> fault_ = {};
};

}  // namespace relata::nlp
