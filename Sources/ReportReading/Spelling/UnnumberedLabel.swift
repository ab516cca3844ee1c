import DisclosureModel

extension FormTable.Label {
  /// The ways of writing the label without the number before it, folded: programs that number rows by themselves
  /// leave the numbers behind when their text is taken out.
  var unnumbered: [[UInt8]] {
    ([text] + aliases).compactMap { text in
      let name = text.drop { $0.isASCII && $0.isNumber }
      guard name.first == ".", name.startIndex > text.startIndex else { return nil }
      return Folding.label(String(name))
    }
  }
}
