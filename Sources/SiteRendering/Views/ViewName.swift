/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, after, agencies, agency, agencyHref, anchor, bars, before, blocks, canonical, caption
  case charts, distribution, legend, map, measures, outcomes, svg, types
  case cause, cells, check, checkHref, checkTitle, checks, citation, `class`, code, columnSpan
  case columns, contents, corner, counterpart, description, districts, documentTitle, doubt,
    download, email, evidence
  case evidenceCaption, evidenceLabel, facts, figures, file, files, findingsSummary, flag, forms
  case formerNames, formula, groups, hasCharts, hasCounterparts, hasEvidence, hasFigures, hasGroups,
    hasLegend,
    hasMembers, hasProfile, hasNeighbours, hasNotes, hasSummary, hasUnits
  case hasTrail, hasUndecided, headerRows, headers, hiddenCaption, home, href, html, isCurrent
  case language, top, translations
  case isFolded, isShort, isSmall, kind, label, labels, licence, likely, line, lines, members,
    membersLabel
  case message, name, navigation, next, note, noteAnchor, notes, ordinal, pager, pages, phrase
  case place, placeHref, places, portal, previous, problem, prose, publisher, quote, regionLabel,
    rel,
    reportLabel
  case reports, root, rowSpan, rows, sections, severities, severity, severityLabel, spoken
  case spokenClass, statusLabel, summary, table, tables, tally, text, title, trail, trailEnd
  case by, counts, dataNotes, dismissed, dismissedLabel, families, filters, findingID, findings
  case fingerprint, hasDataNotes, hasDismissed, hasOthers, hasReviews, isDataNote, isOutdated, links
  case others, othersLabel, reply, review, reviews, revisions, status
  case undecided, undecidedLabel, unit, verdict, verdictTitle, words, years
  case chain, hasChain, hasLinks, link, links
}
