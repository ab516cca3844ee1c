#ifndef GOUJI_TABLES_H
#define GOUJI_TABLES_H

#include <stddef.h>

/// A data file that is compiled into the program, byte for byte.
struct gouji_table {
  const char *name;            ///< path below `Sources/CTables`, such as `forms/2021.json`
  const unsigned char *bytes;  ///< the file's bytes, not terminated
  size_t count;                ///< how many bytes
};

/// The table called `name`, or null.
const struct gouji_table *gouji_table_named(const char *name);

#endif
