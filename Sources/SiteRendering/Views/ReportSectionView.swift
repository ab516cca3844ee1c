import DisclosureModel
import Mustache
import ReportChecking

/// A section of a report, with the tables that belong there.
struct ReportSectionView: SiteView {
  let anchor: String
  let ordinal: String
  let label: String
  /// What is missing.
  let problem: String?
  let html: [UInt8]
  let tables: [FormTableView]

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(anchor)
    case .ordinal: .text(ordinal)
    case .label: .text(label)
    case .problem: .optional(problem)
    case .html: .optional(html)
    case .tables: .list(tables)
    default: .missing
    }
  }

  /// The sections in the report's order, then tables whose section the report does not have.
  static func all(
    of report: Report, _ narrative: ReportNarrative, site: Site, notes: CellNotes
  ) -> [ReportSectionView] {
    var left = site.layout(of: report.form).tables
    var number = 0
    func take(_ key: String) -> [FormTableView] {
      let own = left.filter { $0.table.section == key }
      left.removeAll { $0.table.section == key }
      return own.map {
        FormTableView(site: site, layout: $0, report: report, notes: notes, number: &number)
      }
    }
    var views = report.sections.enumerated().map { position, section in
      ReportSectionView(
        anchor: Anchor.section(position + 1),
        ordinal: site.language == .chinese ? section.ordinal : "",
        label: label(of: section, in: report, site), problem: nil,
        html: narrative.sections[position], tables: take(section.key.rawValue))
    }
    while let next = left.first {
      views.append(
        ReportSectionView(
          anchor: "s-\(next.table.section)", ordinal: "",
          label: site.language.term(next.table.title),
          problem: next.table.isPrinted ? nil : site.texts[.sectionMissing], html: [],
          tables: take(next.table.section)))
    }
    return views
  }

  /// The heading as printed, or what the form calls the section in another language.
  private static func label(of section: Section, in report: Report, _ site: Site) -> String {
    if section.title.isEmpty { return site.texts[.preamble] }
    let official = report.form.sections.first { $0.key == section.key }
    return site.language == .chinese
      ? section.title : site.language.term(official?.title ?? section.title)
  }
}
