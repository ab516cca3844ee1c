import Diagnostics
import DisclosureModel
import Foundation
import Mustache
@testable import ReportChecking
@testable import SiteRendering
import TestSupport

/// A small portfolio made in memory, and the site made from it with the project's own templates.
struct SampleSite {
  /// The site's files by path, in the renderer's order.
  let files: [(path: String, bytes: [UInt8])]
  let renderer: SiteRenderer

  init(
    portal: Portal = SampleSite.portal, reports: [CheckedReport] = SampleSite.reports,
    prose: [String: [UInt8]] = ["home": Array("**引言**".utf8)],
    checks: [CheckDocumentation] = SampleSite.checks
  ) throws {
    renderer = SiteRenderer(
      templates: try Self.templates(), portal: portal, prose: prose,
      portfolio: CheckedPortfolio(reports: reports), checks: checks)
    files = renderer.pages.map { job in
      var bytes: [UInt8] = []
      job.render(into: &bytes)
      return (job.path, bytes)
    }
  }

  func bytes(_ path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }
  func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }
  var pages: [(path: String, html: String)] {
    files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// The texts of the project's templates by name, such as `pages/home`.
  static func templateFiles() throws -> [String: String] {
    let root = Repository.root.appending(path: "Templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".mustache") }
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        (
          String($0.dropLast(".mustache".count)),
          try String(contentsOf: root.appending(path: $0), encoding: .utf8)
        )
      })
  }

  static func templates() throws -> TemplateSet {
    TemplateSet(try templateFiles(), names: SiteRenderer.names)
  }
}
