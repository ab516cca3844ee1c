/// A sentence with `{name}` where values go.
enum MessageTemplate {
  /// `template` with a word for each name.
  ///
  /// A name for which no word is given is a mistake in the program or its tables, not in anybody's
  /// content: it stops here.
  static func fill(_ template: String, with words: [String: String]) -> String {
    var filled = ""
    for piece in pieces(of: template) {
      switch piece {
      case .text(let text): filled += text
      case .name(let name):
        guard let word = words[name] else {
          preconditionFailure("checks.json: nothing fills {\(name)} in “\(template)”")
        }
        filled += word
      }
    }
    return filled
  }

  /// The names that `template` asks for.
  static func names(in template: String) -> Set<String> {
    Set(
      pieces(of: template).compactMap { piece in
        if case .name(let name) = piece { name } else { nil }
      })
  }

  private enum Piece {
    case text(Substring)
    case name(String)
  }

  private static func pieces(of template: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(rest[..<open]))
      pieces.append(.name(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.text(rest)]
  }
}
