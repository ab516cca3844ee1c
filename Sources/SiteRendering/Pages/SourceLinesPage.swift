package import DisclosureModel
import Mustache
import ReportChecking

/// Gives the text of a file that has lines and that a report was read from, in UTF-8.
package typealias SourceTexts = @Sendable (Source) throws -> [UInt8]

/// `agencies/<id>/<year>/source.html`: the lines of a report's own file, each with an address of its own.
struct SourceLinesPage: PageContent {
  let site: Site
  let report: Report
  private let listing: SourceListing
  private let origin: Origin

  let template = "pages/source-lines"

  init(site: Site, report: Report, listing: SourceListing) {
    self.site = site
    self.report = report
    self.listing = listing
    origin = Origin(SitePath.sourceLines(report.agency.id, report.year), in: site.language)
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
    case .html: .bytes(listing.items)
    case .omitted: .list(omitted)
    default: .missing
    }
  }

  private var omitted: [Item] {
    let limit = SourceListing.limit
    return [
      listing.count <= limit.lines
        ? nil
        : texts(.sourceLinesOmitted, ["count": "\(listing.count)", "shown": "\(limit.lines)"]),
      listing.cut == 0 ? nil : texts(.sourceLinesCut, ["count": "\(listing.cut)"]),
    ].compactMap { $0.map { Item(.text($0)) } }
  }
}
