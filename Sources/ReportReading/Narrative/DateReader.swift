import DisclosureModel

/// Finds dates as Chinese documents write them.
enum DateReader {
  /// The date that `text` is, and nothing else: `2024年1月18日`, `二〇二四年一月十八日`.
  static func wholeDate(in text: String) -> CalendarDate? {
    // Hardly any line is a date: look at its first character before folding it.
    guard text.utf8.count <= 60 else { return nil }
    var compact = Folding.compact(text)[...]
    if compact.hasPrefix("("), compact.hasSuffix(")") { compact = compact.dropFirst().dropLast() }
    var scanner = DateScanner(Array(compact.utf8))
    guard let date = scanner.date(defaultYear: nil), scanner.isAtEnd else { return nil }
    return date
  }
}
