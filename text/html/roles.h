#pragma once
// What tags and class names say about the text inside them.

#include <string_view>

#include "text/html/page.h"

namespace relata::text {

/// How a tag is shown.
struct TagTraits {
    bool block = false;  ///< starts a line of its own
    bool link = false;
    bool strong = false;
    bool invisible = false;  ///< head, scripts, form controls, vector graphics
};
TagTraits traits_of(std::string_view tag);
bool is_heading(std::string_view tag);  ///< h1 to h6

/// The attributes that matter; views of the parser's memory.
struct Attributes {
    std::string_view classes = {};
    std::string_view id = {};
    std::string_view role = {};
    std::string_view itemprop = {};
    std::string_view style = {};
    bool hidden = false;
};

bool is_hidden(const Attributes& a);

/// The element with its role and class weight. Example: <div class="related-stories"> has the role furniture.
PageElement make_element(std::string_view tag, const Attributes& a);

}  // namespace relata::text
