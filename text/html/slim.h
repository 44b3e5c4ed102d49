#pragma once
// A page without what its scripts and style sheets hold: half the bytes of most pages, which the parser need not see.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata::text {

/// The shortened page and the way back. Example: "<script>var a;</script><p>Hi" becomes "<script></script><p>Hi", where
/// byte 17 is byte 23 of the page.
class SlimPage {
  public:
    /// JSON-LD stays, and so does every script that could be read in two ways.
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

    std::string html_ = {};
    std::vector<Piece> pieces_ = {};
};

}  // namespace relata::text
