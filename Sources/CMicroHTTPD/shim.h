#include <microhttpd.h>
#include <string.h>

// Swift cannot call functions with a variable number of arguments; this is the call that it needs, and what the library calls back.

/// Leaves the address of a request as it was sent: it is decoded in one place, with all its checks.
static inline size_t gouji_http_keep_escapes(void *context, struct MHD_Connection *connection,
                                             char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

/// Answers what comes to the listening socket `socket` by `handler`, with a thread for each connection,
/// until `MHD_stop_daemon`, which closes the socket. Returns null if the threads cannot be started.
static inline struct MHD_Daemon *gouji_http_start(int socket, MHD_AccessHandlerCallback handler,
                                                  void *context) {
  return MHD_start_daemon(
      MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_ITC, 0, NULL, NULL,
      handler, context, MHD_OPTION_LISTEN_SOCKET, (MHD_socket)socket, MHD_OPTION_CONNECTION_LIMIT,
      64u, MHD_OPTION_CONNECTION_TIMEOUT, 60u, MHD_OPTION_UNESCAPE_CALLBACK,
      gouji_http_keep_escapes, NULL, MHD_OPTION_END);
}
