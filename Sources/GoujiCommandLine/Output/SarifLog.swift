import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// The findings as a SARIF 2.1.0 log, the form in which editors and code hosts show what a linter says.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
struct SarifLog {
  let entries: [Entry]
  /// What could not be read, for the log's invocation.
  let faults: [Diagnostic]
  /// The folder that the paths are below, such as `Content`; nil if they are as the user gave them.
  let folder: String?
  let rules: [CheckDocumentation]

  /// A finding with its message about the file.
  struct Entry {
    let finding: Finding
    let report: Report
    let diagnostic: Diagnostic
  }

  init(
    _ entries: [Entry], faults: [Diagnostic], folder: String? = nil,
    rules: [CheckDocumentation] = CheckDocumentation.all
  ) {
    self.entries = entries
    self.faults = faults
    self.folder = folder
    self.rules = rules
  }

  func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.member("runs") { $0.array { $0.object(writeRun) } }
    }
    json.endLine()
    return json.bytes
  }

  private func writeRun(_ json: inout JSONWriter) {
    json.member("tool") { $0.object { $0.member("driver") { $0.object(writeDriver) } } }
    json.member("language", "zh-CN")
    json.member("columnKind", "unicodeCodePoints")
    json.member("invocations") {
      $0.array {
        $0.object { json in
          json.member("executionSuccessful", true)
          json.member("toolExecutionNotifications") { $0.array(of: faults, writeFault) }
        }
      }
    }
    json.member("results") { $0.array(of: entries, writeResult) }
  }

  private func writeDriver(_ json: inout JSONWriter) {
    json.member("name", "gouji")
    json.member("version", CommandLineTool.version)
    json.member("rules") {
      $0.array(of: rules) { json, rule in
        json.object { json in
          json.member("id", rule.id)
          json.member("shortDescription") { $0.object { $0.member("text", rule.title.zh) } }
          json.member("fullDescription") { $0.object { $0.member("text", rule.explanation.zh) } }
          json.member("help") {
            $0.object { $0.member("text", "\(rule.remedy.zh)\n\n也可能是：\(rule.falsePositives.zh)") }
          }
          json.member("defaultConfiguration") {
            $0.object { $0.member("level", rule.severity.sarifLevel) }
          }
        }
      }
    }
  }

  private func writeResult(_ json: inout JSONWriter, _ entry: Entry) {
    let finding = entry.finding
    let diagnostic = entry.diagnostic
    json.object { json in
      json.member("ruleId", finding.check)
      if let index = rules.firstIndex(where: { $0.id == finding.check }) {
        json.member("ruleIndex", index)
      }
      json.member("level", finding.severity.sarifLevel)
      json.member("message") {
        $0.object {
          $0.member(
            "text",
            [diagnostic.summary, diagnostic.advice].compactMap(\.self).joined(separator: "。"))
        }
      }
      json.member("locations") { $0.array { writeLocation(diagnostic, to: &$0) } }
      let cells = finding.cells.filter { $0.line != nil }
      if !cells.isEmpty {
        json.member("relatedLocations") {
          $0.array(of: cells) {
            writeLocation($1, path: $1.elsewhere?.source.path ?? diagnostic.path, to: &$0)
          }
        }
      }
      json.member("partialFingerprints") { $0.object { $0.member("findingId/v1", finding.id) } }
      writeSuppressions(of: finding, to: &json)
      json.member("properties") {
        $0.object { json in
          json.member("status", finding.status.rawValue)
          json.member("evidence", finding.fingerprint)
          json.member("agency", entry.report.agency.name)
          json.member("year", entry.report.year)
          json.member("headline", finding.headline)
          json.member("cause", finding.cause.rawValue)
          if let likely = finding.likely { json.member("repair", likely.kind.rawValue) }
        }
      }
    }
  }

  /// Dismissed findings are suppressed; the list is there for all, as the standard (3.27.23) asks.
  private func writeSuppressions(of finding: Finding, to json: inout JSONWriter) {
    json.member("suppressions") {
      $0.array { json in
        let review = finding.review
        guard (review?.status ?? finding.status) == .dismissed else { return }
        json.object {
          $0.member("kind", "external")
          $0.member("status", finding.isReviewOutdated ? "underReview" : "accepted")
          $0.memberIfPresent("justification", review?.note ?? review?.reply)
        }
      }
    }
  }

  private func writeFault(_ json: inout JSONWriter, _ fault: Diagnostic) {
    json.object { json in
      json.member("level", fault.severity.sarifLevel)
      json.member("descriptor") { $0.object { $0.member("id", fault.id) } }
      json.member("message") {
        $0.object {
          $0.member(
            "text", [fault.summary, fault.advice].compactMap(\.self).joined(separator: "。"))
        }
      }
      json.member("locations") { $0.array { writeLocation(fault, to: &$0) } }
    }
  }

  private func writeLocation(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.member("physicalLocation") {
        $0.object { json in
          writeArtifact(diagnostic.path, to: &json)
          guard let line = diagnostic.line else { return }
          let words = diagnostic.excerpt.flatMap { excerpt in
            diagnostic.highlight.map { excerpt.part(at: $0) }
          }
          json.member("region") {
            writeRegion(line, words?.columns, words?.text ?? diagnostic.excerpt, to: &$0)
          }
          if words != nil {
            json.member("contextRegion") {
              writeRegion(line, nil, diagnostic.excerpt, to: &$0)
            }
          }
        }
      }
    }
  }

  /// A part of a file: some columns of a line or all of it, with the text that stands there.
  private func writeRegion(
    _ line: Int, _ columns: Range<Int>?, _ text: String?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("startLine", line)
      if let columns {
        json.member("startColumn", columns.lowerBound)
        json.member("endColumn", columns.upperBound)
      }
      if let text { json.member("snippet") { $0.object { $0.member("text", text) } } }
    }
  }

  private func writeLocation(
    _ cell: Finding.Evidence, path: String, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("physicalLocation") {
        $0.object { json in
          writeArtifact(path, to: &json)
          json.member("region") { $0.object { $0.memberIfPresent("startLine", cell.line) } }
        }
      }
      json.member("message") {
        $0.object {
          let year = cell.elsewhere.map { "\($0.year) 年 · " } ?? ""
          $0.member("text", "\(year)\(cell.label)：\(cell.raw ?? "未读")")
        }
      }
    }
  }

  private func writeArtifact(_ path: String, to json: inout JSONWriter) {
    let whole = folder.map { "\($0)/\(path)" } ?? path
    json.member("artifactLocation") { $0.object { $0.member("uri", Self.uri(of: whole)) } }
  }

  /// `path` as a URI reference; an absolute path as a `file:` address.
  static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    // A colon in the first segment would make it a scheme.
    if !path.hasPrefix("/"), path.prefix(while: { $0 != "/" }).contains(":") { uri = "./" }
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/:".utf8.contains(byte): uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        uri += byte < 16 ? "%0\(hexadecimal)" : "%\(hexadecimal)"
      }
    }
    return uri
  }
}

extension Severity {
  /// What SARIF calls it.
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
  }
}

extension String {
  /// The text at `bytes`, and its columns, from 1 and in code points; the end is one past the last.
  fileprivate func part(at bytes: Range<Int>) -> (text: String, columns: Range<Int>) {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(startIndex, offsetBy: bytes.upperBound)
    let column = unicodeScalars[..<start].count + 1
    return (String(self[start..<end]), column..<column + unicodeScalars[start..<end].count)
  }
}
