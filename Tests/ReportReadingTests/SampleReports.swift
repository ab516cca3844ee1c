import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import TestSupport

/// The reports of `Content/reports`, read.
enum SampleReports {
  static func report(_ name: String) throws -> Report {
    let bytes = try Repository.bytes("Content/reports/\(name).txt")
    return try ReportReader().read(DocumentReader.read(bytes), path: "reports/\(name).txt")
  }

  static let names = [
    "淄博市公安局交通警察支队张店大队-2023", "聊城市公安局交通巡逻警察支队阳谷大队-2022",
    "枣庄市公安局市中分局-2023", "聊城市公安局-2023", "怀化市公安局交警支队-2023",
  ]
}
