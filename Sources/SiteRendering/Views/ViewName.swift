/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, added, after, agencies, agency, agencyHref, anchor, bars, before, bibTeX, blocks
  case by, canonical, caption, cause, cells, chain, charts, check, checkHref, checks, checkTitle
  case chunk, citable, citation, `class`, code, columns, columnSpan, comparison, contents
  case corner, counterpart, counts, dataNotes, description, dismissed, dismissedLabel
  case distribution, districts, documents, documentTitle, doubt, download, email, evidence
  case evidenceCaption, evidenceLabel, facts, families, figures, file, files, filters, findingID
  case findings, findingsSummary, fingerprint, flag, formerNames, forms, formula, groups
  case hasChain, hasCharts, hasCounterparts, hasDataNotes, hasDismissed, hasEvidence, hasFigures
  case hasGroups, hasLegend, hasLinks, hasMembers, hasNeighbours, hasNotes, hasOthers
  case hasProfile, hasReviews, hasSummary, hasTrail, hasUndecided, hasUnits, headerRows, headers
  case hiddenCaption, home, href, html, index, isCurrent, isDataNote, isFolded, isHeading
  case isOutdated, isShared, isShort, isSmall, json, kind, label, labels, language, legend
  case licence, likely, line, lines, link, links, map, meanings, measures, members, membersLabel
  case message, name, navigation, next, note, noteAnchor, notes, omitted, ordinal, others
  case othersLabel, outcomes, pager, pages, phrase, pieces, place, placeHref, places, portal
  case previous, problem, prose, publisher, quote, regionLabel, rel, removed, reply, reportLabel
  case reports, review, reviews, revisions, root, rows, rowSpan, sections, severities, severity
  case severityLabel, shardBits, sides, spoken, spokenClass, statisticsFile, status, statusLabel
  case structuredData, summary, svg, table, tables, tally, template, text, title, top, trail,
    trailEnd
  case translations, types, undecided, undecidedLabel, unit, verdict, verdictTitle, version
  case words, yearBefore, years
}
