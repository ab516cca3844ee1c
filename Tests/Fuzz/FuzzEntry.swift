import Glibc

/// The reader that the environment's `GOUJI_FUZZ_READER` names.
private let chosen: FuzzTarget = {
  let name = getenv("GOUJI_FUZZ_READER").map { String(cString: $0) } ?? "report"
  guard let target = FuzzTarget.named(name) else {
    fatalError("no reader is called \(name), only \(FuzzTarget.all.map(\.name))")
  }
  return target
}()

/// Called by libFuzzer once. Where `GOUJI_FUZZ_SEEDS` names a folder, writes each reader's seeds into a
/// folder of its own there, prints the readers' names, and ends.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> Int32 {
  guard let folder = getenv("GOUJI_FUZZ_SEEDS").map({ String(cString: $0) }) else { return 0 }
  for target in FuzzTarget.all {
    mkdir("\(folder)/\(target.name)", 0o777)
    for (number, seed) in target.seeds().enumerated() {
      write(seed, "\(folder)/\(target.name)/seed-\(number)")
    }
    print(target.name)
  }
  exit(0)
}

/// Called by libFuzzer for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

private func write(_ bytes: [UInt8], _ path: String) {
  guard let file = fopen(path, "w") else {
    perror(path)
    exit(1)
  }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}
