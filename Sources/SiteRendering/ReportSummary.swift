import Diagnostics
import DisclosureModel
import ReportChecking

/// A report and its checking in a few words.
struct ReportSummary: Sendable {
  let site: Site
  let checked: CheckedReport
  let groups: [FindingGroup]

  private var texts: Texts { site.texts }

  /// The gravest of its findings; nil where there is none.
  var worst: Severity? { groups.map { $0.lead.severity }.max() }

  /// The outcome in a phrase, such as `2 处待核实、1 处提示`.
  var outcome: String {
    site.wording.counts(of: groups) ?? texts[.nothingFound]
  }

  var verdict: String {
    switch worst {
    case .error, .warning: texts(.verdictDoubts, ["counts": outcome])
    case .notice: texts(.verdictNotices, ["counts": outcome])
    case nil: checked.tally.passed > 0 ? texts[.verdictClear] : texts[.verdictNothing]
    }
  }

  var tally: String {
    texts(
      checked.tally.undecided.isEmpty ? .tally : .tallyUndecided,
      [
        "passed": "\(checked.tally.passed)",
        "undecided": "\(checked.tally.undecided.count)",
      ])
  }

  /// The numbers that matter and the outcome, in a sentence.
  var description: String {
    let report = checked.report
    let layout = site.layout(of: report.form)
    let told: [KeyFigure] = [.received, .granted, .partiallyGranted, .processed]
    let notes = CellNotes(checked)
    let parts = told.compactMap { figure -> String? in
      guard case .cell(let cell) = layout.reading(of: figure, in: report.cells),
        cell.kind == .number
      else { return nil }
      let phrase = texts(.figurePhrase, ["label": texts[figure.label], "value": cell.raw])
      guard let doubt = notes.doubt(about: layout.indexes(of: figure.cells)) else { return phrase }
      return texts(
        .figureFlagged,
        ["figure": phrase, "severity": site.wording.severityAndStatus(of: doubt)])
    }
    let name = site.wording.report(report)
    guard !parts.isEmpty else {
      return texts(.reportWithoutFigures, ["report": name, "outcome": outcome])
    }
    return texts(
      .reportDescription,
      [
        "report": name, "figures": parts.joined(separator: texts[.comma]),
        "outcome": outcome,
      ])
  }
}

/// Where a report comes from and what it says of itself.
struct SourceFacts {
  let site: Site
  let report: Report
  let origin: Origin

  private var texts: Texts { site.texts }

  var terms: [TermView] {
    let source = report.source
    var terms = ofFile
    if source.hasLines {
      terms.insert(
        TermView(
          label: texts[.sourceLinesTrail], text: texts[.sourceLinesLink],
          href: origin.href(SitePath.sourceLines(report.agency.id, report.year))), at: 1)
    }
    if let published = source.published {
      terms.append(TermView(label: texts[.factPublished], text: published))
    }
    if let url = source.url {
      terms.append(
        TermView(
          label: texts[.factURL], text: url, href: WebAddress.isSafe(url) ? url : nil,
          rel: "nofollow noopener"))
    }
    terms += captures
    terms.append(
      report.title.value.isEmpty
        ? TermView(label: texts[.factTitle], text: texts[.notFound])
        : located(texts[.factTitle], report.title.value, report.title.place))
    if let period = report.period {
      let text = texts(
        .factPeriodText, ["from": "\(period.value.from)", "to": "\(period.value.to)"])
      terms.append(located(texts[.factPeriod], text, period.place))
    } else {
      terms.append(TermView(label: texts[.factPeriod], text: texts[.notFound]))
    }
    if let signed = report.signed {
      terms.append(located(texts[.factSigned], "\(signed.value)", signed.place))
    }
    terms += contact
    terms.append(
      TermView(
        label: texts[.factForm],
        text: texts(
          .factFormText, ["form": report.form.id, "instrument": report.form.instrument])))
    terms += report.artifacts.map { located(texts[.factArtifact], $0.value, $0.place) }
    return terms
  }

  /// The file, and what tells it from others.
  var ofFile: [TermView] {
    let source = report.source
    return [
      file,
      TermView(
        label: texts[.factFormat],
        text: texts(.factFormatText, ["format": source.format, "encoding": source.encoding])),
      TermView(label: texts[.factDigest], text: "", code: source.sha256),
    ]
  }

  /// The file itself; one that is offered under another name is saved under its own.
  private var file: TermView {
    let path = report.source.path
    return TermView(
      label: texts[.factFile], text: path, href: origin.href(site.sourcePath(of: path)),
      download: downloadName(of: path))
  }

  /// The name under which to save the file, where it is published under another.
  private func downloadName(of path: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return site.sourcePath(of: path).hasSuffix("/" + name) ? nil : name
  }

  private func located(_ label: String, _ text: String, _ place: SourcePlace) -> TermView {
    TermView(
      label: label,
      text: texts(
        .textAtLine, ["text": text, "place": site.wording.place(place, in: report.source)]),
      href: SourceLinks(to: report, from: origin, on: site).href(place))
  }

  /// The other files that hold the report, each with what tells it from this one.
  private var captures: [TermView] {
    report.captures.map { capture in
      let comparison = capture.comparison(with: report)
      let text =
        comparison.isSameFile
        ? texts(.captureSame, ["file": capture.source.path])
        : texts(
          comparison.differences.isEmpty ? .captureAgrees : .captureDiffers,
          [
            "file": capture.source.path, "count": "\(comparison.differences.count)",
            "compared": "\(comparison.compared)",
          ])
      return TermView(
        label: texts[.factCapture], text: text,
        href: origin.href(site.sourcePath(of: capture.source.path)),
        code: capture.source.sha256, download: downloadName(of: capture.source.path))
    }
  }

  private var contact: [TermView] {
    let contact = report.contact
    let parts: [(TextKey, String?)] = [
      (.factAddress, contact.address), (.factPostcode, contact.postcode),
      (.factPhone, contact.phone), (.factEmail, contact.email), (.factWebsite, contact.website),
    ]
    return parts.compactMap { key, text in text.map { TermView(label: texts[key], text: $0) } }
  }
}
