import DisclosureModel

extension Report {
  /// The counts of the table that the share of a kind of requests may be meant of, each with its whole.
  ///
  /// A text may mean the requests received, those with what was carried in, or those decided; and by those
  /// that were granted also the ones granted in part.
  func counts(meantBy share: NamedShare) -> [(part: Interval, whole: Interval)] {
    func sum(_ rows: [String], _ columns: [String]) -> Interval? {
      let cells = columns.flatMap { self.cells("requests", rows: rows, column: $0) }
      let isRead = cells.allSatisfy { self.cells.bounds(at: $0).isExact }
      return isRead && !cells.isEmpty
        ? cells.reduce(.zero) { $0 + self.cells.bounds(at: $1) } : nil
    }
    func pair(_ part: Interval?, _ whole: Interval?) -> (Interval, Interval)? {
      guard let part, let whole, whole != .zero else { return nil }
      return (part, whole)
    }
    let wholes = [["received"], ["received", "carriedIn"], ["processed"]]
    switch share.subject {
    case .applicants(let columns):
      return wholes.compactMap { pair(sum($0, columns), sum($0, ["total"])) }
    case .results(let rows):
      let parts = rows == ["granted"] ? [rows, rows + ["partiallyGranted"]] : [rows]
      return parts.flatMap { part in
        wholes.reversed().compactMap { pair(sum(part, ["total"]), sum($0, ["total"])) }
      }
    case .channel:
      // No table counts these: the text does, once.
      let told = statements(where: { $0 == share.subject }).map(\.value)
      guard let part = told.first, part.isExact, told.allSatisfy({ $0 == part }) else { return [] }
      return wholes.compactMap { pair(part, sum($0, ["total"])) }
    default: return []
    }
  }
}
