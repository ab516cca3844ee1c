import CLibXML2

/// Parses HTML, however broken, with libxml2; all of its memory is used and freed in this file.
enum HTMLParser {
  /// Nodes beyond which a page is not read: real pages have some thousands.
  static let mostNodes = 1_000_000

  /// The tree of `source` (UTF-8); nil where libxml2 gave up, as it does when elements are nested more
  /// than 256 deep, or where there are too many nodes.
  static func parse(_ source: [UInt8]) -> HTMLTree? {
    initialized
    guard HTMLLimits.admit(source) else { return nil }
    guard let length = Int32(exactly: source.count), let context = htmlNewParserCtxt() else {
      return nil
    }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let document = withoutPrefixes(source).withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        context, bytes.bindMemory(to: CChar.self).baseAddress, length, nil, "UTF-8",
        Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    // A parser that gave up has disabled its events; what it read until then is not the page.
    guard context.pointee.disableSAX == 0 else { return nil }
    return HTMLTreeBuilder.tree(of: document)
  }

  /// `source` with the colons in names of tags replaced: libxml2 drops what stands before them, so that
  /// Word's `<o:p>` would become a paragraph.
  private static func withoutPrefixes(_ source: [UInt8]) -> [UInt8] {
    var source = source
    var at = 0
    while at < source.count {
      guard source[at] == UInt8(ascii: "<") else {
        at += 1
        continue
      }
      at += 1
      if at < source.count, source[at] == UInt8(ascii: "/") { at += 1 }
      while at < source.count, source[at].isNameByte { at += 1 }
      if at < source.count, source[at] == UInt8(ascii: ":") { source[at] = UInt8(ascii: "-") }
    }
    return source
  }

  /// libxml2 must be initialized once, before threads use it.
  private static let initialized: Void = xmlInitParser()
}

/// Copies libxml2's tree, without recursion.
private struct HTMLTreeBuilder {
  private var tree = HTMLTree()
  /// The open elements, by index.
  private var open: [Int] = []

  static func tree(of document: xmlDocPtr) -> HTMLTree? {
    var builder = HTMLTreeBuilder()
    var next = document.pointee.children
    while let node = next {
      guard builder.tree.nodes.count < HTMLParser.mostNodes else { return nil }
      let isOpen = builder.enter(node)
      if isOpen, let child = node.pointee.children {
        next = child
        continue
      }
      if isOpen { builder.close() }
      next = builder.following(node)
    }
    return builder.tree
  }

  /// The node after `node` and its descendants; elements that end there are closed.
  private mutating func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    var node = node
    while true {
      if let sibling = node.pointee.next { return sibling }
      guard !open.isEmpty, let parent = node.pointee.parent else { return nil }
      close()
      node = parent
    }
  }

  private mutating func close() {
    tree.nodes[open.removeLast()].end = tree.nodes.count
  }

  /// Adds `node`, and says whether it was opened as an element.
  private mutating func enter(_ node: xmlNodePtr) -> Bool {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      let name = Self.string(node.pointee.name).lowercased()
      open.append(tree.nodes.count)
      append(
        .element(name, HTMLElement(name)), line: xmlGetLineNo(node),
        attributes: Self.attributes(of: node))
      return true
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: append(.text(copy(node.pointee.content)))
    case XML_COMMENT_NODE: append(.comment(copy(node.pointee.content)))
    default: break
    }
    return false
  }

  private mutating func append(
    _ kind: HTMLNode.Kind, line: Int = 0, attributes: [String: String] = [:]
  ) {
    tree.nodes.append(
      HTMLNode(kind: kind, line: line, end: tree.nodes.count + 1, attributes: attributes))
  }

  private mutating func copy(_ content: UnsafePointer<xmlChar>?) -> Range<Int> {
    let start = tree.text.count
    if let content {
      tree.text.append(
        contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
    }
    return start..<tree.text.count
  }

  /// The attributes that some reading asks for.
  private static let wanted: Set<String> = [
    "colspan", "rowspan", "style", "hidden", "name", "property", "content", "rel", "href",
    "type", "value",
  ]

  private static func attributes(of node: xmlNodePtr) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = node.pointee.properties
    while let attribute = next {
      let name = string(attribute.pointee.name).lowercased()
      if wanted.contains(name) {
        attributes[name] = string(attribute.pointee.children?.pointee.content)
      }
      next = attribute.pointee.next
    }
    return attributes
  }

  private static func string(_ content: UnsafePointer<xmlChar>?) -> String {
    content.map { String(cString: $0) } ?? ""
  }
}
