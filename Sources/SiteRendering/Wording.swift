import Diagnostics
import DisclosureModel
package import ReportChecking

/// How things of the model are put into words.
struct Wording: Sendable {
  let texts: Texts
  let language: Language

  init(_ language: Language) {
    texts = language.texts
    self.language = language
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: texts[.severityError]
    case .warning: texts[.severityWarning]
    case .notice: texts[.severityNotice]
    }
  }

  func meaning(of severity: Severity) -> String {
    switch severity {
    case .error: texts[.meaningOfError]
    case .warning: texts[.meaningOfWarning]
    case .notice: texts[.meaningOfNotice]
    }
  }

  private func cause(_ cause: Finding.Cause) -> String? {
    switch cause {
    case .source: texts[.causeSource]
    case .extraction: texts[.causeExtraction]
    case .unknown: nil
    }
  }

  /// Who is likelier to have erred, and why; nil where nothing can be said.
  func cause(of finding: Finding) -> String? {
    let cause = cause(finding.cause)
    guard let reason = finding.causeReason else { return cause }
    return texts(.causeBecause, ["cause": cause ?? "", "reason": texts.reason(reason)])
  }

  /// What people have said about a finding; nil while nobody has.
  func status(_ status: Finding.Status) -> String? { texts.status(status) }

  /// What people have said about `finding`, or that it was about something else.
  func status(of finding: Finding) -> String? {
    finding.isReviewOutdated ? texts[.statusOutdated] : status(finding.status)
  }

  /// Where something stands in a source: its cell where the file has tables that people see, else its line.
  func place(line: Int?, cell: CellPlace? = nil, in source: Source) -> String? {
    if let cell, source.lines != .ofFile { return texts.place(cell) }
    let key: TextKey =
      switch source.lines {
      case .ofFile: .line
      case .ofMarkup: .lineOfMarkup
      case .ofExtract: .lineOfExtract
      }
    return line.map { texts(key, ["line": "\($0)"]) }
  }

  func place(_ place: SourcePlace, in source: Source) -> String {
    self.place(line: place.line, cell: place.cell, in: source) ?? ""
  }

  /// `曾用名：定陶县人民政府`, or nil where there is none.
  func formerNames(of agency: AgencyProfile) -> String? {
    let names = agency.otherNames.filter(\.isFormer).map(\.name)
    return names.isEmpty
      ? nil : texts(.formerNames, ["names": names.joined(separator: texts[.comma])])
  }

  func place(_ place: Place?) -> String? {
    place.map {
      language.placeNames($0.names, province: $0.codes.first).joined(separator: " ")
    }
  }

  func report(_ report: Report) -> String {
    texts(.reportName, ["agency": report.agency.name, "year": "\(report.year)"])
  }

  /// The report's title; what it is, in words, where the title was lost.
  func title(_ report: Report) -> String {
    report.title.value.isEmpty || language != .chinese ? self.report(report) : report.title.value
  }

  /// `3 处待核实、1 处存疑`, or nil where there is nothing.
  func counts(_ severities: [Severity]) -> String? {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = severities.count { $0 == severity }
      guard count > 0 else { return nil }
      return texts(.countOfSeverity, ["count": "\(count)", "severity": self.severity(severity)])
    }
    return parts.isEmpty ? nil : parts.joined(separator: texts[.comma])
  }

  /// What was found, by severity, and what people have said about it: `2 处待核实、1 处提示（其中 1 处已说明）`; nil where
  /// there is nothing.
  func counts(of groups: [FindingGroup]) -> String? {
    guard let counts = counts(groups.map { $0.lead.severity }) else { return nil }
    let words = groups.compactMap { status(of: $0.lead) }
    let reviews = [TextKey.statusConfirmed, .statusExplained, .statusOutdated].compactMap { key in
      let count = words.count { $0 == texts[key] }
      return count == 0
        ? nil : texts(.countOfStatus, ["count": "\(count)", "status": texts[key]])
    }
    guard !reviews.isEmpty else { return counts }
    return texts(
      .countsReviewed, ["counts": counts, "reviews": reviews.joined(separator: texts[.comma])])
  }

  /// A cell's words for those who do not see it, where its text does not say all.
  func spoken(_ cell: Cell) -> String? {
    switch cell.kind {
    case .blank: texts[.blank]
    case .notApplicable: texts[.notApplicable]
    case .number, .text: nil
    }
  }

  /// How grave a finding is, and what people have said about it: `待核实，已说明`.
  func severityAndStatus(of finding: Finding) -> String {
    let word = severity(finding.severity)
    return status(of: finding).map { texts(.severityAndStatus, ["severity": word, "status": $0]) }
      ?? word
  }

  /// A word at a figure that a finding at warning or error speaks of.
  func flag(_ finding: Finding?, href: String? = nil) -> FlagView? {
    finding.map {
      FlagView(severity: $0.severity, label: severityAndStatus(of: $0), href: href)
    }
  }

  /// A figure of a report, leading to `href` where there is a number to be seen.
  func figure(
    _ reading: KeyFigure.Reading, label: String = "", unit: String? = nil,
    href: @autoclosure () -> String? = nil, flag: FlagView? = nil
  ) -> FigureView {
    switch reading {
    case .cell(let cell):
      let number = cell.value?.description
      return FigureView(
        label: label, text: cell.raw, href: cell.raw.isEmpty ? nil : href(),
        spoken: spoken(cell), unit: cell.raw == number ? unit : nil, flag: flag,
        sortKey: cell.raw == number ? nil : number)
    case .sum(let sum):
      return FigureView(label: label, text: sum.description, href: href(), unit: unit, flag: flag)
    case .unknown:
      return FigureView(label: label, text: texts[.dash], spoken: texts[.sumUnknown], flag: flag)
    case .absent:
      return FigureView(label: label, text: texts[.dash], spoken: texts[.unread], flag: flag)
    }
  }
}

extension Texts {
  /// What people have said about a finding; nil while nobody has.
  package func status(_ status: Finding.Status) -> String? {
    switch status {
    case .open: nil
    case .confirmed: self[.statusConfirmed]
    case .explained: self[.statusExplained]
    case .dismissed: self[.statusDismissed]
    }
  }
}
