// The report of `relata add`.
#include "cli/report.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "export/json.h"

namespace relata::cli {
namespace {

std::string line_of(std::string_view outcome, const ReportedDocument& document, std::string_view why,
                    std::size_t assertions) {
    exporter::JsonText out;
    out.begin_object();
    out.member("input", document.where);
    out.member("outcome", outcome);
    out.member_or_null("doc", document.id);
    out.member_or_null("sha256", document.sha256);
    out.member_or_null("source", document.source);
    out.member_or_null("published", document.published);
    out.key("assertions");
    out.number(std::to_string(assertions));
    out.member_or_null("why", why);
    out.key("notes");
    out.begin_array();
    for (const std::string& note : document.notes) out.string(note);
    out.end_array();
    out.end_object();
    return out.take() + "\n";
}

}  // namespace

ReportedDocument reported(const text::InputDocument& input) {
    const Document& d = input.document;
    return {input.where, d.id, d.sha256, d.source, d.published, d.warnings};
}

Result<void> Report::open(const std::string& path) {
    path_ = path;
    file_.reset(path == "-" ? stdout : std::fopen(path.c_str(), "wb"));
    if (!file_) return fail(fmt::format("{}: cannot write: {}", path, std::strerror(errno)));
    return {};
}

void Report::expect_document() {
    const std::lock_guard lock(mutex_);
    ++expected_;
}

void Report::tell(std::string_view outcome, const text::Problem& problem) {
    if (!file_) return;
    const std::lock_guard lock(mutex_);
    waiting_.emplace_back(expected_, line_of(outcome, {.where = problem.where}, problem.what, 0));
    write_what_is_due();
}

void Report::deliver(std::string_view outcome, const ReportedDocument& document, std::size_t assertions) {
    if (!file_) return;
    const std::lock_guard lock(mutex_);
    write(line_of(outcome, document, {}, assertions));
    ++delivered_;
    write_what_is_due();
}

void Report::write_what_is_due() {
    while (!waiting_.empty() && waiting_.front().first <= delivered_) {
        write(waiting_.front().second);
        waiting_.pop_front();
    }
}

void Report::write(const std::string& line) {
    failed_ = failed_ || std::fwrite(line.data(), 1, line.size(), file_.get()) != line.size();
}

Result<void> Report::close() {
    if (!file_) return {};
    failed_ = std::fflush(file_.get()) != 0 || failed_;
    if (failed_) return fail(fmt::format("{}: cannot write the report: {}", path_, std::strerror(errno)));
    return {};
}

}  // namespace relata::cli
