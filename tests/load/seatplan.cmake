# Prints milliseconds; not a test, since another machine's figures prove nothing.
add_executable(bench_best_available ${CMAKE_CURRENT_LIST_DIR}/bench_best_available.cpp)
target_link_libraries(bench_best_available PRIVATE project_options seatplan demo_venues)
