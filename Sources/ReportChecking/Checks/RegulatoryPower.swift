import DisclosureModel
import Tables

/// Regulations (规章) in the report of a body that has no power to make any.
///
/// Only ministries, provincial governments, and governments of cities with districts and autonomous
/// prefectures make them (立法法).
struct RegulatoryPower: ReportCheck {
  let id = "T2.reg-power"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let cells = report.form.cells.filter {
      $0.table == "disclosure" && $0.row == "regulations" && report.cells[$0.index] != nil
    }.map(\.index)
    guard !cells.isEmpty else { return }
    let claimed = cells.filter { !report.cells.bounds(at: $0).contains(.zero) }
    if claimed.isEmpty { return outcome.pass() }
    let agency = report.agency
    guard let level = AgencyLevel.of(agency.name, in: agency.place) else {
      return outcome.leaveOpen("", because: Phrase.placeUnknown())
    }
    guard !hasPower(AgencyType.of(agency.name, in: agency.place), level) else {
      return outcome.pass()
    }
    let shown = claimed.map {
      Phrase.quotedFigure([
        "name": report.form.cells[$0].columnWords, "value": report.printed($0),
      ])
    }
    outcome.fail(
      "", ["agency": agency.name, "cells": shown.list],
      evidence: EvidenceOfFailure(cells: claimed))
  }

  private func hasPower(_ type: AgencyType, _ level: AgencyLevel) -> Bool {
    switch level {
    case .national: true
    case .province, .prefecture: type.key == "government" || type.key == "governmentOffice"
    case .county, .town: false
    }
  }
}
