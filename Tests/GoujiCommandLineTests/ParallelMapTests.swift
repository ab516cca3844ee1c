import Synchronization
import Testing

@testable import GoujiCommandLine

@Suite("Working on many things at once")
struct ParallelMapTests {
  struct Failure: Error {}

  @Test(arguments: [1, 2, 3, 8, 1024], [0, 1, 7, 100, 1001])
  func keepsTheOrderWhateverTheNumberOfJobs(jobs: Int, count: Int) async {
    let inputs = Array(0..<count)
    #expect(await parallelMap(inputs, jobs: jobs) { "\($0 * $0)" } == inputs.map { "\($0 * $0)" })
  }

  @Test(arguments: [1, 3])
  func neverWorksOnMoreThanItsJobsAtOnce(jobs: Int) async {
    let state = Mutex((now: 0, most: 0))
    _ = await parallelMap(Array(0..<500), jobs: jobs) { _ in
      state.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      state.withLock { $0.now -= 1 }
    }
    #expect(state.withLock { $0.most } <= jobs)
  }

  @Test func tellsHowFarItIs() async {
    var steps: [Int] = []
    _ = await parallelMap(Array(0..<95), jobs: 2) {
      steps.append($0)
    } _: {
      $0
    }
    #expect(steps.count == 20)
    #expect(steps == steps.sorted())
    #expect(steps.last == 95)
  }

  @Test func throwsTheFailureOfAnInput() async {
    await #expect(throws: Failure.self) {
      try await parallelMap(Array(0..<100), jobs: 2) { if $0 == 42 { throw Failure() } }
    }
  }

  @Test func chunksCoverEverythingOnceAndDifferByOneAtMost() {
    for (count, jobs) in [(0, 2), (1, 2), (19, 2), (20, 2), (21, 2), (10_000, 4)] {
      let ranges = chunkRanges(of: count, jobs: jobs)
      #expect(ranges.flatMap(Array.init) == Array(0..<count))
      #expect(ranges.count == min(count, jobs * 10))
      #expect((ranges.map(\.count).max() ?? 0) - (ranges.map(\.count).min() ?? 0) <= 1)
    }
  }
}
