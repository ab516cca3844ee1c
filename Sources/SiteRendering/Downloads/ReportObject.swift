import Diagnostics
package import DisclosureModel
package import ReportChecking
package import Tables

/// A report as a JSON object, the same for `gouji parse` and for `report.json` on the site.
package enum ReportObject {
  /// Writes `report`, with `findings` if the report has been checked.
  package static func write(
    _ report: Report, findings: [Finding], to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("source") { write(report.source, to: &$0) }
      if !report.captures.isEmpty {
        json.member("otherSources") {
          $0.array(of: report.captures) { write($1.source, to: &$0) }
        }
      }
      writeAgency(report.agency, to: &json)
      json.member("year", report.year)
      json.member("form", report.form.id)
      json.member("title", orNull: report.title.value.isEmpty ? nil : report.title.value)
      writePeriod(report.period?.value, to: &json)
      writeContact(report.contact, to: &json)
      json.member("signed", orNull: report.signed.map { "\($0.value)" })
      json.member("sections") { $0.array(of: report.sections) { write($1, to: &$0) } }
      json.member("cells") {
        $0.object { json in
          for form in report.form.cells where !form.isCumulative {
            guard let cell = report.cells[form.index] else { continue }
            json.member(form.id) { write(cell, form, of: report, to: &$0) }
          }
        }
      }
      json.member("findings") {
        $0.array(of: findings) { FindingObject.write($1, of: report, to: &$0) }
      }
    }
  }

  private static func write(_ source: Source, to json: inout JSONWriter) {
    json.object {
      $0.member("path", source.path)
      $0.member("format", source.format)
      $0.member("encoding", source.encoding)
      $0.member("sha256", source.sha256)
      $0.member("published", orNull: source.published)
      $0.member("url", orNull: source.url)
    }
  }

  private static func writeAgency(_ agency: Agency, to json: inout JSONWriter) {
    json.member("agency") {
      $0.object { json in
        json.member("name", agency.name)
        json.member("id", agency.id)
        json.member("region") { $0.array(of: agency.place?.names ?? []) }
        json.member("regionCode", orNull: agency.place?.code)
      }
    }
  }

  private static func writePeriod(_ period: Period?, to json: inout JSONWriter) {
    guard let period else { return json.nullMember("period") }
    json.member("period") {
      $0.object {
        $0.member("from", "\(period.from)")
        $0.member("to", "\(period.to)")
      }
    }
  }

  private static func writeContact(_ contact: Contact, to json: inout JSONWriter) {
    json.member("contact") {
      $0.object {
        $0.member("address", orNull: contact.address)
        $0.member("postcode", orNull: contact.postcode)
        $0.member("phone", orNull: contact.phone)
        $0.member("email", orNull: contact.email)
        $0.member("website", orNull: contact.website)
      }
    }
  }

  private static func write(_ section: Section, to json: inout JSONWriter) {
    json.object {
      $0.member("number", section.key.number)
      $0.member("key", section.key.rawValue)
      $0.member("title", section.title)
      $0.member("line", section.place.line)
      $0.member("markdown", section.markdown)
    }
  }

  private static func write(
    _ cell: Cell, _ form: FormCell, of report: Report, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("kind", cell.kind.rawValue)
      if let value = cell.value {
        $0.member("value", decimal: value.description)
      } else {
        $0.nullMember("value")
      }
      if let precision = cell.precision {
        $0.member("low", decimal: cell.bounds.low.description)
        $0.member("high", decimal: cell.bounds.high.description)
        $0.member("precision", decimal: precision.description)
      }
      $0.member("raw", cell.raw)
      $0.member("line", cell.place.line)
      $0.memberIfPresent("place", cell.place.cell)
      if cell.reading != .printed { $0.member("reading", cell.reading.rawValue) }
      if !form.unit.isEmpty, form.isIndicator || form.unit != "件" { $0.member("unit", form.unit) }
      if form.isIndicator, let cumulative = report.cells[form.id + ".cumulative"] {
        writeCumulative(cumulative, to: &$0)
      }
    }
  }

  /// What a list of indicators prints as the sum over all years, beside the year's figure.
  private static func writeCumulative(_ cell: Cell, to json: inout JSONWriter) {
    if let value = cell.value {
      json.member("cumulative", decimal: value.description)
    } else {
      json.nullMember("cumulative")
    }
    json.member("cumulativeRaw", cell.raw)
  }
}

