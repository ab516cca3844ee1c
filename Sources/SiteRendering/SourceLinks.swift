import Diagnostics
import DisclosureModel

/// Links to where things stand in a report's own file.
struct SourceLinks {
  private let source: Source
  private let target: String

  /// - Parameters:
  ///   - source: The file that the report of the agency with the id `agency` for `year` was read from.
  ///   - origin: The page that has the links.
  init(to source: Source, of agency: String, _ year: Int, from origin: Origin, on site: Site) {
    self.source = source
    target = origin.href(
      source.hasLines
        ? SitePath.sourceLines(agency, year) : site.sourcePath(of: source.path))
  }

  init(to report: Report, from origin: Origin, on site: Site) {
    self.init(to: report.source, of: report.agency.id, report.year, from: origin, on: site)
  }

  /// Leads to the line on the page of the file's lines, or to the page of a PDF file; nil where no link can.
  func href(line: Int?, cell: CellPlace? = nil) -> String? {
    if source.hasLines {
      return line.flatMap { line in
        line <= SourceListing.limit.lines ? "\(target)#\(Anchor.line)\(line)" : nil
      }
    }
    guard source.format == "pdf" else { return nil }
    return cell?.page.map { "\(target)#page=\($0)" }
  }

  func href(_ place: SourcePlace) -> String? { href(line: place.line, cell: place.cell) }
}
