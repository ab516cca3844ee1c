package import Diagnostics
package import DisclosureModel

/// What the line numbers of a source count.
package enum SourceLines: Sendable {
  /// The lines that whoever opens the file sees.
  case ofFile
  /// Those of the markup behind a page.
  case ofMarkup
  /// Those of the text as it was read, since the file has none.
  case ofExtract
}

extension Source {
  package var lines: SourceLines {
    switch format {
    case "txt", "md": .ofFile
    case "html": .ofMarkup
    default: .ofExtract
    }
  }

  /// Whether the file itself has the lines that places in it name.
  var hasLines: Bool { lines != .ofExtract }
}

extension Texts {
  /// A cell of a source's table in words: `第 3 个表格第 5 行第 2 列`.
  package func place(_ cell: CellPlace) -> String {
    let key: TextKey = cell.page == nil ? .tableCell : .tableCellOnPage
    return self(
      key,
      [
        "page": "\(cell.page ?? 0)", "table": "\(cell.table)", "row": "\(cell.row)",
        "column": "\(cell.column)",
      ])
  }
}
