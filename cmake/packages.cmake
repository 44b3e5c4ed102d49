# Debian packages: `cpack --config build/release/CPackConfig.cmake -B build/packages` makes relata and librelata-dev.
# What only Debian wants (copyright, changelogs, its folder for zsh) is left out of `cmake --install`.
file(READ NOTICE NOTICE)
configure_file(cmake/debian/copyright.in ${made}/copyright @ONLY)
function(relata_compressed file from)  # relata_compressed(changelog.gz CHANGELOG.md)
  add_custom_command(OUTPUT ${made}/${file} COMMAND gzip -9nc ${from} > ${made}/${file} DEPENDS ${from} VERBATIM)
  set(generated ${generated} ${made}/${file} PARENT_SCOPE)
endfunction()
relata_compressed(changelog.gz ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
relata_compressed(changelog.Debian.gz ${PROJECT_SOURCE_DIR}/cmake/debian/changelog)
foreach(pair program=relata development=librelata-dev)
  string(REGEX MATCH "(.*)=(.*)" pair ${pair})
  install(FILES ${made}/copyright ${made}/changelog.gz ${made}/changelog.Debian.gz
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CMAKE_MATCH_2} COMPONENT ${CMAKE_MATCH_1} EXCLUDE_FROM_ALL)
endforeach()
install(FILES ${made}/_relata DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME relata)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "the relata authors <relata@users.noreply.example.org>")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME relata)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS fonts-dejavu-core)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "relations in news articles, each with its sentence\n\
Reads scraped English news articles and keeps who did what to whom, with the\n\
sentence that says so and the speaker whose claim it is. Writes diagrams,\n\
JSON-LD and tables, and answers questions on the command line.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME librelata-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
# By the files that the archive is linked with: the packages that hold them are installed here, or it could not be built.
set(linked_packages)
foreach(library ${linked_with})
  if(library STREQUAL pthread)
    continue()  # of the C library
  endif()
  execute_process(COMMAND dpkg-query -S "*/lib${library}.so" OUTPUT_VARIABLE holder ERROR_QUIET)
  string(REGEX MATCH "^[^:]+" holder "${holder}")
  list(APPEND linked_packages ${holder})
endforeach()
list(JOIN linked_packages ", " linked_packages)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${linked_packages}")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "relations in news articles - library for C++\n\
The engine of relata for programs in C++: articles in, assertions out, kept in\n\
a graph file that can be asked. With a CMake package: find_package(relata).")
include(CPack)
