#ifndef GOUJI_FILE_SYSTEM_H
#define GOUJI_FILE_SYSTEM_H

/// Exchanges the files or folders `first` and `second` of the open folder `folder` in one step.
/// Returns 0, or -1 with `errno`: ENOSYS where the system has no such call, EINVAL where the file
/// system does not support it.
int gouji_exchange(int folder, const char *first, const char *second);

/// Waits until everything written to the file system of the open file `file` is on its disk.
/// Returns 0, or -1 with `errno`.
int gouji_sync_file_system(int file);

/// Opens a file without a name on the file system of the folder `path`, to be read and written, which is gone
/// once it is closed. Returns its descriptor, or -1 with `errno`.
int gouji_open_unnamed(const char *path);

/// Whether a folder's time of change (ctime) tells at once and to a hundredth of a second that a name has come
/// into it or gone from it, as it does on the disks of this machine; no for network file systems and others.
int gouji_tells_changes(int folder);

/// Gives memory that is free, but kept for later, back to the system.
void gouji_return_free_memory(void);

#endif
