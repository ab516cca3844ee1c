import DisclosureModel
import DocumentReading

/// Finds the body that signs below a report, above or before the date.
struct SignedAgency {
  let document: FoldedDocument
  /// Lines at the end among which the signature stands.
  private static let lines = 12

  func name() -> String? {
    // Name and date may stand apart on one line, like cells.
    let last = document.fragments.indices.suffix(Self.lines)
      .map { String(decoding: document.compact($0), as: UTF8.self) }
    for (position, line) in last.enumerated().reversed() {
      if DateReader.wholeDate(in: line) != nil {
        if position > 0, let name = name(in: last[position - 1]) { return name }
      } else if let date = date(endingIn: line), let name = name(in: String(line[..<date])) {
        return name
      }
    }
    return document.fragments.last?.isCell ?? true ? nil : last.last.flatMap(name)
  }

  private func name(in line: String) -> String? {
    BodyName.isPlausible(line) && !BodyName.isPlaceholder(line) ? line : nil
  }

  /// Where the date begins with which a line ends: `某某局2024年1月18日`.
  private func date(endingIn line: String) -> String.Index? {
    guard let token = line[...].year(), token.range.lowerBound > line.startIndex,
      DateReader.wholeDate(in: String(line[token.range.lowerBound...])) != nil
    else { return nil }
    return token.range.lowerBound
  }
}
