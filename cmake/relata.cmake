# How a folder becomes a library or a test program.

# relata_library(graph SOURCES store.cpp DEPENDS relata::core SQLite::SQLite3)
#   makes relata_graph (alias relata::graph) from the folder's sources and checks that each header beside them compiles alone.
function(relata_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(relata_${name} STATIC ${arg_SOURCES})
  add_library(relata::${name} ALIAS relata_${name})
  target_include_directories(relata_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(relata_${name} PUBLIC ${arg_DEPENDS} PRIVATE relata_warnings)
endfunction()

# relata_test(graph SOURCES store_test.cpp DEPENDS relata::graph)
#   makes graph_tests from tests/graph and registers it with ctest under that name. With READS_SOURCES the program knows
#   the root of the tree as RELATA_SOURCE_DIR.
function(relata_test name)
  cmake_parse_arguments(arg "READS_SOURCES" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name}_tests ${arg_SOURCES})
  target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR})
  if(arg_READS_SOURCES)
    target_compile_definitions(${name}_tests PRIVATE RELATA_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  endif()
  target_link_libraries(${name}_tests PRIVATE ${arg_DEPENDS} relata_test_main relata_warnings)
  add_test(NAME ${name} COMMAND ${name}_tests)
endfunction()

# relata_embed(extract SYMBOL kLightVerbs FILE lexicon/light_verbs.tsv NAMESPACE relata::extract)
#   puts the file's bytes into relata_extract. Declare it in a source as
#     namespace relata::extract { std::string_view kLightVerbs_bytes(); }
function(relata_embed library)
  cmake_parse_arguments(arg "" "SYMBOL;FILE;NAMESPACE" "" ${ARGN})
  get_filename_component(path ${arg_FILE} ABSOLUTE)
  set(base ${CMAKE_CURRENT_BINARY_DIR}/embed_${arg_SYMBOL})
  file(CONFIGURE OUTPUT ${base}.cpp @ONLY CONTENT [[
#include <string_view>
asm(R"(
  .section .rodata
  .balign 64
  .global relata_embed_@library@_@arg_SYMBOL@
  .hidden relata_embed_@library@_@arg_SYMBOL@
relata_embed_@library@_@arg_SYMBOL@:
  .incbin "@path@"
  .global relata_embed_@library@_@arg_SYMBOL@_end
  .hidden relata_embed_@library@_@arg_SYMBOL@_end
relata_embed_@library@_@arg_SYMBOL@_end:
  .byte 0
  .previous
)");
extern "C" const char relata_embed_@library@_@arg_SYMBOL@[];
extern "C" const char relata_embed_@library@_@arg_SYMBOL@_end[];
namespace @arg_NAMESPACE@ {
std::string_view @arg_SYMBOL@_bytes();
std::string_view @arg_SYMBOL@_bytes() {
    return {relata_embed_@library@_@arg_SYMBOL@, static_cast<std::size_t>(relata_embed_@library@_@arg_SYMBOL@_end - relata_embed_@library@_@arg_SYMBOL@)};
}
}
]])
  target_sources(relata_${library} PRIVATE ${base}.cpp)
  set_source_files_properties(${base}.cpp PROPERTIES OBJECT_DEPENDS ${path})
endfunction()
