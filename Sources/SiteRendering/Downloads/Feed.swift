import DisclosureModel
import ReportChecking

/// `feed.xml`, one in each language: the newest reports as Atom, with what checking them found.
///
/// No clock goes into it: an entry is dated by its report's signature, or by the last day of the year
/// it reports on.
enum Feed {
  private static let most = 50

  static func xml(_ site: Site) -> [UInt8] {
    let reports = site.portfolio.reports.enumerated().sorted { left, right in
      let (a, b) = (date(of: left.element.report), date(of: right.element.report))
      return a == b ? left.offset < right.offset : a > b
    }.prefix(most).map(\.element)
    var xml = XMLWriter()
    xml.element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.texts["language"]]
    ) { xml in
      xml.element("title", text: site.portal.name)
      xml.element("subtitle", text: site.portal.summary)
      xml.element("id", text: identifier(site, of: SitePath.home))
      xml.element("updated", text: timestamp(reports.first.map { date(of: $0.report) }))
      xml.element("author") {
        $0.element("name", text: site.portal.publisher?.name ?? site.portal.name)
      }
      xml.empty("link", ["href": address(site, of: SitePath.home)])
      if let base = site.portal.baseURL {
        xml.empty(
          "link", ["rel": "self", "href": base.address(of: site.language.folder + SitePath.feed)])
      }
      for checked in reports { write(checked, site, to: &xml) }
    }
    return xml.bytes
  }

  private static func write(_ checked: CheckedReport, _ site: Site, to xml: inout XMLWriter) {
    let report = checked.report
    let path = SitePath.report(report.agency.id, report.year)
    let summary = ReportSummary(site: site, checked: checked, groups: FindingGroup.of(checked))
    xml.element("entry") {
      $0.element("title", text: site.wording.title(report))
      $0.element("id", text: identifier(site, of: path))
      $0.empty("link", ["href": address(site, of: path)])
      $0.element("updated", text: timestamp(date(of: report)))
      $0.element("author") { $0.element("name", text: report.agency.name) }
      $0.element("summary", text: summary.description)
    }
  }

  private static func date(of report: Report) -> CalendarDate {
    report.signed?.value
      ?? CalendarDate(year: report.year, month: 12, day: 31)!  // a day of every year
  }

  static func timestamp(_ date: CalendarDate?) -> String {
    "\(date.map { "\($0)" } ?? "1970-01-01")T00:00:00Z"
  }

  /// Absolute where the site's address is known, else relative to the feed, which is beside the home page of its
  /// language.
  private static func address(_ site: Site, of path: String) -> String {
    site.portal.baseURL == nil ? SitePath.encoded(path) : site.address(of: path)
  }

  static func identifier(_ site: Site, of path: String) -> String {
    let address = site.address(of: path)
    return site.portal.baseURL == nil ? "urn:gouji:\(address)" : address
  }
}
