import Mustache

/// A drawing with its caption.
struct ChartView: SiteView {
  let label: String
  var href: String?
  /// The drawing, as SVG.
  let svg: [UInt8]
  /// What to mind.
  var note: String?

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .href: .optional(href)
    case .svg: .bytes(svg)
    case .note: .optional(note)
    default: .missing
    }
  }
}

/// Bars that divide wholes into the same parts, one below the other.
struct StackView: SiteView {
  let caption: String
  /// The parts: what they are, and the name of their colour.
  let legend: [Part]
  let bars: [Bar]

  struct Part: SiteView {
    let label: String
    let style: String

    func value(of name: ViewName) -> Value {
      switch name {
      case .label: .text(label)
      case .class: .text(style)
      default: .missing
      }
    }
  }

  struct Bar: SiteView {
    let label: String
    let href: String?
    /// Nil where there is nothing to divide.
    let svg: [UInt8]?
    /// The whole, or why there is none.
    let note: String

    func value(of name: ViewName) -> Value {
      switch name {
      case .label: .text(label)
      case .href: .optional(href)
      case .svg: .optional(svg)
      case .note: .text(note)
      default: .missing
      }
    }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .caption: .text(caption)
    case .legend: .list(legend)
    case .hasLegend: .bool(!legend.isEmpty)
    case .bars: .list(bars)
    default: .missing
    }
  }
}

/// A measure in one report or in a group of them.
struct MeasureView: SiteView {
  let text: String
  /// The counts that it comes from.
  var note: String?
  /// Why there is no number, for those who do not see the dash.
  var spoken: String?
  /// Whether it rests on too few cases to say much.
  var isSmall = false
  /// That a finding speaks of a number it comes from.
  var flag: FlagView?

  func value(of name: ViewName) -> Value {
    switch name {
    case .text: .text(text)
    case .note: .optional(note)
    case .spoken: .optional(spoken)
    case .isSmall: .bool(isSmall)
    case .flag: .optional(flag)
    default: .missing
    }
  }
}

/// Measures by year or by group; each row's label leads to how it is computed.
typealias MeasureTableView = TableView<MeasureView>
