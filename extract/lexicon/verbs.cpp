// Verbs with a meaning of their own for the rules: of saying, of control over another verb, light ones.

#include <map>
#include <optional>

#include "extract/lexicon/tables.h"

namespace relata::extract::lexicon {

std::string_view kReporting_bytes();
std::string_view kControl_bytes();
std::string_view kLightVerbs_bytes();

namespace {

template <typename T>
using Names = std::map<std::string_view, T>;

const Names<Reporting::Kind> kKinds = {
    {"say", Reporting::Kind::say},           {"know", Reporting::Kind::know}, {"ask", Reporting::Kind::ask},
    {"threaten", Reporting::Kind::threaten}, {"deny", Reporting::Kind::deny}, {"hint", Reporting::Kind::hint},
};

const Names<Control::Controller> kControllers = {
    {"subject", Control::Controller::subject},
    {"object", Control::Controller::object},
};

const Names<Control::Effect> kEffects = {
    {"phase", Control::Effect::phase},         {"attempt", Control::Effect::attempt},
    {"done", Control::Effect::done},           {"not_done", Control::Effect::not_done},
    {"forbidden", Control::Effect::forbidden}, {"planned", Control::Effect::planned},
    {"requested", Control::Effect::requested}, {"possible", Control::Effect::possible},
    {"reported", Control::Effect::reported},
};

const Names<bool> kSubjectActs = {{"agent", true}, {"patient", false}};

/// The meaning of a cell, complained of if it has none.
template <typename T>
std::optional<T> meaning(const Names<T>& names, Table& table, const Row& row, std::size_t cell) {
    const auto found = names.find(row.cells[cell]);
    if (found != names.end()) return found->second;
    table.complain(row.line, "'" + std::string(row.cells[cell]) + "' is none of the words of this column");
    return std::nullopt;
}

const Control* control_row(const Index& index, std::string_view lemma) {
    const int position = index.find(lemma);
    return position < 0 ? nullptr : &control().rows[static_cast<std::size_t>(position)];
}

}  // namespace

Loaded<Reporting> read_reporting(std::string_view bytes) {
    Loaded<Reporting> loaded;
    auto table = read_table("reporting.tsv", bytes, 2);
    for (const auto& row : table.rows)
        if (const auto kind = meaning(kKinds, table, row, 1))
            keep(loaded, table, row, Reporting{std::string(row.cells[0]), *kind});
    loaded.problems = std::move(table.problems);
    return loaded;
}

Controls read_control(std::string_view bytes) {
    Controls loaded;
    auto table = read_table("control.tsv", bytes, 3);
    for (const auto& row : table.rows) {
        const auto controller = meaning(kControllers, table, row, 1);
        const auto effect = meaning(kEffects, table, row, 2);
        if (!controller || !effect) continue;
        auto& index = *controller == Control::Controller::subject ? loaded.by_subject : loaded.by_object;
        if (index.add(row.cells[0], static_cast<std::uint32_t>(loaded.rows.size())))
            loaded.rows.push_back({std::string(row.cells[0]), *controller, *effect});
        else
            table.complain(row.line, "'" + std::string(row.cells[0]) + "' stands in an earlier line");
    }
    loaded.problems = std::move(table.problems);
    return loaded;
}

Loaded<LightVerb> read_light_verbs(std::string_view bytes) {
    Loaded<LightVerb> loaded;
    auto table = read_table("light_verbs.tsv", bytes, 2);
    for (const auto& row : table.rows)
        if (const auto subject_acts = meaning(kSubjectActs, table, row, 1))
            keep(loaded, table, row, LightVerb{std::string(row.cells[0]), *subject_acts});
    loaded.problems = std::move(table.problems);
    return loaded;
}

const Loaded<Reporting>& reporting() {
    static const auto table = read_reporting(kReporting_bytes());
    return table;
}

const Controls& control() {
    static const auto table = read_control(kControl_bytes());
    return table;
}

const Loaded<LightVerb>& light_verbs() {
    static const auto table = read_light_verbs(kLightVerbs_bytes());
    return table;
}

const Reporting* reporting_verb(std::string_view lemma) { return reporting().find(lemma); }

const Control* control_verb(std::string_view lemma) {
    const auto* row = control_row(control().by_subject, lemma);
    return row != nullptr ? row : control_row(control().by_object, lemma);
}

const Control* control_verb_with_object(std::string_view lemma) {
    const auto* row = control_row(control().by_object, lemma);
    return row != nullptr ? row : control_row(control().by_subject, lemma);
}

bool is_light_verb(std::string_view lemma) { return light_verbs().find(lemma) != nullptr; }

bool is_patient_light_verb(std::string_view lemma) {
    const auto* verb = light_verbs().find(lemma);
    return verb != nullptr && !verb->subject_acts;
}

}  // namespace relata::extract::lexicon
