import Diagnostics
import DisclosureModel

/// A text that ends with a heading, or in the middle of a sentence.
struct TruncatedText: ReportCheck {
  let id = "S.truncated"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let section = report.sections.last, section.isNarrative else { return }
    guard let last = report.textAboveSignature(in: section).last else {
      guard section.blocks.isEmpty else { return }
      return fail(
        .headingText, section.ordinal + section.title, at: section.place.line, &outcome)
    }
    switch last.kind {
    case .heading: fail(.subheadingText, last.text, at: last.place.line, &outcome)
    case .paragraph where last.isCut:
      fail(.cutText, String(last.text.suffix(Self.shown)), at: last.place.line, &outcome)
    case .paragraph, .markdown: outcome.pass()
    }
  }

  private func fail(
    _ end: Phrase, _ text: String, at line: Int, _ outcome: inout Outcome
  ) {
    outcome.fail("", ["end": end(["text": text])], evidence: EvidenceOfFailure(line: line))
  }

  /// Characters of a torn sentence that the message shows.
  private static let shown = 16
}

extension Section {
  /// Whether the form has no table in it, after which it would go on.
  var isNarrative: Bool { key == .overview || key == .problems || key == .other }
}

extension Report {
  /// The blocks of the last section without date, signature and what pages have below the text.
  fileprivate func textAboveSignature(in section: Section) -> ArraySlice<Section.Block> {
    var blocks = section.blocks[...]
    if let signed, let index = blocks.firstIndex(where: { $0.place == signed.place }) {
      blocks = blocks[..<index]
    }
    while let last = blocks.last, last.kind == .paragraph,
      isSignature(last.text) || last.isBelowText
    {
      blocks.removeLast()
    }
    return blocks
  }

  /// Whether it is a body's name and nothing else.
  private func isSignature(_ text: String) -> Bool {
    let name = text.filter { !$0.isWhitespace }
    return name == agency.name
      || (4...30).contains(name.count) && StructurePhrases.shared.bodies.ends(name)
        && !name.contains { $0.isPunctuation }
  }
}

extension Section.Block {
  fileprivate var isBelowText: Bool {
    text.utf8.count <= 300 && !endsSentence && StructurePhrases.shared.afterText.isFound(in: text)
  }

  /// Whether it is prose that ends without a stop. A colon may lead to a table.
  fileprivate var isCut: Bool {
    !endsSentence && text.count >= Self.fewest && text.contains { "，。；".contains($0) }
  }

  private var endsSentence: Bool {
    text.last { !$0.isWhitespace }.map { "。．.！!？?；;：:…）)】]”\"’』」》".contains($0) } ?? true
  }

  /// Characters below which a line may be no sentence.
  private static let fewest = 20
}
