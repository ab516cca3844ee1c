// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target of the pipeline: one folder below `Sources`, one word in the architecture article.
func stage(_ name: String, knows dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, with dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "gouji",
  products: [
    .executable(name: "gouji", targets: ["gouji"]),
    // What `scripts/fuzz` links with libFuzzer.
    .library(name: "FuzzTargets", type: .static, targets: ["FuzzTargets"]),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    // Debian's package has no file for pkg-config.
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(
      name: "CTables",
      exclude: [
        "README.md", "agencies", "divisions", "forms", "checks", "measures", "phrases", "texts",
        "templates",
      ]),
    .target(name: "CFileSystem"),
    .target(name: "CStarter", exclude: ["README.md", "Starter"]),
    .target(name: "CProcess"),

    stage("Bytes"),
    stage("Tables", knows: ["Bytes", "CTables"]),
    stage("Storing", knows: ["CNettle"]),
    stage("TextSearch"),
    stage("Diagnostics", knows: ["Storing"]),
    stage("DisclosureModel", knows: ["Diagnostics", "Storing", "Tables", "TextSearch"]),
    stage(
      "DocumentReading",
      knows: ["Diagnostics", "Storing", "Tables", "TextSearch", "CArchive", "CLibXML2"]),
    stage("TextExtraction", knows: ["DocumentReading", "CProcess"]),
    stage(
      "ReportReading",
      knows: ["DocumentReading", "DisclosureModel", "Diagnostics", "Tables", "TextSearch"]),
    stage(
      "ReportChecking",
      knows: ["DisclosureModel", "Diagnostics", "Storing", "Tables", "TextSearch"]),
    stage("CommonMark", knows: ["CCMark"]),
    stage("Mustache", knows: ["Bytes", "Diagnostics"]),
    stage("SQLite", knows: ["CSQLite", "Tables"]),
    stage("HTTPServer", knows: ["CMicroHTTPD"]),
    stage("Compression", knows: ["CZlib", "CBrotli"]),
    stage(
      "SiteRendering",
      knows: [
        "Bytes", "DisclosureModel", "ReportChecking", "CommonMark", "Mustache", "SQLite",
        "Diagnostics", "Storing", "Tables", "TextSearch",
      ]),
    stage(
      "GoujiCommandLine",
      knows: [
        "Diagnostics", "Storing", "Tables", "DisclosureModel", "DocumentReading",
        "ReportReading", "ReportChecking", "CommonMark", "Mustache", "SiteRendering",
        "TextSearch", "CFileSystem", "TextExtraction", "HTTPServer", "CStarter", "Compression",
      ]),
    .executableTarget(
      name: "gouji", dependencies: ["GoujiCommandLine", "CMimalloc"], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "DisclosureModel", "CArchive"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "TestSupport", "Diagnostics", "Tables", "DisclosureModel", "DocumentReading",
        "ReportReading", "ReportChecking", "CommonMark", "Mustache", "SiteRendering",
      ], path: "Tests/Fuzz", swiftSettings: settings),
    tests(of: "FuzzTargets"),
    tests(of: "Bytes"),
    tests(of: "Storing"),
    tests(of: "TextSearch"),
    tests(of: "Diagnostics"),
    tests(of: "Tables"),
    tests(of: "DisclosureModel", with: ["Diagnostics", "Tables"]),
    tests(of: "DocumentReading", with: ["Diagnostics", "Storing"]),
    tests(of: "TextExtraction", with: ["DocumentReading"]),
    tests(
      of: "ReportReading",
      with: ["DocumentReading", "DisclosureModel", "Diagnostics", "TextExtraction"]),
    tests(
      of: "ReportChecking",
      with: [
        "TextExtraction", "ReportReading", "DocumentReading", "DisclosureModel", "Diagnostics",
        "Storing",
      ]),
    tests(of: "CommonMark"),
    tests(of: "Mustache", with: ["Diagnostics"]),
    tests(of: "SQLite", with: ["CSQLite", "Tables"]),
    tests(of: "HTTPServer"),
    tests(of: "Compression", with: ["CZlib"]),
    tests(
      of: "SiteRendering",
      with: [
        "ReportChecking", "DisclosureModel", "Mustache", "Diagnostics", "Tables", "ReportReading",
        "DocumentReading", "CSQLite", "Storing", "CommonMark",
      ]),
    tests(
      of: "GoujiCommandLine",
      with: [
        "ReportReading", "ReportChecking", "DisclosureModel", "Diagnostics", "Storing", "Tables",
        "HTTPServer",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
