import Diagnostics
import DisclosureModel
package import Tables

/// What a message can be filled with: something that is the same in every language, such as a number or the
/// report's own words, or a text in each.
package protocol MessageWord: Sendable {
  var inEachLanguage: BilingualText { get }
}

extension BilingualText: MessageWord {
  package var inEachLanguage: BilingualText { self }
}

extension String: MessageWord {
  /// As it stands.
  package var inEachLanguage: BilingualText { BilingualText(zh: self, en: self) }
}

extension Int: MessageWord {
  package var inEachLanguage: BilingualText { description.inEachLanguage }
}

extension Quantity: MessageWord {
  package var inEachLanguage: BilingualText { description.inEachLanguage }
}

extension CalendarDate: MessageWord {
  package var inEachLanguage: BilingualText { description.inEachLanguage }
}

extension Interval {
  /// `9`, or `130 至 259`.
  var words: BilingualText {
    isExact ? low.inEachLanguage : Phrase.range(["low": low, "high": high])
  }
}

extension BilingualText {
  static let nothing = BilingualText(zh: "", en: "")

  static func + (left: BilingualText, right: BilingualText) -> BilingualText {
    BilingualText(zh: left.zh + right.zh, en: left.en + right.en)
  }
}

extension BilingualText {
  /// `“甲”`.
  var quoted: BilingualText { Phrase.quoted(["text": self]) }

  /// What follows a phrase of which there are several; nothing for one.
  static func onePlace(of count: Int) -> BilingualText {
    count > 1 ? Phrase.onePlaceOf(["count": count]) : .nothing
  }
}

extension Located<String> {
  /// `“填表说明”（第 12 行）`.
  var words: BilingualText { Phrase.textOnLine(["text": value, "line": place.line]) }
}

extension [BilingualText] {
  /// One after the other, divided by the same text.
  func joined(_ divider: BilingualText) -> BilingualText {
    BilingualText(
      zh: map(\.zh).joined(separator: divider.zh), en: map(\.en).joined(separator: divider.en))
  }

  /// One after the other: `“甲”、“乙”`.
  var list: BilingualText { joined(Phrase.comma()) }

  /// The first of them; where there are more, `rest` tells of them by `list` and `count`.
  func list(
    atMost most: Int, _ rest: Phrase, dividedBy divider: Phrase = .comma
  ) -> BilingualText {
    let list = Array(prefix(most)).joined(divider())
    return count > most ? rest(["list": list, "count": count, "rest": count - most]) : list
  }
}

extension FormCell {
  /// `（七）总计 · 自然人`, as `label` has it.
  var words: BilingualText { Term.words(label) }
  var rowWords: BilingualText { Term.words(rowName) }
  var columnWords: BilingualText { Term.words(columnName) }
}

extension FormTable {
  var words: BilingualText { Term.words(title) }
}

/// What is to be said of a cell that leaves a rule open: `写作“无”`.
func state(of cell: Cell?) -> BilingualText {
  guard let cell else { return Phrase.isUnread() }
  return cell.kind == .blank ? Phrase.isBlank() : Phrase.reads(["raw": cell.raw])
}
