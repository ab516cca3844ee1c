import DisclosureModel

/// How to cite a report's page, in words and for programs that keep references.
struct Citation {
  let site: Site
  let report: Report

  private var texts: Texts { site.texts }

  /// As the report has it, in whatever language: by that name it is found.
  private var title: String {
    report.title.value.isEmpty ? site.wording.title(report) : report.title.value
  }

  /// Of the page in the site's language; its path where the site's address is not known.
  private var address: String { published ?? path }

  private var path: String {
    site.language.folder + SitePath.report(report.agency.id, report.year)
  }

  private var published: String? { site.portal.baseURL?.address(of: path) }

  private var digest: String { String(report.source.sha256.prefix(12)) }

  var text: String {
    texts(
      .citation,
      [
        "agency": report.agency.name, "title": title,
        "portal": site.portal.name, "address": address, "digest": digest,
      ])
  }

  /// What the citations of all the report's cells have in common; it ends with the page's address, so that
  /// with a cell's line behind it, which begins with `#` and the cell's anchor, it is a whole citation.
  var stem: String {
    texts(
      .citationStem,
      [
        "report": site.wording.report(report), "portal": site.portal.name,
        "file": report.source.path, "digest": digest,
        "address": address,
      ])
  }

  /// A record of BibTeX; the year is that of the signature or else of the publication, and `n.d.` where neither
  /// is known, since the kind of record must have one.
  var bibTeX: String {
    var fields = [
      ("author", "{\(BibTeX.escaped(report.agency.name))}"),
      ("title", "{\(BibTeX.escaped(title))}"),
      ("institution", BibTeX.escaped(report.agency.name)),
    ]
    let published = report.source.published.map { String($0.prefix(4)) }
    fields.append(("year", report.signed.map { "\($0.value.year)" } ?? published ?? "n.d."))
    if let address = self.published { fields.append(("url", BibTeX.verbatim(address))) }
    fields.append(
      (
        "note",
        BibTeX.escaped(
          texts(.citationNote, ["portal": site.portal.name, "digest": digest]))
      ))
    let lines = fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n")
    return "@techreport{\(BibTeX.key("\(report.agency.id)-\(report.year)")),\n\(lines)\n}"
  }
}

/// The syntax of BibTeX's records.
enum BibTeX {
  /// `text` so that TeX prints it as it stands.
  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): output += "\\textbackslash{}".utf8
      case UInt8(ascii: "~"): output += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): output += "\\textasciicircum{}".utf8
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "&"), UInt8(ascii: "%"),
        UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A value that TeX takes character by character: braces in it would end it.
  static func verbatim(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
    else { return text }
    return text.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }

  /// A name of letters, digits and hyphens; where others are left out, a hash keeps names apart.
  static func key(_ name: String) -> String {
    let clean = name.utf8.filter { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let key = String(decoding: clean, as: UTF8.self)
    return key == name ? key : "\(key)-\(StableHash.name(of: name, length: 6))"
  }
}
