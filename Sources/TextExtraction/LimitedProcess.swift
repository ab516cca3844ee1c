import CProcess
import Glibc

/// A program that reads a file and writes another, and may take only so much for it.
struct LimitedProcess {
  /// The program, looked for in PATH, and its arguments.
  let arguments: [String]
  let seconds: Int
  /// Bytes that it may write, and memory that it may take.
  let outputLimit: Int
  let memoryLimit: Int

  enum End: Equatable {
    case exited(Int32)
    case overdue
    case outputTooLarge
    /// There is no such program.
    case missing
    /// A signal ended it, or it could not be started.
    case failed
  }

  /// What it wrote, whole or not, and how it ended.
  struct Run {
    var end: End
    var output: [UInt8] = []
    var errors: [UInt8] = []
  }

  /// Runs the program with `bytes` as its standard input: the file has no name, so none can be taken for
  /// an option.
  func run(on bytes: [UInt8]) -> Run {
    let (input, output, errors) = (NamelessFile(), NamelessFile(), NamelessFile())
    guard input.write(bytes) else { return Run(end: .failed) }
    var process: pid_t = 0
    switch start(input.raw, output.raw, errors.raw, &process) {
    case 0: break
    case ENOENT, EACCES: return Run(end: .missing)
    default: return Run(end: .failed)
    }
    return Run(
      end: end(of: process), output: output.contents(limit: outputLimit),
      errors: errors.contents(limit: 1 << 16))
  }

  private func end(of process: pid_t) -> End {
    var status: Int32 = 0
    switch gouji_wait(process, Int32(seconds * 1000), &status) {
    case gouji_exited: return .exited(status)
    case gouji_killed where status == SIGXFSZ: return .outputTooLarge
    case gouji_killed where status != SIGXCPU: return .failed
    default: return .overdue
    }
  }

  private func start(
    _ input: Int32, _ output: Int32, _ errors: Int32, _ process: inout pid_t
  ) -> Int32 {
    let limits = gouji_limits(
      memory: UInt(memoryLimit), seconds: UInt(seconds), output: UInt(outputLimit))
    let copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let list: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) } + [nil]
    return gouji_start(list, input, output, errors, limits, &process)
  }
}

/// A file that has no name and is gone when it is closed.
private final class NamelessFile {
  let raw = gouji_open_nameless_file()

  deinit { if raw >= 0 { close(raw) } }

  /// Writes `bytes` and goes back to the beginning; false where there is no room for them.
  func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes {
        Glibc.write(raw, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      guard wrote > 0 || errno == EINTR else { return false }
      done += max(0, wrote)
    }
    return lseek(raw, 0, SEEK_SET) == 0
  }

  /// Everything in the file up to `limit` bytes.
  func contents(limit: Int) -> [UInt8] {
    let size = min(limit, max(0, Int(lseek(raw, 0, SEEK_END))))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(raw, buffer.baseAddress?.advanced(by: count), size - count, count)
        guard got > 0 else { break }
        count += got
      }
    }
  }
}
