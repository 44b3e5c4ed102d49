#pragma once
// The numbers from which the block model judges whether a block belongs to the article. No words among them.

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "text/html/page.h"

namespace relata::text {

/// In the order of the model's table; `name_of` gives the name that the training program prints.
enum class BlockFeature : unsigned char {
    // the block's own text
    size,
    words,
    link_share,
    strong_share,
    sentence_ends,
    ends_sentence,
    commas,
    word_length,
    capitalised,
    digits,
    letters,
    starts_lower,
    starts_letter,
    // its tag and what is around it
    paragraph,
    heading,
    list_item,
    cell,
    plain_box,
    quote,
    caption,
    in_article,
    in_main_tag,
    in_aside,
    in_header,
    in_figure,
    in_table,
    in_list,
    in_form,
    depth,
    article_body,
    // class words of the elements around it
    furniture_steps,
    furniture_above,
    byline_above,
    caption_above,
    good_steps,
    bad_steps,
    class_weight,
    // the best container of running text
    in_best,
    steps_to_best,
    best_above,
    best_share,
    best_links,
    rule,
    parent_prose,
    parent_links,
    parent_size,
    grand_prose,
    grand_links,
    great_prose,
    great_links,
    // position
    place,
    place_in_text,
    after_title,
    before_first,
    after_last,
    inside_range,
    text_left,
    // neighbours
    before_size,
    before_links,
    before_ends,
    before2_size,
    before2_links,
    after_size,
    after_links,
    after_ends,
    after2_size,
    after2_links,
    near_before,
    near_after,
    far_before,
    far_after,
    heading_above,
    // repetition and make
    copies,
    kin,
    kin_size,
    kin_links,
    kin_prose,
    kin_before,
    kin_after,
    json_share,
    article_rank,
    count
};
constexpr std::size_t kBlockFeatures = static_cast<std::size_t>(BlockFeature::count);

using BlockFeatures = std::array<float, kBlockFeatures>;

/// Is the block inside an element whose tag or class says that it is no part of the article?
bool in_furniture(const BlockFeatures& row);

/// One row for each block. `best` is the container that the points favour (-1 = none); `title` the title's block.
std::vector<BlockFeatures> measure_blocks(const Page& page, int best, std::size_t title);

}  // namespace relata::text
