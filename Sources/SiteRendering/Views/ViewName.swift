/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, added, after, agencies, agency, agencyHref, anchor, bars, before, bibTeX, blocks, by
  case canonical, caption, cause, cells, chain, charts, check, checkHref, checks, checkTitle, chunk
  case citable, citation, `class`, code, columns, columnSpan, comparison, comparisonHref, contents
  case corner, counterpart, counts, dataNotes, description, dismissed, dismissedLabel, distribution
  case districts, documents, documentTitle, doubt, download, email, evidence, evidenceCaption
  case evidenceLabel, facts, families, figures, file, files, filters, findingID, findings
  case findingsSummary, fingerprint, flag, formerNames, forms, formula, groups, hasChain, hasCharts
  case hasCounterparts, hasDataNotes, hasDismissed, hasEvidence, hasFigures, hasFilters, hasGroups,
    hasLegend
  case hasLinks, hasMembers, hasNeighbours, hasNotes, hasOthers, hasPeers, hasProfile, hasReviews
  case hasSummary, hasTrail, hasUndecided, hasUnits, headerRows, headers, hiddenCaption, home, href
  case html, index, isCurrent, isDataNote, isFolded, isHeading, isOutdated, isShared, isShort
  case isSmall, json, kind, label, labels, language, languages, legend, licence, likely, line
  case lineHref
  case link, links, map, meanings, measures, members, membersLabel, message, name, navigation, next
  case note, noteAnchor, notes, omitted, ordinal, others, othersLabel, outcomes, pager, pages, peers
  case phrase, pieces, place, placeHref, places, portal, previous, problem, prose, publisher, quote
  case regionLabel, rel, removed, reply, reportLabel, reports, review, reviews, revisions, root
  case rows, rowSpan, sections, severities, severity, severityLabel, shardBits, sides, sortKey
  case spoken, spokenClass, statisticsFile, status, statusLabel, structuredData, summary, svg, table
  case tables, tally, template, text, title, top, trail, trailEnd, translations, types, undecided
  case undecidedLabel, unit, verdict, verdictTitle, version, words, yearBefore, years
}
