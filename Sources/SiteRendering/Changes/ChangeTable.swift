import DisclosureModel
import Tables

/// The log as a table: for download, and for the next build to carry on.
extension ChangeLog {
  func write(to table: inout some RowWriter & ~Copyable) {
    for revision in revisions {
      for change in revision.changes {
        let finding = change.finding
        table.number(revision.number)
        table.text("\(revision.date)")
        table.text(change.kind.rawValue)
        table.text(finding.id)
        table.text(finding.check)
        table.text(finding.severity)
        table.text(finding.agencyID)
        table.text(finding.agencyName)
        table.number(finding.year)
        table.text(finding.message.zh)
        table.text(finding.status)
        table.text(change.former?.severity)
        table.text(change.former?.status)
        table.text(change.former?.message.zh)
        table.text(finding.message.en)
        table.text(change.former?.message.en)
        table.endRow()
      }
    }
  }

  /// What the rows of such a table tell; rows that tell nothing are left out.
  static func revisions(_ rows: [NamedRow]) -> [Revision] {
    var revisions: [Revision] = []
    for row in rows {
      guard let number = row["revision"].flatMap({ Int($0) }), number > 0,
        let date = row["date"].flatMap(CalendarDate.init(iso:)), let change = Change(row)
      else { continue }
      if let last = revisions.last, number >= last.number {
        if number > last.number { continue }
        revisions[revisions.count - 1].changes.append(change)
      } else {
        revisions.append(Revision(number: number, date: date, changes: [change]))
      }
    }
    return revisions
  }
}

extension ChangeLog.Change {
  init?(_ row: NamedRow) {
    guard let kind = row["change"].flatMap(Kind.init), let finding = KnownFinding(row) else {
      return nil
    }
    self.kind = kind
    self.finding = finding
    former =
      kind == .changed
      ? Former(
        severity: row["former_severity"] ?? "", status: row["former_status"] ?? "",
        message: row.message("former_message")) : nil
  }
}
