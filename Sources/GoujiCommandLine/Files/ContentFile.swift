import Diagnostics
import Glibc

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
  /// then told.
  func parsed<Value>(
    or absent: Value, by parse: ([UInt8], String) -> (Value, [Diagnostic])
  ) -> (Value, [Diagnostic]) {
    do throws(ContentFault) {
      return parse(try read(), path)
    } catch {
      return (absent, error.isAbsence ? [] : [error.diagnostic])
    }
  }
}
