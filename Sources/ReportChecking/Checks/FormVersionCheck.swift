import Diagnostics
import DisclosureModel
import Tables

/// Tables of another form than the year of the report requires, and words of an older one.
struct FormVersionCheck: ReportCheck {
  let id = "S.form"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let prescribed = FormPrescription.prescribed(for: report.year)
    let found = zip(report.form.tables, report.form.tableVersions).filter { table, _ in
      report.tables.contains { $0.key == table.key && $0.state != .missing }
    }
    let unfit = found.filter { !fits($0, $1, prescribed) }
    let other = unfit.filter { isTold($0.0, in: report, from: prescribed) }
    for (table, _) in unfit where !other.contains(where: { $0.0.key == table.key }) {
      outcome.leaveOpen(
        table.key, because: Phrase.formNotTold(["table": table.words]))
    }
    if unfit.isEmpty, !found.isEmpty { outcome.pass() }
    if !other.isEmpty { failTables(other, prescribed, report, &outcome) }
    examineWords(report, prescribed, except: Set(other.map(\.1)), &outcome)
  }

  /// Whether the table is that of the prescribed form; rows that a province added are of no form.
  private func fits(
    _ table: FormTable, _ version: String, _ prescribed: FormPrescription
  ) -> Bool {
    if table.isPrinted {
      // A list that no label gives away is a table of the report's own, whatever the year.
      return table.section != table.key || prescribed.isList
        || FormPrescription.marked(by: table.blocks.flatMap(\.rows).map(\.text)) == nil
    }
    guard let form = Form.versions.first(where: { $0.id == prescribed.id }),
      let position = form.tables.firstIndex(where: { $0.key == table.key })
    else { return false }
    return form.tableVersions[position] == version
  }

  /// Whether the table is known to be another than the prescribed one by what was read, and not only by what was not.
  private func isTold(
    _ table: FormTable, in report: Report, from prescribed: FormPrescription
  ) -> Bool {
    guard report.tables.first(where: { $0.key == table.key })?.state != .read else { return true }
    let form = Form.versions.first { $0.id == prescribed.id }
    return table.cells.contains { index in
      report.cells[index] != nil && form?.index(of: report.form.cells[index].id) == nil
    }
  }

  private func failTables(
    _ tables: [(FormTable, String)], _ prescribed: FormPrescription, _ report: Report,
    _ outcome: inout Outcome
  ) {
    var versions: [String] = []
    for (_, version) in tables where !versions.contains(version) { versions.append(version) }
    let named = versions.map { version in
      let titles = tables.filter { $0.1 == version }.map(\.0.words.quoted)
      return Phrase.formOfTables(["titles": titles.list, "form": version])
    }
    let line = report.tables.first { $0.key == tables[0].0.key }?.place?.line
    outcome.fail(
      "tables",
      [
        "what": Phrase.formRequired([
          "year": report.year, "form": prescribed.id, "instrument": prescribed.instrument,
          "tables": named.joined(Phrase.semicolon()),
        ])
      ], evidence: EvidenceOfFailure(line: line, cause: .source))
  }

  /// The words of each form that later ones no longer have.
  private static let vocabularies = Dictionary(
    uniqueKeysWithValues: FormPrescription.all.map { ($0.id, PhraseSearch($0.vocabulary)) })

  private func examineWords(
    _ report: Report, _ prescribed: FormPrescription, except versions: Set<String>,
    _ outcome: inout Outcome
  ) {
    let older = FormPrescription.all.filter {
      $0.years.upperBound < prescribed.years.lowerBound && !versions.contains($0.id)
    }
    for form in older {
      guard let phrases = Self.vocabularies[form.id]?.found(in: report) else { continue }
      guard let first = phrases.first else { continue }
      let named = phrases.prefix(4).map(\.words)
      outcome.fail(
        "words-\(form.id)",
        ["what": Phrase.formerWords(["form": form.id, "list": named.list])],
        evidence: EvidenceOfFailure(line: first.place.line, severity: .notice))
    }
  }
}
