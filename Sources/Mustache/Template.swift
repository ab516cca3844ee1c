import Bytes

/// One template of a set.
package struct Template: Sendable {
  let set: TemplateSet
  let position: Int

  /// Appends the template, filled in from `view`, to `output` (UTF-8).
  package func render(_ view: any View, into output: inout [UInt8]) throws(RenderingFault) {
    guard set.isSound else { throw .faultyTemplates }
    try renderAsFarAsItGoes(view, into: &output)
  }

  /// Renders even where the set has errors; a partial that there is not renders empty, as the
  /// specification has it.
  func renderAsFarAsItGoes(
    _ view: any View, into output: inout [UInt8]
  ) throws(RenderingFault) {
    var rendered = ByteBuffer(capacity: 1 << 16)
    do {
      try set.program.withPieces { (program) throws(Renderer.TooDeep) in
        var renderer = Renderer(program: program, positions: set.positions)
        try renderer.render(position, view, into: &rendered)
      }
    } catch {
      throw .tooDeep(path: set.paths[error.template])
    }
    rendered.append(to: &output)
  }
}
