// Clean-up: each line of the article gets its kind; the steps in the order in which they decide.

#include "text/article/clean_up.h"

#include "text/article/article_lines.h"
#include "text/article/line_model.h"
#include "text/article/metadata.h"

namespace relata::text {
namespace {

// Counts up with every change of the rules of this folder that changes what they yield.
constexpr std::string_view kRules = "3";

}  // namespace

void type_lines(Document& document, const std::vector<LineHint>& hints) {
    Draft draft = draft_lines(document.text, hints);
    decide_by_words(document.text, draft);
    if (hints.empty()) LineModel::built_in().score(document.text, draft);
    decide_repeated(draft);
    decide_by_model(document.text, draft);
    if (hints.empty()) drop_distant_prose(draft);
    const Vocabulary vocabulary(draft);
    const std::size_t title = find_title(document.text, draft, vocabulary);
    decide_by_place(document.text, draft, title, vocabulary);
    mark_foreign(draft);
    read_metadata(document, draft);
    document.lines.clear();
    document.lines.reserve(draft.size());
    for (DraftLine& d : draft) document.lines.push_back(std::move(d.line));
}

std::string clean_up_version() { return std::string(kRules) + "-" + LineModel::built_in().id(); }

}  // namespace relata::text
