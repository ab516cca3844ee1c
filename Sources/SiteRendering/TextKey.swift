/// The texts that code asks for; templates may name any other of the file.
enum TextKey: Int, CaseIterable {
  case languageName, portalName, portalSummary, titleSeparator, comma, dash, home, navYears,
    navAgencies
  case navIssues, navMethodology, navData, pageNumber, numbered, scrollRegion, agency, check
  case severity, count, reports, agencies, years, doubts, unitReports, unitAgencies, unitYears
  case unitPlaces, unitItems, yearName, reportName, line, textAtLine, countOfReports
  case countOfAgencies, countOfSeverity, notFound, placeUnknown, blank, notApplicable, unread
  case sumUnknown, sumOfSome, severityError, severityWarning, severityNotice, meaningOfError
  case meaningOfWarning, meaningOfNotice, causeSource, causeExtraction, statusConfirmed
  case statusExplained, statusDismissed, nothingFound, figureReceived, figureCarriedIn
  case figureGranted, figurePartiallyGranted, figureRefused, figureUnavailable, figureUnprocessed
  case figureOtherHandling, figureProcessed, figureCarriedOut, figureReconsiderations
  case figureLitigations, figureLicensing, figurePenalties, figureFees, figurePhrase
  case findingsSummary, agenciesDescription, agencyDescription, formSeries, yearsDescription
  case yearTitle, yearDescription, yearCaption, requestFigures, otherFigures, checkingResult
  case preamble, reportDescription, reportWithoutFigures, verdictDoubts, verdictNotices
  case verdictClear, verdictNothing, tally, tallyUndecided, undecidedLabel, sectionMissing,
    tableMissing
  case tablePartial, sourceLines, noteMark, noteLabel, noteSource, noteRounded, noteConverted
  case noteValue, noteText, noteDivided, noteDividedText, columnReading
  case findings, evidenceCells, evidenceCaption, likelyChange, sameCause
  case meaningOfCheck, otherExplanations, remedy, example, howToDispute, disputeText
  case sourceSection, factFile, factFormat, factFormatText, factDigest, factTitle, factPeriod
  case factPeriodText, factSigned, factForm, factFormText, factArtifact, factAddress, factPostcode
  case factPhone, factEmail, factWebsite, cite, citation, issuesTitle, issuesDescription
  case countsByCheck, countsByAgency, methodologyTitle, methodologyDescription, allForms
  case someForms, dataTitle, dataDescription, columnsCaption, csvNote, dataPackageNote, feedNote
  case reportsTableTitle, reportsTableText, statisticsTableTitle, statisticsTableText
  case findingsTableTitle, findingsTableText, columnAgencyID, columnAgencyName, columnYear
  case columnForm, columnRegionCode, columnPeriodFrom, columnPeriodTo, columnFindings
  case columnSource, columnCell, columnValue, columnRaw, columnUnit, columnPrecision, columnLine
  case columnFindingID, columnCheck, columnSeverity, columnCells, columnExpected, columnActual
  case columnPublished, columnSourceURL, columnPage, columnTable, columnRow, columnColumn
  case factPublished, factURL, lineOfMarkup, lineOfExtract, tableCell, tableCellOnPage, tableRows,
    tableRowsOnPage
  case columnMessage, columnStatus, notFoundTitle, notFoundDescription, sheetTitle, sheetDescription
  case noFindings, extraRows, yearOfLists, indicator, indicatorsNote, unit
  case placeNationwide, placeDoubtful, placeDoubtfulAmong, formerNames, factFormerName,
    factOtherName, nameInYears
  case factParent, factType, factNote, factCapture, captureSame, captureAgrees, captureDiffers
  case capturesTableTitle, capturesTableText, columnFormat, columnDigest, columnPublishedSource
  case columnReadCells, columnCompared, columnDifferences, movedTitle, movedDescription
  case semicolon, clauseComma, indicatorsTitle, indicatorsDescription, indicatorsOfReport,
    indicatorsByYear
  case shareOf, shareOfNothing, shareOfFew, trendTitle, trendPoint, markDisputed, markRounded
  case markBreak, outcomesCaption, outcomesUnknown, outcomesSum, sentence, sentenceReceived
  case sentenceDisputed, sentenceNoneReceived, sentenceProcessed, sentenceGranted, sentenceDisputes
  case sentenceNoDisputes, sentenceUnknown, mapTitle, mapDescription, mapTile
  case distributionCaption, classAbove, classOfOne, classBetween, typesCaption, allTypes
  case zeroRequests, shareWithin, placesTitle, placesDescription, placeDescription, placeMembers
  case placeAgencies, hasReport, hasNoReport, place
  case causeBecause, repairCell, repairRow, repairPlace, repairAgrees, repairOnly, repairLikeliest
  case repairUnit, repairOmitted, repairSuperfluous, repairOffByOne, repairDigitDropped
  case repairDigitAdded, repairDigitsSwapped, repairDigitMisread, repairTenfold, repairTenth
  case repairCellsSwapped, repairRowShifted, repairEntryMissing, repairOtherNumber
  case witnessText, witnessYearBefore, witnessYearAfter, witnessOtherFile
  case reasonShifted, reasonDivided, reasonTorn, reasonFilesAgree, reasonFileDiffers
  case reasonTextAgrees
  case cellOfYear, placeInFile, chainFrom, chainPasses, chainFails, chainDiffers, chainOpen,
    chainGap,
    chainMissing
  case chainNoCells, chainRequests, chainOtherRequests, chainRequestsOf, chainDocuments, chainItems
  case statusOpen, statusOutdated, reviewLine, reviewLineNote, dismissedLabel, dataNotes
  case filterNone, filterPlace, filterStatus, issuesOf, issuesOfDescription, issuesOfNothing,
    countOfFindings,
    countedAsDataNotes
  case otherFindings, checkDescription, checkForms, checkTolerance, noTolerance, checkSetting
  case checkIsOff, checkIsOffByDefault, checkHasSeverity
  case familyT2, familyT3, familyT4, familyT14, familyU, familyB, familyF, familyN, familyS, familyX
  case familyD, familyC, familyP, familyH
  case changesTitle, changesDescription, revisionTitle, changeNew, changeChanged, changeGone
  case changeCount, changeSentence, moreChanges, changedMessage, changedSeverity, changedStatus
  case changedEvidence, changesTableTitle, changesTableText, columnEvidence, columnReview
  case columnReviewOutdated, columnReviewer, columnReviewDate, columnReviewNote, columnReply
  case columnRevision, columnRevisionDate, columnChange, columnFormerSeverity, columnFormerStatus
  case columnFormerMessage
  case databaseTitle, databaseNote, catalogueNote, dataSources, statisticsOfYear
  case statisticsOfAgency, cellsTableTitle, cellsTableText, agenciesTableTitle, agenciesTableText
  case checksTableTitle, checksTableText, columnKind, columnLow, columnHigh, columnDisputed
  case columnCellForm, columnCellsRead, columnCellsExpected, columnPassed, columnUndecided
  case columnErrors, columnWarnings, columnNotices, columnURL, columnHeadline, columnFormula
  case columnCause, columnLikelyCell, columnLikelyValue, columnCellTable, columnCellRow
  case columnCellColumn, columnLabelChinese, columnLabelEnglish, columnRegion, columnAgencyType
  case columnParent, columnReportCount, columnTitleChinese, columnTitleEnglish
  case columnUsualSeverity, columnFormulaChinese, columnFormulaEnglish, columnDataNote
  case navSearch, searchDescription
  case figureFlagged, citationStem, citationOfCell, citationNote, citeCells, glossaryTitle
  case glossaryDescription, compareYearsTitle, compareYearsDescription, compareYearsTrail
  case compareYearsLink, compareYearsForm, compareYearsSame, compareYearsUnchanged
  case compareYearsOnly, compareYearsFigures, compareYearsOmitted, compareYearsUnknown, change
  case compareTitle, compareDescription, compareTrail, compareShare, compareNothing, compareLink
  case compareReportsTitle, compareReportsDescription, peersTitle, peersFigure, peersKind
  case peersDescription, peersNote, peersCaption, peersAll, peersCompare, peersOwn, peersFirst
  case levelNational, levelProvince, levelPrefecture, levelCounty, levelTown
  case columnMessageEnglish, columnFormerMessageEnglish, withStatus
  case pagerNote, pagerSearch
  case disputedNote, flagOfSome, countsOfSome, countOfStatus, countsReviewed, issuesTotals,
    issuesTotalsAndOthers
  case indicatorsTableTitle, indicatorsTableText, measuresTableTitle, measuresTableText
  case columnIndicator, columnIndicatorValue, columnNumerator, columnDenominator
  case columnIntervalLow, columnIntervalHigh, columnIndicatorUnit, columnIndicatorDisputed
  case sourceLinesTitle, sourceLinesDescription, sourceLinesTrail, sourceLinesLink
  case sourceLinesOmitted, sourceLinesCut
  case columnSigned, severityAndStatus
  case columnPitfallsChinese, columnPitfallsEnglish, columnNumeratorCells, columnDenominatorCells
}

extension TextKey {
  /// As the file of the words has it.
  var name: String { "\(self)" }

  /// The key called `name`.
  init?(name: String) {
    guard let key = Self.byName[name] else { return nil }
    self = key
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
