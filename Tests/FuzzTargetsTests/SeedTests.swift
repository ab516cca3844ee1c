import FuzzTargets
import Testing

/// The fuzzers' targets come back from their own seeds, whole and cut off, so that they do not rot
/// between the runs of `scripts/fuzz`.
@Suite("Seeds of the fuzzers")
struct SeedTests {
  @Test func everyTargetHasANameOfItsOwn() {
    let names = FuzzTarget.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func areRunWholeAndCutOff(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let seeds = target.seeds()
    #expect(!seeds.isEmpty)
    for seed in seeds {
      #expect(!seed.isEmpty)
      target.run(seed)
      target.run(Array(seed.prefix(seed.count * 2 / 3)))
      target.run(Array(seed.dropFirst(seed.count / 3)))
    }
  }
}
