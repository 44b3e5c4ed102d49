#pragma once
// The model that lies in the program itself.

#include <string_view>

namespace relata::nlp {

/// The bytes of models/relata-en.bin as it was when the program was built, for `Parser::load`.
/// Empty if the file was not there; `Parser::load` then says that this is no model.
std::string_view default_model();

}  // namespace relata::nlp
