import CommonMark
import DisclosureModel
import Mustache
import ReportChecking

/// A section of a report, with its table if the form has one there.
struct ReportSectionView: SiteView {
  let anchor: String
  let ordinal: String
  let label: String
  /// What is missing.
  let problem: String?
  let html: [UInt8]
  let table: FormTableView?

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(anchor)
    case .ordinal: .text(ordinal)
    case .label: .text(label)
    case .problem: .optional(problem)
    case .html: .optional(html)
    case .table: .optional(table)
    default: .missing
    }
  }

  /// The sections in the report's order, then tables whose section the report does not have.
  static func all(of report: Report, site: Site, notes: CellNotes) -> [ReportSectionView] {
    var left = site.layout(of: report.form).tables
    var number = 0
    func take(_ key: String) -> FormTableView? {
      guard let position = left.firstIndex(where: { $0.table.section == key }) else { return nil }
      return FormTableView(
        site: site, layout: left.remove(at: position), report: report, notes: notes,
        number: &number)
    }
    var views = report.sections.enumerated().map { position, section in
      ReportSectionView(
        anchor: "s-\(position + 1)", ordinal: section.ordinal,
        label: section.title.isEmpty ? site.texts[.preamble] : section.title, problem: nil,
        html: Narrative.html(section), table: take(section.key.rawValue))
    }
    while let next = left.first {
      views.append(
        ReportSectionView(
          anchor: "s-\(next.table.section)", ordinal: "", label: next.table.title,
          problem: site.texts[.sectionMissing], html: [], table: take(next.table.section)))
    }
    return views
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
