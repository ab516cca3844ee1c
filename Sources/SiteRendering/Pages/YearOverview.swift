import DisclosureModel
import ReportChecking
import Tables

/// A year at a glance: how many requests agencies had, and shares by type of agency.
struct YearOverview {
  let site: Site
  let reports: [CheckedReport]
  let origin: Origin
  /// The reports with the official table of requests, all and by type of agency; none where they are few.
  private let official: [ReportMeasures]
  private let groups: [AgencyType: [ReportMeasures]]

  init(site: Site, reports: [CheckedReport], origin: Origin) {
    self.site = site
    self.reports = reports
    self.origin = origin
    let official = reports.filter { $0.report.form.table("requests") != nil }
    self.official = official.count < Self.least ? [] : official.map { ReportMeasures($0, on: site) }
    groups = Dictionary(grouping: self.official) { measures in
      let agency = measures.checked.report.agency
      return AgencyType.of(agency.name, in: agency.place)
    }
  }

  private var texts: Texts { site.texts }
  private var measures: MeasureTable { MeasureTable(site: site, origin: origin) }

  /// With fewer reports there is nothing to see that their list does not show.
  private static let least = 5
  /// What types of agencies are compared by.
  private static let compared = [
    "disclosureRate", "substantiveDisclosureRate", "carriedOverShare", "challengeRate",
  ].compactMap(Measure.of)
  /// The first number of each class of the distribution.
  private static let classes: [Int64] = [0, 1, 10, 100, 1000]

  /// How many agencies received how many requests; nil of few reports.
  var distribution: StackView? {
    let told = reports.compactMap { checked -> (checked: CheckedReport, count: Int64)? in
      site.layout(of: checked.report.form).reading(of: .received, in: checked.report.cells).exact
        .map { (checked, $0.whole) }
    }
    guard told.count >= Self.least else { return nil }
    let received = told.map(\.count)
    let disputed = told.count {
      ReportMeasures($0.checked, on: site).doubt(about: .received) != nil
    }
    let counts = Self.classes.indices.map { index in
      received.count { $0 >= Self.classes[index] && Self.isBelow($0, classAfter: index) }
    }
    let most = Int64(counts.max() ?? 1)
    return StackView(
      caption: caption(of: received.count, disputed), legend: [],
      bars: zip(Self.classes.indices, counts).map { index, count in
        let label = label(ofClass: index)
        let note = texts(.countOfAgencies, ["count": "\(count)"])
        return StackView.Bar(
          label: label, href: nil,
          svg: StackedBar(
            title: "\(label) \(note)",
            parts: [("bar", Int64(count)), ("rest", most - Int64(count))].map {
              (style: $0, value: Quantity(exactly: $1) ?? .zero)
            }
          ).svg, note: note)
      })
  }

  /// How many agencies there are, and for how many of them a finding speaks of the number.
  private func caption(of count: Int, _ disputed: Int) -> String {
    let caption = texts(.distributionCaption, ["count": "\(count)"])
    guard disputed > 0 else { return caption }
    let flag = texts(.flagOfSome, ["count": "\(disputed)"])
    return texts(.figureFlagged, ["figure": caption, "severity": flag])
  }

  private static func isBelow(_ value: Int64, classAfter index: Int) -> Bool {
    index + 1 == classes.count || value < classes[index + 1]
  }

  private func label(ofClass index: Int) -> String {
    let first = Self.classes[index]
    guard index + 1 < Self.classes.count else { return texts(.classAbove, ["count": "\(first)"]) }
    let last = Self.classes[index + 1] - 1
    return first == last
      ? texts(.classOfOne, ["count": "\(first)"])
      : texts(.classBetween, ["first": "\(first)", "last": "\(last)"])
  }

  /// Sums over the reports of each type of agency: all parts by all wholes.
  var types: MeasureTableView? {
    guard !official.isEmpty else { return nil }
    let rows = AgencyType.all.compactMap { type in
      groups[type].map { row(site.text(type.name), $0) }
    }
    let all = rows.count > 1 ? [row(texts[.allTypes], official)] : []
    let columns =
      [LinkView(label: texts[.reports]), LinkView(label: texts[.zeroRequests])]
      + Self.compared.map {
        LinkView(label: measures.title($0), href: measures.definition(of: $0))
      }
    let caption = texts[.typesCaption]
    return MeasureTableView(
      caption: caption, regionLabel: texts(.scrollRegion, ["table": caption]), columns: columns,
      rows: rows + all, note: measures.note(on: rows + all))
  }

  /// The same shares drawn, for types of which there are several reports; the most frequent where there
  /// are many.
  var panels: [ChartView] {
    let groups = groups.filter { $0.value.count > 1 }
    let counts = groups.values.map(\.count).sorted(by: >)
    let least = counts.prefix(PeerPanels.most).last ?? 0
    let panels = PeerPanels(site: site, origin: origin)
    let types = AgencyType.all.filter { groups[$0].map { $0.count >= least } ?? false }
    return types.prefix(PeerPanels.most).map { type in
      let members = groups[type] ?? []
      return panels.panel(
        site.text(type.name), href: nil,
        note: texts(.countOfReports, ["count": "\(members.count)"]),
        PeerPanels.compared.map { figure($0, in: members) })
    }
  }

  private func figure(_ measure: Measure, in reports: [ReportMeasures]) -> PeerPanels.Figure {
    let joint = JointShare(of: measure, in: reports)
    guard joint.reports > 0 else {
      return PeerPanels.Figure(share: nil, view: measures.view(.absent, of: measure))
    }
    var view = measures.view(joint.share)
    view.flag = measures.flag(joint)
    return PeerPanels.Figure(share: joint.share, view: view)
  }

  private func row(_ label: String, _ reports: [ReportMeasures]) -> MeasureTableView.Row {
    let zero = JointShare(ofNone: .received, in: reports, on: site)
    var none = measures.view(zero.share)
    none.flag = measures.flag(zero)
    return MeasureTableView.Row(
      label: label, href: nil,
      cells: [MeasureView(text: "\(reports.count)"), none]
        + Self.compared.map {
          measures.compared(JointShare(of: $0, in: reports), of: reports.count)
        })
  }
}
