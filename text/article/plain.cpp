// Plain text becomes a Document whose text is the input itself.

#include "text/article/plain.h"

#include <utility>

#include "text/article/clean_up.h"
#include "text/document.h"

namespace relata::text {

Document read_plain(std::string bytes, std::string id, std::string source) {
    Document document = make_document(std::move(bytes), std::move(id), std::move(source));
    document.text = document.source_bytes;
    type_lines(document);
    return document;
}

}  // namespace relata::text
