import Diagnostics
package import DisclosureModel
import Mustache
import ReportChecking

/// Gives the text of a file that has lines and that a report was read from, in UTF-8.
package typealias SourceTexts = @Sendable (Source) throws -> [UInt8]

/// `agencies/<id>/<year>/source.html`: the lines of a report's own file, each with an address of its own.
struct SourceLinesPage: PageContent {
  /// The lines beyond which none is shown, and the characters of a line beyond which it is cut: pages with pictures
  /// inside have lines of a megabyte.
  static let limit = (lines: 8_000, characters: 20_000)

  let site: Site
  let report: Report
  /// Lists items, one for each line.
  private let items: [UInt8]
  private let count: Int
  private let origin: Origin

  let template = "pages/source-lines"

  init(site: Site, report: Report, text: [UInt8]) {
    self.site = site
    self.report = report
    origin = Origin(SitePath.sourceLines(report.agency.id, report.year), in: site.language)
    let lines = LineIndex(text)
    count = lines.count
    var items: [UInt8] = []
    items.reserveCapacity(text.count + 32 * lines.count)
    for line in 1...min(lines.count, Self.limit.lines) {
      items += "<li id=\"\(Anchor.line(line))\">".utf8
      items += Self.shown(text[lines.range(ofLine: line)], site.texts)
      items += "</li>\n".utf8
    }
    self.items = items
  }

  private var texts: Texts { site.texts }
  private var slots: KeyValuePairs<String, String> { ["report": site.wording.report(report)] }

  var path: String { SitePath.sourceLines(report.agency.id, report.year) }
  var title: String { texts(.sourceLinesTitle, slots) }
  var description: String { texts(.sourceLinesDescription, slots) }
  var trail: [LinkView] {
    [
      LinkView(label: texts[.navAgencies], href: origin.href(SitePath.agencies())),
      LinkView(
        label: report.agency.name, href: origin.href(SitePath.agency(report.agency.id))),
      LinkView(
        label: texts(.yearName, ["year": "\(report.year)"]),
        href: origin.href(SitePath.report(report.agency.id, report.year))),
    ]
  }
  var trailEnd: String { texts[.sourceLinesTrail] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .facts: .list(SourceFacts(site: site, report: report, origin: origin).ofFile)
    case .html: .bytes(items)
    case .omitted: .optional(omitted)
    default: .missing
    }
  }

  private var omitted: String? {
    guard count > Self.limit.lines else { return nil }
    return texts(
      .sourceLinesOmitted, ["count": "\(count)", "shown": "\(Self.limit.lines)"])
  }

  /// A line as HTML. Characters that would hide or turn around others are spelled out.
  private static func shown(_ line: ArraySlice<UInt8>, _ texts: Texts) -> [UInt8] {
    let end = line.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let text = String(decoding: line[..<(end.map { $0 + 1 } ?? line.startIndex)], as: UTF8.self)
    let characters = text.unicodeScalars
    let rest = characters.dropFirst(limit.characters).count
    guard rest > 0 else { return HTMLEscaping.escaped(VisibleText.of(text, keepingTabs: true)) }
    let beginning = String(characters.prefix(limit.characters))
    return HTMLEscaping.escaped(
      VisibleText.of(beginning, keepingTabs: true) + texts(.sourceLineCut, ["count": "\(rest)"]))
  }
}
