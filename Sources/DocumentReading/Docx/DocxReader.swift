import Diagnostics

/// Reads Word files (Office Open XML, ECMA-376): what their body shows, without headers, footers, notes
/// and comments.
enum DocxReader {
  private static let body = "word/document.xml"
  private static let numbering = "word/numbering.xml"
  private static let styles = "word/styles.xml"

  static func read(_ bytes: [UInt8]) throws(DocumentReader.Fault) -> Document {
    let container = try ZipContainer(bytes, members: [body, numbering, styles])
    guard let main = try root(of: body, in: container) else {
      throw .unsupported(FileFormat.ofContainer(holding: container.names))
    }
    guard main.name == "w:document", let content = main["w:body"] else { throw .damaged }
    let counter = DocxNumberCounter(
      numbering: DocxNumbering(try root(of: numbering, in: container)),
      styles: DocxStyles(try root(of: styles, in: container)))
    let rendered = DocxBody(content, counter: counter).rendered
    return Document(
      format: FileFormat.docx.rawValue, encoding: "utf-8", sha256: sha256(bytes),
      text: rendered.text, source: rendered.text, lines: LineIndex(rendered.text),
      fragments: rendered.fragments)
  }

  /// The root element of a part; nil where the container has no such part.
  private static func root(
    of part: String, in container: ZipContainer
  ) throws(DocumentReader.Fault) -> XMLElement? {
    guard let bytes = container.members[part] else { return nil }
    return try XMLTreeParser.root(of: bytes)
  }
}

extension FileFormat {
  /// What a ZIP container with these members is.
  static func ofContainer(holding names: Set<String>) -> FileFormat {
    let marks: [(String, FileFormat)] = [
      ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .pptx),
      ("OFD.xml", .ofd), ("META-INF/manifest.xml", .odf),
    ]
    return marks.first { names.contains($0.0) }?.1 ?? .zip
  }
}
