# Installs libraries, headers, pages, the CMake package and the pkg-config file. The CMakeLists.txt
# at the top includes this file, so relative paths begin there.
# SPDX-License-Identifier: Apache-2.0

set(palcare_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/palcare)

install(FILES ${palcare_headers} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/palcare)
install(TARGETS palcare EXPORT palcare-shared-targets
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS palcare_static EXPORT palcare-static-targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
set(forms shared static)
if(TARGET palcare_json)
    install(TARGETS palcare_json EXPORT palcare-json-targets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
    list(APPEND forms json)
endif()
foreach(form IN LISTS forms)
    install(EXPORT palcare-${form}-targets NAMESPACE palcare:: DESTINATION ${palcare_cmake_dir})
endforeach()

configure_package_config_file(lib/palcare-config.cmake.in palcare-config.cmake
    INSTALL_DESTINATION ${palcare_cmake_dir}
    PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(palcare-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES
    ${CMAKE_CURRENT_BINARY_DIR}/palcare-config.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/palcare-config-version.cmake
    DESTINATION ${palcare_cmake_dir})

# A .pc file that finds its own prefix keeps working when the installed tree is moved.
cmake_path(IS_ABSOLUTE CMAKE_INSTALL_LIBDIR libdir_is_absolute)
if(libdir_is_absolute)
    set(palcare_pc_prefix ${CMAKE_INSTALL_PREFIX})
else()
    file(RELATIVE_PATH up /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
    cmake_path(SET palcare_pc_prefix NORMALIZE "${up}")
    string(REGEX REPLACE "/$" "" palcare_pc_prefix "\${pcfiledir}/${palcare_pc_prefix}")
endif()
foreach(dir IN ITEMS LIBDIR INCLUDEDIR DATADIR)
    set(base "\${prefix}")
    cmake_path(APPEND base "${CMAKE_INSTALL_${dir}}" OUTPUT_VARIABLE palcare_pc_${dir})
endforeach()
set(modules palcare)
if(TARGET palcare_json)
    list(APPEND modules palcare-json)
endif()
foreach(module IN LISTS modules)
    configure_file(lib/${module}.pc.in ${module}.pc @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${module}.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endforeach()

if(PALCARE_COMMAND)
    install(TARGETS palcare_command DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(FILES docs/palcare.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
if(TARGET man_pages)
    install(DIRECTORY ${palcare_man3} DESTINATION ${CMAKE_INSTALL_MANDIR})
endif()
install(DIRECTORY lib/vocabulary DESTINATION ${CMAKE_INSTALL_DATADIR}/palcare
    FILES_MATCHING PATTERN *.xml)

# The pages are installed in the same folders relative to the examples and headers, so that their
# links work.
install(FILES README.md CHANGES.md CONTRIBUTING.md SECURITY.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR}
    FILES_MATCHING PATTERN *.md PATTERN palcare.1)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR}
    FILES_MATCHING PATTERN *.xml PATTERN *.[ch])
install(FILES bindings/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/bindings)
foreach(language IN ITEMS python java ruby)
    set(folder ${CMAKE_INSTALL_DOCDIR}/bindings/${language})
    install(FILES bindings/${language}/README.md DESTINATION ${folder})
    install(DIRECTORY bindings/${language}/examples DESTINATION ${folder}
        FILES_MATCHING REGEX "[.](py|java|rb)$")
endforeach()
cmake_path(RELATIVE_PATH CMAKE_INSTALL_FULL_INCLUDEDIR
    BASE_DIRECTORY ${CMAKE_INSTALL_FULL_DOCDIR} OUTPUT_VARIABLE way_to_headers)
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/links)
file(CREATE_LINK ${way_to_headers} ${CMAKE_CURRENT_BINARY_DIR}/links/include SYMBOLIC)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/links/include DESTINATION ${CMAKE_INSTALL_DOCDIR})
