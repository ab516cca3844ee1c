import CLibXML2

/// Parses XML into a tree of values, through libxml2.
///
/// All its unsafe code is here: libxml2's tree is copied and freed before a parse returns. libxml2 itself
/// refuses more than 256 levels and texts of more than 10 MB. Nothing is loaded from anywhere, and
/// a document type, which could define entities, ends the parse: no office program writes one.
struct XMLTreeParser {
  /// libxml2's globals must be there before the first of several threads parses.
  private static let isReady: Void = xmlInitParser()

  /// The root element of `bytes`, which must be well-formed and declare no document type.
  static func root(of bytes: [UInt8]) throws(DocumentReader.Fault) -> XMLElement {
    guard XMLLimits.admit(bytes) else { throw .unpacksTooLarge }
    guard let root = parsed(bytes) else { throw .damaged }
    return root
  }

  private static func parsed(_ bytes: [UInt8]) -> XMLElement? {
    isReady
    guard let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
      xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes {
      xmlCtxtReadMemory(
        context, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil,
        Int32(options))
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    var copier = Copier()
    return copier.element(root)
  }

  /// Copies libxml2's tree.
  private struct Copier {
    /// Prefixes by the namespace's declaration, of which a document has few.
    private var prefixes: [xmlNsPtr: String] = [:]

    mutating func element(_ node: xmlNodePtr) -> XMLElement {
      var children: [XMLElement] = []
      var text: [UInt8] = []
      var next = node.pointee.children
      while let child = next {
        switch child.pointee.type {
        case XML_ELEMENT_NODE: children.append(element(child))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: append(child.pointee.content, to: &text)
        default: break
        }
        next = child.pointee.next
      }
      return XMLElement(
        name: name(node.pointee.name, in: node.pointee.ns), attributes: attributes(of: node),
        children: children, text: text)
    }

    private mutating func attributes(of node: xmlNodePtr) -> [String: String] {
      var attributes: [String: String] = [:]
      var next = node.pointee.properties
      while let attribute = next {
        // Without entities a value is one text, or nothing at all.
        var value: [UInt8] = []
        append(attribute.pointee.children?.pointee.content, to: &value)
        let name = name(attribute.pointee.name, in: attribute.pointee.ns)
        attributes[name] = String(decoding: value, as: UTF8.self)
        next = attribute.pointee.next
      }
      return attributes
    }

    private mutating func name(_ local: UnsafePointer<xmlChar>?, in namespace: xmlNsPtr?) -> String
    {
      guard let local else { return "" }
      return prefix(of: namespace) + String(cString: local)
    }

    private mutating func prefix(of namespace: xmlNsPtr?) -> String {
      guard let namespace, let address = namespace.pointee.href else { return "" }
      if let known = prefixes[namespace] { return known }
      let prefix = XMLVocabulary.prefix(of: String(cString: address))
      prefixes[namespace] = prefix
      return prefix
    }

    private func append(_ content: UnsafePointer<xmlChar>?, to text: inout [UInt8]) {
      guard var byte = content else { return }
      while byte.pointee != 0 {
        text.append(byte.pointee)
        byte += 1
      }
    }
  }
}
