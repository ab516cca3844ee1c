import Glibc

/// Whether `first` stands before `second` in the order of their bytes.
func precedes(_ first: [UInt8], _ second: [UInt8]) -> Bool {
  let order = order(of: first[...], beside: second[...])
  return order != 0 ? order < 0 : first.count < second.count
}

/// Whether both hold the same bytes; the operator of arrays looks at one byte at a time.
func areSame(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
  first.count == second.count && order(of: first, beside: second) == 0
}

/// How the bytes that both are long stand to each other: negative, zero or positive.
private func order(of first: ArraySlice<UInt8>, beside second: ArraySlice<UInt8>) -> Int32 {
  first.withUnsafeBytes { first in
    second.withUnsafeBytes { second in
      guard let here = first.baseAddress, let there = second.baseAddress else { return 0 }
      return memcmp(here, there, min(first.count, second.count))
    }
  }
}
