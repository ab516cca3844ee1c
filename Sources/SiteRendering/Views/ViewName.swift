/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, added, after, agencies, agency, agencyHref, anchor, bars, before, bibTeX, blocks, by
  case canonical, caption, cause, cells, chain, charts, check, checkHref, checks, checkTitle
  case chunk, citable, citation, `class`, code, columns, columnSpan, comparison, comparisonHref
  case contents, corner, counterpart, counts, dataNotes, description, dismissed, dismissedLabel
  case distribution, districts, documents, documentTitle, doubt, download, email, evidence
  case evidenceCaption, evidenceLabel, facts, families, figures, file, files, filters, findingID
  case findings, findingsSummary, fingerprint, flag, formerNames, forms, formula, groups, hasChain
  case hasCharts, hasCounterparts, hasDataNotes, hasDismissed, hasEvidence, hasFigures, hasGroups
  case hasLegend, hasLinks, hasMembers, hasNeighbours, hasNotes, hasOthers, hasPeers, hasProfile
  case hasReviews, hasSummary, hasTrail, hasUndecided, hasUnits, headerRows, headers
  case hiddenCaption, home, href, html, index, isCurrent, isDataNote, isFolded, isHeading
  case isOutdated, isShared, isShort, isSmall, json, kind, label, labels, language, legend
  case licence, likely, line, lines, link, links, map, meanings, measures, members, membersLabel
  case message, name, navigation, next, note, noteAnchor, notes, omitted, ordinal, others
  case othersLabel, outcomes, pager, pages, peers, phrase, pieces, place, placeHref, places
  case portal, previous, problem, prose, publisher, quote, regionLabel, rel, removed, reply
  case reportLabel, reports, review, reviews, revisions, root, rows, rowSpan, sections, severities
  case severity, severityLabel, shardBits, sides, sortKey, spoken, spokenClass, statisticsFile
  case status, statusLabel, structuredData, summary, svg, table, tables, tally, text, title, top
  case trail, trailEnd, translations, types, undecided, undecidedLabel, unit, verdict
  case verdictTitle, version, words, yearBefore, years
}
