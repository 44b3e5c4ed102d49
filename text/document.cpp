// Every reader begins here: bytes that are valid UTF-8, and their identity.

#include "text/document.h"

#include <fmt/format.h>

#include <utility>

#include "core/sha256.h"
#include "core/utf8.h"

namespace relata::text {

Document make_document(std::string bytes, std::string id, std::string source) {
    Document document;
    document.id = std::move(id);
    document.source = std::move(source);
    if (is_valid_utf8(bytes)) {
        document.source_bytes = std::move(bytes);
    } else {
        auto repaired = repair_utf8(bytes);
        document.source_bytes = std::move(repaired.text);
        document.warnings.push_back(fmt::format("{} bytes of broken UTF-8 replaced", repaired.broken_bytes));
    }
    document.sha256 = sha256_hex(document.source_bytes);
    return document;
}

}  // namespace relata::text
