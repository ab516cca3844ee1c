package import Diagnostics

/// Words of the narrative that say something, with where they stand.
package struct Passage: Sendable, Hashable {
  /// The whole sentence, as printed.
  package let sentence: String
  /// The part of it that says so.
  package let phrase: String
  /// Where the paragraph begins.
  package let place: SourcePlace
  /// What is counted are requests for information.
  package let isAboutRequests: Bool

  package init(sentence: String, phrase: String, place: SourcePlace, isAboutRequests: Bool) {
    self.sentence = sentence
    self.phrase = phrase
    self.place = place
    self.isAboutRequests = isAboutRequests
  }
}
