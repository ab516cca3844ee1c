/// Why a template could not be rendered to its end.
package enum RenderingFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The set's diagnostics have an error.
  case faultyTemplates
  /// Templates include one another without end; `path` is the innermost one's.
  case tooDeep(path: String)

  package var description: String {
    switch self {
    case .faultyTemplates: "模板有错误，不能生成网页"
    case .tooDeep(let path): "\(path)：模板互相引用，嵌套过深"
    }
  }
}
