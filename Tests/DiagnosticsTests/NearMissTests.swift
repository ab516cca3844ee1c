import Diagnostics
import Testing

@Suite("Guessing what was meant")
struct NearMissTests {
  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1),
    ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func countsChangesOfLetters(first: String, second: String, distance: Int) {
    #expect(NearMiss.distance(first, second) == distance)
    #expect(NearMiss.distance(second, first) == distance)
  }

  @Test func takesTheNearestOrNone() {
    let words = ["--content", "--templates", "--output"]
    #expect(NearMiss.of("--contnet", in: words) == "--content")
    #expect(NearMiss.of("--temp", in: words) == "--templates")
    #expect(NearMiss.of("--colour", in: words) == nil)
    #expect(NearMiss.of("x", in: []) == nil)
  }
}
