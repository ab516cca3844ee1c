import Tables

/// Parts of messages and formulas, and why a rule could not be decided, with `{name}` where words go.
///
/// Read from `Sources/CTables/checks/phrases.json`.
enum Phrase: String, CaseIterable {
  case comma, semicolon, quoted, figureOf, columnFigure, quotedFigure, andOthers, andMoreRows,
    andOtherPlaces,
    andOtherRows, andOtherCells, andOtherFigures, onePlaceOf, textOnLine, lineOfFile, range,
    years, blank, unread, differs, exceeds, termOfYear, textAgainst, cellIs, cellState,
    cellOfYearState, isBlank, isUnread, reads, cannotCheck, formNotTold, noExactNumber, rowNotExact,
    noDefiniteNumber, noDefiniteTotal, requestsUnread, textSaysBoth, earlierDisputes,
    shortText, noReportBefore, placeUnknown, dividedBySums, withoutNumber, allParts,
    catalogueSum, nothingGranted, stockFormula, carriedOut, allLitigation, allDisputes,
    jointNames, changedAgency, renamed, otherFileAgrees, dividedNumbers, shareOfSection,
    unitReading, unitReadings, noUnitOfMoney, yuan, thousandYuan, tenThousandYuan,
    hundredMillionYuan, divisionUntil,
    divisionAbolished, divisionSince, divisionFounded, formRequired, formOfTables,
    formerWords, lacksAgency, lacksYear, lacksReportName, listMissing, listUnread,
    tableMissing, rowsUnread, tableUnread, dataRow, namedRow, rowMissing, rowRepeated,
    rowUncertain, rowMisplaced, rowWithoutColumns, rowRunsTogether, rowOfOtherWidth,
    severalWays, noWay, unconfirmedWay, tooManyWays, noDeadline, dateTooEarly, dateReset,
    publishedOn, signedOn, onlySigned, signedInTime, noDateOfPublication, formerDeadline,
    localDeadline, statutoryDeadline, sectionName, tableMissingToo, parentCountsIn,
    parentMayCountAlone, moreThan, lessThan, above, below, priorInText, changeFromReport,
    rise, fall, shareInBrackets, periodMissing, periodReversed, periodOfOtherYear,
    difference, figureIs, figureIsBlank, unlikeFiles, noText, scantText, headingFault,
    noOrdinal, foreignOrdinal, repeatedOrdinal, misplacedOrdinal, sectionAfter,
    signedTooEarly, signedTooLate, headingText, subheadingText, cutText, misprint

  /// The phrase with a word for each of its names.
  func callAsFunction(_ words: [String: any MessageWord] = [:]) -> BilingualText {
    Self.templates[index].filled(words)
  }

  private var index: Int { Self.indexes[self] ?? 0 }

  private static let indexes = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// In the order of the cases.
  private static let templates: [MessageTemplate] = {
    let texts = Table.decode([String: BilingualText].self, from: "checks/phrases.json")
    return allCases.map { phrase in
      guard let text = texts[phrase.rawValue] else {
        preconditionFailure("phrases.json says nothing about \(phrase)")
      }
      return MessageTemplate(text)
    }
  }()
}
