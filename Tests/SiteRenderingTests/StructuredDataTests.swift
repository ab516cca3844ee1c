import Foundation
import Testing

@testable import SiteRendering

@Suite("Data for machines")
struct StructuredDataTests {
  private func graph(_ path: String, of site: SampleSite) throws -> [[String: Any]] {
    let html = try #require(site.text(path))
    let block = try #require(
      html.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)?.1)
    let json = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
    return try #require(json?["@graph"] as? [[String: Any]])
  }

  @Test func saysWhatAPageIsAbout() throws {
    let site = try SampleSite()
    for (path, type) in [
      ("index.html", "WebSite"), ("agencies/371521-yanggu/2023/index.html", "Report"),
      ("data/index.html", "Dataset"),
    ] {
      #expect(try graph(path, of: site).last?["@type"] as? String == type)
    }
  }

  @Test func namesThePagesAboveByTheirAddresses() throws {
    let trail = try graph("en/agencies/371521-yanggu/2023/index.html", of: SampleSite())[0]
    #expect(trail["@type"] as? String == "BreadcrumbList")
    let items = try #require(trail["itemListElement"] as? [[String: Any]])
    let root = "https://example.org/reports/en/"
    #expect(
      items.map { $0["item"] as? String } == [
        root, root + "agencies/", root + "agencies/371521-yanggu/",
        root + "agencies/371521-yanggu/2023/",
      ])
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3, 4])
  }

  @Test func offersTheSearchOnlyUnderAnAddress() throws {
    let here = try graph("index.html", of: SampleSite())[0]
    let action = try #require(here["potentialAction"] as? [String: Any])
    let target = try #require(action["target"] as? [String: String])
    #expect(
      target["urlTemplate"] == "https://example.org/reports/search/?q={search_term_string}")
    var portal = SampleSite.portal
    portal.baseURL = nil
    #expect(try graph("index.html", of: SampleSite(portal: portal))[0]["potentialAction"] == nil)
  }

  @Test func tellsYearsLicenceAndFilesOfTheData() throws {
    let site = try SampleSite()
    let data = try #require(try graph("data/index.html", of: site).last)
    #expect(data["temporalCoverage"] as? String == "2022/2023")
    #expect(data["license"] as? String == "https://creativecommons.org/licenses/by/4.0/")
    let files = try #require(data["distribution"] as? [[String: String]])
    let paths = files.compactMap {
      $0["contentUrl"]?.dropFirst("https://example.org/reports/".count)
    }
    #expect(paths.contains("data/gouji.sqlite"))
    for path in paths { #expect(site.bytes(String(path)) != nil, "\(path)") }
  }

  @Test func catalogueListsTheSameFiles() throws {
    let site = try SampleSite()
    let json =
      try JSONSerialization.jsonObject(
        with: Data(try #require(site.bytes("data/catalog.jsonld")))) as? [String: Any]
    let dataset = try #require((json?["dataset"] as? [[String: Any]])?.first)
    let files = try #require(dataset["distribution"] as? [[String: String]])
    #expect(files.count == DataResource.all.count + 2)
    #expect(files.allSatisfy { $0["license"]?.hasPrefix("https://") == true })
  }
}
