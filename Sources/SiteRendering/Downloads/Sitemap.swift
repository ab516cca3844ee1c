/// `sitemap.xml` and `robots.txt`, which need to know the site's address.
enum Sitemap {
  /// A sitemap may list no more.
  private static let most = 50_000

  /// Nil where the address is not known: a sitemap holds absolute addresses only.
  static func xml(_ site: Site, pages: [String]) -> [UInt8]? {
    guard let base = site.portal.baseURL else { return nil }
    var xml = XMLWriter()
    xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
      for page in pages.prefix(most) {
        xml.element("url") { $0.element("loc", text: base.address(of: page)) }
      }
    }
    return xml.bytes
  }

  static func robots(_ site: Site) -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let base = site.portal.baseURL { text += "Sitemap: \(base.address(of: SitePath.sitemap))\n" }
    return Array(text.utf8)
  }
}
