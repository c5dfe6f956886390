# tree_sitter_python: the Python grammar of tree-sitter, from sources that are not part of this repository
# (packaging/setup.sh fetches and verifies them). Linking it brings libtree-sitter along; the one symbol it exports is
#     extern "C" const TSLanguage *tree_sitter_python(void);
include_guard(GLOBAL)

if(RETORT_TREE_SITTER_PYTHON)
    set(retort_grammar "${RETORT_TREE_SITTER_PYTHON}")
else()
    # Where setup.sh puts it, so that an IDE needs no variable.
    if(DEFINED ENV{RETORT_CACHE})
        set(retort_grammar "$ENV{RETORT_CACHE}/tree-sitter-python-0.23.6")
    elseif(DEFINED ENV{XDG_CACHE_HOME})
        set(retort_grammar "$ENV{XDG_CACHE_HOME}/retort/tree-sitter-python-0.23.6")
    else()
        set(retort_grammar "$ENV{HOME}/.cache/retort/tree-sitter-python-0.23.6")
    endif()
endif()

foreach(file parser.c scanner.c tree_sitter/parser.h)
    if(NOT EXISTS "${retort_grammar}/src/${file}")
        message(FATAL_ERROR
            "The tree-sitter grammar of Python is missing: there is no ${retort_grammar}/src/${file}.\n"
            "Run packaging/setup.sh, which fetches it, or set RETORT_TREE_SITTER_PYTHON to the folder of an unpacked "
            "tree-sitter-python 0.23 (the folder that holds src/parser.c).")
    endif()
endforeach()

find_package(PkgConfig REQUIRED)
pkg_check_modules(tree_sitter REQUIRED IMPORTED_TARGET tree-sitter>=0.22)

add_library(tree_sitter_python STATIC "${retort_grammar}/src/parser.c" "${retort_grammar}/src/scanner.c")
set_target_properties(tree_sitter_python PROPERTIES AUTOMOC OFF AUTOUIC OFF)
target_include_directories(tree_sitter_python PRIVATE "${retort_grammar}/src")
# Generated code: its warnings are not ours to mend.
target_compile_options(tree_sitter_python PRIVATE -w)
target_link_libraries(tree_sitter_python PUBLIC PkgConfig::tree_sitter)
