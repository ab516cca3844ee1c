import CMicroHTTPD

/// What makes responses of requests, for libmicrohttpd to carry along.
final class Answer: Sendable {
  let make: @Sendable (HTTPRequest) -> HTTPResponse

  init(_ make: @escaping @Sendable (HTTPRequest) -> HTTPResponse) { self.make = make }
}

/// Between libmicrohttpd's requests and ours.
enum RequestHandler {
  /// Is called for each request with the `Answer` as its context.
  static let callback: MHD_AccessHandlerCallback = {
    (context, connection, url, method, _, _, _, state) -> MHD_Result in
    guard let context, let connection, let url, let method, let state else { return .NO }
    let answer = Unmanaged<Answer>.fromOpaque(context).takeUnretainedValue()
    let request = HTTPRequest(
      String(cString: url), method: String(cString: method), query: query(of: connection),
      host: header("Host", of: connection))
    // The first call comes before what a request may carry; an answer then ends the connection, which
    // only suits a request that should carry nothing and that is refused.
    if state.pointee == nil, request.isReading {
      state.pointee = context
      return .YES
    }
    return send(answer.make(request), over: connection)
  }

  private static func send(
    _ response: HTTPResponse, over connection: OpaquePointer
  ) -> MHD_Result {
    var body = response.body
    guard let made = MHD_create_response_from_buffer(body.count, &body, .RESPMEM_MUST_COPY)
    else { return .NO }
    defer { MHD_destroy_response(made) }
    for header in response.headers { MHD_add_response_header(made, header.name, header.value) }
    return MHD_queue_response(connection, UInt32(response.status.rawValue), made)
  }

  private static func header(_ name: String, of connection: OpaquePointer) -> String? {
    MHD_lookup_connection_value(connection, .HEADER_KIND, name).map { String(cString: $0) }
  }

  private static func query(of connection: OpaquePointer) -> [String: String] {
    var found: [String: String] = [:]
    withUnsafeMutablePointer(to: &found) { found in
      _ = MHD_get_connection_values(
        connection, .GET_ARGUMENT_KIND,
        { context, _, key, value in
          if let context, let key, let value {
            context.assumingMemoryBound(to: [String: String].self)
              .pointee[String(cString: key)] = String(cString: value)
          }
          return .YES
        }, found)
    }
    return found
  }
}
