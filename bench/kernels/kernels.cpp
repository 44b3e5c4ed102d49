// The parser's products: our kernels beside OpenBLAS (floats) and oneDNN (bytes), with the sizes of its layers.
//     ninja -C build/release kernels && build/release/bench/kernels
// One thread. `rows` are the pieces of a batch. An item is a multiplication with its addition, so items a second are
// the speed of the product. Ours includes what the others would still need behind it: rows of floats are turned into
// bytes, and the sums back into floats with their bias.
#include <benchmark/benchmark.h>
#include <cblas.h>
#ifdef RELATA_WITH_DNNL
#include <dnnl.hpp>
#endif

#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "nlp/kernels.h"
#include "nlp/quantized.h"

namespace relata::nlp {
namespace {

struct Shape {
    const char* layer;
    int inputs;
    int outputs;
};
constexpr Shape kShapes[] = {
    {"qkv", 384, 1152}, {"out", 384, 384}, {"up", 384, 1536}, {"down", 1536, 384}, {"words", 784, 1408}};

/// Weights and activations spread like the model's: the largest of a row is about four times the usual one.
struct Numbers {
    std::vector<float> x = {};
    std::vector<std::int8_t> weights = {};
    std::vector<float> scales = {};
    std::vector<float> bias = {};
    Numbers(const Shape& shape, int rows) {
        std::mt19937 random(1);
        const auto sum_of_four = [&] {
            int total = 0;
            for (int i = 0; i < 4; ++i) total += static_cast<int>(random() % 65) - 32;
            return total;
        };
        x.resize(static_cast<std::size_t>(rows * shape.inputs));
        for (float& v : x) v = static_cast<float>(sum_of_four()) / 40.0F;
        weights.resize(static_cast<std::size_t>(shape.inputs * shape.outputs));
        for (auto& w : weights) w = static_cast<std::int8_t>(std::max(-127, std::min(127, sum_of_four())));
        scales.assign(static_cast<std::size_t>(shape.outputs), 0.001F);
        bias.assign(static_cast<std::size_t>(shape.outputs), 0.1F);
    }
};

struct alignas(64) Line {
    std::uint8_t bytes[64];
};

void count(benchmark::State& state, const Shape& shape, int rows) {
    state.SetItemsProcessed(state.iterations() * rows * shape.inputs * shape.outputs);
}

void ours(benchmark::State& state, const Kernels& kernels, const Shape& shape) {
    const auto rows = static_cast<int>(state.range(0));
    Numbers numbers(shape, rows);
    QuantizedLinear linear(kernels, shape.inputs);
    linear.append({shape.outputs, shape.inputs, reinterpret_cast<const char*>(numbers.scales.data()),
                   numbers.weights.data(), nullptr},
                  numbers.bias);
    QuantizedRows quantized;
    std::vector<float> out(static_cast<std::size_t>(rows * shape.outputs));
    for (auto _ : state) {
        quantized.assign(kernels, {numbers.x.data(), rows, shape.inputs, shape.inputs});
        linear(quantized, Finish::store, {out.data(), rows, shape.outputs, shape.outputs});
        benchmark::DoNotOptimize(out.data());
    }
    count(state, shape, rows);
}

/// The product and nothing else, as the others are measured.
void bare(benchmark::State& state, const Kernels& kernels, const Shape& shape) {
    const auto rows = static_cast<int>(state.range(0));
    const Numbers numbers(shape, rows);
    const std::size_t panel = kernels.panel_bytes(shape.inputs);
    const int panels = shape.outputs / kPanelColumns;
    std::vector<Line> packed(static_cast<std::size_t>(panels) * panel / sizeof(Line));
    for (int p = 0; p < panels; ++p)
        kernels.pack(numbers.weights.data() + static_cast<std::ptrdiff_t>(p) * kPanelColumns * shape.inputs,
                     shape.inputs, kPanelColumns, shape.inputs,
                     packed.front().bytes + static_cast<std::size_t>(p) * panel);
    const std::vector<std::uint8_t> x(static_cast<std::size_t>(rows * padded_inputs(shape.inputs)), 70);
    std::vector<std::int32_t> sums(static_cast<std::size_t>(rows * shape.outputs));
    for (auto _ : state) {
        kernels.multiply(x.data(), rows, shape.inputs, packed.front().bytes, panels, sums.data());
        benchmark::DoNotOptimize(sums.data());
    }
    count(state, shape, rows);
}

void open_blas(benchmark::State& state, const Shape& shape) {
    const auto rows = static_cast<int>(state.range(0));
    openblas_set_num_threads(1);
    const Numbers numbers(shape, rows);
    const std::vector<float> weights(numbers.weights.begin(), numbers.weights.end());
    std::vector<float> out(static_cast<std::size_t>(rows * shape.outputs));
    for (auto _ : state) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, shape.outputs, shape.inputs, 1.0F,
                    numbers.x.data(), shape.inputs, weights.data(), shape.outputs, 0.0F, out.data(), shape.outputs);
        benchmark::DoNotOptimize(out.data());
    }
    count(state, shape, rows);
}

