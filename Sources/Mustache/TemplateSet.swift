package import Diagnostics

/// Templates that may include one another, compiled.
package struct TemplateSet: Sendable {
  /// What is wrong with the templates, in a total order. With an error among them none can be rendered.
  package let diagnostics: [Diagnostic]
  private(set) var program: Program
  /// The position of each template in the program, by its name.
  let positions: [String: Int]
  let paths: [String]
  /// Whether none of the diagnostics is an error.
  let isSound: Bool

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

    /// What partial and parent tags call it.
    var name: String { path.hasSuffix(".mustache") ? String(path.dropLast(9)) : path }

    /// The first bytes that are no UTF-8.
    var encodingFault: TemplateFault? {
      do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
      } catch {
        return TemplateFault(.encoding, at: error.byteOffsets)
      }
    }
  }

  /// Compiles `sources`; `names` are those that views know.
  package init(_ sources: [Source], names: NameTable) {
    let sources = sources.sorted { $0.path < $1.path }
    paths = sources.map(\.path)
    positions = Dictionary(
      sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var compiler = Compiler(names: names, templates: positions)
    let encodingFaults = sources.map(\.encodingFault)
    var faults = zip(sources, encodingFaults).map { source, fault in
      compiler.compile(fault == nil ? source.bytes : []) + (fault.map { [$0] } ?? [])
    }
    // A template that cannot be read may have had the block.
    if encodingFaults.allSatisfy({ $0 == nil }) {
      for (template, fault) in compiler.unknownBlocks { faults[template].append(fault) }
    }
    program = compiler.program
    let templates = positions.keys.sorted()
    diagnostics = zip(sources, faults).flatMap { source, faults in
      FaultReporter(source: source, names: names.names, templates: templates).diagnostics(faults)
    }.sorted()
    isSound = !diagnostics.contains { $0.severity == .error }
  }

  /// The same templates with `{{name.key}}` written out wherever `view` has a text for the key: what all pages
  /// say alike need not be looked up on each. Only the outermost view may know `name`.
  package func fillingIn(_ name: Int, with view: any View) -> TemplateSet {
    var filled = self
    filled.program.fillIn(name, with: view)
    return filled
  }

  /// The same templates for pages in another language: what values say in Chinese is marked as such, but for
  /// attributes and elements that hold text alone. Texts are to be filled in after it.
  package var markingChinese: TemplateSet {
    var marking = self
    marking.program.marksChinese = true
    return marking
  }

  /// The template called `name`, such as `pages/report`, if the set has it.
  package func template(_ name: String) -> Template? {
    positions[name].map { Template(set: self, position: $0) }
  }
}
