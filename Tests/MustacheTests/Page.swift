import Diagnostics
import Foundation
import Testing

@testable import Mustache

/// A template called `page` with its partials and data, as tests write them.
struct Page {
  let set: TemplateSet
  private let view: JSONView

  init(_ template: String, partials: [String: String] = [:], data: JSON = .members([:])) {
    let names = NameTable(data.names.sorted())
    let sources = partials.merging(["page": template]) { first, _ in first }
    set = TemplateSet(
      sources.map { TemplateSet.Source(path: "\($0).mustache", bytes: Array($1.utf8)) },
      names: names)
    view = JSONView(json: data, names: names)
  }

  init(_ template: String, partials: [String: String] = [:], json: String) throws {
    self.init(
      template, partials: partials,
      data: try JSONDecoder().decode(JSON.self, from: Data(json.utf8)))
  }

  func text() throws -> String {
    var output: [UInt8] = []
    try #require(set.template("page")).render(view, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  func textInSpiteOfErrors() throws -> String {
    var output: [UInt8] = []
    try #require(set.template("page")).renderAsFarAsItGoes(view, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

/// One row of a table of tests: what a template gives.
struct Example: Sendable, CustomTestStringConvertible {
  let behaviour: String
  let template: String
  var partials: [String: String] = [:]
  var json = "{}"
  let expected: String

  var testDescription: String { behaviour }
}
