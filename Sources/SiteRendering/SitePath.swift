/// Where things are on the site. Paths are below the site's root and divided by `/`.
enum SitePath {
  static let home = "index.html"
  static let notFound = "404.html"
  static let methodology = "methodology/index.html"
  static let data = "data/index.html"
  static let years = "years/index.html"
  static let feed = "feed.xml"
  static let sitemap = "sitemap.xml"
  static let robots = "robots.txt"
  static let reportsTable = "data/reports.csv"
  static let statisticsTable = "data/statistics.csv"
  static let findingsTable = "data/findings.csv"
  static let capturesTable = "data/captures.csv"
  static let dataPackage = "data/datapackage.json"

  /// A list cut into pages: the first is the folder's index.
  static func agencies(page: Int = 1) -> String { "agencies/" + file(page) }
  static func issues(page: Int = 1) -> String { "issues/" + file(page) }
  static func year(_ year: Int, page: Int = 1) -> String { "years/\(year)/" + file(page) }

  /// The two texts that the finding with `id` is about.
  static func comparison(_ id: String) -> String { "compare/\(segment(id)).html" }

  static func agency(_ id: String) -> String { "agencies/\(segment(id))/index.html" }
  static func report(_ id: String, _ year: Int) -> String {
    "agencies/\(segment(id))/\(year)/index.html"
  }
  static func reportObject(_ id: String, _ year: Int) -> String {
    "agencies/\(segment(id))/\(year)/report.json"
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

  private static func file(_ page: Int) -> String {
    page == 1 ? "index.html" : "page-\(page).html"
  }

  /// `name` as the name of one file or folder that cannot lead out of its own.
  private static func segment(_ name: String) -> String {
    let clean = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0 == "/" || $0 == "\\" || $0.value < 0x20 ? "_" : $0 }))
    return clean.hasPrefix(".") || clean.isEmpty ? "_" + clean : clean
  }

  /// `path` as it stands in a link: every byte but letters, digits and `-._~/` percent-encoded, so
  /// that neither a colon nor a quote can change what the link means.
  static func encoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

/// The ids of places within pages.
enum Anchor {
  static func cell(_ id: String) -> String { "c-" + id }
  static func finding(_ id: String) -> String { "f-" + id }
  static func note(_ number: Int) -> String { "n-\(number)" }
  static func check(_ id: String) -> String { "check-" + id }
}

/// The page that links start from.
struct Origin: Sendable {
  /// Leads from the page to the site's root: `../../../`, or nothing for the home page.
  let root: String

  init(_ path: String) {
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A relative link to the file at `path`.
  func href(_ path: String, anchor: String? = nil) -> String {
    let file = root + SitePath.encoded(path)
    return anchor.map { "\(file)#\(SitePath.encoded($0))" } ?? file
  }
}
