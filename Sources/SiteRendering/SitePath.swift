import DisclosureModel

/// Where things are on the site. Paths are below the site's root and divided by `/`.
enum SitePath {
  static let home = "index.html"
  static let notFound = "404.html"
  static let methodology = "methodology/index.html"
  static let glossary = "glossary/index.html"
  static let indicators = "methodology/indicators.html"
  static let data = "data/index.html"
  static let years = "years/index.html"
  static let places = "places/index.html"
  static let search = "search/index.html"
  static let compareReports = "compare.html"
  /// What the page of free comparisons loads of an agency.
  static func comparedAgency(_ id: String) -> String { "compare/agencies/\(segment(id)).js" }
  static let feed = "feed.xml"
  static let sitemap = "sitemap.xml"
  /// A part of a sitemap that is too long for one file, counted from 1.
  static func sitemap(part: Int) -> String { "sitemap-\(part).xml" }
  static let robots = "robots.txt"
  static let reportsTable = "data/reports.csv"
  static let statisticsTable = "data/statistics.csv"
  static let indicatorsTable = "data/indicators.csv"
  static let measuresTable = "data/measures.csv"
  static let findingsTable = "data/findings.csv"
  static let capturesTable = "data/captures.csv"
  static let cellsTable = "data/cells.csv"
  static let agenciesTable = "data/agencies.csv"
  static let checksTable = "data/checks.csv"
  static let database = "data/gouji.sqlite"
  static let dataPackage = "data/datapackage.json"
  static let catalogue = "data/catalog.jsonld"

  /// A list cut into pages: the first is the folder's index.
  static func agencies(page: Int = 1) -> String { "agencies/" + file(page) }
  static func issues(page: Int = 1) -> String { "issues/" + file(page) }
  /// A list of findings that have something in common, such as `issues/year/2023.html`.
  static func issues(_ filter: String, _ name: String, page: Int) -> String {
    "issues/\(filter)/\(numbered(name, page))"
  }
  static let findingPlaces = "issues/findings.js"
  static let changes = "issues/changes/index.html"
  static let changesFeed = "issues/changes.xml"
  static let changesTable = "data/changes.csv"
  /// What a check means, and what it has found.
  static func check(_ id: String, page: Int = 1) -> String {
    "methodology/\(numbered(segment(id), page))"
  }
  static func year(_ year: Int, page: Int = 1) -> String { "years/\(year)/" + file(page) }
  /// The agencies of one kind in one year, such as `years/2023/trafficPolice-county.html`.
  static func peers(_ year: Int, _ kind: AgencyKind, page: Int = 1) -> String {
    "years/\(year)/\(numbered(kind.key, page))"
  }
  static func statistics(ofYear year: Int) -> String { "years/\(year)/statistics.csv" }

  /// The two texts that the finding with `id` is about.
  static func comparison(_ id: String) -> String { "compare/\(segment(id)).html" }
  static func place(_ code: String) -> String { "places/\(segment(code))/index.html" }
  static func agency(_ id: String) -> String { "agencies/\(segment(id))/index.html" }
  static func statistics(ofAgency id: String) -> String {
    "agencies/\(segment(id))/statistics.csv"
  }
  static func report(_ id: String, _ year: Int) -> String {
    "agencies/\(segment(id))/\(year)/index.html"
  }
  /// The report beside that of the year before.
  static func yearComparison(_ id: String, _ year: Int) -> String {
    "agencies/\(segment(id))/\(year)/compare.html"
  }
  /// The lines of the report's own file, numbered.
  static func sourceLines(_ id: String, _ year: Int) -> String {
    "agencies/\(segment(id))/\(year)/source.html"
  }
  static func reportObject(_ id: String, _ year: Int) -> String {
    "agencies/\(segment(id))/\(year)/report.json"
  }

  /// The parts of the search index.
  static func searchShard(_ number: Int) -> String { "search/pairs/\(number).js" }
  static func searchDocuments(_ number: Int) -> String { "search/documents/\(number).js" }
  static func searchText(_ id: String, _ year: Int) -> String {
    "search/reports/\(segment(id))-\(year).js"
  }

