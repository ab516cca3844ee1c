import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Misprints of any kind")
struct MisprintSearchTests {
  private static let variants = 40
  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  private func isHan(_ character: Character) -> Bool {
    ("\u{4E00}"..."\u{9FFF}").contains(character)
  }

  /// The report with a few characters of its tables lost, changed or put in.
  private func misprinted(_ text: [Character], by generator: inout SeededGenerator) -> String {
    var text = text
    let start = text.firstIndex(of: "二") ?? 0
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let places = text.indices.filter { $0 > start && isHan(text[$0]) }
      guard let place = places.randomElement(using: &generator),
        let other = places.randomElement(using: &generator)
      else { break }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: text[place] = text[other]
      case 1: text.insert(text[other], at: place)
      case 2: text.remove(at: place)
      default:
        text.removeSubrange(
          place..<min(place + 3, text[place...].firstIndex { !isHan($0) } ?? place))
      }
    }
    return String(text)
  }

  @Test(arguments: ReportText.Layout.allCases)
  func neverPutANumberIntoAnotherCell(_ layout: ReportText.Layout) throws {
    var generator = SeededGenerator(seed: 2021)
    let text = Array(ReportText(cells: Self.distinct, layout: layout).text)
    var read = 0
    for _ in 0..<Self.variants {
      let variant = misprinted(text, by: &generator)
      let document = try DocumentReader.read(Array(variant.utf8))
      guard let report = try? ReportReader().read(document, path: "x.txt") else { continue }
      for cell in report.form.cells {
        // A row whose label is beyond recognition may be read as one of the report's own.
        guard let expected = Self.distinct[cell.id], let found = report.cells[cell.index],
          found.kind == .number
        else { continue }
        read += 1
        try #require(found.raw == expected, "\(cell.id) of \(report.form.id)\n\(variant)")
      }
    }
    // Nearly all are read all the same.
    #expect(read > Self.variants * Form.form2021.cells.count * 9 / 10)
  }
}
