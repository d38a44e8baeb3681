# The whole client: start, memory, and how soon another till's hold is painted.
add_executable(bench_window ${CMAKE_CURRENT_LIST_DIR}/bench_window.cpp)
target_link_libraries(bench_window PRIVATE project_options till_window)
add_dependencies(bench_window foyer-server foyer)
