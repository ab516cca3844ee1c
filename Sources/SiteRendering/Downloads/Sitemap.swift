/// `sitemap.xml` and `robots.txt`, which need to know the site's address.
enum Sitemap {
  /// One file may list no more.
  private static let most = 50_000

  /// One file with all addresses; where they are too many, an index of files that share them. None where the site's
  /// address is not known: a sitemap holds absolute addresses only.
  static func jobs(_ site: Site, pages: [String], most: Int = most) -> [PageJob] {
    guard let base = site.portal.baseURL else { return [] }
    let list = PageList(pages, of: site, at: base)
    guard pages.count > most else {
      return [PageJob(SitePath.sitemap) { _, output in output += list.xml(pages[...]) }]
    }
    let paging = Paging(count: pages.count, size: most)
    let parts = (1...paging.pages).map { number in
      PageJob(SitePath.sitemap(part: number)) { _, output in
        output += list.xml(pages[paging.range(of: number)])
      }
    }
    return [PageJob(SitePath.sitemap) { _, output in output += index(parts.map(\.path), base) }]
      + parts
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func index(_ parts: [String], _ base: BaseURL) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("sitemapindex", ["xmlns": namespace]) { xml in
      for part in parts {
        xml.element("sitemap") { $0.element("loc", text: base.address(of: part)) }
      }
    }
    return xml.bytes
  }

  /// Pages, each with its likes in other languages.
  private struct PageList: Sendable {
    let base: BaseURL
    let languages: [Language]
    private let all: Set<String>

    init(_ pages: [String], of site: Site, at base: BaseURL) {
      self.base = base
      languages = site.languages
      all = Set(pages)
    }

    func xml(_ pages: ArraySlice<String>) -> [UInt8] {
      var xml = XMLWriter()
      xml.element(
        "urlset", ["xmlns": Sitemap.namespace, "xmlns:xhtml": "http://www.w3.org/1999/xhtml"]
      ) { xml in
        for page in pages {
          xml.element("url") {
            $0.element("loc", text: base.address(of: page))
            writeAlternates(of: page, to: &$0)
          }
        }
      }
      return xml.bytes
    }

    /// The page in every language, its own among them, if there is more than one.
    private func writeAlternates(of page: String, to xml: inout XMLWriter) {
      let folder = languages.map(\.folder).first { !$0.isEmpty && page.hasPrefix($0) } ?? ""
      let path = page.dropFirst(folder.count)
      let versions = languages.filter { all.contains($0.folder + path) }
      guard versions.count > 1 else { return }
      for language in versions {
        xml.empty(
          "xhtml:link",
          [
            "rel": "alternate", "hreflang": language.texts["language"],
            "href": base.address(of: language.folder + path),
          ])
      }
    }
  }

  static func robots(_ site: Site) -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let base = site.portal.baseURL { text += "Sitemap: \(base.address(of: SitePath.sitemap))\n" }
    return Array(text.utf8)
  }
}
