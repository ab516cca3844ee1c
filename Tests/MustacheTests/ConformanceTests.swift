import Foundation
import Testing

@testable import Mustache

/// Cases of the public specification, from the folder that `MUSTACHE_SPEC` names; its lambdas, code among
/// the data, are not for this engine.
@Suite(
  "The Mustache specification",
  .enabled(if: ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] != nil))
struct ConformanceTests {
  @Test(arguments: Specification.cases) func holds(_ test: Specification.Case) throws {
    let page = Page(test.template, partials: test.partials ?? [:], data: test.data)
    // The specification renders partials that there are not as nothing.
    #expect(try page.textInSpiteOfErrors() == test.expected)
  }

  @Test func isThereWhole() {
    #expect(Specification.cases.count > 180)
  }
}

struct Specification: Decodable {
  let tests: [Case]

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let partials: [String: String]?
    let data: JSON
    let expected: String

    var testDescription: String { "\(name): \(template)" }
  }

  static let cases: [Case] = {
    guard let folder = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"] else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.sorted().filter { $0.hasSuffix(".json") && !$0.contains("lambdas") }.flatMap {
      file -> [Case] in
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)") else { return [] }
      return (try? JSONDecoder().decode(Specification.self, from: bytes))?.tests ?? []
    }
  }()
}
