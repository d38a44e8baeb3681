# Times the seat map on 100,000 seats and beside QGraphicsScene. Prints figures; `--check` also fails past the limits.
add_executable(bench_seatmap ${CMAKE_CURRENT_LIST_DIR}/bench_seatmap.cpp)
target_link_libraries(bench_seatmap PRIVATE project_options app_seatmap seatmap_synthetic)
if(TARGET demo_venues)
    target_link_libraries(bench_seatmap PRIVATE demo_venues)
    target_compile_definitions(bench_seatmap PRIVATE FOYER_HAS_DEMO_VENUES)
endif()