  /// Where a report's own file is offered.
  ///
  /// Nothing that a browser or a server would run may keep its name: a page shown from here could act in the
  /// site's name. So only endings of documents stand last, and a page in HTML ends in `.txt` whatever it
  /// is called; the bytes stay as they were given.
  static func source(_ path: String, format: String = "txt") -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let clean = "sources/" + parts.map { segment(String($0)) }.joined(separator: "/")
    let name = parts.last ?? ""
    let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    switch format {
    case "html", "mhtml": return ending == "txt" ? clean : clean + ".txt"
    case _ where passiveEndings.contains(ending): return clean
    case "txt", "md": return clean + ".txt"
    default: return clean + "." + segment(format)
    }
  }

  /// Endings of files that a browser shows as text, or saves, or opens in a viewer without scripts of the
  /// site.
  private static let passiveEndings: Set<String> = [
    "txt", "text", "md", "markdown", "csv", "tsv", "doc", "docx", "wps", "rtf", "odt", "pdf", "ofd",
  ]

  /// Whether the file at `path` is a page, which there is in every language.
  static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".html") && !path.hasPrefix("sources/")
  }

  private static func numbered(_ name: String, _ page: Int) -> String {
    page == 1 ? "\(name).html" : "\(name)-page-\(page).html"
  }

  private static func file(_ page: Int) -> String {
    page == 1 ? "index.html" : "page-\(page).html"
  }

  /// `name` as the name of one file or folder that cannot lead out of its own.
  static func segment(_ name: String) -> String {
    guard !isSegment(name) else { return name }
    let clean = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0 == "/" || $0 == "\\" || $0.value < 0x20 ? "_" : $0 }))
    return clean.hasPrefix(".") || clean.isEmpty ? "_" + clean : clean
  }

  private static func isSegment(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: ".") else { return false }
    return !name.utf8.contains {
      $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
    }
  }

  /// `path` as it stands in a link: every byte but letters, digits and `-._~/` percent-encoded, so
  /// that neither a colon nor a quote can change what the link means.
  static func encoded(_ path: String) -> String {
    var path = path
    // Nearly all do.
    guard !path.withUTF8({ $0.allSatisfy(standsAsItIs) }) else { return path }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count * 3)
    for byte in path.utf8 {
      if standsAsItIs(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func standsAsItIs(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

/// The ids of places within pages.
enum Anchor {
  static func cell(_ id: String) -> String { "c-" + id }
  static func finding(_ id: String) -> String { "f-" + id }
  static func table(_ key: String) -> String { "table-" + key }
  static func section(_ number: Int) -> String { "s-\(number)" }
  /// A block of a section's text, both counted from 1.
  static func passage(_ number: Int, of section: Int) -> String { "p-\(section)-\(number)" }
  static func note(_ number: Int) -> String { "n-\(number)" }
  /// What the number of a line follows in a report's own file.
  static let line = "L"
  static func check(_ id: String) -> String { "check-" + id }
  static func measure(_ id: String) -> String { "indicator-" + id }
  static func revision(_ number: Int) -> String { "r-\(number)" }
  /// A label of the forms in the glossary, by the label itself.
  static func term(_ label: String) -> String { "term-" + StableHash.name(of: label, length: 6) }
}

/// The page that links start from.
struct Origin: Sendable {
  /// Leads from the page to the home page's folder in its language: `../../../`, or nothing for the
  /// home page.
  let root: String
  /// Leads to the site's root, where everything is that has no language.
  let top: String

  /// - Parameter path: The page's path below the folder of its language.
  init(_ path: String, in language: Language = .chinese) {
    func ascent(_ path: String) -> String {
      String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }
    root = ascent(path)
    top = root + ascent(language.folder)
  }

  /// A relative link to the file at `path`: to the page in the same language, or to what there is once.
  func href(_ path: String, anchor: String? = nil) -> String {
    let file = (SitePath.isPage(path) ? root : top) + SitePath.encoded(path)
    return anchor.map { "\(file)#\(SitePath.encoded($0))" } ?? file
  }
}
