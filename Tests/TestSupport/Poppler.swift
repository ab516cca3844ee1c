import Foundation

/// The programs that take the text out of PDF files, which a machine may lack.
package enum Poppler {
  package static let isInstalled: Bool = {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    return ["pdftotext", "pdftoppm"].allSatisfy { program in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
  }()
}
