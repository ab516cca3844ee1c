/// What an agency does and whose organ it is: those of one kind are peers.
package struct AgencyKind: Sendable, Hashable {
  package let type: AgencyType
  package let level: AgencyLevel

  /// Nil for agencies of no known type or level, which have no peers.
  package init?(of agency: Agency) {
    type = AgencyType.of(agency.name, in: agency.place)
    guard type.key != "other",
      let level = AgencyLevel.of(agency.name, in: agency.place, type: type)
    else { return nil }
    self.level = level
  }

  /// Such as `trafficPolice-county`.
  package var key: String { "\(type.key)-\(level.rawValue)" }
}
