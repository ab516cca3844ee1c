import Diagnostics
import Mustache

/// A link with its words.
struct LinkView: SiteView {
  let label: String
  var href: String?
  /// Small words after it.
  var note: String?
  var isCurrent = false
  var email: String?
  /// For a link to a place on the same page.
  var anchor: String?
  /// A sentence below it.
  var text: String?

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .href: .optional(href)
    case .note: .optional(note)
    case .text: .optional(text)
    case .isCurrent: .bool(isCurrent)
    case .anchor: .optional(anchor)
    case .email: .optional(email)
    default: .missing
    }
  }
}

/// A term with what there is to say about it.
struct TermView: SiteView {
  let label: String
  let text: String
  var href: String?
  /// A text to be copied character by character, such as a digest.
  var code: String?
  var anchor: String?
  /// The name under which a browser saves what the link leads to.
  var download: String?
  /// How the link's target relates to the site, for one that leads away.
  var rel: String?

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .text: .text(text)
    case .href: .optional(href)
    case .download: .optional(download)
    case .rel: .optional(rel)
    case .code: .optional(code)
    case .anchor: .optional(anchor)
    default: .missing
    }
  }
}

/// A number as it stands in a cell or beside its name.
///
/// A class, for tables have thousands.
final class FigureView: SiteView {
  let label: String
  let text: String
  let href: String?
  /// Words for those who do not see that the cell is empty.
  let spoken: String?
  let unit: String?
  let flag: FlagView?
  /// The number by which it is sorted, where its text is none.
  let sortKey: String?

  init(
    label: String = "", text: String, href: String? = nil, spoken: String? = nil,
    unit: String? = nil, flag: FlagView? = nil, sortKey: String? = nil
  ) {
    self.label = label
    self.text = text
    self.href = href
    self.spoken = spoken
    self.unit = unit
    self.flag = flag
    self.sortKey = sortKey
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .text: .text(text)
    case .href: .optional(href)
    case .sortKey: .optional(sortKey)
    case .spoken: .optional(spoken)
    case .unit: .optional(unit)
    case .flag: .optional(flag)
    default: .missing
    }
  }
}

/// A word at a number that a finding speaks of.
struct FlagView: SiteView {
  let severity: Severity
  let label: String
  var href: String?

  func value(of name: ViewName) -> Value {
    switch name {
    case .severity: .text(severity.rawValue)
    case .label: .text(label)
    case .href: .optional(href)
    default: .missing
    }
  }
}

/// A table of numbers as they stand in cells.
typealias DataTableView = TableView<FigureView>

/// A table with a label for each row and column.
struct TableView<Cell: SiteView>: SiteView {
  let caption: String
  let regionLabel: String
  /// What the rows are.
  var label = ""
  let columns: [LinkView]
  let rows: [Row]
  var isFolded = false
  /// What its marks mean.
  var note: String?

  struct Row: SiteView {
    let label: String
    var href: String?
    let cells: [Cell]

    func value(of name: ViewName) -> Value {
      switch name {
      case .label: .text(label)
      case .href: .optional(href)
      case .cells: .list(of: cells)
      default: .missing
      }
    }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .caption: .text(caption)
    case .regionLabel: .text(regionLabel)
    case .label: .text(label)
    case .columns: .list(of: columns)
    case .rows: .list(of: rows)
    case .isFolded: .bool(isFolded)
    case .note: .optional(note)
    default: .missing
    }
  }
}
