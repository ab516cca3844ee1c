import DisclosureModel

/// How to cite a report's page, in words and for programs that keep references.
struct Citation {
  let site: Site
  let report: Report

  private var texts: Texts { site.texts }

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
        "agency": report.agency.name, "title": site.wording.title(report),
        "portal": site.portal.name, "address": address, "digest": digest,
      ])
  }

  /// What the citations of all the report's cells have in common; it ends with the page's address, so that
  /// with a cell's line behind it, which begins with `#` and the cell's anchor, it is a whole citation.
  var stem: String {
    texts(
      .citationStem,
      [
        "report": site.wording.report(report), "file": report.source.path, "digest": digest,
        "address": address,
      ])
  }

  /// A record of BibTeX; the year is that of the signature, where there is one.
  var bibTeX: String {
    var fields = [
      ("author", "{\(BibTeX.escaped(report.agency.name))}"),
      ("title", "{\(BibTeX.escaped(site.wording.title(report)))}"),
      ("institution", BibTeX.escaped(report.agency.name)),
    ]
    if let signed = report.signed { fields.append(("year", "\(signed.value.year)")) }
    if let published { fields.append(("url", BibTeX.verbatim(published))) }
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
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": output += "\\textbackslash{}"
      case "~": output += "\\textasciitilde{}"
      case "^": output += "\\textasciicircum{}"
      case "{", "}", "&", "%", "$", "#", "_":
        output += "\\"
        output.unicodeScalars.append(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// A value that TeX takes character by character: braces in it would end it.
  static func verbatim(_ text: String) -> String {
    text.replacing("{", with: "%7B").replacing("}", with: "%7D")
  }

  /// A name of letters, digits and hyphens; where others are left out, a hash keeps names apart.
  static func key(_ name: String) -> String {
    let clean = name.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
    }
    let key = String(String.UnicodeScalarView(clean))
    return key == name ? key : "\(key)-\(StableHash.name(of: name, length: 6))"
  }
}
