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

  func shares(of report: Report) -> [Measure.Value] {
    Self.compared.map { measures.value(of: $0, in: report) }
  }

  /// A panel with the compared shares.
  func panel(_ label: String, href: String?, note: String?, _ values: [Measure.Value]) -> ChartView
  {
    let rows = zip(Self.compared, values).map { measure, value in
      let view = measures.view(value, of: measure)
      return SharePanel.Row(
        label: measures.title(measure),
        text: [view.text, view.note].compactMap(\.self).joined(separator: "  "),
        share: value.share)
    }
    let told = rows.map { texts(.peersFigure, ["label": $0.label, "value": $0.text]) }
    return ChartView(
      label: label, href: href,
      svg: SharePanel(
        title: label, description: told.joined(separator: texts[.comma]), rows: rows
      ).svg, note: note)
  }

  /// The report's panel, headed by its agency.
  func panel(_ report: Report, isOwn: Bool = false) -> ChartView {
    let received = site.layout(of: report.form).reading(of: .received, in: report.cells).exact
    let notes = [
      isOwn ? texts[.peersOwn] : nil,
      received.map {
        texts(
          .figurePhrase,
          ["label": texts[.figureReceived], "value": $0.description])
      },
    ]
    return panel(
      report.agency.name,
      href: origin.href(SitePath.report(report.agency.id, report.year)),
      note: notes.compactMap(\.self).joined(separator: texts[.semicolon]), shares(of: report))
  }

  /// A row for each report: requests received, then the shares, each beside its counts.
  func table(_ reports: [Report], caption: String) -> MeasureTableView {
    let received = Measure.of("received")
    return MeasureTableView(
      caption: caption, regionLabel: texts(.scrollRegion, ["table": caption]),
      label: texts[.agency],
      columns: ([received].compactMap(\.self) + Self.compared).map {
        LinkView(label: measures.title($0), href: measures.definition(of: $0))
      },
      rows: reports.map { report in
        let count = received.map { measures.view(measures.value(of: $0, in: report), of: $0) }
        return MeasureTableView.Row(
          label: report.agency.name,
          href: origin.href(SitePath.report(report.agency.id, report.year)),
          cells: [count].compactMap(\.self) + zip(Self.compared, shares(of: report)).map(view))
      })
  }

  private func view(_ measure: Measure, _ value: Measure.Value) -> MeasureView {
    if let share = value.share { return measures.compared(share) }
    return measures.view(value, of: measure)
  }

  /// `公安交管（县级）`.
  func name(of kind: AgencyKind) -> String {
    texts(.peersKind, ["type": site.text(kind.type.name), "level": texts.level(kind.level)])
  }
}

extension Measure.Value {
  var share: Share? { if case .share(let share) = self { share } else { nil } }
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
