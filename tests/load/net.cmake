# Benchmarks of the transport; run by hand, not by ctest.
add_executable(bench_idle_websockets ${CMAKE_CURRENT_LIST_DIR}/bench_idle_websockets.cpp)
target_link_libraries(bench_idle_websockets PRIVATE project_options net_test_support)
target_include_directories(bench_idle_websockets PRIVATE ${CMAKE_SOURCE_DIR}/tests/server/net)
