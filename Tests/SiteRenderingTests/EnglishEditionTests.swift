import DisclosureModel
import Foundation
import Tables
import TestSupport
import Testing

@testable import ReportChecking
@testable import SiteRendering

/// English pages speak English but for what agencies and editors wrote, and that is marked as Chinese.
@Suite("The English edition") struct EnglishEditionTests {
  @Test(arguments: [Sample.made, .real])
  func marksWhatIsChinese(_ sample: Sample) throws {
    for page in try sample.english.values {
      for text in page.texts where !text.isMarked {
        #expect(Self.chinese(in: text.text).isEmpty, "\(page.path): \(text.text)")
      }
    }
  }

  @Test(arguments: [Sample.made, .real])
  func saysNothingOfItsOwnInChinese(_ sample: Sample) throws {
    let english = try sample.english
    for page in english.values {
      for text in page.texts.map(\.text) + page.attributes {
        for word in Self.chinese(in: text) {
          let isGiven =
            english.content.contains(word) || page.namesTerms && Self.terms.contains(word)
          #expect(isGiven, "\(page.path): \(word) in \(text)")
        }
      }
    }
  }

  @Test func tellsFindingsInEnglish() throws {
    let english = try Sample.made.english
    let page = try #require(
      english.values.first { $0.path == "en/agencies/371521-yanggu/2023/index.html" })
    #expect(page.texts.contains { $0.text.contains("Natural persons: does not balance") })
    #expect(page.texts.contains { $0.text.contains("“Total” has blank cells") })
  }

  /// The official terms, which some pages give beside their English names.
  private static let terms = Term.all.map(\.label).joined(separator: "\n") + "亿元"

  /// Runs of Chinese characters.
  private static func chinese(in text: String) -> [String] {
    text.matches(of: /[\u{3400}-\u{9FFF}]+/).map { String($0.0) }
  }
}

/// A site, and what it was made from.
enum Sample: Sendable {
  /// Of reports made in memory.
  case made
  /// Of the repository's own, as the checker finds them.
  case real

  private static let sites: [Sample: Result<English, any Error>] = [
    .made: Result { try English(reports: SampleSite.reports, reviews: reviews) },
    .real: Result { try English(reports: RealReports.checked().reports, reviews: []) },
  ]

  var english: English {
    get throws { try #require(Self.sites[self]).get() }
  }

  private static let reviews = [
    Review(finding: "a2", status: .explained, reviewer: "张三", note: "笔误", reply: "已更正")
  ]
}

/// The English pages of a site.
struct English: Sendable {
  let values: [EnglishPage]
  /// What agencies and editors wrote.
  let content: String

  init(reports: [CheckedReport], reviews: [Review]) throws {
    let former = try SampleSite(reports: Array(reports.prefix(1)), prose: [:])
    let site = try SampleSite(
      reports: reports, prose: [:], checks: CheckDocumentation.all, reviews: reviews,
      former: former.findings)
    values = site.pages.filter { $0.path.hasPrefix("en/") }.map(EnglishPage.init)
    content = Self.content(of: reports, reviews)
  }

  private static func content(of reports: [CheckedReport], _ reviews: [Review]) -> String {
    var words = reports.flatMap { checked -> [String] in
      let report = checked.report
      let names = [report.agency.name, report.title.value, report.source.path]
      let texts = report.sections.flatMap { [$0.title, $0.ordinal] + $0.blocks.map(\.text) }
      let cells = report.form.cells.compactMap { report.cells[$0.index]?.raw }
      let quotes = checked.findings.compactMap(\.quote).map(\.sentence)
      let contact = [report.contact.address, report.contact.phone].compactMap(\.self)
      return names + (report.agency.place?.names ?? []) + texts + cells + quotes + contact
    }
    words += reviews.flatMap { [$0.reviewer, $0.note, $0.reply].compactMap(\.self) }
    words += SampleSite.portal.publisher.map { [$0.name] } ?? []
    words += reports.compactMap { $0.report.agency.place?.names.joined() }
    words += Table.rows("divisions/tiles.csv").rows.map { $0.fields[1] }
    words += FormPrescription.all.map(\.instrument)
    words.append(Language.chinese.texts["languageName"])
    // What the checks mean is told with the words that they look for.
    words += CheckDocumentation.all.flatMap { check in
      [check.title, check.formula, check.explanation, check.example, check.falsePositives]
        .map(\.en) + [check.remedy.en]
    }
    return words.joined(separator: "\n")
  }
}

/// A page as its texts and the attributes that people see or hear.
struct EnglishPage: Sendable {
  let path: String
  private(set) var texts: [(text: String, isMarked: Bool)] = []
  private(set) var attributes: [String] = []

  /// Whether it explains what the forms say.
  var namesTerms: Bool {
    ["en/glossary/", "en/methodology/", "en/indicators/", "en/data/"].contains {
      path.hasPrefix($0)
    }
  }

  init(path: String, html: String) {
    self.path = path
    var open: [(name: String, isMarked: Bool)] = []
    for part in html.matches(of: /<(\/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>([^<]*)/) {
      let (_, end, name, rest, text) = part.output
      if end == "/" {
        while let last = open.popLast(), last.name != name {}
      } else {
        let isMarked =
          rest.contains("lang=\"zh-Hans\"")
          || (open.last?.isMarked ?? false) && !rest.contains("lang=\"en\"")
        if !Self.void.contains(String(name)), rest.last != "/" {
          open.append((String(name), isMarked))
        }
        let said = rest.matches(of: /(?:aria-label|title|alt|placeholder|content)="([^"]*)"/)
        attributes += said.map { String($0.1) }
      }
      if name == "title" { attributes.append(String(text)) }
      if end != "/", ["title", "script", "style", "option"].contains(name) { continue }
      texts.append((String(text), open.last?.isMarked ?? false))
    }
  }

  private static let void: Set = [
    "meta", "link", "br", "img", "input", "hr", "!DOCTYPE", "col", "wbr", "rect", "path",
  ]
}
