#pragma once
// A page without scripts, style sheets and attributes that nobody reads: most of the bytes of most pages, which
// the parser need not see.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/html/start_tag.h"

namespace relata::text {

/// The shortened page and the way back. Example: "<script>var a;</script><p>Hi" becomes "<script></script><p>Hi", where
/// byte 17 is byte 23 of the page; `<a class="x" href="/y">` becomes `<a class="x" >`.
class SlimPage {
  public:
    /// JSON-LD stays, and so does every script and tag that could be read in two ways.
    explicit SlimPage(std::string_view html);
    std::string_view html() const { return html_; }
    /// Offset in the whole page of the byte at `offset`.
    std::uint32_t to_page(std::size_t offset) const;

  private:
    struct Piece {
        std::size_t start = 0;  ///< in `html_`
        std::size_t page_start = 0;
    };
    void keep(std::string_view html, std::size_t from, std::size_t to);
    void keep_one_blank(std::string_view html, std::size_t from, std::size_t to);
    std::size_t keep_markup(std::string_view html, std::size_t at, StartTag& tag);
    void keep_attributes(std::string_view html, const StartTag& tag);
    std::size_t keep_code(std::string_view html, std::size_t at, const StartTag& tag);
    std::size_t keep_tag(std::string_view html, std::size_t at, StartTag& tag);

    std::string html_ = {};
    std::vector<Piece> pieces_ = {};
    std::size_t kept_ = 0;  ///< how far the page is copied or cut
};

}  // namespace relata::text
