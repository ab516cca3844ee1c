import Diagnostics
import DisclosureModel
import DocumentReading
import ReportReading
import TextExtraction

/// Takes a file the whole way from the disk to a report.
struct ReportLoader: Sendable {
  private let reader = ReportReader()
  /// Takes out of PDF files what they show.
  var pdf = PDFExtraction()

  /// A report with the document it was read from.
  struct Loaded {
    let report: Report
    let document: Document
    /// What whoever publishes the file should know about it.
    let remarks: [Diagnostic]
  }

  /// The report in `file`, or why there is none.
  func load(_ file: ContentFile) -> Result<Loaded, LoadingFault> {
    let bytes: [UInt8]
    do throws(ContentFault) {
      bytes = try file.read()
    } catch {
      return .failure(LoadingFault(error.diagnostic))
    }
    return load(bytes, of: file)
  }

  /// The report in `bytes`, which `file` holds, or why there is none.
  func load(_ bytes: [UInt8], of file: ContentFile) -> Result<Loaded, LoadingFault> {
    let document: Document
    do throws(DocumentReader.Fault) {
      document = try DocumentReader.read(
        bytes, name: file.path, extractingPDF: pdf.contents)
    } catch {
      return .failure(LoadingFault(error, path: file.path))
    }
    do throws(ReportReader.Fault) {
      return .success(
        Loaded(
          report: try reader.read(document, path: file.path), document: document,
          remarks: document.remarks.map { Diagnostic($0, path: file.path, document: document) }))
    } catch {
      return .failure(LoadingFault(error, path: file.path, document: document))
    }
  }
}

/// Why a file gives no report, in words.
struct LoadingFault: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(_ fault: DocumentReader.Fault, path: String) {
    let words = Self.words(fault)
    diagnostic = Diagnostic(
      id: words.id, severity: .error, path: path, summary: words.summary, advice: words.advice)
  }

  init(_ fault: ReportReader.Fault, path: String, document: Document) {
    let words = Self.words(fault)
    diagnostic = Diagnostic(
      id: words.id, severity: .error, path: path, line: words.line, summary: words.summary,
      advice: words.advice, excerpt: words.line.map(document.excerpt))
  }

  private struct Words {
    let id: String
    let summary: String
    let advice: String
    var line: Int?
  }

  private static func words(_ fault: DocumentReader.Fault) -> Words {
    switch fault {
    case .empty:
      Words(id: "input.empty", summary: "文件是空的", advice: "请放入完整的报告，或删去这个文件")
    case .binary:
      Words(id: "input.binary", summary: "不是文本文件", advice: "请把报告另存为 Word 文件（.docx）或文本文件（.txt）")
    case .undecodable:
      Words(
        id: "input.encoding", summary: "文字编码无法识别，或文件已损坏",
        advice: "请用 UTF-8 或 GB18030 编码重新保存")
    case .tooLarge(let limit):
      Words(
        id: "input.size", summary: "文件过大，内容超过 \(limit) MB",
        advice: "请只保留报告正文，另存后放入")
    case .tooComplex:
      Words(
        id: "input.markup", summary: "行或单元格过多，或网页的标签嵌套过深，不像一份报告",
        advice: "请打开它，只把报告正文另存为文本文件（.txt）后放入")
    case .damaged:
      Words(
        id: "input.damaged", summary: "文件已损坏或不完整，无法打开",
        advice: "请用原来的软件打开并另存；打不开时，请重新下载")
    case .unpacksTooLarge:
      Words(
        id: "input.size", summary: "文件解压后过大，不像一份报告",
        advice: "请另存为只含报告正文的 .docx 或 .txt 文件")
    case .encrypted:
      Words(id: "input.encrypted", summary: "文件有密码保护", advice: "请去掉密码后重新保存")
    case .noExtractor:
      Words(
        id: "input.extractor", summary: "读取 PDF 文件需要程序 pdftotext，本机没有安装",
        advice: "请运行 sudo apt-get install poppler-utils poppler-data 后重新生成")
    case .overdue(let seconds):
      Words(
        id: "input.time", summary: "\(seconds) 秒内没有读完这个 PDF 文件",
        advice: "请重新导出为只含报告的 PDF，或另存为 Word 文件（.docx）")
    case .noText:
      Words(
        id: "input.scan", summary: "PDF 文件里几乎没有文字，各页可能是扫描的图片",
        advice: "请换用由 Word 或 WPS 直接导出的文件，或做文字识别（OCR）后放入")
    case .unsupported(let format):
      Words(
        id: "input.format", summary: "目前还不能读取\(format.words.name)", advice: format.words.advice)
    }
  }

  private static func words(_ fault: ReportReader.Fault) -> Words {
    switch fault {
    case .notAReport:
      Words(
        id: "report.none", summary: "没有找到政府信息公开工作年度报告的标题、部分或统计表",
        advice: "如果不是年度报告，请移出 reports 文件夹；如果是，请检查标题是否完整")
    case .garbled(let line):
      Words(
        id: "report.garbled", summary: "文字是乱码，从这里开始：曾用别的编码打开，又存了下来",
        advice: "存下的乱码无法复原；请从原件（Word、网页或 PDF）重新导出，文本文件请存为 UTF-8", line: line)
    case .severalReports(let line):
      Words(
        id: "report.several", summary: "文件中不止一份报告，另一份从这里开始",
        advice: "请把它们拆成每份一个文件；为免数字混淆，没有读取", line: line)
    case .noAgency(let line):
      Words(
        id: "report.agency", summary: "像是年度报告，但标题中没有单位名称和年份",
        advice: "请在开头补上完整的标题，如“某市公安局2023年政府信息公开工作年度报告”", line: line)
    }
  }
}

extension Document {
  /// The source's line, for a message.
  func excerpt(_ line: Int) -> String { SourceText(self).excerpt(line) }
}
