import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Compressed files beside the others")
struct PrecompressionTests {
  @Test func standBesideEveryTextAndAreKeptWithIt() async throws {
    let folders = try BuildFolders()
    await folders.build("Plain")
    let first = await folders.build("Public", "--precompress")
    let plain = Set(folders.folder.files(below: "Plain"))
    let all = Set(folders.folder.files(below: "Public"))
    for path in plain where path.hasSuffix(".html") || path.hasSuffix(".csv") {
      #expect(all.contains("\(path).gz") && all.contains("\(path).br"), "\(path)")
    }
    #expect(!all.contains("data/gouji.sqlite.gz"))
    #expect(all.subtracting(plain).allSatisfy { $0.hasSuffix(".gz") || $0.hasSuffix(".br") })
    #expect(first.count("files") == all.count - 1)  // but for the list of files
    #expect(await folders.build("Public", "--precompress").count("written") == 0)

    try folders.write("c-2023.txt", "淄博市公安局", 2023)
    await folders.build("Public", "--precompress")
    #expect(await folders.build("Public", "--precompress", "--full").count("written") == 0)

    await folders.build("Public")
    #expect(folders.folder.files(below: "Public").allSatisfy { !$0.hasSuffix(".gz") })
  }

  @Test func whatTheOwnerCompressedStaysAsItIs() async throws {
    let folders = try BuildFolders()
    try folders.folder.write("Content/static/notes.txt", "一")
    try folders.folder.write("Content/static/notes.txt.gz", "自己压缩的")
    #expect(await folders.build("Public", "--precompress").code == .done)
    #expect(folders.folder.read("Public/notes.txt.gz") == "自己压缩的")
  }

  @Test func compressedTextsAreNoPages() {
    let precompression = Precompression(taken: ["a.html", "b.html", "b.html.gz"])
    #expect(precompression.companions(of: "a.html").map(\.path) == ["a.html.gz", "a.html.br"])
    #expect(precompression.companions(of: "b.html").map(\.path) == ["b.html.br"])
    #expect(precompression.companions(of: "gouji.sqlite").isEmpty)
    #expect(precompression.companions(of: "LICENCE").isEmpty)
  }
}
