// Processes with limits: Swift's Glibc module shows neither prlimit nor the macros of wait.
#define _GNU_SOURCE

#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

extern char **environ;

/// The environment with LC_ALL=C; to be freed, the strings are not copies.
static char **english_environment(void) {
  size_t count = 0;
  while (environ[count]) count++;
  char **copy = calloc(count + 2, sizeof *copy);
  if (!copy) return NULL;
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    if (strncmp(environ[i], "LC_ALL=", 7) != 0) copy[kept++] = environ[i];
  }
  copy[kept] = "LC_ALL=C";
  return copy;
}

static void limit(pid_t process, struct gouji_limits limits) {
#ifdef __linux__
  // It has hardly begun: all count from the process's first moment.
  struct rlimit memory = {limits.memory, limits.memory};
  // At the second limit the process is killed without saying why.
  struct rlimit seconds = {limits.seconds, limits.seconds + 1};
  struct rlimit output = {limits.output, limits.output};
  struct rlimit none = {0, 0};
  prlimit(process, RLIMIT_AS, &memory, NULL);
  prlimit(process, RLIMIT_CPU, &seconds, NULL);
  prlimit(process, RLIMIT_FSIZE, &output, NULL);
  prlimit(process, RLIMIT_CORE, &none, NULL);
#else
  (void)process, (void)limits;
#endif
}

int gouji_start(const char *const arguments[], int input, int output, int errors,
                struct gouji_limits limits, pid_t *process) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  char **environment = english_environment();
  if (!environment) return ENOMEM;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  int code = posix_spawnp(process, arguments[0], &files, &attributes, (char *const *)arguments,
                          environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  free(environment);
  if (code == 0) limit(*process, limits);
  return code;
}

enum gouji_end gouji_wait(pid_t process, int milliseconds, int *status) {
  struct timespec start, now, pause = {0, 1000000};
  bool ended = false;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (;;) {
    siginfo_t info = {0};
    int result = waitid(P_PID, process, &info, WEXITED | WNOHANG | WNOWAIT);
    ended = result == 0 && info.si_pid == process;
    if (ended || (result < 0 && errno != EINTR)) break;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long passed = (now.tv_sec - start.tv_sec) * 1000 + (now.tv_nsec - start.tv_nsec) / 1000000;
    if (passed >= milliseconds) break;
    nanosleep(&pause, NULL);
    if (pause.tv_nsec < 10000000) pause.tv_nsec += 1000000;
  }
  // Not yet reaped, the process keeps its number, and its group's number is no other's.
  kill(-process, SIGKILL);
  int raw = 0;
  while (waitpid(process, &raw, 0) < 0) {
    if (errno != EINTR) break;
  }
  *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : WTERMSIG(raw);
  return !ended ? gouji_overdue : WIFEXITED(raw) ? gouji_exited : gouji_killed;
}

int gouji_open_nameless_file(void) {
#ifdef __linux__
  int file = memfd_create("gouji", MFD_CLOEXEC);
  if (file >= 0) return file;
#endif
  char name[] = "/tmp/gouji-XXXXXX";
  int temporary = mkstemp(name);
  if (temporary < 0) return -1;
  unlink(name);
  fcntl(temporary, F_SETFD, FD_CLOEXEC);
  return temporary;
}
