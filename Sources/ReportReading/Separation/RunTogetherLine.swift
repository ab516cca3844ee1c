import Diagnostics
import DocumentReading
import TextSearch

/// A line in which labels and numbers of a table stand together, taken apart: `规章007规范性文件7777166` is
/// a label, a run of numbers, a label and another run.
struct RunTogetherLine {
  struct Part {
    enum Kind { case label, section, numbers, text }
    let kind: Kind
    /// Bytes of the document's text.
    let range: Range<Int>
  }

  private(set) var parts: [Part] = []
  private let text: [UInt8]

  init(_ line: Range<Int>, of text: [UInt8], labels: LabelIndex) {
    self.text = text
    var start = line.lowerBound
    for label in Self.labels(in: line, of: text, labels) {
      addBetween(start..<label.range.lowerBound)
      parts.append(label)
      start = label.range.upperBound
    }
    addBetween(start..<line.upperBound)
  }

  /// The stretches of the line that are table and nothing else.
  var tables: [Range<Int>] {
    parts.indices.split { [.text, .section].contains(parts[$0].kind) }.map { stretch in
      // Numbers before text belong to it: `行政许可40条` is no row.
      let isOpen =
        stretch.endIndex < parts.count && parts[stretch.endIndex].kind == .text
        && parts[stretch.endIndex - 1].kind == .numbers
      return stretch.startIndex..<stretch.endIndex - (isOpen ? 1 : 0)
    }.filter { !$0.isEmpty }
  }

  /// How many labels in `range` have numbers directly after them.
  func rows(in range: Range<Int>) -> Int {
    range.dropLast().count { parts[$0].kind == .label && parts[$0 + 1].kind == .numbers }
  }

  func labels(in range: Range<Int>) -> Int { range.count { parts[$0].kind == .label } }

  /// Whether the line is several labels with nothing between them, such as the headings of a row.
  var isHeadings: Bool {
    parts.count >= 3 && parts.allSatisfy { $0.kind == .label }
      && zip(parts, parts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound }
  }

  private mutating func addBetween(_ range: Range<Int>) {
    let trimmed = RunCharacters.trim(range, of: text)
    guard !trimmed.isEmpty else { return }
    if RunCharacters.fill(trimmed, of: text) {
      parts.append(Part(kind: .numbers, range: trimmed))
    } else {
      parts.append(Part(kind: .text, range: WhiteSpace.trim(range, of: text)))
    }
  }

  /// The labels in the line, from left to right, none over another.
  private static func labels(
    in line: Range<Int>, of text: [UInt8], _ index: LabelIndex
  ) -> [Part] {
    // Most lines of a table are a number each.
    guard !text.isASCII(in: line) else { return [] }
    let folded = FoldedLine(line, of: text)
    var labels: [Part] = []
    var end = 0
    var at = 0
    while at < folded.bytes.count {
      if let found = index.label(in: folded.bytes, at: at),
        end == at || folded.isBoundary(before: at), isNumbered(found.kind, at, in: folded)
      {
        let range = folded.source(of: at..<at + found.length)
        labels.append(Part(kind: found.kind == .section ? .section : .label, range: range))
        at += found.length
        end = at
      } else {
        at += Folding.sequenceLength(folded.bytes[at])
      }
    }
    return labels
  }

  /// Whether the label's ordinal is one: a section's is followed by a stop, and so is a digit that
  /// would else belong to the number before it, as in `0000002重复申请`.
  private static func isNumbered(
    _ kind: LabelIndex.Kind, _ at: Int, in line: FoldedLine
  ) -> Bool {
    guard kind == .section || (line.isDigit(at) && line.isDigit(at - 1)) else { return true }
    return line.hasStop(after: at)
  }
}
