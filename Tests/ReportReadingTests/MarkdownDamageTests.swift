import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Damaged Markdown")
struct MarkdownDamageTests {
  /// Values that are all different, so that no shift can go unseen.
  private static let values = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  @Test(arguments: SavedReport.Markdown.allCases)
  func givesNoWrongNumber(_ kind: SavedReport.Markdown) throws {
    let source = ReportText(cells: Self.values)
    let report = try ReportReader().read(DocumentReader.read(source.bytes), path: "x.txt")
    let original = SavedReport(report).markdown(kind)
    var random = SeededGenerator(seed: 7)
    for round in 0..<60 {
      var text = original
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&text, &random) }
      guard let document = try? DocumentReader.read(Array(text.utf8), name: "x.md"),
        let read = try? ReportReader().read(document, path: "x.md")
      else { continue }
      for cell in read.form.cells where read.form === Form.form2021 {
        guard let value = read.cells[cell.index], value.kind == .number else { continue }
        #expect(value.raw == Self.values[cell.id], "round \(round): \(cell.id)")
      }
    }
  }

  private func damage(_ text: inout String, _ random: inout SeededGenerator) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = Int.random(in: 0..<lines.count, using: &random)
    let bars = lines[index].indices.filter { lines[index][$0] == "|" }
    switch Int.random(in: 0..<7, using: &random) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines.insert("", at: index)
    // Two cells that changed places, each on a line of HTML, are no damage that anybody could see.
    case 3 where lines.contains { $0.hasPrefix("<td") }: lines.remove(at: index)
    case 3: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &random))
    case 4: if let bar = bars.randomElement(using: &random) { lines[index].remove(at: bar) }
    case 5: if let bar = bars.randomElement(using: &random) { lines[index].insert("|", at: bar) }
    default: if let bar = bars.randomElement(using: &random) { lines[index].insert("\n", at: bar) }
    }
    text = lines.joined(separator: "\n")
  }
}