#ifdef RELATA_WITH_DNNL
/// Bytes times bytes to 32 bits, weights in the layout that oneDNN likes best, packed once.
void one_dnn(benchmark::State& state, const Shape& shape) {
    using dnnl::memory;
    const auto rows = static_cast<int>(state.range(0));
    const Numbers numbers(shape, rows);
    dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    dnnl::stream stream(engine);
    const memory::desc x_layout({rows, shape.inputs}, memory::data_type::u8, memory::format_tag::ab);
    const memory::desc any({shape.inputs, shape.outputs}, memory::data_type::s8, memory::format_tag::any);
    const memory::desc out_layout({rows, shape.outputs}, memory::data_type::s32, memory::format_tag::ab);
    const dnnl::matmul::primitive_desc about(dnnl::matmul::desc(x_layout, any, out_layout), engine);
    memory given({{shape.inputs, shape.outputs}, memory::data_type::s8, memory::format_tag::ba}, engine,
                 const_cast<std::int8_t*>(numbers.weights.data()));
    memory weights(about.weights_desc(), engine);
    dnnl::reorder(given, weights).execute(stream, given, weights);
    std::vector<std::uint8_t> bytes(numbers.x.size(), 70);
    std::vector<std::int32_t> sums(static_cast<std::size_t>(rows * shape.outputs));
    memory x(x_layout, engine, bytes.data());
    memory out(out_layout, engine, sums.data());
    const dnnl::matmul product(about);
    for (auto _ : state) {
        product.execute(stream, {{DNNL_ARG_SRC, x}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_DST, out}});
        stream.wait();
        benchmark::DoNotOptimize(sums.data());
    }
    count(state, shape, rows);
}
#endif

void add_all() {
    for (const Shape& shape : kShapes) {
        const auto add = [&](const std::string& who, auto run) {
            benchmark::RegisterBenchmark((std::string(shape.layer) + "/" + who).c_str(), run)
                ->Arg(32)
                ->Arg(96)
                ->ArgName("rows");
        };
        for (const Kernels* kernels : all_kernels()) {
            add(kernels->name, [kernels, shape](benchmark::State& state) { ours(state, *kernels, shape); });
            add(std::string(kernels->name) + "-bare",
                [kernels, shape](benchmark::State& state) { bare(state, *kernels, shape); });
        }
        add("openblas", [shape](benchmark::State& state) { open_blas(state, shape); });
#ifdef RELATA_WITH_DNNL
        add("onednn", [shape](benchmark::State& state) { one_dnn(state, shape); });
#endif
    }
}

}  // namespace
}  // namespace relata::nlp

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    relata::nlp::add_all();
    benchmark::RunSpecifiedBenchmarks();
}
