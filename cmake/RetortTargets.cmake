# The three kinds of target this project has. Every folder under core/ and ui/ is one static library, named after its
# path (core/python/syntax -> retort_core_python_syntax); every tests/<folder> is one Qt Test executable.

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Sql Test)
# Qt puts the folders of source and build into every test's command line, for QFINDTESTDATA; the compiler cache would then
# know nothing in a clone elsewhere. Ours are found at run time (tests/support/places.h).
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
find_package(Threads REQUIRED)
qt_standard_project_setup()

add_library(retort_options INTERFACE)
target_include_directories(retort_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_features(retort_options INTERFACE cxx_std_23)
target_compile_options(retort_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wno-missing-field-initializers
    $<$<BOOL:${RETORT_WERROR}>:-Werror>)
# With a precompiled header g++ 14 forgets that std::string is a system header, and these report its insides wherever the
# optimizer has inlined them (never seen without: -DRETORT_PCH=OFF keeps them on).
if(RETORT_PCH)
    target_compile_options(retort_options INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread
        -Wno-restrict -Wno-maybe-uninitialized -Wno-null-dereference -Wno-free-nonheap-object)
endif()
target_link_libraries(retort_options INTERFACE Threads::Threads)
if(RETORT_SANITIZE)
    target_compile_options(retort_options INTERFACE -fsanitize=${RETORT_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(retort_options INTERFACE -fsanitize=${RETORT_SANITIZE})
endif()

add_library(retort_qt_options INTERFACE)
target_link_libraries(retort_qt_options INTERFACE retort_options Qt6::Core)
target_compile_definitions(retort_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER)

set(RETORT_STD_PCH <algorithm> <cstdint> <expected> <functional> <map> <memory> <optional> <span> <string> <string_view>
    <unordered_map> <utility> <variant> <vector>)

# One precompiled header for each kind of target (they differ in flags), shared by all targets of that kind: with one for
# every target, most of a build from scratch would be the making of them.
if(RETORT_PCH)
    file(WRITE "${PROJECT_BINARY_DIR}/pch/empty.cpp" "int main() { return 0; }\n")
    add_library(retort_pch_pure OBJECT "${PROJECT_BINARY_DIR}/pch/empty.cpp")
    target_link_libraries(retort_pch_pure PRIVATE retort_options)
    target_precompile_headers(retort_pch_pure PRIVATE ${RETORT_STD_PCH})
    add_library(retort_pch_qt OBJECT "${PROJECT_BINARY_DIR}/pch/empty.cpp")
    target_link_libraries(retort_pch_qt PRIVATE retort_qt_options)
    target_precompile_headers(retort_pch_qt PRIVATE ${RETORT_STD_PCH} <QObject> <QString> <QStringList>)
    add_executable(retort_pch_test "${PROJECT_BINARY_DIR}/pch/empty.cpp")
    # Not Qt Test itself: it depends on definitions that differ from test to test. What it includes is most of it.
    target_link_libraries(retort_pch_test PRIVATE retort_qt_options)
    target_precompile_headers(retort_pch_test PRIVATE ${RETORT_STD_PCH} <QtCore/QtCore>)
    set_target_properties(retort_pch_pure retort_pch_qt retort_pch_test PROPERTIES AUTOMOC OFF AUTOUIC OFF)
endif()

# The target name of a folder: core/python/syntax -> retort_core_python_syntax.
function(retort_target_of folder out)
    string(REPLACE "/" "_" name "${folder}")
    set(${out} "retort_${name}" PARENT_SCOPE)
endfunction()

# retort_library([QT] SOURCES file... [DEPENDS folder...] [LINK target...])
# Must be called from the folder's own CMakeLists.txt. DEPENDS names folders (core/text), LINK names foreign targets.
function(retort_library)
    cmake_parse_arguments(arg "QT" "" "SOURCES;DEPENDS;LINK" ${ARGN})
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
    retort_target_of("${folder}" target)
    add_library(${target} STATIC ${arg_SOURCES})
    if(arg_QT)
        set(pch retort_pch_qt)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        target_link_libraries(${target} PUBLIC retort_qt_options)
    else()
        set(pch retort_pch_pure)
        set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
        target_link_libraries(${target} PUBLIC retort_options)
    endif()
    foreach(dependency IN LISTS arg_DEPENDS)
        retort_target_of("${dependency}" dependency_target)
        target_link_libraries(${target} PUBLIC ${dependency_target})
    endforeach()
    target_link_libraries(${target} PUBLIC ${arg_LINK})
    if(RETORT_PCH)
        target_precompile_headers(${target} REUSE_FROM ${pch})
    endif()
endfunction()

# retort_test(name [GUI] [CLI] [LABELS label...] SOURCES file... DEPENDS folder... [LINK target...])
# One Qt Test executable and one ctest test of the same name, which finds files with tests/support/places.h.
# CLI: it runs the command line, which it finds as tests/support/places.h says.
# Without LABELS a test is labelled gui or core; those labelled core also run with the sanitizers.
function(retort_test name)
    cmake_parse_arguments(arg "GUI;CLI" "" "LABELS;SOURCES;DEPENDS;LINK" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE retort_qt_options Qt6::Test ${arg_LINK})
    foreach(dependency IN LISTS arg_DEPENDS)
        retort_target_of("${dependency}" dependency_target)
        target_link_libraries(${name} PRIVATE ${dependency_target})
    endforeach()
    if(RETORT_PCH)
        target_precompile_headers(${name} REUSE_FROM retort_pch_test)
    endif()
    if(NOT arg_LABELS AND arg_GUI)
        set(arg_LABELS gui)
    elseif(NOT arg_LABELS)
        set(arg_LABELS core)
    endif()
    # With a sanitizer only the core tests run, and what the others need is not built unless asked for by name.
    if(RETORT_SANITIZE AND NOT "core" IN_LIST arg_LABELS)
        set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}")
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "RETORT_SOURCE_DIR=${PROJECT_SOURCE_DIR}"
        "XDG_STATE_HOME=${CMAKE_CURRENT_BINARY_DIR}/state")
    if(arg_CLI)
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "RETORT_CLI=$<TARGET_FILE:retort-cli>")
        add_dependencies(${name} retort-cli)
    endif()
    if(arg_GUI)
        set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
    endif()
endfunction()
