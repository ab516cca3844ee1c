#ifndef GOUJI_PROCESS_H
#define GOUJI_PROCESS_H

#include <sys/types.h>

/// What a process may use.
struct gouji_limits {
  /// Bytes of address space.
  unsigned long memory;
  /// Seconds of processor time.
  unsigned long seconds;
  /// Bytes of each file that it writes.
  unsigned long output;
};

/// Starts the program `arguments[0]`, looked for in PATH, with `arguments`, which end with NULL, and the
/// open files `input`, `output` and `errors` as its standard files. It leads a process group of its own
/// and speaks English. Returns 0 with its id in `process`, or an `errno`: ENOENT where there is no such
/// program.
int gouji_start(const char *const arguments[], int input, int output, int errors,
                struct gouji_limits limits, pid_t *process);

/// How a process ended.
enum gouji_end { gouji_exited, gouji_killed, gouji_overdue };

/// Waits until `process` ends, and at most so many `milliseconds`; then ends the group that it leads.
/// Where it exited, its status is in `status`; where a signal ended it, the signal.
enum gouji_end gouji_wait(pid_t process, int milliseconds, int *status);

/// Opens a nameless file in memory or a temporary folder. Returns it, or -1 with `errno`.
int gouji_open_nameless_file(void);

#endif
