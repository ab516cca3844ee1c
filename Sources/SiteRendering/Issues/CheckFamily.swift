import ReportChecking

/// Checks whose ids begin alike, such as those of the table of requests.
struct CheckFamily: Sendable {
  /// What stands before the period, such as `T3`.
  let key: String
  let checks: [CheckDocumentation]

  /// The families of `checks` in the order of their first check.
  static func all(of checks: [CheckDocumentation]) -> [CheckFamily] {
    var order: [String] = []
    var families: [String: [CheckDocumentation]] = [:]
    for check in checks {
      let key = String(check.id.prefix { $0 != "." })
      if families[key] == nil { order.append(key) }
      families[key, default: []].append(check)
    }
    return order.map { CheckFamily(key: $0, checks: families[$0] ?? []) }
  }

  /// What the checks look at, in words; the key where there are none.
  func label(_ texts: Texts) -> String {
    TextKey(name: "family" + key).map { texts[$0] } ?? key
  }
}
