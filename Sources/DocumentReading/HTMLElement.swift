/// What an element means for the lines and cells of a page.
enum HTMLElement: Sendable {
  /// Text goes on through it.
  case inline
  /// It is set above or below the line: a mark, and no part of the word or number before it.
  case raised
  /// It was deleted, and still shows, struck through.
  case struckOut
  /// It begins a line of its own and ends it.
  case block
  case lineBreak
  /// Its line ends are meant.
  case preformatted
  /// What surrounds a page's content, unless it stands inside the content.
  case surrounding
  /// The content itself.
  case content
  case table, row, cell
  /// `<thead>`, `<tbody>` and `<tfoot>`.
  case rowGroup
  /// `<input>`, whose text is an attribute.
  case field
  /// Nothing that a reader of the page sees as its text.
  case unseen

  /// The element called `name` (lower case); one that HTML does not have is as good as absent.
  init(_ name: String) { self = Self.elements[name] ?? .inline }

  static func isKnown(_ name: String) -> Bool { elements[name] != nil }

  private static let elements: [String: HTMLElement] = {
    let names: [(HTMLElement, String)] = [
      (.inline, "a abbr acronym b bdo big cite code dfn em font i ins kbd label mark q samp"),
      (.inline, "small span strong time tt u var img map area wbr"),
      (.raised, "sub sup"),
      (.struckOut, "del s strike"),
      (.block, "address aside blockquote body caption center dd details dir div dl dt fieldset"),
      (.block, "figcaption figure form h1 h2 h3 h4 h5 h6 head hr html legend li menu ol p section"),
      (.block, "summary ul"),
      (.lineBreak, "br"),
      (.preformatted, "pre listing xmp"),
      (.surrounding, "header footer"),
      (.content, "article main"),
      (.table, "table"),
      (.row, "tr"),
      (.cell, "td th"),
      (.rowGroup, "thead tbody tfoot"),
      (
        .unseen, "applet audio base button canvas col colgroup datalist embed frame frameset iframe"
      ),
      (.field, "input"),
      (.unseen, "link meta nav noframes noscript object optgroup option param script select"),
      (.unseen, "source style svg template textarea title track video"),
    ]
    var elements: [String: HTMLElement] = [:]
    for (element, list) in names {
      for name in list.split(separator: " ") { elements[String(name)] = element }
    }
    return elements
  }()
}
