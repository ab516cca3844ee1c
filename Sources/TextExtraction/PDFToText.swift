import CProcess
package import DocumentReading
import Glibc

/// Runs `pdftotext` of poppler-utils: a process of its own, within limits, whose licence and whose
/// mistakes stay out of this one.
package struct PDFToText: Sendable {
  /// The program, looked for in PATH.
  package var program = "pdftotext"
  /// Seconds after which it is ended.
  package var seconds = 20
  /// Bytes that it may write and the memory that it may take.
  package var outputLimit = 32 << 20
  package var memoryLimit = 2 << 30

  package init() {}

  /// The words of the PDF file `bytes` with their places, as `pdftotext -bbox` prints them.
  ///
  /// The file goes to the program without a name, so none can be taken for an option.
  package func words(_ bytes: [UInt8]) throws(DocumentReader.Fault) -> [UInt8] {
    let (input, output, errors) = (NamelessFile(), NamelessFile(), NamelessFile())
    guard input.write(bytes) else { throw .tooLarge(limit: bytes.count >> 20) }
    var process: pid_t = 0
    switch start(input.raw, output.raw, errors.raw, &process) {
    case 0: break
    case ENOENT, EACCES: throw .noExtractor
    default: throw .damaged
    }
    var status: Int32 = 0
    switch gouji_wait(process, Int32(seconds * 1000), &status) {
    case gouji_exited where status == 0: return output.contents(limit: outputLimit)
    case gouji_exited where status == 127: throw .noExtractor
    case gouji_exited where status == Self.notPermitted || Self.asksForPassword(errors):
      throw .encrypted
    case gouji_exited: throw .damaged
    case gouji_killed where status == SIGXFSZ: throw .tooLarge(limit: outputLimit >> 20)
    case gouji_killed where status != SIGXCPU: throw .damaged
    default: throw .overdue(seconds: seconds)
    }
  }

  /// The exit status for a file whose text may not be copied.
  private static let notPermitted: Int32 = 3

  private func start(
    _ input: Int32, _ output: Int32, _ errors: Int32, _ process: inout pid_t
  ) -> Int32 {
    let limits = gouji_limits(
      memory: UInt(memoryLimit), seconds: UInt(seconds), output: UInt(outputLimit))
    let arguments: [String] = [program, "-bbox", "-", "-"]
    let copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let list: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) } + [nil]
    return gouji_start(list, input, output, errors, limits, &process)
  }

  private static func asksForPassword(_ errors: NamelessFile) -> Bool {
    let message = errors.contents(limit: 1 << 16)
    return ["password", "encrypt"].contains { word in
      message.firstRange(of: Array(word.utf8)) != nil
    }
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