/// A finding as a JSON object, the same wherever findings appear.
package enum FindingObject {
  package static func write(_ finding: Finding, of report: Report, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", finding.id)
      json.member("check", finding.check)
      json.member("severity", finding.severity.rawValue)
      json.member("agency", report.agency.name)
      json.member("year", report.year)
      json.member("path", report.source.path)
      json.memberIfPresent("line", finding.line)
      json.memberIfPresent("place", finding.place)
      json.member("cells") { $0.array(of: finding.ownCells.map(\.id)) }
      let others = finding.cells.compactMap { cell in cell.elsewhere.map { (cell, $0) } }
      if !others.isEmpty {
        json.member("otherCells") { $0.array(of: others) { write($1.0, in: $1.1, to: &$0) } }
      }
      let revised = finding.cells.filter { $0.counterpart != nil }
      if !revised.isEmpty {
        json.member("differences") { $0.array(of: revised) { write($1, to: &$0) } }
      }
      json.member("message", finding.message.zh)
      json.member("messageEn", finding.message.en)
      json.memberIfPresent("formula", finding.formula?.zh)
      if let expected = finding.expected {
        json.member("expected", decimal: expected.description)
      }
      if let actual = finding.actual { json.member("actual", decimal: actual.description) }
      if let likely = finding.likely { write(likely, to: &json) }
      if let match = finding.match { write(match, to: &json) }
      json.member("cause", finding.cause.rawValue)
      if let reason = finding.causeReason {
        json.member("causeReason", Texts.chinese.reason(reason))
      }
      json.member("headline", finding.headline)
      json.member("status", finding.status.rawValue)
      json.member("evidence", finding.fingerprint)
      if let review = finding.review {
        write(review, isOutdated: finding.isReviewOutdated, to: &json)
      }
    }
  }

  private static func write(
    _ review: Review, isOutdated: Bool, to json: inout JSONWriter
  ) {
    json.member("review") {
      $0.object {
        $0.member("status", review.status.rawValue)
        $0.member("outdated", isOutdated)
        $0.memberIfPresent("reviewer", review.reviewer)
        $0.memberIfPresent("date", review.date.map { "\($0)" })
        $0.memberIfPresent("note", review.note)
        $0.memberIfPresent("reply", review.reply)
      }
    }
  }

  /// A cell of another report.
  private static func write(
    _ evidence: Finding.Evidence, in report: Finding.OtherReport, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("year", report.year)
      $0.member("path", report.source.path)
      $0.memberIfPresent("line", evidence.line)
      $0.memberIfPresent("place", evidence.place)
      $0.member("cell", evidence.id)
      if let raw = evidence.raw { $0.member("raw", raw) } else { $0.nullMember("raw") }
    }
  }

  private static func write(_ evidence: Finding.Evidence, to json: inout JSONWriter) {
    json.object {
      $0.member("cell", evidence.id)
      $0.member("raw", evidence.raw ?? "")
      $0.memberIfPresent("line", evidence.line)
      $0.memberIfPresent("otherRaw", evidence.counterpart?.raw)
      $0.memberIfPresent("otherLine", evidence.counterpart?.place.line)
      $0.memberIfPresent("otherPath", evidence.counterpart?.source.path)
    }
  }

  private static func write(_ edit: Finding.Repair.Edit, to json: inout JSONWriter) {
    json.object {
      $0.member("cell", edit.cell.id)
      $0.member("value", decimal: edit.value.description)
    }
  }

  private static func write(_ match: TextMatch, to json: inout JSONWriter) {
    json.member("sameText") {
      $0.object { json in
        json.member("agency", match.other.agency.name)
        json.member("year", match.other.year)
        json.member("path", match.other.source.path)
        json.member("sections") { $0.array(of: match.sections) { write($1, to: &$0) } }
      }
    }
  }

  private static func write(_ section: TextMatch.SectionMatch, to json: inout JSONWriter) {
    json.object {
      $0.member("key", section.key.rawValue)
      $0.member("compared", section.count)
      $0.member("same", section.shared)
      $0.member("line", section.here.place.line)
      $0.memberIfPresent("otherLine", section.there?.place.line)
    }
  }

  private static func write(_ repair: Finding.Repair, to json: inout JSONWriter) {
    json.member("likely") {
      $0.object {
        $0.member("cell", repair.cell.id)
        $0.member("value", decimal: repair.value.description)
        $0.member("clears", repair.clears)
        $0.member("kind", repair.kind.rawValue)
        $0.member("rivals", repair.rivals)
        if !repair.witnesses.isEmpty {
          $0.member("agrees") { $0.array(of: repair.witnesses.map(\.rawValue)) }
        }
        if repair.edits.count > 1 {
          $0.member("changes") { $0.array(of: repair.edits) { write($1, to: &$0) } }
        }
      }
    }
  }
}

extension JSONWriter {
  /// A cell of the source's table; `page` is left out where the format has no pages.
  fileprivate mutating func memberIfPresent(_ name: String, _ place: CellPlace?) {
    guard let place else { return }
    member(name) {
      $0.object {
        $0.memberIfPresent("page", place.page)
        $0.member("table", place.table)
        $0.member("row", place.row)
        $0.member("column", place.column)
      }
    }
  }

  fileprivate mutating func member(_ name: String, orNull text: String?) {
    if let text { member(name, text) } else { nullMember(name) }
  }
}
