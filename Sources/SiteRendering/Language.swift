import Tables

/// A language in which the site's own words are shown; reports stay as they were written.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// Where its pages are below the site's root, with a slash at the end; Chinese has no folder.
  package var folder: String { self == .chinese ? "" : rawValue + "/" }

  var texts: Texts {
    switch self {
    case .chinese: .chinese
    case .english: .english
    }
  }

  func text(_ words: BilingualText) -> String {
    switch self {
    case .chinese: words.zh
    case .english: words.en
    }
  }
}
