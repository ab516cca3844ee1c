import CCMark
import Glibc

/// Markdown through libcmark, safe to put into a page.
package enum Markdown {
  /// The HTML of `markdown` (UTF-8, CommonMark). Raw HTML is left out, and links with schemes that can
  /// run code lose their target.
  package static func html(_ markdown: [UInt8]) -> [UInt8] {
    markdown.withUnsafeBufferPointer { source in
      source.withMemoryRebound(to: CChar.self) { characters in
        // cmark allocates the string; it is ours to free.
        guard
          let html = cmark_markdown_to_html(
            characters.baseAddress ?? UnsafePointer(bitPattern: 1)!,  // never read when empty
            characters.count, CMARK_OPT_DEFAULT)
        else { return [] }
        defer { free(html) }
        return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
      }
    }
  }
}
