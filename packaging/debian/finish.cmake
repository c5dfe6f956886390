# CPack runs this on the installed tree before it becomes a Debian package: what only such a package has, and how Debian
# wants it (manual pages and the changelog compressed, without the time in them).

set(tree "${CPACK_TEMPORARY_DIRECTORY}")
set(documents "${tree}/usr/share/doc/retort")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/copyright" "${CMAKE_CURRENT_LIST_DIR}/changelog" DESTINATION "${documents}")
configure_file("${CMAKE_CURRENT_LIST_DIR}/lintian-overrides" "${tree}/usr/share/lintian/overrides/retort" COPYONLY)
file(GLOB_RECURSE plain "${tree}/usr/share/man/*.[0-9]")
execute_process(COMMAND gzip -9 --no-name --force ${plain} "${documents}/changelog" COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE compressed "${tree}/usr/share/*.gz")
file(CHMOD ${compressed} "${documents}/copyright" "${tree}/usr/share/lintian/overrides/retort"
    PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
