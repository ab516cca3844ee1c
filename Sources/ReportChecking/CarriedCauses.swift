import DisclosureModel

extension [Finding] {
  /// Puts requests that did not arrive from the year before under what explains them: a cell of 上年结转
  /// that the report's own sums call wrong and that would be right with last year's number, or else the
  /// totals, of which the columns are only parts.
  mutating func joinCarriedRequests() {
    let carried = indices.filter { self[$0].check == CarriedRequests.id }
    for index in carried {
      let repaired = first { finding in
        finding.headline == finding.id && finding.likely?.value == self[index].expected
          && finding.likely?.cell.id == "requests.carriedIn.\(self[index].key)"
      }
      if let repaired { self[index] = self[index].led(by: repaired.id) }
    }
    guard let total = carried.first(where: { self[$0].key == CarriedRequests.total }) else {
      return
    }
    for index in carried where self[index].headline == self[index].id && index != total {
      self[index] = self[index].led(by: self[total].headline)
    }
  }
}

extension Finding {
  /// The finding as one of the group that `headline` leads.
  fileprivate func led(by headline: String) -> Finding {
    var finding = self
    finding.headline = headline
    return finding
  }
}
