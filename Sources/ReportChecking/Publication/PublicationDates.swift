import DisclosureModel

extension Report {
  /// The day on which the file that is shown says it was published.
  var published: CalendarDate? { source.published.flatMap(CalendarDate.init(iso:)) }

  /// The first day after the year that any file of the report gives for its publication.
  var firstPublished: CalendarDate? {
    files.compactMap { $0.published.flatMap(CalendarDate.init(iso:)) }.filter(isAfterTheYear).min()
  }

  /// The day of the signature, if it is one on which the report can have been signed.
  var signedAfterTheYear: CalendarDate? {
    signed.map(\.value).flatMap { isAfterTheYear($0) ? $0 : nil }
  }

  /// Whether any file of the report says when it was published or signed.
  var isDated: Bool { signed != nil || files.contains { $0.published != nil } }

  /// Whether the year that the report is about was over on `day`.
  func isAfterTheYear(_ day: CalendarDate) -> Bool { day.year > year }
}

extension CalendarDate {
  /// Reads `2024-01-30`, as sources give days.
  fileprivate init?(iso text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
