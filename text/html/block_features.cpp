// What is known about each block before it is judged: its text, the elements around it, its neighbours, its kin.

#include "text/html/block_features.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

#include "text/html/roles.h"

namespace relata::text {
namespace {

constexpr float kFar = 30;

float log_size(double n) { return static_cast<float>(std::log2(1 + n)); }
float share(double part, double whole) { return whole <= 0 ? 0.0F : static_cast<float>(part / whole); }

/// What an element's ancestors and itself say, handed down from the root.
struct Around {
    bool article = false, main = false, aside = false, header = false, figure = false, table = false, list = false;
    bool form = false, body_marked = false, best = false, on_path = false;
    float depth = 0, furniture_steps = kFar, good_steps = kFar, bad_steps = kFar;
    float furniture_above = 0, byline_above = kFar, caption_above = kFar, class_weight = 0;
    float steps_to_best = 0;  ///< levels from the common ancestor down to the block's element
    float best_above = 0;     ///< levels from the best container up to the common ancestor
    int article_rank = 0;     ///< how many <article> opened before, this one included
};

class Measure {
  public:
    Measure(const Page& page, int best, std::size_t title) : page_(page), best_(best), title_(title) {}

    std::vector<BlockFeatures> run() {
        rows_.resize(page_.blocks.size());
        if (rows_.empty()) return {};
        look_around();
        find_kin();
        find_range();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            row_ = &rows_[i];
            row_->fill(0);
            own_text(page_.blocks[i]);
            around_it(page_.blocks[i]);
            containers(page_.blocks[i]);
            position(i);
            neighbours(i);
            kin(i);
        }
        return std::move(rows_);
    }

  private:
    const PageElement& element(int i) const { return page_.elements[static_cast<std::size_t>(i)]; }
    void set(BlockFeature f, double value) { (*row_)[static_cast<std::size_t>(f)] = static_cast<float>(value); }

    void look_around() {
        around_.resize(page_.elements.size());
        std::vector<bool> path(page_.elements.size());
        for (int at = best_; at >= 0; at = element(at).parent) path[static_cast<std::size_t>(at)] = true;
        const float best_depth = best_ < 0 ? 0 : static_cast<float>(element(best_).depth);
        int articles = 0;
        for (std::size_t i = 0; i < page_.elements.size(); ++i) {
            const PageElement& e = page_.elements[i];
            const std::string_view tag = e.tag;
            Around a = e.parent < 0 ? Around{} : around_[static_cast<std::size_t>(e.parent)];
            a.depth = static_cast<float>(e.depth);
            for (float* steps : {&a.furniture_steps, &a.good_steps, &a.bad_steps, &a.byline_above, &a.caption_above})
                *steps = std::min(kFar, *steps + 1);
            if (e.role == Role::furniture) {
                a.furniture_steps = 0;
                a.furniture_above += 1;
            }
            if (e.role == Role::byline) a.byline_above = 0;
            if (e.role == Role::caption) a.caption_above = 0;
            if (e.class_weight > 0) a.good_steps = 0;
            if (e.class_weight < 0) a.bad_steps = 0;
            a.class_weight += static_cast<float>(e.class_weight) / 25;
            if (tag == "article") a.article_rank = ++articles;
            a.article = a.article || tag == "article";
            a.main = a.main || tag == "main";
            a.aside = a.aside || tag == "aside" || tag == "nav" || tag == "footer";
            a.header = a.header || tag == "header";
            a.figure = a.figure || tag == "figure";
            a.table = a.table || tag == "table";
            a.list = a.list || tag == "ul" || tag == "ol" || tag == "dl";
            a.form = a.form || tag == "form" || tag == "button" || tag == "label";
            a.body_marked = a.body_marked || e.article_body;
            a.on_path = path[i];
            a.best = a.best || static_cast<int>(i) == best_;
            if (a.on_path) a.best_above = std::max(0.0F, best_depth - a.depth);
            a.steps_to_best = a.on_path ? 0 : a.steps_to_best + 1;
            around_[i] = a;
        }
    }

    static std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

