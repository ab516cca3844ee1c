import Diagnostics
import DisclosureModel
import Foundation
import Mustache
import TestSupport

@testable import ReportChecking
@testable import SiteRendering

/// A small portfolio made in memory, and the site made from it with the project's own templates.
struct SampleSite {
  /// The site's files by path, in the renderer's order.
  let files: [(path: String, bytes: [UInt8])]
  let renderer: SiteRenderer

  init(
    portal: Portal = SampleSite.portal, reports: [CheckedReport] = SampleSite.reports,
    prose: [String: [UInt8]] = ["home": Array("**引言**".utf8)],
    checks: [CheckDocumentation] = SampleSite.checks, reviews: [Review] = [],
    former: FormerFindings? = nil, date: CalendarDate? = nil
  ) throws {
    renderer = try SiteRenderer(
      templates: Self.templates(), portal: portal, prose: prose,
      portfolio: CheckedPortfolio(reports: reports).reviewed(by: ReviewList(reviews)),
      texts: Self.texts,
      checks: checks, former: former, date: date)
    let parts = renderer.searchRanges.map { [renderer] in renderer.searchPart($0) }
    files = try (renderer.pages + renderer.searchFiles(parts)).map { job in
      var bytes: [UInt8] = []
      try job.render(into: &bytes)
      return (job.path, bytes)
    }
  }

  /// The lines of the reports' files: the path, markup, and as many as places name.
  static let texts: SourceTexts = { source in
    Array("\(source.path)\n\t<b>1</b> &\u{202E} 2\r\n\n".utf8)
      + (4...400).flatMap { Array("第 \($0) 行\n".utf8) }
  }

  /// What a later build takes from this site.
  var findings: FormerFindings? {
    bytes(FormerFindings.findingsPath).flatMap {
      FormerFindings(findings: $0, changes: bytes(FormerFindings.changesPath))
    }
  }

  func bytes(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }
  func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }
  var pages: [(path: String, html: String)] {
    files.filter { $0.path.hasSuffix(".html") }.map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  /// The project's templates.
  static func templateSources() throws -> [TemplateSet.Source] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: Repository.root.appending(path: "Templates").path)
    return try names.filter { $0.hasSuffix(".mustache") }.map {
      TemplateSet.Source(path: $0, bytes: try Repository.bytes("Templates/\($0)"))
    }
  }

  static func portfolio(_ reports: [CheckedReport]) -> CheckedPortfolio {
    CheckedPortfolio(reports: reports)
  }

  static func templates() throws -> TemplateSet {
    TemplateSet(try templateSources(), names: SiteRenderer.names)
  }
}
