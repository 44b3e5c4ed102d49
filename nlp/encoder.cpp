// Gives each word piece a vector that knows its sentence.

#include "nlp/encoder.h"

#include <charconv>
#include <cmath>

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

Linear load_linear(ModelFile& file, const std::string& name, int inputs, int outputs) {
    return {file.transposed(name + ".weight", inputs, outputs), file.row(name + ".bias", outputs)};
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

Encoder Encoder::load(ModelFile& file, const Config& config, int vocabulary) {
    Encoder e;
    const int dim = config.dim;
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
        layer.qkv = load_linear(file, name + "qkv", dim, 3 * dim);
        layer.out = load_linear(file, name + "out", dim, dim);
        layer.norm1 = load_norm(file, name + "norm1", dim);
        layer.up = load_linear(file, name + "up", dim, config.inner);
        layer.down = load_linear(file, name + "down", config.inner, dim);
        layer.norm2 = load_norm(file, name + "norm2", dim);
        e.layers_.push_back(std::move(layer));
    }
    return e;
}

Matrix Encoder::embed(const Input& input) const {
    const auto n = static_cast<int>(input.pieces.size());
    Matrix x(n, positions_.cols);
    for (int i = 0; i < n; ++i) {
        const auto k = static_cast<std::size_t>(i);
        float* row = x.row(i);
        pieces_.add_row(input.pieces[k], row);
        add_to(row, positions_.row(i), x.cols);
        add_to(row, kind_.data(), x.cols);
        add_to(row, shapes_.row(input.piece_shapes[k]), x.cols);
        add_to(row, cases_.row(input.sentence_case), x.cols);
    }
    norm_(x);
    return x;
}

Matrix Encoder::attend(const Matrix& qkv) const {
    const int n = qkv.rows;
    const int dim = qkv.cols / 3;
    const int size = dim / heads_;
    const float scale = 1.0F / std::sqrt(static_cast<float>(size));
    Matrix out(n, dim);
    Matrix weights(n, n);
    for (int h = 0; h < heads_; ++h) {
        const float* q = qkv.row(0) + h * size;
        multiply(n, n, size, scale, {q, qkv.cols}, {q + dim, qkv.cols, true}, weights.row(0), n);
        softmax(weights);
        multiply(n, size, n, 1.0F, {weights.row(0), n}, {q + 2 * dim, qkv.cols}, out.row(0) + h * size, dim);
    }
    return out;
}

Matrix Encoder::run(const Input& input) const {
    Matrix x = embed(input);
    for (const Layer& layer : layers_) {
        add(x, layer.out(attend(layer.qkv(x))));
        layer.norm1(x);
        Matrix inner = layer.up(x);
        gelu(inner);
        add(x, layer.down(inner));
        layer.norm2(x);
    }
    return x;
}

}  // namespace relata::nlp
