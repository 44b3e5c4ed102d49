#pragma once
// The one door to Catch2 (Debian's 2.13), so that moving to another version changes one file.

#include <catch2/catch.hpp>
