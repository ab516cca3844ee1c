// The calls that Linux has beyond POSIX and that Swift's Glibc module does not show.
#define _GNU_SOURCE

#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/magic.h>
#include <malloc.h>
#include <sys/vfs.h>
#endif

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

int gouji_open_unnamed(const char *path) {
#ifdef O_TMPFILE
  return open(path, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
#else
  errno = ENOSYS;
  return -1;
#endif
}

int gouji_tells_changes(int folder) {
#ifdef __linux__
  struct statfs status;
  if (fstatfs(folder, &status) != 0) return 0;
  switch ((unsigned long)status.f_type) {
  case EXT4_SUPER_MAGIC:
  case XFS_SUPER_MAGIC:
  case BTRFS_SUPER_MAGIC:
  case TMPFS_MAGIC:
    return 1;
  default:
    return 0;
  }
#else
  return 0;
#endif
}

void gouji_return_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
