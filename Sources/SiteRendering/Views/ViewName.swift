/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, after, agencies, agency, agencyHref, anchor, bars, before, blocks, by, canonical
  case caption, cause, cells, chain, charts, check, checkHref, checks, checkTitle, citation
  case `class`, code, columns, columnSpan, contents, corner, counterpart, counts, dataNotes
  case description, dismissed, dismissedLabel, distribution, districts, documentTitle, doubt
  case download, email, evidence, evidenceCaption, evidenceLabel, facts, families, figures, file
  case files, filters, findingID, findings, findingsSummary, fingerprint, flag, formerNames
  case forms, formula, groups, hasChain, hasCharts, hasCounterparts, hasDataNotes, hasDismissed
  case hasEvidence, hasFigures, hasGroups, hasLegend, hasLinks, hasMembers, hasNeighbours
  case hasNotes, hasOthers, hasProfile, hasReviews, hasSummary, hasTrail, hasUndecided, hasUnits
  case headerRows, headers, hiddenCaption, home, href, html, isCurrent, isDataNote, isFolded
  case isOutdated, isShort, isSmall, kind, label, labels, language, legend, licence, likely
  case line, lines, link, links, map, measures, members, membersLabel, message, name, navigation
  case next, note, noteAnchor, notes, ordinal, others, othersLabel, outcomes, pager, pages
  case phrase, place, placeHref, places, portal, previous, problem, prose, publisher, quote
  case regionLabel, rel, reply, reportLabel, reports, review, reviews, revisions, root, rows
  case rowSpan, sections, severities, severity, severityLabel, spoken, spokenClass, status
  case statusLabel, summary, svg, table, tables, tally, text, title, top, trail, trailEnd
  case translations, types, undecided, undecidedLabel, unit, verdict, verdictTitle, words, years
}
