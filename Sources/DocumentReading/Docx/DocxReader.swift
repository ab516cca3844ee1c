import Diagnostics
import Storing

/// Reads Word files (Office Open XML, ECMA-376): what their body shows, without headers, footers, notes
/// and comments.
enum DocxReader {
  static func read(_ bytes: [UInt8]) throws(DocumentReader.Fault) -> Document {
    let (container, parts) = try open(bytes)
    guard let main = try root(of: parts.body, in: container) else {
      throw .unsupported(FileFormat.ofContainer(holding: container.names))
    }
    // A workbook's or presentation's main part is no Word document, and no damaged one either.
    let kind = FileFormat.ofContainer(holding: container.names)
    guard main.name == "w:document" || kind == .zip else { throw .unsupported(kind) }
    guard main.name == "w:document", let content = main["w:body"] else { throw .damaged }
    let styles = DocxStyles(try root(of: parts.styles, in: container))
    let counter = DocxNumberCounter(
      numbering: DocxNumbering(try root(of: parts.numbering, in: container)), styles: styles)
    let rendered = DocxBody(content, counter: counter, styles: styles).rendered
    return Document(
      format: FileFormat.docx.rawValue, encoding: "utf-8", sha256: Digest(of: bytes).text,
      text: rendered.text, source: rendered.text, lines: LineIndex(rendered.text),
      fragments: rendered.fragments)
  }

  /// The container with the parts of usual names, and the names that its relationships give them.
  private static func open(
    _ bytes: [UInt8]
  ) throws(DocumentReader.Fault) -> (ZipContainer, DocxParts) {
    let usual = DocxParts.usual
    let links = DocxParts.relationships(of: usual.body)
    var container = try ZipContainer(
      bytes, members: usual.names.union([DocxParts.root, links]))
    let package = try root(of: DocxParts.root, in: container)
    let body = DocxParts.target("officeDocument", among: package, from: "") ?? usual.body
    let own = DocxParts.relationships(of: body)
    if own != links { container = try ZipContainer(bytes, members: [own]) }
    let relationships = try root(of: own, in: container)
    let parts = DocxParts(
      body: body,
      numbering: DocxParts.target("numbering", among: relationships, from: body)
        ?? usual.numbering,
      styles: DocxParts.target("styles", among: relationships, from: body) ?? usual.styles)
    if !parts.names.isSubset(of: usual.names) || own != links {
      container = try ZipContainer(bytes, members: parts.names)
    }
    return (container, parts)
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
