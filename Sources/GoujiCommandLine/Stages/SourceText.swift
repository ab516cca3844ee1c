import Diagnostics
import DocumentReading

/// What is kept of a document so that messages can show its lines.
struct SourceText: Sendable {
  let format: String
  private let bytes: [UInt8]
  private let lines: LineIndex

  init(_ document: Document) {
    format = document.format
    bytes = document.source
    lines = document.lines
  }

  /// The source's line; empty where it has no such line.
  func excerpt(_ line: Int) -> String {
    guard line >= 1, line <= lines.count else { return "" }
    var range = lines.range(ofLine: line)
    while let last = range.last, bytes[last] == 0x0A || bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
