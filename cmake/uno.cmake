# The extension: types from the IDL, the component library, and the .oxt that holds them.
set(LIBREOFFICE_HOME /usr/lib/libreoffice CACHE PATH "Where LibreOffice and its SDK are installed")
set(LIBREOFFICE_INCLUDE /usr/include/libreoffice CACHE PATH "The SDK's headers")
set(LIBREOFFICE_PROGRAM ${LIBREOFFICE_HOME}/program)
set(OFFICE_TYPES ${LIBREOFFICE_PROGRAM}/types.rdb ${LIBREOFFICE_PROGRAM}/types/offapi.rdb)
foreach(needed ${OFFICE_TYPES} ${LIBREOFFICE_HOME}/sdk/bin/cppumaker ${LIBREOFFICE_INCLUDE}/sal/types.h)
  if(NOT EXISTS ${needed})
    message(FATAL_ERROR "${needed} is missing: install LibreOffice and its SDK (Debian: libreoffice-calc libreoffice-dev)")
  endif()
endforeach()

set(UNO_GENERATED ${CMAKE_BINARY_DIR}/uno)
set(OUTTURN_TYPES ${UNO_GENERATED}/outturn.rdb)
file(MAKE_DIRECTORY ${UNO_GENERATED}/include)
# The SDK's tools find their libraries beside the office.
set(UNO_TOOL ${CMAKE_COMMAND} -E env LD_LIBRARY_PATH=${LIBREOFFICE_PROGRAM})

add_custom_command(
  OUTPUT ${OUTTURN_TYPES}
  COMMAND ${UNO_TOOL} ${LIBREOFFICE_HOME}/sdk/bin/unoidl-write ${OFFICE_TYPES}
          ${PROJECT_SOURCE_DIR}/idl/org/outturn/Functions.idl ${OUTTURN_TYPES}
  DEPENDS ${PROJECT_SOURCE_DIR}/idl/org/outturn/Functions.idl
  VERBATIM)
add_custom_command(
  OUTPUT ${UNO_GENERATED}/headers.stamp
  COMMAND ${UNO_TOOL} ${LIBREOFFICE_HOME}/sdk/bin/cppumaker -Gc -O./include ${OFFICE_TYPES}
  COMMAND ${UNO_TOOL} ${LIBREOFFICE_HOME}/sdk/bin/cppumaker -Gc -nD -O./include -Torg.outturn.*
          -X${LIBREOFFICE_PROGRAM}/types.rdb -X${LIBREOFFICE_PROGRAM}/types/offapi.rdb ${OUTTURN_TYPES}
  COMMAND ${CMAKE_COMMAND} -E touch headers.stamp
  WORKING_DIRECTORY ${UNO_GENERATED}
  DEPENDS ${OUTTURN_TYPES}
  VERBATIM)
add_custom_target(uno_headers DEPENDS ${UNO_GENERATED}/headers.stamp)

# What every target that speaks UNO needs.
add_library(uno INTERFACE)
add_dependencies(uno uno_headers)
target_include_directories(uno SYSTEM INTERFACE ${UNO_GENERATED}/include ${LIBREOFFICE_INCLUDE})
target_compile_definitions(uno INTERFACE UNX GCC LINUX CPPU_ENV=gcc3)
target_link_directories(uno INTERFACE ${LIBREOFFICE_PROGRAM} ${LIBREOFFICE_HOME}/sdk/lib)
target_link_libraries(uno INTERFACE uno_cppuhelpergcc3 uno_cppu uno_salhelpergcc3 uno_sal)

add_subdirectory(tools)
add_subdirectory(addin)
add_subdirectory(tests/driver)
add_subdirectory(tests/demo)
add_subdirectory(tests/office)
add_subdirectory(tests/gui)
add_subdirectory(tests/bench)
