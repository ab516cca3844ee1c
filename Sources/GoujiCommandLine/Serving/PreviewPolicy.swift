/// The content security policy of a page, as the preview has to loosen it: pages forbid what reloads them.
enum PreviewPolicy {
  /// `policy` with everything allowed that the preview puts into pages, from this server alone.
  static func loosened(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
    let standing = directives.first { $0[0] == "default-src" }.map { Array($0.dropFirst()) }
    for name in ["script-src", "style-src", "connect-src"] {
      if let place = directives.firstIndex(where: { $0[0] == name }) {
        directives[place] = [name] + allowing(directives[place].dropFirst())
      } else if let standing {
        // Without a directive of its own, it is the default one that holds.
        directives.append([name] + allowing(standing[...]))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func allowing(_ sources: ArraySlice<String>) -> [String] {
    let sources = sources.filter { $0 != "'none'" }
    return sources.contains("'self'") ? Array(sources) : sources + ["'self'"]
  }
}
