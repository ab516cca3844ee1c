import Diagnostics
import DisclosureModel
import Testing

@testable import ReportReading

@Suite("Reading one cell")
struct CellReaderTests {
  private func cell(_ raw: String, unit: String = "件") -> Cell {
    CellReader().read(raw, unit: unit, at: SourcePlace(line: 1))
  }

  @Test(arguments: [
    ("0", "0"), ("14", "14"), ("１４", "14"), ("1,234", "1234"), ("1，234，567", "1234567"),
    ("1 534 366", "1534366"), ("+1036", "1036"), ("-8", "-8"), ("8650.26", "8650.26"),
    ("25.1万", "251000"), ("3千", "3000"), ("14件", "14"), ("14 件", "14"), ("约3000", "3000"),
    ("130余", "130"), ("1.2亿", "120000000"), ("0007", "7"),
  ])
  func readsNumbersAsPrinted(_ raw: String, _ value: String) {
    #expect(cell(raw).kind == .number)
    #expect(cell(raw).value?.description == value)
    #expect(cell(raw).raw == raw)
  }

  @Test(
    arguments: [
      ("233", "233", []), ("10608956 元", "1060.8956", [.currencyUnit, .unusualFormat]),
      ("8650.26万元", "8650.26", [.printedUnit]), ("233万", "233", [.printedUnit]),
      ("1.2亿元", "12000", [.currencyUnit]), ("12.34元", "0.001234", [.currencyUnit]),
      ("1060万余元", "1060", [.printedUnit, .approximate]), ("12万人民币", "12", [.printedUnit]),
      ("1.2亿", "12000", [.magnitudeSuffix]), ("3千万", "3000", [.magnitudeSuffix]),
      ("3百万", "300", [.magnitudeSuffix]),
    ] as [(String, String, Cell.Marks)])
  func bringsAmountsToTheFormsUnit(_ raw: String, _ value: String, _ marks: Cell.Marks) {
    #expect(cell(raw, unit: "万元").value?.description == value)
    #expect(cell(raw, unit: "万元").marks == marks)
  }

  @Test func takesAThousandAmongAmountsInTenThousandsAsText() {
    #expect(cell("5千", unit: "万元").kind == .text)
  }

  @Test func takesAMagnitudeAsRoundedToItsLastDigit() throws {
    let rounded = cell("25.1万")
    #expect(rounded.bounds.low.description == "250500")
    #expect(rounded.bounds.high.description == "251500")
    #expect(rounded.precision?.description == "1000")
    #expect(rounded.marks == .magnitudeSuffix)
  }

  @Test(arguments: [
    ("130余", "130", "260"), ("130+", "130", "260"), ("约130", "65", "260"), ("大约130余", "65", "260"),
    ("近130", "65", "130"), ("将近130", "65", "130"), ("近130余", "65", "260"), ("约0", "0", "0"),
    ("近25万", "125000", "255000"),
  ])
  func takesAnApproximationAsWideAsItsWords(_ raw: String, _ low: String, _ high: String) {
    #expect(cell(raw).bounds.low.description == low)
    #expect(cell(raw).bounds.high.description == high)
    #expect(cell(raw).marks.contains(.approximate))
  }

  @Test(arguments: ["约-8", "近-3", "-8余", "约-25万"])
  func takesAnApproximateNegativeNumberAsText(_ raw: String) {
    #expect(cell(raw).kind == .text)
  }

  @Test func takesAPlainNumberAsExact() {
    #expect(cell("14").bounds.isExact)
    #expect(cell("14").precision == nil)
    #expect(cell("14").marks == [])
  }

  @Test(arguments: ["22（其中修订16件）", "22(含上年结转3件)", "22件（其中修订16件）", "22 （其中 16 件为修订）"])
  func takesANumberWithARemarkAsTheNumber(_ raw: String) {
    #expect(cell(raw).value?.description == "22")
    #expect(cell(raw).bounds.isExact)
    #expect(cell(raw).raw == raw)
    #expect(cell(raw).marks.contains(.remark))
  }

  @Test(arguments: [("0（件）", "0"), ("5件", "5"), ("12（项）", "12"), ("3(份)", "3")])
  func takesAUnitInBracketsAsAUnit(_ raw: String, _ value: String) {
    #expect(cell(raw).value?.description == value)
    #expect(cell(raw).marks.contains(.printedUnit))
  }

  @Test(arguments: ["/", "-", "—", "－", "——", "无", "不适用", "N/A"])
  func takesSignsOfAbsenceAsNotApplicable(_ raw: String) {
    #expect(cell(raw).kind == .notApplicable)
    #expect(cell(raw).value == nil)
  }

  @Test(arguments: ["", " ", "　", "\u{A0}"]) func takesWhiteSpaceAsBlankAndNeverAsZero(
    _ raw: String
  ) {
    #expect(cell(raw).kind == .blank)
    #expect(cell(raw).value == nil)
    #expect(cell(raw).bounds == .anyCount)
  }

  @Test(arguments: [
    "详见附表", "7 13", "1,23", "12,34,567", "1.", "1.2.3", "万", "1-2", "10％",
    "（22）", "22（16）", "22（累计）", "22（不含下属单位）", "22（其中", "22（）", "22（其中3件）（其中4件）",
    "其中22", "22（更正为23）",
    "99999999999999999999", "0.1234567",
  ])
  func leavesWhatIsNoNumberAsText(_ raw: String) {
    #expect(cell(raw).kind == .text)
    #expect(cell(raw).value == nil)
    #expect(cell(raw).raw == raw)
  }
}
