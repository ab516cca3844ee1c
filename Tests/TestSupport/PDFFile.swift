/// A PDF file for tests: pages of texts at places, in a font that every reader is told the characters of.
package struct PDFFile {
  /// Points.
  package var width = 595.0
  package var height = 842.0
  package var pages: [Page] = []
  /// What is added to the trailer, such as a reference to an encryption.
  package var trailer = ""

  /// What stands on a page.
  package struct Page {
    package var texts: [Text] = []
    package var boxes: [Box] = []

    package init() {}
  }

  /// Four lines, from the upper left corner of the page.
  package struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  /// A text with its left end and base line, from the upper left corner of the page.
  package struct Text {
    var string: String
    var x: Double
    var y: Double
    var size: Double

    package init(_ string: String, x: Double, y: Double, size: Double) {
      self.string = string
      self.x = x
      self.y = y
      self.size = size
    }
  }

  package init() {}

  /// The width of `text` in parts of its size: a half for ASCII characters, one for others.
  package static func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
  }

  package var bytes: [UInt8] {
    let kids = pages.indices.map { "\(7 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [0 127 500] >>",
      "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
      Self.stream(Self.characters),
    ]
    for page in pages {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Resources << /Font << /F 3 0 R >> >> /Contents \(objects.count + 2) 0 R >>"
      )
      objects.append(Self.stream(page.content(height: height)))
    }
    return Self.file(objects, trailer: trailer)
  }

  /// The map by which each code is the character of the same number.
  private static let characters: String = {
    let ranges = (0..<256).map { high in
      let digits = String(high + 256, radix: 16).dropFirst()
      return "<\(digits)00> <\(digits)ff> <\(digits)00>"
    }
    let blocks = stride(from: 0, to: 256, by: 64).map {
      "64 beginbfrange\n\(ranges[$0..<$0 + 64].joined(separator: "\n"))\nendbfrange"
    }
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
      + "/CMapName /Identity def /CMapType 2 def\n"
      + "1 begincodespacerange <0000> <ffff> endcodespacerange\n\(blocks.joined(separator: "\n"))\n"
      + "endcmap end end"
  }()

  private static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private static func file(_ objects: [String], trailer: String) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
    }
    let table = bytes.count
    bytes += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
    for offset in offsets {
      let digits = String(offset)
      bytes += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8
    }
    bytes +=
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n"
      .utf8
    return bytes
  }
}

extension PDFFile.Page {
  /// The page in PDF's own words, which count from the lower left corner.
  fileprivate func content(height: Double) -> String {
    let lines = boxes.map {
      "\($0.x) \(height - $0.y - $0.height) \($0.width) \($0.height) re S"
    }
    let texts = texts.map { text in
      let codes = text.string.utf16.map { code in
        let digits = String(code, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }
      return "BT /F \(text.size) Tf \(text.x) \(height - text.y) Td <\(codes.joined())> Tj ET"
    }
    return (["0.5 w"] + lines + texts).joined(separator: "\n")
  }
}
