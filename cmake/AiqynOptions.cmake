# Compiler settings shared by every target: link aiqyn_options privately.
set(AIQYN_SANITIZERS "" CACHE STRING "Comma-separated sanitizers for -fsanitize=")
option(AIQYN_COVERAGE "Instrument for gcov" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers defeat ccache unless it may ignore their time stamps and defines.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE_PROGRAM})
endif()

add_library(aiqyn_options INTERFACE)
target_include_directories(aiqyn_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(aiqyn_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
    AIQYN_VERSION="${PROJECT_VERSION}")
target_compile_options(aiqyn_options INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    -Wcast-qual -Wformat=2 -Wswitch-enum -Wno-switch-default -Wimplicit-fallthrough -Wundef
    -fpch-preprocess
    -fstack-protector-strong -fPIE $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
target_link_options(aiqyn_options INTERFACE -pie -Wl,-z,relro,-z,now -Wl,--as-needed)

if(AIQYN_SANITIZERS)
    target_compile_options(aiqyn_options INTERFACE
        -fsanitize=${AIQYN_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer -U_FORTIFY_SOURCE)
    target_link_options(aiqyn_options INTERFACE -fsanitize=${AIQYN_SANITIZERS})
endif()
if(AIQYN_COVERAGE)
    target_compile_options(aiqyn_options INTERFACE --coverage)
    target_link_options(aiqyn_options INTERFACE --coverage)
endif()
