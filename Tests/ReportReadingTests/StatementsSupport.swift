import Diagnostics
import DisclosureModel

@testable import ReportReading

/// A sentence with the statements it should give, written as
///
///     共收到政府信息公开申请1件 | received 1
///     [依申请公开] 收到12封申请 | received 12
///
/// The words in brackets are the heading above the sentence. Expected statements are separated by
/// commas: `received 9`, `handled 130...259`, `received none` for a denial, ` + carry-in`, ` of area`;
/// `-` stands for no statement.
struct Row: CustomStringConvertible, Sendable {
  let heading: String?
  let text: String
  let expected: String

  var description: String { heading.map { "[\($0)] \(text)" } ?? text }

  var found: String {
    var blocks: [Section.Block] = []
    if let heading {
      blocks.append(
        Section.Block(kind: .heading(level: 1), text: heading, place: SourcePlace(line: 1)))
    }
    blocks.append(Section.Block(kind: .paragraph, text: text, place: SourcePlace(line: 2)))
    let section = Section(
      key: .overview, title: "总体情况", ordinal: "一、", place: SourcePlace(line: 1), blocks: blocks)
    let statements = StatementReader.statements(in: [section], year: 2023)
    return statements.isEmpty ? "-" : statements.map(\.summary).joined(separator: ", ")
  }

  /// The rows of `table`, one a line; blank lines and lines that begin with `#` are passed over.
  static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "|", maxSplits: 1)
      precondition(parts.count == 2, "\(line)")
      var text = trimmed(parts[0])
      var heading: String?
      if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
        heading = String(text[text.index(after: text.startIndex)..<close])
        text = trimmed(text[text.index(after: close)...])
      }
      return Row(heading: heading, text: text, expected: trimmed(parts[1]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension Statement {
  var summary: String {
    let name =
      switch subject {
      case .requestsReceived: "received"
      default: "handled"
      }
    let number =
      isDenial ? "none" : value.isExact ? "\(value.low)" : "\(value.low)...\(value.high)"
    return "\(name) \(number)\(mentionsCarryIn ? " + carry-in" : "")"
      + (scope == .area ? " of area" : "")
  }
}
