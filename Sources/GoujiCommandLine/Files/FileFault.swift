import Glibc

/// A system call on a file that failed.
struct FileFault: Error, Equatable {
  let action: Action
  let path: String
  /// The `errno` of the call.
  let code: Int32

  enum Action: String, Sendable {
    case read = "读取"
    case write = "写入"
    case create = "创建"
    case list = "列出"
    case move = "移动"
    case remove = "删除"
    case watch = "监视"
  }

  /// The fault of the call that has just failed.
  static func last(_ action: Action, _ path: String) -> FileFault {
    FileFault(action: action, path: path, code: errno)
  }

  /// Why, in the words of a person who does not know system calls.
  var reason: String {
    switch code {
    case EACCES, EPERM: "没有权限"
    case ENOENT: "文件或文件夹不存在"
    case ENOTDIR: "路径中有一部分是文件，不是文件夹"
    case EISDIR: "是文件夹，不是文件"
    case EEXIST: "已有同名的文件"
    case ENOTEMPTY: "文件夹里还有别的文件"
    case EROFS: "所在的磁盘是只读的"
    case ENOSPC: "磁盘空间不足"
    case EDQUOT: "超出磁盘配额"
    case EFBIG: "文件过大"
    case ELOOP: "符号链接成环，或不允许经过符号链接"
    case ENAMETOOLONG: "文件名过长"
    case EMFILE, ENFILE: "同时打开的文件过多"
    case EBUSY: "正被占用，或是挂载点"
    case EIO: "磁盘读写出错"
    default: String(cString: strerror(code))
    }
  }
}

extension FileFault: CustomStringConvertible {
  var description: String {
    // Whoever runs it in another folder finds no templates and no content.
    let hint = action == .list && isAbsence ? "；请在网站的文件夹中运行，或用 gouji new 新建一个" : ""
    return "无法\(action.rawValue) \(path)：\(reason)\(hint)"
  }
}

extension FileFault {
  /// Nothing is there.
  var isAbsence: Bool { code == ENOENT }
}
