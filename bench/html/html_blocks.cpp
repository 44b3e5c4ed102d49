// The training rows of the block model: html_blocks PAGE.html... > ROWS.tsv. A page is named by its file, or by its
// folder where the file is called source.html.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "text/document.h"
#include "text/html/block_features.h"

namespace {

void print_rows(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string name = path.stem() == "source" ? path.parent_path().filename() : path.stem();
    const auto document = relata::text::make_document({std::istreambuf_iterator<char>(file), {}}, name, path);
    relata::text::Page page = relata::text::parse_page(document.source_bytes);
    const std::size_t title = relata::text::find_title_block(page);
    const int container = relata::text::find_container(page);
    relata::text::compare_with_stated_body(page);
    const auto rows = relata::text::measure_blocks(page, container, title);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::printf("%s\t", name.c_str());
        for (const float value : rows[i]) std::printf("%.9g ", static_cast<double>(value));
        std::printf("\t%s\n", page.blocks[i].text.c_str());
    }
}

}  // namespace

int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) print_rows(arguments[i]);
}
