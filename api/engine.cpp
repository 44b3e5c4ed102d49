// The library's reading half: inputs through the pipeline.
#include <utility>

#include "api/convert.h"
#include "cli/pipeline.h"
#include "text/input/read.h"

namespace relata::api {
inline namespace v0 {

std::string_view version() { return RELATA_VERSION; }

Reading::Reading(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Reading::Reading(Reading&&) noexcept = default;
Reading& Reading::operator=(Reading&&) noexcept = default;
Reading::~Reading() = default;
const Document& Reading::document() const { return impl_->document; }
const std::vector<Assertion>& Reading::assertions() const { return impl_->assertions; }

struct Engine::Impl {
    cli::Engine engine;
};

namespace {

Reading make_reading(const cli::Engine& engine, text::InputDocument input) {
    cli::Analysis made = cli::analyse(engine, std::move(input));
    auto impl = std::make_unique<Reading::Impl>();
    impl->document = to_public(made.document);
    for (const relata::Assertion& assertion : made.assertions) impl->assertions.push_back(to_public(assertion));
    impl->kept = cli::to_reading(engine, std::move(made));
    return Reading(std::move(impl));
}

relata::Result<text::InputOptions> input_options(const ReadOptions& options) {
    text::InputOptions how;
    how.pretokenized = options.pretokenized;
    const auto kind = text::input_kind_from(options.kind);
    if (!kind) return tl::unexpected(kind.error());
    how.kind = *kind;
    return how;
}

/// Calls `read(how, sink, on_problem)` and returns the problems.
template <typename Read>
std::vector<std::string> read_with(const cli::Engine& engine, const ReadOptions& options,
                                   const std::function<void(Reading)>& take, Read read) {
    std::vector<std::string> problems;
    const auto how = input_options(options);
    if (!how) return {how.error().message};
    read(
        *how, [&](text::InputDocument input) { take(make_reading(engine, std::move(input))); },
        [&](const text::Problem& problem) { problems.push_back(problem.line()); });
    return problems;
}

}  // namespace

Result<Engine> Engine::load(const std::string& weights_file) {
    auto engine = cli::load_engine(weights_file);
    if (!engine) return to_public(engine.error());
    return Engine(std::make_unique<Impl>(Impl{std::move(*engine)}));
}

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

const std::string& Engine::id() const { return impl_->engine.id; }

std::vector<std::string> Engine::read_each(const std::string& path, const std::function<void(Reading)>& take,
                                           const ReadOptions& options) const {
    return read_with(impl_->engine, options, take, [&](const auto& how, const auto& sink, const auto& on_problem) {
        text::read_documents(path, how, sink, on_problem);
    });
}

Readings Engine::read(const std::string& path, const ReadOptions& options) const {
    Readings out;
    out.problems = read_each(
        path, [&](Reading reading) { out.readings.push_back(std::move(reading)); }, options);
    return out;
}

Readings Engine::read_bytes(std::string bytes, const std::string& source, const ReadOptions& options) const {
    Readings out;
    const auto take = [&](Reading reading) { out.readings.push_back(std::move(reading)); };
    out.problems =
        read_with(impl_->engine, options, take, [&](const auto& how, const auto& sink, const auto& on_problem) {
            text::read_bytes(std::move(bytes), source, how, sink, on_problem);
        });
    return out;
}

}  // namespace v0
}  // namespace relata::api
