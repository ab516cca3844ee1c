/// The visible text of a paragraph, all tracked changes taken as accepted.
struct DocxParagraph {
  /// The paragraph's lines, which soft breaks separate; at least one, blank or not.
  private(set) var lines: [[UInt8]] = [[]]
  /// The contents of its text boxes.
  private(set) var textBoxes: [XMLElement] = []
  /// For each field that is open, whether what follows is its code and not its result.
  private var openFields: [Bool] = []

  /// Whether its mark was deleted, so that it runs on into the next paragraph.
  let runsOn: Bool
  /// Whether its mark is hidden: then its number is, too.
  let isHidden: Bool

  private let styles: DocxStyles
  /// Whether the paragraph's style hides its text.
  private let isStyleHidden: Bool

  init(_ paragraph: XMLElement, styles: DocxStyles) {
    self.styles = styles
    let mark = paragraph["w:pPr"]?["w:rPr"]
    runsOn = mark?["w:del"] != nil || mark?["w:moveFrom"] != nil
    isStyleHidden = styles.hides(
      paragraph["w:pPr"]?.value(of: "w:pStyle") ?? styles.standard)
    isHidden = Self.isHidden(mark, styles, isStyleHidden)
    read(paragraph)
  }

  private mutating func read(_ element: XMLElement) {
    for child in element.children { readInline(child) }
  }

  private mutating func readInline(_ element: XMLElement) {
    switch element.name {
    case "w:t", "m:t": append(element.text)
    case "w:tab", "w:ptab": append(Array(" ".utf8))
    case "w:noBreakHyphen": append(Array("-".utf8))
    case "w:sym": append(Self.symbol(element))
    case "w:br", "w:cr": if isVisible { lines.append([]) }
    case "w:fldChar": readField(element.attributes["w:fldCharType"])
    case "w:txbxContent": textBoxes.append(element)
    case "w:r":
      let properties = element["w:rPr"]
      guard !Self.isHidden(properties, styles, isStyleHidden),
        !["w:strike", "w:dstrike"].contains(where: { properties?.isOn($0) == true })
      else { return }
      // A mark above the line is no digit of the number before it.
      let isRaised =
        ["superscript", "subscript"].contains(properties?.value(of: "w:vertAlign"))
        || (properties?.number(of: "w:position") ?? 0) >= Self.raised
      if isRaised { append(Array(" ".utf8)) }
      read(element)
      if isRaised { append(Array(" ".utf8)) }
    case "mc:AlternateContent": if let chosen = element.alternative { read(chosen) }
    case _ where Self.ignored.contains(element.name): break
    default: read(element)  // hyperlinks, insertions, content controls, drawings, …
    }
  }

  /// Half points above the line from which a run is a mark and not text set a little higher.
  private static let raised = 6

  /// What holds no text of the paragraph's: properties (whose tabs are tab stops), deletions, readings
  /// printed above characters.
  private static let ignored: Set<String> = [
    "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:del", "w:moveFrom", "w:delText", "w:instrText",
    "w:delInstrText", "w:rt", "w:rubyPr",
  ]

  /// Whether a run or mark with these properties is hidden: by itself, or by one of the two styles, whose
  /// words on it cancel each other (ECMA-376, 17.7.3).
  private static func isHidden(
    _ properties: XMLElement?, _ styles: DocxStyles, _ isStyleHidden: Bool
  ) -> Bool {
    if properties?["w:vanish"] != nil { return properties?.isOn("w:vanish") == true }
    return styles.hides(properties?.value(of: "w:rStyle")) != isStyleHidden
  }

  private var isVisible: Bool { !openFields.contains(true) }

  private mutating func append(_ text: [UInt8]) {
    if isVisible { lines[lines.count - 1] += text }
  }

  /// A field is opened, turns from its code to its result, and ends. One that goes on in the next
  /// paragraph shows its result there, so nothing is kept from paragraph to paragraph.
  private mutating func readField(_ type: String?) {
    switch type {
    case "begin": openFields.append(true)
    case "separate": if !openFields.isEmpty { openFields[openFields.count - 1] = false }
    case "end": _ = openFields.popLast()
    default: break
    }
  }

  /// The character of a symbol; nothing where only its font knows what it looks like.
  private static func symbol(_ element: XMLElement) -> [UInt8] {
    guard let code = element.attributes["w:char"].flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code)
    else { return [] }
    return Array(String(Character(scalar)).utf8)
  }
}

extension XMLElement {
  /// The one of the alternatives in `mc:AlternateContent` that is shown: the first choice.
  var alternative: XMLElement? { self["mc:Choice"] ?? self["mc:Fallback"] }
}
