/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, added, after, agencies, agency, agencyHref, anchor, bars, before, bibTeX, blocks, by
  case canonical, caption, cause, cells, chain, charts, check, checkHref, checks, checkTitle
  case chunk, citable, citation, `class`, code, columns, columnSpan, comparison, contents, corner
  case counterpart, counts, dataNotes, description, dismissed, dismissedLabel, distribution
  case districts, documents, documentTitle, doubt, download, email, evidence, evidenceCaption
  case evidenceLabel, facts, families, figures, file, files, filters, findingID, findings
  case findingsSummary, fingerprint, flag, formerNames, forms, formula, groups, hasChain
  case hasCharts, hasCounterparts, hasDataNotes, hasDismissed, hasEvidence, hasFigures, hasGroups
  case hasLegend, hasLinks, hasMembers, hasNeighbours, hasNotes, hasOthers, hasProfile, hasReviews
  case hasSummary, hasTrail, hasUndecided, hasUnits, headerRows, headers, hiddenCaption, home
  case href, html, index, isCurrent, isDataNote, isFolded, isHeading, isOutdated, isShared
  case isShort, isSmall, json, kind, label, labels, language, legend, licence, likely, line, lines
  case link, links, map, meanings, measures, members, membersLabel, message, name, navigation
  case next, note, noteAnchor, notes, omitted, ordinal, others, othersLabel, outcomes, pager
  case pages, phrase, pieces, place, placeHref, places, portal, previous, problem, prose
  case publisher, quote, regionLabel, rel, removed, reply, reportLabel, reports, review, reviews
  case revisions, root, rows, rowSpan, sections, severities, severity, severityLabel, shardBits
  case sides, spoken, spokenClass, status, statusLabel, summary, svg, table, tables, tally, text
  case title, top, trail, trailEnd, translations, types, undecided, undecidedLabel, unit, verdict
  case verdictTitle, version, words, yearBefore, years
}
