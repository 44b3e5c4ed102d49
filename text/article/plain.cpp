// Plain text becomes a Document whose text is the input itself, but for what nobody sees.

#include "text/article/plain.h"

#include <utility>

#include "text/article/clean_up.h"
#include "text/document.h"
#include "text/invisible.h"

namespace relata::text {

Document read_plain(std::string bytes, std::string id, std::string source) {
    Document document = make_document(std::move(bytes), std::move(id), std::move(source));
    VisibleText visible = visible_text(document.source_bytes);
    document.text = std::move(visible.text);
    document.offsets = std::move(visible.offsets);
    type_lines(document);
    return document;
}

}  // namespace relata::text
