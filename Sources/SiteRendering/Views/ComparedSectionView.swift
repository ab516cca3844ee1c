import DisclosureModel
import Mustache
import ReportChecking

/// A section of a report beside another's, paragraph by paragraph.
struct ComparedSectionView: SiteView {
  let site: Site
  let section: TextMatch.SectionMatch
  let number: Int
  let here: ComparedSide
  let there: ComparedSide

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text("section-\(number)")
    case .ordinal: .text(section.here.ordinal)
    case .label: .text(section.here.title)
    case .note:
      .text(
        site.texts(
          .compareShare,
          ["percent": "\(section.share.percent)", "count": "\(section.count)"]))
    case .sides: .list([here, there])
    case .rows:
      .list(
        SharedPassages(section).rows.map { row in
          Row(cells: [
            PassageView(site: site, block: row.here, side: here),
            PassageView(site: site, block: row.there, side: there),
          ])
        })
    default: .missing
    }
  }

  /// Paragraphs that are like each other.
  private struct Row: SiteView {
    let cells: [PassageView]

    func value(of name: ViewName) -> Value {
      name == .cells ? .list(cells) : .missing
    }
  }
}

/// A paragraph with the common text marked, or what stands where there is none like it.
struct PassageView: SiteView {
  let site: Site
  let block: MarkedBlock?
  let side: ComparedSide

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(side.shortLabel)
    case .line: .optional(block.map { site.wording.place($0.block.place, in: side.source) })
    case .lineHref: .optional(block.flatMap { side.links.href($0.block.place) })
    case .isHeading: .bool(block?.block.isHeading ?? false)
    case .pieces: .list((block?.pieces ?? []).map(PieceView.init))
    case .spoken: .optional(block == nil ? site.texts[.compareNothing] : nil)
    default: .missing
    }
  }

  private struct PieceView: SiteView {
    let piece: MarkedBlock.Piece

    func value(of name: ViewName) -> Value {
      switch name {
      case .text: .text(piece.text)
      case .isShared: .bool(piece.isShared)
      default: .missing
      }
    }
  }
}
