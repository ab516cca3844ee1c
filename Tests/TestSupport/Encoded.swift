import Glibc

extension String {
  /// The text in an encoding that the C library knows by `name`; nil where it cannot say it.
  package func bytes(in name: String) -> [UInt8]? {
    guard let converter = iconv_open(name, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = Array(utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    var room = output.count
    let failed = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var remaining = source.count
        return iconv(converter, &from, &remaining, &to, &room) == -1
      }
    }
    return failed ? nil : Array(output.dropLast(room))
  }
}
