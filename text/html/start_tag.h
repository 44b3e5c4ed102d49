#pragma once
// The attributes of a start tag, where they stand: what the parser would read, without reading it.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

struct TagAttribute {
    Span span = {};  ///< name, "=" and value, in the page
    std::string_view name = {};
};

struct StartTag {
    std::string_view name = {};
    std::vector<TagAttribute> attributes = {};
    std::size_t end = 0;  ///< just behind ">"; 0 if the tag does not end
    bool plain = true;    ///< no attribute is written in a way that depends on its neighbours
};

/// The tag that begins at `at` ("<" and a letter), as HTML's tokenizer reads it. Example: in `<a href=x class="y">`
/// the attributes are `href=x` and `class="y"`. `tag` is filled anew, so that its memory is used again.
void read_start_tag(std::string_view html, std::size_t at, StartTag& tag);

}  // namespace relata::text
