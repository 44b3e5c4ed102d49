// Where `relata` finds its weights when no other file is named.

#include "nlp/default_model.h"

namespace relata::nlp {

#ifdef RELATA_WITH_MODEL
std::string_view kModel_bytes();
std::string_view default_model() { return kModel_bytes(); }
#else
std::string_view default_model() { return {}; }
#endif

}  // namespace relata::nlp
