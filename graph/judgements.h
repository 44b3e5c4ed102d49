#pragma once
// What judgements hang on, and which of them hold. Nodes come and go with the rules; an anchor names what lasts: words
// of a document, a name, or an assertion with its words.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "core/result.h"
#include "graph/judgement.h"

namespace relata::graph {

/// What one side of a judgement speaks of. As text, with `|` between the parts:
///     name|Hayat Tahrir al-Sham                     whoever goes by this name, in every document
///     name|Smith|3f2a…64 digits                     who goes by this name in one document
///     mention|3f2a…|891-911|Hayat Tahrir al-Sham    who these bytes of a document stand for
///     assertion|3f2a…|864-993|f04c5f128e7a7e1d|Hayat Tahrir al-Sham|attack|Hmeimim air base
///     judgement|91c0d2…                             with the kind "undo": the judgement that is taken back
struct Anchor {
    enum class Kind { name, mention, assertion, judgement };
    Kind kind = Kind::name;
    std::string document = {};  ///< sha256; empty = everywhere
    Span span = {};             ///< of the words, or of an assertion's sentence
    std::string name = {};      ///< what the entity was called
    std::string id = {};        ///< of an assertion or judgement
    std::string subject = {}, relation = {}, object = {};
    bool operator==(const Anchor&) const = default;
};

/// "891-911" as a span; false for what is none, or empty.
bool read_span(std::string_view text, Span& span);

/// One or more anchors of one side, with `;` between them; `|`, `;`, `\`, tabs and line breaks in names are written
/// with a backslash.
std::string write_anchors(std::span<const Anchor> anchors);
/// Fails with what is wrong: "'mention|3f2a' lacks the bytes it speaks of".
Result<std::vector<Anchor>> read_anchors(std::string_view text);

/// The anchor of an assertion: its document's sha256 goes in, so that it outlives ids.
Anchor anchor_of(const Assertion& assertion, const std::string& sha256);

/// Fails for an unknown kind, an anchor that does not parse or does not fit the kind, or a date that is none.
Result<void> check(const Judgement& judgement);

/// The judgements that hold: without "undo" and without what an "undo" takes back, by date, then id. Who is right is
/// not asked: two that contradict each other both hold.
std::vector<Judgement> in_force(std::span<const Judgement> all);

/// The judgement that takes another back.
Judgement taking_back(const Judgement& judgement, std::string author, std::string made, std::string note);

}  // namespace relata::graph
