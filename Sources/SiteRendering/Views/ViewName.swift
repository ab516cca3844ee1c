/// Every name that templates may use, apart from the words of the site, which stand below `words`.
///
/// A view answers the names that mean something to it; `Templates` shows which template uses which.
enum ViewName: Int, CaseIterable {
  case about, after, agencies, agency, agencyHref, anchor, before, blocks, canonical, caption
  case cause, cells, check, checkHref, checkTitle, checks, citation, `class`, code, columnSpan
  case columns, comparison, contents, corner, counterpart, description, districts, documentTitle,
    doubt,
    download, email, evidence
  case evidenceCaption, evidenceLabel, facts, figures, file, files, findingsSummary, flag, forms
  case formerNames, formula, groups, hasCounterparts, hasEvidence, hasFigures, hasGroups,
    hasMembers, hasProfile, hasNeighbours, hasNotes, hasSummary, hasUnits
  case hasTrail, hasUndecided, headerRows, headers, hiddenCaption, home, href, html, isCurrent
  case isFolded, isHeading, isShared, isShort, kind, label, labels, licence, likely, line, lines,
    members, membersLabel
  case message, name, navigation, next, note, noteAnchor, notes, ordinal, pager, pages, phrase,
    pieces
  case place, places, portal, previous, problem, prose, publisher, quote, regionLabel, rel,
    reportLabel
  case reports, root, rowSpan, rows, sections, severities, severity, severityLabel, sides, spoken
  case spokenClass, statusLabel, summary, table, tables, tally, text, title, trail, trailEnd
  case undecided, undecidedLabel, unit, verdict, verdictTitle, words, years
}
