import DisclosureModel

/// The places that have agencies: provinces, their cities, and the counties of these.
struct PlaceTree: Sendable {
  /// By code.
  private let nodes: [String: Node]
  /// Codes of all of them, ascending.
  let codes: [String]

  struct Node: Sendable {
    let code: String
    /// Outermost first, its own name last.
    let names: [String]
    /// Codes of the places that contain it, outermost first.
    let above: [String]
    /// Codes of the places directly in it, ascending.
    var members: [String] = []
    /// Indexes of the agencies of the place itself, in the portfolio's order.
    var agencies: [Int] = []
    /// Indexes of those and of the agencies of all places in it.
    var all: [Int] = []

    var name: String { names.last ?? code }
  }

  /// - Parameter agencies: In the portfolio's order.
  init(_ agencies: [AgencyProfile]) {
    var nodes: [String: Node] = [:]
    for (index, agency) in agencies.enumerated() {
      guard let place = agency.place else { continue }
      for depth in place.codes.indices {
        let code = place.codes[depth]
        if nodes[code] == nil {
          nodes[code] = Node(
            code: code, names: Array(place.names.prefix(depth + 1)),
            above: Array(place.codes.prefix(depth)))
          if depth > 0 { nodes[place.codes[depth - 1]]?.members.append(code) }
        }
        nodes[code]?.all.append(index)
        if depth == place.codes.count - 1 { nodes[code]?.agencies.append(index) }
      }
    }
    for code in nodes.keys { nodes[code]?.members.sort() }
    self.nodes = nodes
    codes = nodes.keys.sorted()
  }

  subscript(code: String) -> Node? { nodes[code] }

  var provinces: [Node] { codes.compactMap { nodes[$0] }.filter(\.above.isEmpty) }
}
