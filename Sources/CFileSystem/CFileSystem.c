// The two calls that Linux has beyond POSIX and that Swift's Glibc module does not show.
#define _GNU_SOURCE

#include "CFileSystem.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int gouji_exchange(int folder, const char *first, const char *second) {
#ifdef RENAME_EXCHANGE
  return renameat2(folder, first, folder, second, RENAME_EXCHANGE);
#else
  errno = ENOSYS;
  return -1;
#endif
}

int gouji_sync_file_system(int file) {
#ifdef __linux__
  return syncfs(file);
#else
  sync();
  return 0;
#endif
}
