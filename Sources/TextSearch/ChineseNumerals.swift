/// The Chinese numerals that headings, rows and lists are numbered with.
package enum ChineseNumerals {
  /// From one to ten.
  package static let ordinals = "一二三四五六七八九十"
}

extension Character {
  /// Whether it is one of the numerals from `一` to `十`.
  package var isChineseOrdinal: Bool { ChineseNumerals.ordinals.contains(self) }
}
