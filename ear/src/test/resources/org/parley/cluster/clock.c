/*
 * A wall clock that is wrong by CLOCK_OFFSET seconds, for one process: load it with LD_PRELOAD. What measures durations
 * (CLOCK_MONOTONIC) is right.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static int (*right)(clockid_t, struct timespec *);
static long offset;

__attribute__((constructor)) static void set(void) {
    const char *seconds = getenv("CLOCK_OFFSET");
    offset = seconds ? atol(seconds) : 0;
    right = dlsym(RTLD_NEXT, "clock_gettime");
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    if (!right) {
        set();
    }
    int failed = right(clock, now);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        now->tv_sec += offset;
    }
    return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    if (now) {
        *now = precise.tv_sec;
    }
    return precise.tv_sec;
}
