import CommonMark
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
  static func all(of report: Report, site: Site, notes: CellNotes) -> [ReportSectionView] {
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
        anchor: "s-\(position + 1)", ordinal: site.language == .chinese ? section.ordinal : "",
        label: label(of: section, in: report, site), problem: nil,
        html: Narrative.html(section), tables: take(section.key.rawValue))
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

/// A section's text as HTML that fits below the headings of its page.
enum Narrative {
  static func html(_ section: Section) -> [UInt8] {
    guard !section.blocks.isEmpty else { return [] }
    let html = Markdown.html(section.markdownBytes)
    let isOwnMarkdown = section.blocks.contains { $0.kind == .markdown }
    return isOwnMarkdown ? loweringHeadings(in: html, to: 3) : html
  }

  /// `html` of cmark with headings above `level` brought down to it. Text cannot be mistaken for a tag:
  /// cmark escapes every `<` of it.
  static func loweringHeadings(in html: [UInt8], to level: UInt8) -> [UInt8] {
    var html = html
    let least = UInt8(ascii: "0") + level
    for at in html.indices.dropLast(2) where html[at] == UInt8(ascii: "<") {
      let start = html[at + 1] == UInt8(ascii: "/") ? at + 2 : at + 1
      guard html[start] == UInt8(ascii: "h"), start + 2 < html.count,
        UInt8(ascii: "1")..<least ~= html[start + 1], html[start + 2] == UInt8(ascii: ">")
      else { continue }
      html[start + 1] = least
    }
    return html
  }
}
