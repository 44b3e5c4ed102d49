// Words to word pieces: the first step of a parse.

#include "nlp/wordpiece.h"

#include <algorithm>

#include "core/utf8.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kMostPieces = 16;
constexpr std::size_t kMostCharacters = 100;

bool inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

WordPieces WordPieces::load(ModelFile& file) {
    WordPieces out;
    for (const std::string& line : file.lines("vocab")) {
        const int id = out.size_++;
        if (line.starts_with("##"))
            out.followers_.emplace(line.substr(2), id);
        else
            out.starts_.emplace(line, id);
    }
    const auto special = [&](std::string_view name) {
        const auto it = out.starts_.find(name);
        if (it != out.starts_.end()) return it->second;
        file.report("the vocabulary lacks " + std::string(name));
        return 0;
    };
    out.cls_ = special("[CLS]");
    out.sep_ = special("[SEP]");
    out.unknown_ = special("[UNK]");
    return out;
}

void WordPieces::spell(std::string_view run, std::vector<int>& out) const {
    const std::size_t before = out.size();
    if (count_code_points(run) > kMostCharacters) {
        out.push_back(unknown_);
        return;
    }
    for (std::size_t start = 0; start < run.size();) {
        const Ids& ids = start == 0 ? starts_ : followers_;
        std::size_t end = run.size();
        auto it = ids.find(run.substr(start));
        while (it == ids.end() && end > start + 1) {
            do --end;
            while (inside_character(run, end));
            if (end > start) it = ids.find(run.substr(start, end - start));
        }
        if (it == ids.end() || end <= start) {
            out.resize(before);
            out.push_back(unknown_);
            return;
        }
        out.push_back(it->second);
        start = end;
    }
}

std::vector<int> WordPieces::of(std::span<const Character> word) const {
    std::vector<int> out;
    std::string run;  // of folded characters, cut where BERT cuts: "HTS-led" -> hts, -, led
    const auto flush = [&] {
        if (!run.empty()) spell(run, out);
        run.clear();
    };
    for (const Character& c : word) {
        if (c.kind == Character::Kind::keep) run += c.fold;
        if (c.kind == Character::Kind::split || c.kind == Character::Kind::space) flush();
        if (c.kind != Character::Kind::split) continue;
        for (std::size_t at = 0; at < c.fold.size();) {
            const std::uint32_t length = decode_at(c.fold, at).length;
            spell(c.fold.substr(at, length), out);
            at += length;
        }
    }
    flush();
    if (out.empty()) out.push_back(unknown_);
    if (out.size() > kMostPieces) out.erase(out.begin() + kMostPieces - 1, out.end() - 1);
    return out;
}

}  // namespace relata::nlp
