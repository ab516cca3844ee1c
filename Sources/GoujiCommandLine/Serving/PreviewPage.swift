import HTTPServer
import Mustache

/// Pages as the preview sends them: with a script that reloads them, and what went wrong in the last build.
/// The files themselves stay as they are.
enum PreviewPage {
  /// `html`, a page of the site of `version`.
  static func decorated(_ html: [UInt8], version: Int, fault: PreviewFault?) -> [UInt8] {
    var html = html
    loosenPolicy(of: &html)
    insert(head(version), into: &html, before: "</head>")
    if let fault { insert(fault.html, into: &html, behindTag: "<body") }
    return html
  }

  /// A page that says what went wrong, where there is no site to show.
  static func standing(version: Int, fault: PreviewFault) -> [UInt8] {
    let start = """
      <!DOCTYPE html>
      <html lang="zh-Hans"><head><meta charset="utf-8"><title>预览</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"></head><body></body></html>

      """
    return decorated(Array(start.utf8), version: version, fault: fault)
  }

  private static func head(_ version: Int) -> [UInt8] {
    Array(
      """
      <link rel="stylesheet" href="\(PreviewFile.styleSheetPath)">\
      <script src="\(PreviewFile.scriptPath)" data-version="\(version)" defer></script>

      """.utf8)
  }

  private static func loosenPolicy(of html: inout [UInt8]) {
    let start = Array(#"http-equiv="Content-Security-Policy" content=""#.utf8)
    guard let found = html.firstRange(of: start),
      let end = html[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return }
    let policy = String(decoding: html[found.upperBound..<end], as: UTF8.self)
    html.replaceSubrange(found.upperBound..<end, with: PreviewPolicy.loosened(policy).utf8)
  }

  /// A page that leaves its `tag` out gets it at its end, where browsers take it, too.
  private static func insert(_ bytes: [UInt8], into html: inout [UInt8], before tag: String) {
    let place = html.firstRange(of: Array(tag.utf8))?.lowerBound ?? html.endIndex
    html.insert(contentsOf: bytes, at: place)
  }

  private static func insert(_ bytes: [UInt8], into html: inout [UInt8], behindTag tag: String) {
    let start = html.firstRange(of: Array(tag.utf8))
    let end = start.flatMap { html[$0.upperBound...].firstIndex(of: UInt8(ascii: ">")) }
    html.insert(contentsOf: bytes, at: end.map { $0 + 1 } ?? html.endIndex)
  }
}

/// What the last build did not do, as it is shown on pages.
struct PreviewFault: Sendable, Equatable {
  let headline: String
  /// Diagnostics with their excerpts, as on the terminal.
  let details: String

  /// A block that can be folded up.
  var html: [UInt8] {
    var html = Array(#"<details class="gouji-preview" open role="alert"><summary>"#.utf8)
    html += HTMLEscaping.escaped(headline)
    html += "</summary>".utf8
    if !details.isEmpty {
      html += "<pre>".utf8
      html += HTMLEscaping.escaped(details)
      html += "</pre>".utf8
    }
    return html + "</details>\n".utf8
  }
}
