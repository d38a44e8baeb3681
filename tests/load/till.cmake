# The window itself: key by key through a hundred sales, beside nine other tills that are as busy.
add_executable(bench_till ${CMAKE_CURRENT_LIST_DIR}/bench_till.cpp)
target_link_libraries(bench_till PRIVATE project_options e2e_support app_desk app_client app_theme Qt6::Test)
add_dependencies(bench_till foyer-server)
