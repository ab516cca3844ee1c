import DisclosureModel
import ReportChecking
import Tables

/// Puts shares of agencies side by side: a panel for each, and a table with the same numbers.
struct PeerPanels {
  let site: Site
  let origin: Origin

  /// What is compared.
  static let compared = ["disclosureRate", "substantiveDisclosureRate", "carriedOverShare"]
    .compactMap(Measure.of)
  /// So many are drawn at most, on the page of their kind and on that of an agency.
  static let most = 12
  static let mostBesideAgency = 6

  private var texts: Texts { site.texts }
  private var measures: MeasureTable { MeasureTable(site: site, origin: origin) }

  /// One of the compared shares.
  struct Figure {
    let share: Share?
    let view: MeasureView
  }

  private func figures(of report: ReportMeasures) -> [Figure] {
    Self.compared.map {
      Figure(share: report.value(of: $0).share, view: measures.view($0, in: report))
    }
  }

  /// A panel with the compared shares. A share that a finding doubts is drawn as such.
  func panel(_ label: String, href: String?, note: String?, _ figures: [Figure]) -> ChartView {
    let rows = zip(Self.compared, figures).map { measure, figure in
      SharePanel.Row(
        label: measures.title(measure),
        text: [figure.view.text, figure.view.note].compactMap(\.self).joined(separator: "  "),
        share: figure.share, isDisputed: figure.view.flag != nil && figure.share?.isDefined == true)
    }
    let told = zip(rows, figures).map { row, figure in
      let value = texts(.peersFigure, ["label": row.label, "value": row.text])
      return figure.view.flag.map {
        texts(.figureFlagged, ["figure": value, "severity": $0.label])
      } ?? value
    }
    let marks = rows.contains(where: \.isDisputed) ? texts[.markDisputed] : nil
    return ChartView(
      label: label, href: href,
      svg: SharePanel(
        title: label, description: told.joined(separator: texts[.comma]), rows: rows
      ).svg, note: [note, marks].compactMap(\.self).joined(separator: texts[.semicolon]))
  }

  /// The report's panel, headed by its agency.
  func panel(_ checked: CheckedReport, isOwn: Bool = false) -> ChartView {
    let (report, own) = (checked.report, ReportMeasures(checked, on: site))
    let received = site.layout(of: report.form).reading(of: .received, in: report.cells).exact
    let notes = [
      isOwn ? texts[.peersOwn] : nil,
      received.map { told($0, doubt: own.doubt(about: .received)) },
    ]
    return panel(
      report.agency.name,
      href: origin.href(SitePath.report(report.agency.id, report.year)),
      note: notes.compactMap(\.self).joined(separator: texts[.semicolon]),
      figures(of: own))
  }

  private func told(_ received: Quantity, doubt: Finding?) -> String {
    let phrase = texts(
      .figurePhrase, ["label": texts[.figureReceived], "value": received.description])
    return doubt.map {
      texts(
        .figureFlagged, ["figure": phrase, "severity": site.wording.severityAndStatus(of: $0)])
    } ?? phrase
  }

  /// A row for each report: requests received, then the shares, each beside its counts.
  func table(_ reports: [CheckedReport], caption: String) -> MeasureTableView {
    let received = Measure.of("received")
    let rows = reports.map { checked in
      let (report, own) = (checked.report, ReportMeasures(checked, on: site))
      return MeasureTableView.Row(
        label: report.agency.name,
        href: origin.href(SitePath.report(report.agency.id, report.year)),
        cells: [received].compactMap { $0.map { measures.view($0, in: own) } }
          + Self.compared.map { measures.compared($0, in: own) })
    }
    return MeasureTableView(
      caption: caption, regionLabel: texts(.scrollRegion, ["table": caption]),
      label: texts[.agency],
      columns: ([received].compactMap(\.self) + Self.compared).map {
        LinkView(label: measures.title($0), href: measures.definition(of: $0))
      },
      rows: rows, note: measures.note(on: rows))
  }

  /// `公安交管（县级）`.
  func name(of kind: AgencyKind) -> String {
    texts(.peersKind, ["type": site.text(kind.type.name), "level": texts.level(kind.level)])
  }
}

extension Texts {
  fileprivate func level(_ level: AgencyLevel) -> String {
    switch level {
    case .national: self[.levelNational]
    case .province: self[.levelProvince]
    case .prefecture: self[.levelPrefecture]
    case .county: self[.levelCounty]
    case .town: self[.levelTown]
    }
  }
}
