/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, after, agencies, agency, agencyHref, anchor, bars, before, blocks, by, canonical
  case caption, cause, cells, chain, charts, check, checkHref, checks, checkTitle, chunk
  case citation, `class`, code, columns, columnSpan, contents, corner, counterpart, counts
  case dataNotes, description, dismissed, dismissedLabel, distribution, districts, documents
  case documentTitle, doubt, download, email, evidence, evidenceCaption, evidenceLabel, facts
  case families, figures, file, files, filters, findingID, findings, findingsSummary
  case fingerprint, flag, formerNames, forms, formula, groups, hasChain, hasCharts
  case hasCounterparts, hasDataNotes, hasDismissed, hasEvidence, hasFigures, hasGroups
  case hasLegend, hasLinks, hasMembers, hasNeighbours, hasNotes, hasOthers, hasProfile
  case hasReviews, hasSummary, hasTrail, hasUndecided, hasUnits, headerRows, headers
  case hiddenCaption, home, href, html, index, isCurrent, isDataNote, isFolded, isOutdated
  case isShort, isSmall, kind, label, labels, language, legend, licence, likely, line, lines
  case link, links, map, measures, members, membersLabel, message, name, navigation, next, note
  case noteAnchor, notes, ordinal, others, othersLabel, outcomes, pager, pages, phrase, place
  case placeHref, places, portal, previous, problem, prose, publisher, quote, regionLabel, rel
  case reply, reportLabel, reports, review, reviews, revisions, root, rows, rowSpan, sections
  case severities, severity, severityLabel, shardBits, spoken, spokenClass, status, statusLabel
  case summary, svg, table, tables, tally, text, title, top, trail, trailEnd, translations
  case types, undecided, undecidedLabel, unit, verdict, verdictTitle, version, words, years
}
