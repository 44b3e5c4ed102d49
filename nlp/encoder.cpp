// Gives each word piece a vector that knows its sentence.

#include "nlp/encoder.h"

#include <algorithm>
#include <charconv>

#include "nlp/shape.h"

namespace relata::nlp {
namespace {

constexpr int kPositions = 512;

LayerNorm load_norm(ModelFile& file, const std::string& name, int size) {
    return {file.row(name + ".weight", size), file.row(name + ".bias", size)};
}

void add_to(float* out, const float* values, int n) {
    for (int i = 0; i < n; ++i) out[i] += values[i];
}

}  // namespace

void LayerNorm::operator()(const Kernels& kernels, const Rows& x) const {
    for (int i = 0; i < x.rows; ++i) kernels.layer_norm(x.row(i), x.cols, weight.data(), bias.data());
}

Config Config::load(ModelFile& file) {
    Config c;
    const std::pair<std::string_view, int*> fields[] = {
        {"layers", &c.layers}, {"dim", &c.dim}, {"heads", &c.heads}, {"inner", &c.inner},
        {"arc", &c.arc},       {"rel", &c.rel}, {"tag", &c.tag},     {"shape_dim", &c.shape_dim}};
    for (const std::string& line : file.lines("config"))
        for (const auto& [name, value] : fields)
            if (line.starts_with(name) && line.size() > name.size() && line[name.size()] == '\t')
                std::from_chars(line.data() + name.size() + 1, line.data() + line.size(), *value);
    for (const auto& [name, value] : fields) {
        if (*value >= 1 && *value <= 8192) continue;
        file.report("config lacks a sensible " + std::string(name));
        *value = 1;
    }
    if (c.dim % c.heads != 0) file.report("config: dim is no multiple of heads");
    return c;
}

Encoder Encoder::load(ModelFile& file, const Config& config, int vocabulary, const Kernels& kernels) {
    Encoder e;
    const int dim = config.dim;
    const auto linear = [&](const std::string& name, int inputs, int outputs) {
        QuantizedLinear out(kernels, inputs);
        out.append(file, name, outputs);
        return out;
    };
    e.kernels_ = &kernels;
    e.dim_ = dim;
    e.inner_ = config.inner;
    e.heads_ = config.heads;
    e.pieces_ = file.packed("piece.weight", vocabulary, dim);
    e.positions_ = file.matrix("position.weight", kPositions, dim);
    e.kind_ = file.row("kind", dim);
    e.shapes_ = file.matrix("shape_in.weight", kShapes, dim);
    e.cases_ = file.matrix("case_in.weight", kSentenceCases, dim);
    e.norm_ = load_norm(file, "norm", dim);
    for (int i = 0; i < config.layers && !file.fault(); ++i) {
        const std::string name = "layers." + std::to_string(i) + ".";
        Layer layer;
        layer.qkv = linear(name + "qkv", dim, 3 * dim);
        layer.out = linear(name + "out", dim, dim);
        layer.norm1 = load_norm(file, name + "norm1", dim);
        layer.up = linear(name + "up", dim, config.inner);
        layer.down = linear(name + "down", config.inner, dim);
        layer.norm2 = load_norm(file, name + "norm2", dim);
        e.layers_.push_back(std::move(layer));
    }
    return e;
}

void Encoder::embed(const Input& input, const Rows& x) const {
    for (int i = 0; i < x.rows; ++i) {
        const auto k = static_cast<std::size_t>(i);
        float* row = x.row(i);
        std::copy(kind_.begin(), kind_.end(), row);
        pieces_.add_row(input.pieces[k], row);
        add_to(row, positions_.row(i), dim_);
        add_to(row, shapes_.row(input.piece_shapes[k]), dim_);
        add_to(row, cases_.row(input.sentence_case), dim_);
    }
}

void Encoder::attend(std::span<const Input> inputs, const Rows& qkv, const Rows& out, Room& scratch) const {
    const int size = dim_ / heads_;
    int first = 0;
    for (const Input& input : inputs) {
        const int n = input.size();
        const Rows room = scratch.rows(1, static_cast<int>(attention_scratch(n, size)));
        kernels_->attend(qkv.row(first), qkv.stride, n, heads_, size, out.row(first), out.stride, room.data);
        first += n;
    }
}

void Encoder::run(const Layer& layer, std::span<const Input> inputs, const Rows& x, Workspace& w) const {
    const Rows qkv = w.wide.rows(x.rows, 3 * dim_);
    w.quantized.assign(*kernels_, x);
    layer.qkv(w.quantized, Finish::store, qkv);
    const Rows context = w.context.rows(x.rows, dim_);
    attend(inputs, qkv, context, w.head);
    w.quantized.assign(*kernels_, context);
    layer.out(w.quantized, Finish::add, x);
    layer.norm1(*kernels_, x);
    const Rows inner = w.wide.rows(x.rows, inner_);
    w.quantized.assign(*kernels_, x);
    layer.up(w.quantized, Finish::gelu, inner);
    w.quantized.assign(*kernels_, inner);
    layer.down(w.quantized, Finish::add, x);
    layer.norm2(*kernels_, x);
}

Rows Encoder::run(std::span<const Input> inputs, Workspace& workspace) const {
    int pieces = 0;
    for (const Input& input : inputs) pieces += input.size();
    const Rows x = workspace.states.rows(pieces, dim_);
    int first = 0;
    for (const Input& input : inputs) {
        embed(input, x.from_row(first, input.size()));
        first += input.size();
    }
    norm_(*kernels_, x);
    for (const Layer& layer : layers_) run(layer, inputs, x, workspace);
    return x;
}

}  // namespace relata::nlp
