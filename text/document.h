#pragma once
// Bytes of one article become a Document that nothing has been read out of yet.

#include <string>

#include "core/records.h"

namespace relata::text {

/// Repairs `bytes` to UTF-8 (counted in `warnings`) and makes them source and text of a document, lines not yet typed.
Document make_document(std::string bytes, std::string id, std::string source);

}  // namespace relata::text
