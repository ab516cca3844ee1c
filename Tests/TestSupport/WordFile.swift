/// A Word file for tests, from what stands in its body.
package struct WordFile {
  /// The content of `w:body`; `w:` and `mc:` are declared.
  package var body: String
  /// The content of `w:numbering`, if there is such a part.
  package var numbering: String?
  /// The content of `w:styles`, if there is such a part.
  package var styles: String?
  package var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  package init(_ body: String, numbering: String? = nil, styles: String? = nil) {
    self.body = body
    self.numbering = numbering
    self.styles = styles
  }

  package var bytes: [UInt8] {
    var members = [
      (name: "[Content_Types].xml", content: Array("<Types/>".utf8)),
      ("word/document.xml", part("document", "<w:body>\(body)</w:body>")),
      ("word/header1.xml", part("hdr", WordFile.paragraph("页眉"))),
    ]
    if let numbering { members.append(("word/numbering.xml", part("numbering", numbering))) }
    if let styles { members.append(("word/styles.xml", part("styles", styles))) }
    return ZipFile(members).bytes
  }

  private func part(_ root: String, _ content: String) -> [UInt8] {
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    let xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:\(root) xmlns:w=\"\(namespace)\""
      + " xmlns:mc=\"\(compatibility)\">\(content)</w:\(root)>"
    return Array(xml.utf8)
  }

  package static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A paragraph of one run.
  package static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(text.isEmpty ? "" : run(text))</w:p>"
  }

  /// The property that puts a paragraph into a list.
  package static func numbered(_ list: Int, level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
  }

  package static func cell(_ text: String, properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  package static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  package static func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

  package static func span(_ columns: Int) -> String { "<w:gridSpan w:val=\"\(columns)\"/>" }

  /// The property of a cell that goes on in the next row, and of one that goes on from the last.
  package static let mergeStart = "<w:vMerge w:val=\"restart\"/>"
  package static let mergeEnd = "<w:vMerge/>"

  /// A list definition with a level for each format and text, and the list of the same number.
  package static func list(_ id: Int, _ levels: [(format: String, text: String)]) -> String {
    let levels = levels.enumerated().map { index, level in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.format)\"/>"
        + "<w:lvlText w:val=\"\(level.text)\"/></w:lvl>"
    }
    return "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
      + "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
  }
}
