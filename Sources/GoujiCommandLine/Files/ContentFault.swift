import Diagnostics

/// Why something in the content is not read; everything else still is.
enum ContentFault: Error, Equatable {
  case unreadable(FileFault)
  case tooLarge(String, size: Int)
  /// A pipe, a socket, a device.
  case notAFile(String)
  /// A symbolic link that leads to a folder above it.
  case loop(String)
  /// A name that is not UTF-8 or has control characters, which no page can link to.
  case illegalName(String)

  /// What to tell the user.
  var diagnostic: Diagnostic {
    switch self {
    case .unreadable(let fault):
      Diagnostic(
        id: "input.unreadable", severity: .error, path: fault.path,
        summary: "文件无法读取：\(fault.reason)")
    case .tooLarge(let path, let size):
      Diagnostic(
        id: "input.too-large", severity: .error, path: path,
        summary: "文件有 \(size >> 20) MB，超过 \(ContentFile.sizeLimit >> 20) MB，未读取",
        advice: "年度报告通常不到 1 MB，请确认放入的是报告本身")
    case .notAFile(let path):
      Diagnostic(
        id: "input.not-a-file", severity: .warning, path: path, summary: "不是普通文件，未读取")
    case .loop(let path):
      Diagnostic(
        id: "input.link-loop", severity: .warning, path: path, summary: "符号链接指回上级文件夹，未进入")
    case .illegalName(let path):
      Diagnostic(
        id: "input.name", severity: .error, path: path, summary: "文件名不是 UTF-8 编码或含有控制字符，未读取",
        advice: "请给文件改名")
    }
  }
}
