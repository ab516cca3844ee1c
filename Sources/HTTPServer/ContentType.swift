/// What a file is, by the end of its name, as web servers say it.
package struct ContentType: Sendable, Equatable {
  package let name: String

  package static let html = ContentType(name: "text/html; charset=utf-8")
  package static let plainText = ContentType(name: "text/plain; charset=utf-8")
  package static let script = ContentType(name: "text/javascript; charset=utf-8")
  package static let styleSheet = ContentType(name: "text/css; charset=utf-8")

  private init(name: String) { self.name = name }

  /// - Parameter isUTF8: Whether the file, if it is text, is UTF-8, as all that a build writes; one that was published as
  ///   it came may be in any encoding, which a browser then guesses.
  package init(ofFile file: String, isUTF8: Bool = true) {
    let end = file.utf8.lastIndex(of: UInt8(ascii: ".")).map { file[$0...].dropFirst() }
    let type = Self.types[end?.lowercased() ?? ""] ?? "application/octet-stream"
    name = isUTF8 && type.hasPrefix("text/") ? "\(type); charset=utf-8" : type
  }

  private static let types = [
    "css": "text/css", "csv": "text/csv", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "geojson": "application/geo+json", "gif": "image/gif", "gz": "application/gzip",
    "htm": "text/html", "html": "text/html", "ico": "image/x-icon", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "js": "text/javascript", "json": "application/json",
    "jsonld": "application/ld+json", "md": "text/markdown", "mp4": "video/mp4",
    "pdf": "application/pdf", "png": "image/png", "sqlite": "application/vnd.sqlite3",
    "svg": "image/svg+xml", "txt": "text/plain", "webmanifest": "application/manifest+json",
    "webp": "image/webp", "woff2": "font/woff2", "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "text/xml", "zip": "application/zip",
  ]
}
