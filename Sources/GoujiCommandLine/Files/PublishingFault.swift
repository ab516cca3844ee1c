import Diagnostics
import TextSearch

/// Why a site could not be published. The former site stands untouched.
enum PublishingFault: Error, Equatable {
  case file(FileFault)
  /// The output is there, but is a file.
  case notAFolder(String)
  /// Files stand in the output, and no site that a build has made.
  case foreign(String)
  /// The output is a symbolic link that leads nowhere.
  case brokenLink(String)
  /// The output holds a folder that must not be replaced together with the site.
  case holds(output: String, folder: String)
  /// The folder is a mount point, which cannot be exchanged for another folder.
  case mountPoint(String)
  /// Something in the output is on another file system, so that it cannot move along.
  case elsewhere(String)
  /// Another process is publishing to the output; who, where it tells.
  case busy(String, by: LockHolder? = nil)
  /// The path of a page leaves the output or is none.
  case illegalPath(String)
  /// Two pages have the same path.
  case twice(String)
  /// A file of somebody else stands where the site needs a folder, or the other way round.
  case occupied(String)
}

extension PublishingFault: CustomStringConvertible {
  var description: String {
    switch self {
    case .file(let fault): "\(fault)"
    case .notAFolder(let path): "输出位置 \(path) 是文件，不是文件夹"
    case .foreign(let path):
      "输出文件夹 \(path) 里已有文件，而不是 gouji 生成的网站；请用 --output 另选一个文件夹，或先清空它"
        + "（要随网站发布的文件请放到内容文件夹的 static 中）"
    case .brokenLink(let path): "输出位置 \(path) 是符号链接，但它指向的文件夹不存在"
    case .holds(let output, let folder):
      "输出文件夹 \(output) 会被整体替换，不能包含 \(folder == "." ? "当前文件夹" : folder)；请用 --output 另选一个文件夹"
    case .mountPoint(let path):
      "\(path) 是挂载点，无法整体替换；请把 --output 指向挂载点里的一个子文件夹"
    case .elsewhere(let path): "\(path) 在另一个文件系统上，不能随网站一起替换；请先卸载或移走"
    case .busy(let path, let holder):
      "另一个 gouji\(holder.map { "（进程 \($0.process)，主机 \(VisibleText.of($0.host))）" } ?? "")"
        + "正在向 \(path) 发布，请等它结束；如果它停住了，结束那个进程后重试"
    case .illegalPath(let path): "“\(path)” 不能用作输出路径"
    case .twice(let path): "有两个页面都要写入 \(path)"
    case .occupied(let path): "\(path) 不是 gouji 生成的，却占用了网站需要的名称；请移走或改名"
    }
  }
}
