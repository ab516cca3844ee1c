import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// `compare/agencies/<id>.js`: the figures of an agency's reports, for pages that put them beside those of
/// others. It holds no words of the site, so that all languages share it.
struct ComparedAgency {
  let site: Site
  let agency: AgencyProfile
  let history: ArraySlice<CheckedReport>

  /// A script that calls the one function of `assets/compare.js` with a value.
  func append(to output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.member("name", agency.name)
      json.member("place", site.wording.place(agency.place) ?? "")
      json.member("reports") { json in
        json.array(of: history.reversed()) { write($1, to: &$0) }
      }
    }
    output += "goujiCompare(".utf8
    output += json.bytes
    output += ")\n".utf8
  }

  private func write(_ checked: CheckedReport, to json: inout JSONWriter) {
    let report = checked.report
    let notes = CellNotes(checked)
    let severities = FindingGroup.of(checked).map { $0.lead.severity }
    json.object { json in
      json.member("year", report.year)
      json.member("form", report.form.id)
      json.member("findings") { json in
        json.array(of: [Severity.error, .warning, .notice]) { json, severity in
          json.value(severities.count { $0 == severity })
        }
      }
      let measures = ReportMeasures(checked, on: site)
      json.member("measures") { json in
        json.array(of: Measure.all) { Self.write(measures.value(of: $1), to: &$0) }
      }
      let doubts = Measure.all.map { measure in
        let doubt = measures.value(of: measure).isTold ? measures.doubts(about: measure).first : nil
        return doubt?.severity.rawValue ?? ""
      }
      if doubts.contains(where: { !$0.isEmpty }) {
        json.member("doubts") { $0.array(of: doubts) }
      }
      json.member("tables") { writeTables(of: report, notes, to: &$0) }
      json.member("list") { writeList(of: report, notes, to: &$0) }
    }
  }

  /// The official tables by version and key, each with its cells in the form's order.
  private func writeTables(of report: Report, _ notes: CellNotes, to json: inout JSONWriter) {
    json.object { json in
      for (table, version) in zip(report.form.tables, report.form.tableVersions)
      where !table.isPrinted {
        json.member("\(version) \(table.key)") { json in
          json.array(of: table.cells) { Self.write(report.cells[$1], notes.flag(at: $1), to: &$0) }
        }
      }
    }
  }

  /// The rows of a list of indicators, which says itself what they are. What a report prints beyond the
  /// official tables means what that report says, and is not compared.
  private func writeList(of report: Report, _ notes: CellNotes, to json: inout JSONWriter) {
    let form = report.form
    let isList = form.tables.allSatisfy(\.isPrinted)
    let cells = isList ? form.cells.filter { form.index(of: $0.id) == $0.index } : []
    json.array(of: cells) { json, cell in
      json.array { json in
        json.value(cell.id)
        // With the group of the row: labels such as “其中” mean nothing without it.
        json.value((cell.rowLabels + cell.columnLabels).joined(separator: " · "))
        json.value(cell.unit)
        Self.write(report.cells[cell.index], notes.flag(at: cell.index), to: &json)
      }
    }
  }

  /// The text as printed; null where it was not read; with its kind and the severity of what was found about
  /// it where there is more to say.
  private static func write(_ cell: Cell?, _ flag: Severity?, to json: inout JSONWriter) {
    guard let cell else { return json.null() }
    if cell.kind == .number, flag == nil { return json.value(cell.raw) }
    json.array(of: [cell.raw, cell.kind.rawValue, flag?.rawValue ?? ""])
  }

  /// A count as text; a share as percentage, part and whole, and its interval where there are cases enough to
  /// compare; null where it is unknown; false where the form has no such cells.
  private static func write(_ value: Measure.Value, to json: inout JSONWriter) {
    switch value {
    case .absent: json.value(false)
    case .unknown: json.null()
    case .count(let count): json.value(count.description)
    case .share(let share):
      json.array { json in
        json.value(share.percent ?? "")
        json.value(Int(share.part))
        json.value(Int(share.whole))
        guard let (low, high) = share.comparedPercents else { return }
        json.value(low)
        json.value(high)
      }
    }
  }
}

extension CellNotes {
  /// How severe the worst finding above a notice is that speaks of the cell.
  fileprivate func flag(at index: Int) -> Severity? { doubt(about: [index])?.severity }
}

extension Origin {
  /// The page on which `reports` stand side by side.
  func comparison(of reports: [Report]) -> String {
    let names = reports.map { "\(SitePath.encoded(SitePath.segment($0.agency.id)))/\($0.year)" }
    let page = href(SitePath.compareReports)
    return names.isEmpty ? page : "\(page)?a=\(names.joined(separator: ","))"
  }
}
