# retort_embed(OUT variable FOLDER folder HEADER header FUNCTION namespace::name)
# Makes a source file that defines std::span<const EmbeddedFile> name(), declared in the header: all files below the
# folder, sorted by their names relative to it. Made anew when a file comes, goes or changes.
function(retort_embed)
    cmake_parse_arguments(arg "" "OUT;FOLDER;HEADER;FUNCTION" "" ${ARGN})
    set(folder "${CMAKE_CURRENT_SOURCE_DIR}/${arg_FOLDER}")
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE "${folder}" "${folder}/*")
    list(SORT files COMPARE STRING)
    set(rows "")
    foreach(name IN LISTS files)
        file(READ "${folder}/${name}" text)
        string(APPEND rows "    {\"${name}\", R\"retort(${text})retort\"},\n")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${folder}/${name}")
    endforeach()
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${arg_FOLDER}_embedded.cpp")
    set(text "// Made by CMake from ${folder}.

#include <array>

#include \"${arg_HEADER}\"

namespace {

constexpr auto embedded = std::to_array<retort::EmbeddedFile>({
${rows}});

} // namespace

std::span<const retort::EmbeddedFile> ${arg_FUNCTION}()
{
    return embedded;
}
")
    file(CONFIGURE OUTPUT "${source}" CONTENT "${text}" @ONLY)
    set(${arg_OUT} "${source}" PARENT_SCOPE)
endfunction()
