// Plain text becomes a Document whose text is the input itself.

#include "text/plain.h"

#include <fmt/format.h>

#include <utility>

#include "core/sha256.h"
#include "core/utf8.h"
#include "text/clean_up.h"

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

Document read_plain(std::string bytes, std::string id, std::string source) {
    Document document = make_document(std::move(bytes), std::move(id), std::move(source));
    document.text = document.source_bytes;
    type_lines(document);
    return document;
}

}  // namespace relata::text
