#pragma once
// A bug of ours stops here; no input can reach a failing check.

#include <cstdio>
#include <cstdlib>

/// Stops the program with file and line when `condition` is false. For our own bugs only, never for bad input.
#define RELATA_CHECK(condition)                                                                 \
    do {                                                                                        \
        if (!(condition)) {                                                                     \
            std::fprintf(stderr, "relata: bug at %s:%d: %s\n", __FILE__, __LINE__, #condition); \
            std::abort();                                                                       \
        }                                                                                       \
    } while (false)
