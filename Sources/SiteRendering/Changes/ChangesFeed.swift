import DisclosureModel

/// `issues/changes.xml`, one in each language: how findings have changed, as Atom, an entry for each build that found something
/// else.
enum ChangesFeed {
  private static let most = 30
  /// How many changes an entry tells in words.
  private static let told = 20

  static func xml(_ site: Site) -> [UInt8] {
    let revisions = site.changes.revisions.prefix(most)
    let page = SitePath.changes
    var xml = XMLWriter()
    xml.element(
      "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.texts["language"]]
    ) { xml in
      xml.element(
        "title", text: site.texts[.changesTitle] + site.texts[.titleSeparator] + site.portal.name)
      xml.element("subtitle", text: site.texts[.changesDescription])
      xml.element("id", text: Feed.identifier(site, of: page))
      xml.element("updated", text: Feed.timestamp(revisions.first?.date))
      xml.element("author") {
        $0.element("name", text: site.portal.publisher?.name ?? site.portal.name)
      }
      xml.empty("link", ["href": address(of: page, site)])
      if let base = site.portal.baseURL {
        xml.empty(
          "link",
          [
            "rel": "self",
            "href": base.address(of: site.language.folder + SitePath.changesFeed),
          ])
      }
      for revision in revisions { write(revision, site, to: &xml) }
    }
    return xml.bytes
  }

  private static func write(
    _ revision: ChangeLog.Revision, _ site: Site, to xml: inout XMLWriter
  ) {
    let anchor = "#" + Anchor.revision(revision.number)
    let words = ChangeWords(site: site)
    xml.element("entry") {
      $0.element("title", text: words.title(of: revision))
      $0.element("id", text: Feed.identifier(site, of: SitePath.changes) + anchor)
      $0.empty("link", ["href": address(of: SitePath.changes, site) + anchor])
      $0.element("updated", text: Feed.timestamp(revision.date))
      let changes = revision.changes.prefix(told).map { words.sentence($0) }
      let rest = revision.changes.count - changes.count
      let more = rest > 0 ? [site.texts(.moreChanges, ["count": "\(rest)"])] : []
      $0.element(
        "summary", text: ([words.counts(of: revision)] + changes + more).joined(separator: "\n"))
    }
  }

  /// Absolute where the site's address is known, else relative to the feed, which is one folder down.
  private static func address(of path: String, _ site: Site) -> String {
    site.portal.baseURL == nil
      ? Origin(SitePath.changesFeed, in: site.language).href(path) : site.address(of: path)
  }
}

/// Changes in words.
struct ChangeWords {
  let site: Site

  func title(of revision: ChangeLog.Revision) -> String {
    site.texts(
      .revisionTitle, ["number": "\(revision.number)", "date": "\(revision.date)"])
  }

  func label(_ kind: ChangeLog.Change.Kind) -> String {
    switch kind {
    case .new: site.texts[.changeNew]
    case .changed: site.texts[.changeChanged]
    case .gone: site.texts[.changeGone]
    }
  }

  /// `新增 2、有变化 1`.
  func counts(of revision: ChangeLog.Revision) -> String {
    ChangeLog.Change.Kind.allCases.compactMap { kind in
      let count = revision.count(kind)
      return count > 0
        ? site.texts(.changeCount, ["change": label(kind), "count": "\(count)"]) : nil
    }.joined(separator: site.texts[.comma])
  }

  func report(_ finding: KnownFinding) -> String {
    site.texts(.reportName, ["agency": finding.agencyName, "year": "\(finding.year)"])
  }

  func sentence(_ change: ChangeLog.Change) -> String {
    site.texts(
      .changeSentence,
      [
        "change": label(change.kind), "report": report(change.finding),
        "message": site.text(change.finding.message),
      ])
  }
}
