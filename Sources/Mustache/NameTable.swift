/// The names that views know, each with its number.
package struct NameTable: Sendable {
  package let names: [String]
  private let numbers: [String: Int]

  /// The number of `.`, the innermost view itself.
  package static let itself = -1
  /// The number of names that no view knows.
  package static let unknown = -2

  package init(_ names: [String]) {
    self.names = names
    numbers = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(name: String) -> Int? { numbers[name] }
}
