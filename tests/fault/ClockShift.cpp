// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a server under test (LD_PRELOAD): its wall clock goes wrong by as many seconds as the file named in
// FOYER_TEST_CLOCK holds, a 64-bit number. Monotonic time is left alone, as on a machine whose clock somebody sets.
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

const volatile std::int64_t *shiftFile()
{
    const char *path = std::getenv("FOYER_TEST_CLOCK");
    const int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return nullptr;
    void *mapped = mmap(nullptr, sizeof(std::int64_t), PROT_READ, MAP_SHARED, file, 0);
    close(file);
    return mapped == MAP_FAILED ? nullptr : static_cast<const std::int64_t *>(mapped);
}

std::int64_t shift()
{
    static const volatile std::int64_t *const seconds = shiftFile();
    return seconds ? *seconds : 0;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t id, timespec *at) noexcept
{
    const long result = syscall(SYS_clock_gettime, id, at);
    if (result == 0 && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE))
        at->tv_sec += shift();
    return int(result);
}

int gettimeofday(timeval *at, void *) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    if (result == 0 && at)
        *at = {now.tv_sec, now.tv_nsec / 1000};
    return result;
}

time_t time(time_t *at) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (at)
        *at = now.tv_sec;
    return now.tv_sec;
}
}
