package import Diagnostics

/// Templates that may include one another, compiled.
package struct TemplateSet: Sendable {
  /// What is wrong with the templates, in a total order. With an error among them, what refers to the
  /// faulty part renders as nothing; a site should not be published from such a set.
  package let diagnostics: [Diagnostic]
  private let programs: [Program]
  private let positions: [String: Int]

  /// A template's file.
  package struct Source: Sendable {
    /// Path below the templates folder, such as `partials/table.mustache`; partial and parent tags name
    /// it without the ending.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Compiles `sources`; `names` are those that views know.
  package init(_ sources: [Source], names: NameTable) {
    let sources = sources.sorted { $0.path < $1.path }
    let positions = Dictionary(
      sources.enumerated().map { (Self.name(of: $1.path), $0) },
      uniquingKeysWith: { first, _ in first })
    var links = Compiler.Links(templates: positions)
    var programs: [Program] = []
    var diagnostics: [Diagnostic] = []
    for source in sources {
      let isText = String(validating: source.bytes, as: UTF8.self) != nil
      let (program, faults) = Compiler.compile(
        path: source.path, source: isText ? source.bytes : [], names: names, links: &links)
      programs.append(program)
      let reporter = FaultReporter(
        source: source, names: names.names, templates: positions.keys.sorted())
      diagnostics += isText ? faults.map(reporter.diagnostic) : [reporter.invalidText]
    }
    self.programs = programs
    self.positions = positions
    self.diagnostics = diagnostics.sorted()
  }

  /// The template called `name`, such as `pages/report`, if the set has it.
  package func template(_ name: String) -> Template? {
    positions[name].map { Template(set: self, position: $0) }
  }

  private static func name(of path: String) -> String {
    path.hasSuffix(".mustache") ? String(path.dropLast(9)) : path
  }

  fileprivate func render(
    _ position: Int, _ view: any View, into output: inout [UInt8]
  ) throws(RenderingFault) {
    var renderer = Renderer(programs: programs, positions: positions, view: view)
    try renderer.render(position, into: &output)
  }
}

/// One template of a set.
package struct Template: Sendable {
  fileprivate let set: TemplateSet
  fileprivate let position: Int

  /// Appends the template, filled in from `view`, to `output` (UTF-8).
  package func render(
    _ view: any View, into output: inout [UInt8]
  ) throws(RenderingFault) {
    try set.render(position, view, into: &output)
  }
}
