import DisclosureModel

extension MutatedReport {
  /// The undamaged report with its labels as they are to be printed.
  var printed: PrintedReport {
    var source = ReportText()
    source.form = form
    for (cell, value) in zip(form.cells, values) { source.cells[cell.id] = value.text }
    var report = PrintedReport(source, noteHasItsRow: mutations.contains(.noteInItsRow))
    if mutations.contains(.addedColumn) {
      var random = generator("addedColumn")
      report.mapTables { $0.addColumn(&random) }
    }
    if mutations.contains(.labelColumn) {
      var random = generator("labelColumn")
      report.mapTables { $0.addLabelColumn(&random) }
    }
    if mutations.contains(.noteBelow) { report.mapTables { $0.addNote() } }
    report.mapTables { table in
      for row in table.rows.indices {
        for cell in table.rows[row].cells.indices where table.rows[row].cells[cell].value == nil {
          print(&table.rows[row].cells[cell].text)
        }
      }
    }
    if mutations.contains(.headingInTable) { report.moveHeadingsIntoTables() }
    return report
  }

  /// The label as mutations write it; the same for the same label, wherever it stands.
  private func print(_ label: inout String) {
    var random = generator(label)
    if mutations.contains(.halfWidthLabels) {
      for (wide, half) in Self.widths where Bool.random(using: &random) {
        label = label.replacing(wide, with: half)
      }
    }
    var characters = Array(label)
    if mutations.contains(.spacedLabels), characters.count > 2, Bool.random(using: &random) {
      let space: Character = [" ", "　", "\u{A0}"].randomElement(using: &random) ?? " "
      characters.insert(space, at: Int.random(in: 1..<characters.count, using: &random))
    }
    if mutations.contains(.tornLabels), characters.count > 6, Bool.random(using: &random) {
      let middle = Int.random(in: 3...characters.count - 3, using: &random)
      characters.insert(PrintedGrid.tear, at: middle)
    }
    label = String(characters)
  }

  private static let widths = [
    ("（", "("), ("）", ")"), ("“", "\""), ("”", "\""), ("、", "."), ("，", ","), ("1.", "１．"),
  ]

  var text: PrintedText {
    var random = generator("text")
    var text = PrintedText()
    text.layout = format.textLayout ?? .cellPerLine
    text.hasRule = format == .markdown
    text.fillsMergedCells = !mutations.contains(.mergedOnce)
    text.lineEnd = mutations.contains(.windowsLines) ? "\r\n" : "\n"
    switch text.layout {
    case .cellPerLine: text.tear = Bool.random(using: &random) ? "\n" : "\n\t"
    case .bareLines: text.tear = Bool.random(using: &random) ? "\n" : "\n\n"
    case .tabRows, .spreadRows, .labelLines: text.tear = "\n"
    case .bars, .columns: text.tear = " "
    }
    if mutations.contains(where: { [.pages, .pageNumbers, .drift].contains($0) }) {
      text.pages.rows = Int.random(in: 3...20, using: &random)
      text.pages.repeatsHeadings = mutations.contains(.pages)
      text.pages.drift = mutations.contains(.drift) ? Int.random(in: 1...2, using: &random) : 0
      if mutations.contains(.pageNumbers) {
        // Among bare lines nothing but its signs tells a page's number from a value.
        let isPlain = text.layout != .bareLines && Bool.random(using: &random)
        text.pages.footer = { isPlain ? "\($0)" : "— \($0) —\n\u{0C}" }
      }
    }
    return text
  }

  var page: PrintedPage {
    var page = PrintedPage()
    page.isLaidOutByTables = mutations.contains(.layoutTables)
    page.leavesTagsOpen = mutations.contains(.openTags)
    page.isWordy = mutations.contains(.wordyMarkup)
    page.spacesEmptyCells = mutations.contains(.spacesInBlanks)
    if mutations.contains(.gb18030) { page.charset = "gb2312" }
    return page
  }

  var wordFile: PrintedWordFile {
    var file = PrintedWordFile()
    file.numbersLabels = mutations.contains(.numberedLabels)
    file.isEdited = mutations.contains(.trackedChanges)
    return file
  }

  /// What stands in the body of the Word file.
  package var wordBody: String { wordFile.file(printed).body }

  /// `text` in the encoding that mutations ask for.
  func encoded(_ text: String, mark: Bool) -> [UInt8] {
    if mutations.contains(.gb18030), let bytes = text.bytes(in: "GB18030") { return bytes }
    if mutations.contains(.utf16), let bytes = text.bytes(in: "UTF-16LE") {
      return [0xFF, 0xFE] + bytes
    }
    return Array((mark ? "\u{FEFF}" : "").utf8) + Array(text.utf8)
  }
}
