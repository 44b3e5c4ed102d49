# What `cmake --install` puts where: the program, the library with its headers and its CMake package, man page,
# completions, licences. The components program and development become packages (cmake/packages.cmake).
if(CMAKE_LIBRARY_ARCHITECTURE AND EXISTS /etc/debian_version AND NOT DEFINED CMAKE_INSTALL_LIBDIR)
  set(CMAKE_INSTALL_LIBDIR lib/${CMAKE_LIBRARY_ARCHITECTURE})  # whatever the prefix: Debian's linker looks there in /usr/local too
endif()
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(documents ${CMAKE_INSTALL_DATADIR}/doc/relata)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/relata)
set(made ${PROJECT_BINARY_DIR}/share)

install(TARGETS relata RUNTIME COMPONENT program)
install(FILES ${PROJECT_BINARY_DIR}/api/librelata.a DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/api/relata DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development
  FILES_MATCHING PATTERN *.h)
get_property(linked_with GLOBAL PROPERTY RELATA_LINKED_WITH)
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/relata-config.cmake.in ${made}/relata-config.cmake
  INSTALL_DESTINATION ${package})
write_basic_package_version_file(${made}/relata-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${made}/relata-config.cmake ${made}/relata-config-version.cmake DESTINATION ${package} COMPONENT development)
install(FILES LICENSE NOTICE CHANGELOG.md README.md DESTINATION ${documents} COMPONENT documents)
install(FILES docs/formats.md docs/api.md docs/graph-file.md DESTINATION ${documents} COMPONENT documents)

# The program writes its own man page and completions, from the table of its flags.
set(generated)
function(relata_generated file)  # relata_generated(relata.1 man): relata.1 holds what `relata man` prints
  add_custom_command(OUTPUT ${made}/${file} COMMAND relata ${ARGN} > ${made}/${file} DEPENDS relata VERBATIM)
  set(generated ${generated} ${made}/${file} PARENT_SCOPE)
endfunction()
relata_generated(relata.1 man)
relata_generated(relata completion bash)
relata_generated(_relata completion zsh)
relata_generated(relata.fish completion fish)
include(cmake/packages.cmake)
relata_compressed(relata.1.gz ${made}/relata.1)
add_custom_target(product ALL DEPENDS relata relata_archive ${generated})  # all that is installed
install(FILES ${made}/relata.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${made}/relata DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${made}/_relata DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT documents)
install(FILES ${made}/relata.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