    /// Kin: blocks whose element and its parent have the same tags and classes, digits aside.
    void find_kin() {
        std::vector<std::size_t> make(page_.elements.size());
        for (std::size_t i = 0; i < page_.elements.size(); ++i) {
            const PageElement& e = page_.elements[i];
            std::string classes = e.classes;
            std::erase_if(classes, [](char c) { return c >= '0' && c <= '9'; });
            make[i] = hash_of(e.tag) * 31 + hash_of(classes);
        }
        std::unordered_map<std::size_t, int> index;
        std::unordered_map<std::size_t, int> text_index;
        for (const PageBlock& b : page_.blocks) {
            const auto e = static_cast<std::size_t>(b.element);
            const int parent = page_.elements[e].parent;
            const std::size_t key = make[e] * 31 + (parent < 0 ? 0 : make[static_cast<std::size_t>(parent)]);
            const int k = index.try_emplace(key, static_cast<int>(kin_.size())).first->second;
            if (k == static_cast<int>(kin_.size())) kin_.emplace_back();
            Kin& family = kin_[static_cast<std::size_t>(k)];
            family.blocks += 1;
            family.size += b.shape.size;
            family.links += static_cast<double>(b.link_characters);
            family.prose += is_running_text(b.shape) ? 1 : 0;
            kin_of_.push_back(k);
            const int t = text_index.try_emplace(hash_of(b.text), static_cast<int>(copies_.size())).first->second;
            if (t == static_cast<int>(copies_.size())) copies_.push_back(0);
            ++copies_[static_cast<std::size_t>(t)];
            copy_of_.push_back(t);
        }
    }

    bool is_paragraph(const PageBlock& b) const { return is_running_text(b.shape) && link_share(b) < 0.5; }
    static float link_share(const PageBlock& b) {
        return std::min(1.0F, share(static_cast<double>(b.link_characters), static_cast<double>(b.text.size())));
    }

    /// First and last paragraph of the best container; running sums of text.
    void find_range() {
        first_ = rows_.size();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const PageBlock& b = page_.blocks[i];
            total_ += b.shape.size;
            prose_before_.push_back(prose_);
            prose_ += is_paragraph(b) ? 1 : 0;
            if (!around_[static_cast<std::size_t>(b.element)].best || !is_paragraph(b)) continue;
            first_ = std::min(first_, i);
            last_ = i;
        }
        prose_before_.push_back(prose_);
    }

    void own_text(const PageBlock& b) {
        const BlockShape& s = b.shape;
        using enum BlockFeature;
        set(size, log_size(s.size));
        set(words, log_size(s.words));
        set(link_share, Measure::link_share(b));
        set(strong_share,
            std::min(1.0F, share(static_cast<double>(b.strong_characters), static_cast<double>(b.text.size()))));
        set(sentence_ends, std::min(8.0, s.sentence_ends));
        set(ends_sentence, s.ends_sentence);
        set(commas, std::min(8.0, s.commas));
        set(word_length, share(s.letters, s.words));
        set(capitalised, share(s.capitalised, s.words));
        set(digits, share(s.digits, s.size));
        set(letters, share(s.letters, s.size));
        set(starts_lower, s.starts_lower);
        set(starts_letter, s.starts_letter);
    }

    void around_it(const PageBlock& b) {
        const PageElement& e = element(b.element);
        const std::string_view tag = e.tag;
        const Around& a = around_[static_cast<std::size_t>(b.element)];
        using enum BlockFeature;
        set(paragraph, tag == "p");
        set(heading, is_heading(tag) ? tag[1] - '0' : 0);
        set(list_item, tag == "li" || tag == "dd" || tag == "dt");
        set(cell, tag == "td" || tag == "th");
        set(plain_box, tag == "div" || tag == "section" || tag == "article" || tag == "body");
        set(quote, tag == "blockquote" || tag == "pre");
        set(caption, tag == "figcaption");
        set(in_article, a.article);
        set(in_main_tag, a.main);
        set(in_aside, a.aside);
        set(in_header, a.header);
        set(in_figure, a.figure);
        set(in_table, a.table);
        set(in_list, a.list);
        set(in_form, a.form);
        set(depth, a.depth);
        set(article_body, a.body_marked);
        set(furniture_steps, a.furniture_steps);
        set(furniture_above, a.furniture_above);
        set(byline_above, a.byline_above);
        set(caption_above, a.caption_above);
        set(good_steps, a.good_steps);
        set(bad_steps, a.bad_steps);
        set(class_weight, a.class_weight);
        set(in_best, a.best);
        set(steps_to_best, a.steps_to_best);
        set(best_above, a.best ? 0 : a.best_above);
        set(article_rank, a.article_rank);
        set(rule, b.in_container);
    }

