/// Which of several files that hold the same report is published.
///
/// That of which more cells could be read; of equals the one signed later, since it may be a
/// correction; of equals the one in the format that keeps more of a table's shape; of equals the one
/// with the shortest path, since copies have longer names (`副本`, `(1)`, ` - Copy`); of equals the one whose
/// path comes first.
enum CaptureOrder {
  /// Formats in which cells are marked as such, before those in which they are only set apart.
  private static let formats = ["html", "docx", "md", "pdf", "txt"]

  static func sorted(_ reports: [Report]) -> [Report] {
    guard reports.count > 1 else { return reports }
    return reports.map { (Rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private struct Rank: Comparable {
    private let key: (Int, Int, Int, Int, String)

    init(_ report: Report) {
      let signed = report.signed?.value
      let day = signed.map { ($0.year * 100 + $0.month) * 100 + $0.day } ?? 0
      key = (
        -report.cells.readCount, -day,
        formats.firstIndex(of: report.source.format) ?? formats.count,
        report.source.path.utf8.count, report.source.path
      )
    }

    static func == (left: Rank, right: Rank) -> Bool { left.key == right.key }
    static func < (left: Rank, right: Rank) -> Bool { left.key < right.key }
  }
}
