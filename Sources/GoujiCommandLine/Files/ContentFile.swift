import Diagnostics
import DocumentReading
import Glibc
import Storing

/// A file that may hold a report.
struct ContentFile: Sendable, Equatable {
  /// The path as messages and the site name it: as given on the command line, or below the content
  /// folder, such as `reports/x.txt`.
  let path: String
  /// The path by which it can be opened.
  let location: String

  /// The size above which a file is not read; the largest reports are scans of some megabytes.
  static let sizeLimit = 64 << 20

  /// The file's bytes.
  func read() throws(ContentFault) -> [UInt8] {
    let file: FileDescriptor
    do throws(FileFault) {
      // Without O_NONBLOCK, opening a pipe would wait for whoever writes to it.
      file = try FileDescriptor(opening: location, O_RDONLY | O_NONBLOCK, for: .read, named: path)
    } catch {
      throw .unreadable(error)
    }
    guard let status = file.status(), status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(path)
    }
    let size = Int(status.st_size)
    guard size <= Self.sizeLimit else { throw .tooLarge(path, size: size) }
    do throws(FileFault) {
      return try file.contents(expecting: size, named: path)
    } catch {
      throw .unreadable(error)
    }
  }
}

extension ContentFile {
  /// What `parse` makes of a file that may be missing; `absent` where it is, or cannot be read, which is
  /// then told. Last a digest of what was read.
  func parsed<Value>(
    or absent: Value, by parse: ([UInt8], String) -> (Value, [Diagnostic])
  ) -> (Value, [Diagnostic], Digest) {
    do throws(ContentFault) {
      let bytes = try read()
      let (value, diagnostics) = parse(bytes, path)
      return (value, diagnostics, Digest(of: bytes))
    } catch {
      return (absent, error.isAbsence ? [] : [error.diagnostic], error.digest)
    }
  }

  /// The same for a table that an editor keeps: spreadsheet programs save it in GB18030 unless they are
  /// asked for UTF-8.
  func parsedTable<Value>(
    or absent: Value, by parse: ([UInt8], String) -> (Value, [Diagnostic])
  ) -> (Value, [Diagnostic], Digest) {
    parsed(or: absent) { bytes, path in
      guard let text = TextDecoding.decode(bytes), text.damaged == 0 else {
        return parse(bytes, path)
      }
      return parse(text.bytes, path)
    }
  }

  /// A digest of what is in the file, or of why it cannot be read.
  func digest() -> Digest {
    do throws(ContentFault) { return Digest(of: try read()) } catch { return error.digest }
  }

  /// The bytes of a file of the system, which does not tell how large it is.
  func readEverything() throws(FileFault) -> [UInt8] {
    try FileDescriptor(opening: location, O_RDONLY, for: .read, named: path)
      .contents(expecting: 1 << 16, named: path)
  }
}

extension ContentFault {
  /// The same for the same fault of the same file.
  var digest: Digest {
    var builder = DigestBuilder("fault")
    builder.add("\(self)")
    return builder.digest()
  }
}
