import Diagnostics
import DisclosureModel
import DocumentReading

/// Reads a list of indicators of which nothing but white space or line ends keeps the cells apart.
///
/// A row is a label, a unit, and as many numbers as the header has columns for them. Labels are no
/// numbers and units are known words, so that a cell too few or too many shows.
struct IndicatorStream {
  private let tokens: [IndicatorToken]
  private let header: IndicatorHeader
  private(set) var entries: [IndicatorEntry] = []
  /// The fragment after the list's last.
  private(set) var end: Int
  private var at: Int
  /// How many entries there are up to the last row that has a unit; what stands below is no part of the
  /// list.
  private var certain = 0
  /// The texts since the last row.
  private var pieces: [IndicatorToken] = []
  /// Lines that hold more than one row, where a piece is no whole line.
  private let crowded: Set<Int>
  /// Texts between rows beyond which the list has ended, and bytes beyond which one is a paragraph.
  private static let most = (pieces: 8, bytes: 240)

  init(_ tokens: [IndicatorToken], from start: Int, header: IndicatorHeader) {
    self.tokens = tokens
    self.header = header
    at = start
    end = start > 0 ? tokens[start - 1].fragment + 1 : 0
    let units = Dictionary(grouping: tokens.filter { $0.kind == .unit }, by: \.fragment)
    crowded = Set(units.filter { $0.value.count > 1 }.keys)
  }

  mutating func read() {
    while at < tokens.count {
      let token = tokens[at]
      switch token.kind {
      case .empty: at += 1
      case .text:
        guard pieces.count < Self.most.pieces, token.text.utf8.count <= Self.most.bytes,
          !token.text.contains("。")
        else { return finish() }
        pieces.append(token)
        at += 1
      case .unit, .number, .notApplicable: readRun()
      }
    }
    finish()
  }

  /// Reads what stands between two texts: a unit and the values, if all is well.
  private mutating func readRun() {
    let start = at
    while at < tokens.count, tokens[at].kind != .text { at += 1 }
    let run = tokens[start..<at].filter { $0.kind != .empty }
    let place = (pieces.last ?? run[0]).place
    let hasUnit = run.contains { $0.kind == .unit }
    append(content(of: run), hasUnit: hasUnit, at: place)
    guard hasUnit else { return }
    end = tokens[at - 1].fragment + 1
    certain = entries.count
  }

  private func content(of run: [IndicatorToken]) -> IndicatorEntry.Content {
    let width = header.values.count
    let values = Array(run.dropFirst())
    if run.allSatisfy({ $0.kind == .notApplicable }), run.count == width + 1 { return .heading }
    guard run[0].kind == .unit, values.count == width, values.allSatisfy({ $0.kind.isValue }),
      !lastBelongsToNext
    else {
      return .unread(
        unit: nil, found: run.count { $0.kind.isValue }, expected: width)
    }
    return header.content(unit: run[0].text, values)
  }

  /// Whether the number before the next text is the number of that: `1 、当面申请`.
  private var lastBelongsToNext: Bool {
    guard at < tokens.count, let first = tokens[at].text.first else { return false }
    return "、.．)）:：，,年月日".contains(first)
  }

  private mutating func append(
    _ content: IndicatorEntry.Content, hasUnit: Bool, at place: SourcePlace
  ) {
    let texts = lines(of: pieces)
    pieces = []
    let (headings, label) = IndicatorLabel.assembled(from: texts)
    for heading in headings { entries.append(IndicatorEntry(heading, .heading, at: place)) }
    // A heading that is followed by values has lost its first row's label to them.
    if let label, !(hasUnit && label.isHeading(.shared)) {
      return entries.append(IndicatorEntry(label.printed, content, at: place))
    }
    guard hasUnit else { return }
    entries.doubtLast()
    entries.append(.doubtful(texts.last ?? "", of: header, at: place))
  }

  /// The texts, those of one line joined where the line holds no more than one row.
  private func lines(of pieces: [IndicatorToken]) -> [String] {
    var lines: [String] = []
    var fragment: Int?
    for piece in pieces {
      if piece.fragment == fragment, !crowded.contains(piece.fragment), !lines.isEmpty {
        lines[lines.count - 1] += " " + piece.text
      } else {
        lines.append(piece.text)
      }
      fragment = piece.fragment
    }
    return lines
  }

  private mutating func finish() {
    at = tokens.count
    entries.removeSubrange(certain...)
  }
}
