#include <sqlite3.h>

/// Binds a text of `count` bytes, which SQLite copies. Swift cannot name the constant that says so.
static inline int gouji_sqlite_bind_text(
    sqlite3_stmt *statement, int index, const char *text, int count) {
  return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}
