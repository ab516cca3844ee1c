package import Diagnostics

/// What a sentence of the narrative says about something that the tables count.
package struct Statement: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    /// 收到、新收、接收: requests received in the year.
    case requestsReceived
    /// 受理、办理、答复: requests dealt with, which may include those carried in.
    case requestsHandled
  }

  /// Whose requests a sentence counts.
  package enum Scope: Sendable, Hashable {
    /// The agency's own, as far as the sentence tells.
    case agency
    /// Those of a whole area or system: `全区`, `全市`, `各部门`. The agency's table may count fewer.
    case area
  }

  package let subject: Subject
  package let scope: Scope
  /// What the sentence claims: exact for `9份`, wider for `130余件`, zero for `未收到`.
  package let value: Interval
  /// The claim is in words of absence, such as `未收到`, rather than in a number.
  package let isDenial: Bool
  /// The sentence also speaks of requests carried over from the year before.
  package let mentionsCarryIn: Bool
  /// The words that hold the claim, as printed: `收到群众通过邮寄的政府信息公开申请表9份`.
  package let phrase: String
  /// The whole sentence.
  package let sentence: String
  /// The section it stands in.
  package let section: Section.Key
  package let place: SourcePlace

  package init(
    subject: Subject, value: Interval, isDenial: Bool, mentionsCarryIn: Bool, phrase: String,
    sentence: String, section: Section.Key, place: SourcePlace, scope: Scope = .agency
  ) {
    self.subject = subject
    self.scope = scope
    self.value = value
    self.isDenial = isDenial
    self.mentionsCarryIn = mentionsCarryIn
    self.phrase = phrase
    self.sentence = sentence
    self.section = section
    self.place = place
  }
}
