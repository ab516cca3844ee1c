import Diagnostics
import TextSearch

/// What a text that reads like a report's title says: which agency reports, on which year.
struct TitleParts {
  /// Empty where the title names none.
  let agency: String
  let year: Int

  private static let words = Vocabulary.shared.titles
  /// What reports are called in their titles.
  static let markers = PhraseSet(words.marker)

  /// Reads `text` (compact); nil where it does not end like a title or lacks the year or the subject.
  init?(_ text: String) {
    var issuer: Substring = ""
    var title = Self.unwrapped(text[...], issuer: &issuer)
    let note = Self.takeNote(&title)
    guard Self.words.endings.contains(where: title.ends),
      !title.contains(where: Self.foreign.contains),
      let marker = Self.words.marker.compactMap({ title.places(of: $0).first }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    if let token = title.year() {
      year = token.value
      agency = Self.agency(in: title, marker, token.range, note: note, issuer: issuer)
    } else if let token = note.year() {
      year = token.value
      agency = Self.named(title[..<marker.lowerBound]) ?? ""
    } else {
      return nil
    }
  }

  private static func agency(
    in title: Substring, _ marker: Range<String.Index>, _ year: Range<String.Index>,
    note: Substring, issuer: Substring
  ) -> String {
    let before = title[..<min(marker.lowerBound, year.lowerBound)]
    let between =
      year.upperBound < marker.lowerBound ? title[year.upperBound..<marker.lowerBound] : ""
    if let agency = named(before) ?? named(between) { return agency }
    return [note, issuer].lazy.compactMap(named).first(where: BodyName.isPlausible) ?? ""
  }

  /// `text` without the words around a name; nil where no name is left.
  private static func named(_ text: Substring) -> String? {
    var text = text.trimming(separators)
    for particle in words.particles {
      if text.begins(with: particle) { text.removeFirst(particle.count) }
      if text.ends(with: particle) { text.removeLast(particle.count) }
    }
    text = text.trimming(separators)
    // Marks of a text format are no name.
    guard text.contains(where: { !$0.isASCII }) else { return nil }
    return BodyName.isPlaceholder(text) ? nil : String(text)
  }

  /// The title in `某局关于印发《某局2023年…报告》的通知`, in quotation marks, or below a path of links.
  private static func unwrapped(_ text: Substring, issuer: inout Substring) -> Substring {
    var text = text
    if let link = text.lastIndex(where: { ">»›".contains($0) }) {
      text = text[text.index(after: link)...]
    }
    for ending in words.fileEndings where text.ends(with: ending) {
      text.removeLast(ending.count)
    }
    if let end = words.wrappersAfter.first(where: text.ends),
      let start = words.wrappersBefore.lazy.compactMap({ text.places(of: $0).first }).first
    {
      issuer = text[..<start.lowerBound]
      text = text[start.upperBound...].dropLast(end.count)
    }
    // 【年报】某局2023年…报告
    if text.hasPrefix("【"), let end = text.firstIndex(of: "】"), text[end...].count > 1 {
      text = text[text.index(after: end)...]
    }
    for (opening, closing) in [("《", "》"), ("“", "”"), ("\"", "\""), ("【", "】")]
    where text.begins(with: opening) && text.ends(with: closing) && text.count > 2 {
      text = text.dropFirst().dropLast()
    }
    return text
  }

  /// Takes what stands in brackets at the end, or behind a dash there.
  private static func takeNote(_ title: inout Substring) -> Substring {
    for dash in ["——", "--"] {
      guard let found = title.places(of: dash).last,
        words.endings.contains(where: title[..<found.lowerBound].ends)
      else { continue }
      let note = title[found.upperBound...]
      title = title[..<found.lowerBound]
      return note
    }
    guard title.last == ")", let opening = title.lastIndex(of: "(") else { return "" }
    let note = title[title.index(after: opening)...].dropLast()
    title = title[..<opening]
    return note
  }

  private static let separators = Set("-—_|·:、.#*")
  /// Characters that no title holds.
  private static let foreign = Set("。《》,;:!?|")
}

extension Substring {
  /// The text without `characters` at both its ends.
  fileprivate func trimming(_ characters: Set<Character>) -> Substring {
    var text = drop(while: characters.contains)
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
