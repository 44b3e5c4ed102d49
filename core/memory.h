#pragma once
// Memory that was freed, given back to the system.

#include <cstdlib>  // tells which library it is
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace relata {

/// Gives back what was freed. To be called where much was: the C library keeps for each thread what that thread had,
/// and what one has freed another cannot take. Does nothing where the library offers no such call.
inline void give_back_memory() {
#if defined(__GLIBC__)
    ::malloc_trim(0);
#endif
}

}  // namespace relata
