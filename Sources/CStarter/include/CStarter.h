#ifndef GOUJI_STARTER_H
#define GOUJI_STARTER_H

#include <stddef.h>

/// A file of the site that `gouji new` writes, compiled into the program.
struct gouji_starter_file {
  const char *path;            ///< where it belongs, such as `Templates/layout.mustache`
  const unsigned char *bytes;  ///< its bytes, not terminated
  size_t count;                ///< how many bytes
};

/// The files, of which `count` receives the number.
const struct gouji_starter_file *gouji_starter_files(size_t *count);

#endif