    void containers(const PageBlock& b) {
        using enum BlockFeature;
        const double all = static_cast<double>(page_.elements.front().prose_characters);
        if (best_ >= 0) {
            set(best_share, share(static_cast<double>(element(best_).prose_characters), all));
            set(best_links, share(static_cast<double>(element(best_).link_characters),
                                  static_cast<double>(element(best_).characters)));
        }
        int at = element(b.element).parent;
        const BlockFeature fields[3][2] = {
            {parent_prose, parent_links}, {grand_prose, grand_links}, {great_prose, great_links}};
        if (at >= 0) set(parent_size, log_size(static_cast<double>(element(at).characters)));
        for (int level = 0; level < 3; ++level) {
            if (at < 0) at = 0;
            const PageElement& e = element(at);
            set(fields[level][0], share(static_cast<double>(e.prose_characters), all));
            set(fields[level][1], share(static_cast<double>(e.link_characters), static_cast<double>(e.characters)));
            at = e.parent;
        }
    }

    void position(std::size_t i) {
        using enum BlockFeature;
        const auto index = static_cast<double>(i);
        set(place, index / static_cast<double>(rows_.size()));
        set(place_in_text, share(seen_, total_));
        seen_ += page_.blocks[i].shape.size;
        set(text_left, log_size(total_ - seen_));
        set(after_title, title_ < rows_.size() ? std::clamp(index - static_cast<double>(title_), -20.0, 60.0) : -30);
        const bool known = first_ < rows_.size();
        set(before_first, known && i < first_ ? std::min(20.0, static_cast<double>(first_) - index) : 0);
        set(after_last, known && i > last_ ? std::min(20.0, index - static_cast<double>(last_)) : 0);
        set(inside_range, known && i >= first_ && i <= last_);
    }

    int prose_between(std::size_t from, std::size_t to) const {
        return prose_before_[std::min(to, rows_.size())] - prose_before_[from];
    }

    void neighbours(std::size_t i) {
        using enum BlockFeature;
        const auto look = [&](std::size_t k, BlockFeature size_f, BlockFeature links_f) {
            if (k >= rows_.size()) {  // also below zero
                set(links_f, -1);
                return;
            }
            set(size_f, log_size(page_.blocks[k].shape.size));
            set(links_f, Measure::link_share(page_.blocks[k]));
        };
        look(i - 1, before_size, before_links);
        look(i - 2, before2_size, before2_links);
        look(i + 1, after_size, after_links);
        look(i + 2, after2_size, after2_links);
        set(before_ends, i > 0 && page_.blocks[i - 1].shape.ends_sentence);
        set(after_ends, i + 1 < rows_.size() && page_.blocks[i + 1].shape.ends_sentence);
        set(near_before, prose_between(i < 3 ? 0 : i - 3, i));
        set(near_after, prose_between(i + 1, i + 4));
        set(far_before, prose_between(i < 10 ? 0 : i - 10, i));
        set(far_after, prose_between(i + 1, i + 11));
        heading_steps_ = is_heading(element(page_.blocks[i].element).tag) ? 0 : std::min(20.0, heading_steps_ + 1);
        set(heading_above, heading_steps_);
    }

    void kin(std::size_t i) {
        using enum BlockFeature;
        Kin& family = kin_[static_cast<std::size_t>(kin_of_[i])];
        set(copies, std::min(5, copies_[static_cast<std::size_t>(copy_of_[i])]));
        set(BlockFeature::kin, log_size(family.blocks));
        set(kin_size, log_size(family.size / family.blocks));
        set(kin_links, std::min(1.0F, share(family.links, family.size)));
        set(kin_prose, share(family.prose, family.blocks));
        set(kin_before, log_size(family.seen));
        family.seen += 1;
        set(kin_after, log_size(family.blocks - family.seen));
        set(json_share, page_.blocks[i].stated);
    }

    struct Kin {
        double blocks = 0, size = 0, links = 0, prose = 0, seen = 0;
    };

    const Page& page_;
    int best_;
    std::size_t title_;
    std::vector<BlockFeatures> rows_ = {};
    BlockFeatures* row_ = nullptr;
    std::vector<Around> around_ = {};
    std::vector<Kin> kin_ = {};
    std::vector<int> kin_of_ = {};
    std::vector<int> copies_ = {};
    std::vector<int> copy_of_ = {};
    std::vector<int> prose_before_ = {};
    int prose_ = 0;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
    double total_ = 0;
    double seen_ = 0;
    double heading_steps_ = 20;
};

}  // namespace

bool in_furniture(const BlockFeatures& row) { return row[static_cast<std::size_t>(BlockFeature::furniture_above)] > 0; }

std::vector<BlockFeatures> measure_blocks(const Page& page, int best, std::size_t title) {
    return Measure(page, best, title).run();
}

}  // namespace relata::text
