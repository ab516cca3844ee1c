import DisclosureModel
import Foundation
import Testing

@testable import SiteRendering

@Suite("The glossary")
struct GlossaryTests {
  @Test func explainsLabelsByTableInBothLanguages() throws {
    let site = try SampleSite()
    let chinese = try #require(site.text("glossary/index.html"))
    let english = try #require(site.text("en/glossary/index.html"))
    let anchor = Anchor.term("自然人")
    for html in [chinese, english] {
      #expect(html.contains("<h2 id=\"table-requests\">"))
      #expect(
        html.contains(
          "<div id=\"\(anchor)\"><dt><a href=\"#\(anchor)\" lang=\"zh-Hans\">自然人</a><span class=\"aside\" lang=\"en\">Natural persons</span></dt>"
        ))
    }
    #expect(chinese.contains("<dd>以个人名义提出的申请。</dd>"))
    #expect(!english.contains("<dd>以个人名义提出的申请。</dd>"))
  }

  @Test func givesEveryLabelOneAnchor() throws {
    let labels = Term.all.map(\.label)
    #expect(Set(labels.map(Anchor.term)).count == labels.count)
  }

  @Test func isLinkedFromEveryPage() throws {
    for (path, html) in try SampleSite().pages where !path.hasSuffix("404.html") {
      #expect(html.contains("glossary/index.html"), "\(path)")
    }
  }

  @Test func isLinkedFromTheLabelsOfTables() throws {
    for (folder, label) in [("", "自然人"), ("en/", "Natural persons")] {
      let html = try #require(
        try SampleSite().text(folder + "agencies/371521-yanggu/2023/index.html"))
      let link =
        "<a class=\"term\" href=\"../../../glossary/index.html#\(Anchor.term("自然人"))\">\(label)</a></th>"
      #expect(html.components(separatedBy: link).count == 2)
    }
  }

  @Test func explainsBelowATableItsOwnLabelsOnly() throws {
    let html = try #require(try SampleSite().text("agencies/371521-yanggu/2023/index.html"))
    let tables = html.components(separatedBy: "<div class=\"form-table\"").dropFirst()
    #expect(tables.count == 3)
    let shown = tables.map { $0.contains("<dt>自然人</dt>") }
    #expect(shown == [false, true, false])
    #expect(tables.map { $0.contains("<dt>结果纠正</dt>") } == [false, false, true])
  }
}
