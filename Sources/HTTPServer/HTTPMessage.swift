/// What a browser asks for.
package struct HTTPRequest: Sendable, Equatable {
  package var method: String
  /// The path as it was sent: not decoded, without the query.
  package var path: String
  /// The arguments of the query that have a value, as they were sent.
  package var query: [String: String]
  /// The header `Host`.
  package var host: String?

  package init(
    _ path: String, method: String = "GET", query: [String: String] = [:], host: String? = nil
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
  }
}

/// What a browser is given.
package struct HTTPResponse: Sendable, Equatable {
  package var status: Status
  package var headers: [Header]
  package var body: [UInt8]

  package struct Header: Sendable, Equatable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The codes of RFC 9110 that a site of plain files needs.
  package enum Status: Int, Sendable {
    case ok = 200
    case movedPermanently = 301
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case misdirected = 421
    case failed = 500
  }

  package init(_ status: Status, _ type: ContentType, _ body: [UInt8], _ more: Header...) {
    self.status = status
    self.headers = [Header("Content-Type", type.name)] + more + Self.standing
    self.body = body
  }

  package init(_ status: Status, _ text: String, _ more: Header...) {
    self.init(status, .plainText, Array("\(text)\n".utf8))
    headers += more
  }

  /// The value of the header `name`.
  package subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// What every answer says: types are not to be guessed, pages of other sites may not take parts of this
  /// one (whose content need not be public yet), and nothing is kept.
  private static let standing = [
    Header("X-Content-Type-Options", "nosniff"),
    Header("Cross-Origin-Resource-Policy", "same-origin"),
    Header("Cache-Control", "no-store"),
  ]
}
