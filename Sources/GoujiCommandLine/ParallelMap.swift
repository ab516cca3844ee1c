import Glibc

/// What `transform` makes of each of `inputs`, in their order, made by at most `jobs` tasks at once.
///
/// The inputs go out in chunks, about ten for each task: few enough to cost nothing, enough that no task
/// waits long for the slowest. The outcome is the same for any number of jobs. If one input fails, no
/// further chunk begins, and the failure is thrown.
///
/// - Parameters:
///   - jobs: At least 1.
///   - progress: Told by the calling task how many inputs are done, each time that a chunk is.
func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, progress: (Int) -> Void = { _ in },
  _ transform: @escaping @Sendable (Input) throws -> Output
) async rethrows -> [Output] {
  let chunks = chunkRanges(of: inputs.count, jobs: jobs)
  var outputs = [[Output]](repeating: [], count: chunks.count)
  try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
    var next = 0
    var done = 0
    func begin() {
      guard next < chunks.count else { return }
      let (index, range) = (next, chunks[next])
      next += 1
      group.addTask { (index, try inputs[range].map(transform)) }
    }
    for _ in 0..<jobs { begin() }
    while let (index, chunk) = try await group.next() {
      outputs[index] = chunk
      done += chunk.count
      progress(done)
      begin()
    }
  }
  return outputs.flatMap(\.self)
}

/// The numbers from 0 to `count` in ranges of about equal size, some ten for each of `jobs`.
func chunkRanges(of count: Int, jobs: Int) -> [Range<Int>] {
  let chunks = min(count, jobs * 10)
  return (0..<chunks).map { count * $0 / chunks..<count * ($0 + 1) / chunks }
}

/// How many processors there are to use.
func processorCount() -> Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
