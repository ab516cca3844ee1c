/// Something to tell the user about a file: what, where, how bad, and what to do.
package struct Diagnostic: Sendable, Equatable {
  /// What kind of thing this is, such as `S.artifact` or `input.empty`; stable.
  package let id: String
  package let severity: Severity
  /// The file, as the user named it or below the content folder.
  package let path: String
  /// The line in the file, from 1, if the matter has one.
  package let line: Int?
  /// One line without a final period.
  package let summary: String
  /// What to do about it, if that is not plain.
  package let advice: String?
  /// The source line as it stands, to be shown below the message.
  package let excerpt: String?
  /// The part of the excerpt that is meant, as offsets of its UTF-8 bytes.
  package let highlight: Range<Int>?
  /// Other places that have a part in it.
  package let notes: [Note]

  package init(
    id: String, severity: Severity, path: String, line: Int? = nil, summary: String,
    advice: String? = nil, excerpt: String? = nil, highlight: Range<Int>? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.path = path
    self.line = line
    self.summary = summary
    self.advice = advice
    self.excerpt = excerpt
    self.highlight = highlight
    self.notes = notes
  }

  /// The same about a file whose path is one below `folder`.
  package func below(_ folder: String) -> Diagnostic {
    let folder = folder.hasSuffix("/") ? folder : folder + "/"
    return with(path: folder + path, notes: notes.map { $0.at(folder + $0.path) })
  }

  /// The same about the file that is called `path` from where the user stands.
  package func at(_ path: String) -> Diagnostic {
    with(path: path, notes: notes)
  }

  private func with(path: String, notes: [Note]) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, path: path, line: line, summary: summary, advice: advice,
      excerpt: excerpt, highlight: highlight, notes: notes)
  }

  /// What stands at another place, as a rule in another file.
  package struct Note: Sendable, Equatable {
    package let path: String
    package let line: Int?
    package let text: String
    /// The source line, and the part of it that is meant.
    package let excerpt: String?
    package let highlight: Range<Int>?

    package init(
      path: String, line: Int?, text: String, excerpt: String? = nil, highlight: Range<Int>? = nil
    ) {
      self.path = path
      self.line = line
      self.text = text
      self.excerpt = excerpt
      self.highlight = highlight
    }

    fileprivate func at(_ path: String) -> Note {
      Note(path: path, line: line, text: text, excerpt: excerpt, highlight: highlight)
    }
  }
}

extension Diagnostic: Comparable {
  /// Path, line, gravity, id, text: a total order, so that output never depends on who was first.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.line != right.line { return (left.line ?? 0) < (right.line ?? 0) }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.id != right.id { return left.id < right.id }
    return left.summary < right.summary
  }
}
