import Diagnostics
import DisclosureModel
import DocumentReading

/// A cell of a list of indicators, or a word of a line that holds one.
struct IndicatorToken {
  enum Kind: Equatable {
    case text, unit, empty
    /// A number, or a sign that there is none.
    case number, notApplicable

    var isValue: Bool { self == .number || self == .notApplicable }
  }

  let text: String
  let kind: Kind
  let fragment: Int
  let place: SourcePlace
  /// A line of the source begins here.
  let startsLine: Bool

  /// - Parameter isDoubtful: It is no value, whatever it looks like.
  init(
    _ text: String, fragment: Int, place: SourcePlace, startsLine: Bool,
    isDoubtful: Bool = false, words: IndicatorWords = .shared
  ) {
    self.text = text
    self.fragment = fragment
    self.place = place
    self.startsLine = startsLine
    let kind = Self.kind(of: text, at: place, words)
    self.kind = isDoubtful && kind.isValue ? .text : kind
  }

  private static func kind(
    of text: String, at place: SourcePlace, _ words: IndicatorWords
  ) -> Kind {
    let bytes = Array(text.utf8)
    let compact = Folding.compact(bytes, 0..<bytes.count)
    if compact.isEmpty { return .empty }
    if words.units.contains(compact) { return .unit }
    guard compact.count <= longestValue else { return .text }
    switch CellReader().read(text, unit: "", at: place).kind {
    case .number: return .number
    case .notApplicable: return .notApplicable
    case .blank, .text: return .text
    }
  }

  /// Bytes beyond which no text is a number.
  private static let longestValue = 30

  func cell(unit: String) -> Cell { CellReader().read(text, unit: unit, at: place) }
}

extension FoldedDocument {
  /// The fragment as one token.
  func token(_ index: Int) -> IndicatorToken {
    IndicatorToken(
      text(index), fragment: index, place: fragments[index].place, startsLine: true,
      isDoubtful: fragments[index].kind == .doubtful)
  }

  /// The words of a line, which white space separates; a cell is one token.
  func words(_ index: Int) -> [IndicatorToken] {
    guard !fragments[index].isCell else { return [token(index)] }
    var tokens: [IndicatorToken] = []
    let range = fragments[index].range
    var start = range.lowerBound
    var at = start
    func end(at end: Int) {
      guard end > start else { return }
      tokens.append(
        IndicatorToken(
          String(decoding: document.text[start..<end], as: UTF8.self), fragment: index,
          place: fragments[index].place, startsLine: tokens.isEmpty))
    }
    while at < range.upperBound {
      let space = WhiteSpace.length(at: at, of: document.text)
      if space > 0 { end(at: at) }
      at += max(space, 1)
      if space > 0 { start = at }
    }
    end(at: range.upperBound)
    return tokens
  }
}
