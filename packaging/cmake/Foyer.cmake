# What every target of the house shares: warnings, Qt defines, sanitizers and precompiled headers.

add_library(project_options INTERFACE)
# -pthread everywhere: a precompiled header serves only code compiled with the same macros.
target_compile_options(project_options INTERFACE -pthread -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough -Wnull-dereference -Wno-null-dereference $<$<BOOL:${FOYER_WERROR}>:-Werror>)
target_compile_definitions(project_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    FOYER_VERSION="${PROJECT_VERSION}")
target_include_directories(project_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/shared)
if(FOYER_SANITIZE)
    # The instrumentation confuses the flow analysis behind these two warnings; the plain build keeps them.
    # A sanitizer's report needs functions and lines; tracking variables as well takes the compiler twice as long.
    target_compile_options(project_options INTERFACE -fsanitize=${FOYER_SANITIZE} -fno-omit-frame-pointer -O1 -g1
        -Wno-maybe-uninitialized -Wno-stringop-overflow)
    target_link_options(project_options INTERFACE -fsanitize=${FOYER_SANITIZE})
endif()

# Two precompiled headers serve every target: one for code that knows no widget, one for the application.
file(WRITE ${CMAKE_BINARY_DIR}/pch.cpp "")
add_library(foyer_pch_core OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
target_link_libraries(foyer_pch_core PRIVATE project_options Qt6::Core)
target_precompile_headers(foyer_pch_core PRIVATE <QtCore>)
add_library(foyer_pch_widgets OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
target_link_libraries(foyer_pch_widgets PRIVATE project_options Qt6::Core Qt6::Widgets)
target_precompile_headers(foyer_pch_widgets PRIVATE <QtCore> <QtWidgets>)
set_target_properties(foyer_pch_core foyer_pch_widgets PROPERTIES AUTOMOC OFF AUTORCC OFF)

# foyer_library(name LINK targets... PRIVATE_LINK targets... SOURCES files...)
# One folder, one target: what it links is what it may include.
function(foyer_library name)
    cmake_parse_arguments(ARG "WIDGETS" "" "LINK;PRIVATE_LINK;SOURCES" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC Qt6::Core ${ARG_LINK} PRIVATE project_options ${ARG_PRIVATE_LINK})
    if(ARG_WIDGETS)
        target_precompile_headers(${name} REUSE_FROM foyer_pch_widgets)
    else()
        target_precompile_headers(${name} REUSE_FROM foyer_pch_core)
    endif()
endfunction()

# add_project_test(tst_x LABEL label LIBRARIES targets... [SOURCES extra...])
function(add_project_test name)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "LIBRARIES;SOURCES" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE project_options Qt6::Test ${ARG_LIBRARIES})
    target_precompile_headers(${name} REUSE_FROM foyer_pch_core)
    target_compile_definitions(${name} PRIVATE FOYER_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        FOYER_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_NO_GLIB=1")
endfunction()
