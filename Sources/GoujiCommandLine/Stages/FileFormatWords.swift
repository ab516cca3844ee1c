import DocumentReading

extension FileFormat {
  /// What a format that is not read is called, and what to do with a file of it.
  var words: (name: String, advice: String) {
    switch self {
    case .doc: ("旧版 Word（DOC）或 WPS 文字文件", Self.saving(in: "Word 或 WPS 文字"))
    case .rtf: ("RTF 文件", Self.saving(in: "Word 或 WPS 文字"))
    case .wordXML: ("Word 2003 XML 文件", Self.saving(in: "Word 或 WPS 文字"))
    case .odf: ("OpenDocument 文件（ODT、ODS）", Self.saving(in: "Word、WPS 文字或 LibreOffice"))
    case .xls, .xlsx: ("Excel 工作簿（XLS、XLSX）", Self.copying(from: "Excel 或 WPS 表格"))
    case .ppt, .pptx: ("演示文稿（PPT、PPTX）", Self.copying(from: "PowerPoint 或 WPS 演示"))
    case .ofd: ("OFD 版式文件", Self.copying(from: "OFD 阅读软件") + "；阅读软件能导出 Word 文件的，可直接导出")
    case .image:
      ("图片", "图片中没有文字，请向发布机关索取文字版；用文字识别软件转换的，请逐格核对数字后另存为 .docx")
    case .zip, .archive: ("压缩文件", "请先解压，再把其中的报告放进来，每份一个文件")
    case .mhtml:
      ("单个文件网页（MHT、MHTML）", "请用浏览器打开，点“另存为”，保存类型选“网页，仅 HTML”，再放入 .html 文件")
    case .pdf, .ole, .text, .markdown, .html, .docx, .encrypted, .empty, .binary:
      ("这种文件", "请打开它，把全文另存为 Word 文件（.docx）或文本文件（.txt）后放入")
    }
  }

  private static func saving(in program: String) -> String {
    "请用 \(program) 打开，点“文件”“另存为”，文件类型选“Word 文档（*.docx）”，再放入 .docx 文件"
  }

  private static func copying(from program: String) -> String {
    "请用 \(program) 打开，把全文连同表格复制到 Word 或 WPS 文字，另存为 .docx 文件后放入"
  }
}
