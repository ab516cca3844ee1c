package import Storing

/// What an outline of a report leaves out: its words, and the digest of its file.
package struct ReportBody: Sendable {
  fileprivate let words: KeptText
  package let sha256: String

  package init(_ report: Report) {
    words = report.words
    sha256 = report.source.sha256
  }

  /// How many bytes of text the sections have, headings included.
  package var textSize: Int { words.size }
}

extension Report {
  /// The report without its body, for whoever must not depend on that. Where other files hold the report, too, the
  /// digest of its own stays, with which theirs are compared.
  package func outline() -> Report {
    var outline = self
    outline.words = .nothing
    if captures.isEmpty { outline.source = source.with(sha256: "") }
    return outline
  }

  /// The report of which this is the outline.
  package func with(_ body: ReportBody) -> Report {
    var report = self
    report.words = body.words
    report.source = source.with(sha256: body.sha256)
    return report
  }

  /// Writes everything that an outline has: where that is the same, the outline is.
  package func writeOutline(to store: inout StoreWriter) {
    let outline = captures.isEmpty ? outline() : self
    outline.writeHead(to: &store)
    store.write(count: captures.count)
    for capture in captures {
      store.write(capture.source)
      store.write(capture.agencyName)
      store.write(capture.cells)
    }
  }
}

extension Source {
  fileprivate func with(sha256: String) -> Source {
    Source(
      path: path, format: format, encoding: encoding, sha256: sha256, published: published,
      url: url)
  }
}
