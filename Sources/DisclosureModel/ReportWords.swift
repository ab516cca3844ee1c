package import Storing

/// What a report says in words, and what was read from them.
///
/// It is most of a report, and most of a build has no use for it: `KeptText` says where it is meanwhile.
package final class ReportWords: Sendable {
  let sections: [Section]
  let statements: [Statement]
  let artifacts: [Located<String>]
  let misprints: [Misprint]
  let prose: Prose

  init(
    sections: [Section], statements: [Statement], artifacts: [Located<String>],
    misprints: [Misprint] = [], prose: Prose = Prose()
  ) {
    self.sections = sections
    self.statements = statements
    self.artifacts = artifacts
    self.misprints = misprints
    self.prose = prose
  }

  func with(misprints: [Misprint]) -> ReportWords {
    ReportWords(
      sections: sections, statements: statements, artifacts: artifacts, misprints: misprints,
      prose: prose)
  }

  func with(prose: Prose) -> ReportWords {
    ReportWords(
      sections: sections, statements: statements, artifacts: artifacts, misprints: misprints,
      prose: prose)
  }

  /// How many bytes of text the sections have, headings included.
  var size: Int {
    sections.reduce(0) { sum, section in
      sum + section.title.utf8.count + section.blocks.reduce(0) { $0 + $1.text.utf8.count }
    }
  }
}

extension ReportWords: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(sections)
    store.write(statements)
    store.write(artifacts)
    store.write(misprints)
    store.write(prose)
  }

  package convenience init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      sections: try store.read(), statements: try store.read(), artifacts: try store.read(),
      misprints: try store.read(), prose: try store.read())
  }
}

/// A report's words as they are stored.
struct PackedText: Sendable, Stored {
  let bytes: [UInt8]
  /// That of the text, not of the bytes.
  let size: Int

  init(_ text: ReportWords) {
    bytes = text.stored
    size = text.size
  }

  func write(to store: inout StoreWriter) {
    store.write(bytes: bytes)
    store.write(size)
  }

  init(from store: inout StoreReader) throws(StoreFault) {
    bytes = try store.readBytes()
    size = try store.read()
  }

  var text: ReportWords { ReportWords(packed: bytes) }
}

extension ReportWords {
  /// - Parameter bytes: What the same process has packed, or what was read from a file with a seal that says so.
  package convenience init(packed bytes: [UInt8]) {
    do throws(StoreFault) { try self.init(stored: bytes) } catch {
      fatalError("a text that was stored by this program cannot be read")
    }
  }

  /// The sections alone, which stand first.
  static func sections(packed bytes: [UInt8]) -> [Section] {
    var store = StoreReader(bytes)
    do throws(StoreFault) { return try store.read() } catch {
      fatalError("a text that was stored by this program cannot be read")
    }
  }
}
