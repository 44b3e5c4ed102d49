# What the presets tsan, coverage and tidy switch on.
option(RELATA_THREAD_SANITIZER "thread sanitizer" OFF)
option(RELATA_COVERAGE "count the lines that the tests run; the target coverage_report prints them" OFF)
if(RELATA_THREAD_SANITIZER)
  add_compile_options(-fsanitize=thread)
  add_link_options(-fsanitize=thread)
endif()
if(RELATA_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
  find_program(GCOVR gcovr REQUIRED)
  # Our sources, without tests and generated files. Fails under 85 % of the lines. GCC counts what it throws away twice.
  add_custom_target(coverage_report
    COMMAND ${GCOVR} --root ${PROJECT_SOURCE_DIR} --object-directory ${PROJECT_BINARY_DIR}
      --filter "${PROJECT_SOURCE_DIR}/(core|text|nlp|extract|graph|query|export|eval|cli|api)/" --exclude-throw-branches
      --gcov-ignore-parse-errors --print-summary --fail-under-line 85 --txt ${PROJECT_BINARY_DIR}/coverage.txt
    COMMAND ${CMAKE_COMMAND} -E echo "line by file: ${PROJECT_BINARY_DIR}/coverage.txt"
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} USES_TERMINAL VERBATIM)
endif()
