/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, after, agencies, agency, agencyHref, anchor, bars, before, blocks, by, canonical
  case caption, cause, cells, chain, charts, check, checkHref, checks, checkTitle, chunk
  case citation, `class`, code, columns, columnSpan, comparison, contents, corner, counterpart
  case counts, dataNotes, description, dismissed, dismissedLabel, distribution, districts
  case documents, documentTitle, doubt, download, email, evidence, evidenceCaption
  case evidenceLabel, facts, families, figures, file, files, filters, findingID, findings
  case findingsSummary, fingerprint, flag, formerNames, forms, formula, groups, hasChain
  case hasCharts, hasCounterparts, hasDataNotes, hasDismissed, hasEvidence, hasFigures
  case hasGroups, hasLegend, hasLinks, hasMembers, hasNeighbours, hasNotes, hasOthers
  case hasProfile, hasReviews, hasSummary, hasTrail, hasUndecided, hasUnits, headerRows, headers
  case hiddenCaption, home, href, html, index, isCurrent, isDataNote, isFolded, isHeading
  case isOutdated, isShared, isShort, isSmall, json, kind, label, labels, language, legend, licence
  case likely, line, lines, link, links, map, measures, members, membersLabel, message, name
  case navigation, next, note, noteAnchor, notes, ordinal, others, othersLabel, outcomes, pager
  case pages, phrase, pieces, place, placeHref, places, portal, previous, problem, prose
  case publisher, quote, regionLabel, rel, reply, reportLabel, reports, review, reviews
  case revisions, root, rows, rowSpan, sections, severities, severity, severityLabel, shardBits
  case sides, spoken, spokenClass, statisticsFile, status, statusLabel, structuredData, summary,
    svg, table, tables, tally, text
  case title, top, trail, trailEnd, translations, types, undecided, undecidedLabel, unit
  case verdict, verdictTitle, version, words, years
}
