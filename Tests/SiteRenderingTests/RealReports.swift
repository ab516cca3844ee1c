import DisclosureModel
import DocumentReading
import Foundation
import ReportChecking
import ReportReading
import TestSupport

/// The reports of the repository's own `Content`.
enum RealReports {
  static func checked() throws -> CheckedPortfolio {
    let folder = Repository.root.appending(path: "Content/reports")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let reports = try names.filter { $0.hasSuffix(".txt") }.map { name in
      try ReportReader().read(
        DocumentReader.read(try Repository.bytes("Content/reports/\(name)")),
        path: "reports/\(name)")
    }
    return Checker.check(Portfolio(reports))
  }
}
