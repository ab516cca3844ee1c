package import ReportChecking

extension Language {
  /// What would settle a finding, and how sure that is: `若将“…”由“1”改为“0”（多写一位），则3项检查全部平衡。`
  ///
  /// The cells' lines are named on request, where nothing links to them.
  package func repair(_ repair: Finding.Repair, namingLines: Bool = false) -> String {
    let witnesses = repair.witnesses.map { texts[key(of: $0)] }
    let agreement =
      witnesses.isEmpty
      ? "" : texts(.repairAgrees, ["witnesses": witnesses.joined(separator: texts[.comma])])
    if repair.kind == .currencyUnit {
      return texts(
        .repairUnit,
        [
          "cell": terms(repair.cell.label), "raw": repair.cell.raw ?? "",
          "value": "\(repair.value)",
          "count": "\(repair.clears)", "agreement": agreement,
        ])
    }
    let confidence: String =
      repair.rivals == 0
      ? texts[.repairOnly] : texts(.repairLikeliest, ["count": "\(repair.rivals)"])
    return texts(
      .likelyChange,
      [
        "change": change(repair, namingLines), "kind": texts[key(of: repair.kind)],
        "count": "\(repair.clears)", "agreement": agreement, "confidence": confidence,
      ])
  }

  private func change(_ repair: Finding.Repair, _ namingLines: Bool) -> String {
    if repair.kind == .rowShifted {
      let raws = repair.edits.map { printed($0.cell) }
      return texts(
        .repairRow,
        [
          "cell": terms(repair.edits.first?.cell.label ?? ""),
          "raws": raws.joined(separator: texts[.comma]),
          "values": repair.edits.map { "\($0.value)" }.joined(separator: texts[.comma]),
        ]) + (namingLines ? place(of: repair.cell) : "")
    }
    return repair.edits.map { edit in
      texts(
        .repairCell,
        [
          "cell": terms(edit.cell.label), "place": namingLines ? place(of: edit.cell) : "",
          "raw": printed(edit.cell), "value": "\(edit.value)",
        ])
    }.joined(separator: texts[.comma])
  }

  private func printed(_ cell: Finding.Evidence) -> String {
    guard let raw = cell.raw else { return texts[.unread] }
    return raw.isEmpty ? texts[.blank] : raw
  }

  private func place(of cell: Finding.Evidence) -> String {
    cell.line.map { texts(.repairPlace, ["line": "\($0)"]) } ?? ""
  }

  private func key(of witness: Finding.Repair.Witness) -> TextKey {
    switch witness {
    case .text: .witnessText
    case .yearBefore: .witnessYearBefore
    case .yearAfter: .witnessYearAfter
    case .otherFile: .witnessOtherFile
    }
  }

  private func key(of kind: Finding.Repair.Kind) -> TextKey {
    switch kind {
    case .omitted: .repairOmitted
    case .superfluous: .repairSuperfluous
    case .offByOne: .repairOffByOne
    case .digitDropped: .repairDigitDropped
    case .digitAdded: .repairDigitAdded
    case .digitsSwapped: .repairDigitsSwapped
    case .digitMisread: .repairDigitMisread
    case .tenfold: .repairTenfold
    case .tenth: .repairTenth
    case .currencyUnit: .repairUnit
    case .cellsSwapped: .repairCellsSwapped
    case .rowShifted: .repairRowShifted
    case .entryMissing: .repairEntryMissing
    case .otherNumber: .repairOtherNumber
    }
  }
}

extension Texts {
  /// Why the agency, or the reading, is the likelier to have erred.
  package func reason(_ reason: Finding.CauseReason) -> String {
    switch reason {
    case .shifted: self[.reasonShifted]
    case .divided: self[.reasonDivided]
    case .torn: self[.reasonTorn]
    case .filesAgree: self[.reasonFilesAgree]
    case .fileDiffers: self[.reasonFileDiffers]
    case .textAgrees: self[.reasonTextAgrees]
    }
  }
}
