import CFileSystem
import DisclosureModel
import Glibc
import Synchronization

/// A shelf for reports' texts: a file without a name, which goes with the process.
///
/// The texts that were read last stay in memory, since whoever reads one soon asks for it again.
final class TextFile: TextShelf {
  private let file: FileDescriptor
  private let state = Mutex(State())

  private struct State {
    var end = 0
    var recent = RecentTexts()
  }

  /// Nil where no such file can be made in `folder`.
  init?(in folder: String) {
    let file = gouji_open_unnamed(folder)
    if file < 0 { return nil }
    self.file = FileDescriptor(owning: file)
  }

  func put(_ bytes: [UInt8]) -> Range<Int>? {
    let place = state.withLock { state in
      defer { state.end += bytes.count }
      return state.end..<state.end + bytes.count
    }
    guard file.put(bytes, at: place.lowerBound) else { return nil }
    return place
  }

  func text(at place: Range<Int>) -> ReportWords {
    if let text = state.withLock({ $0.recent[place.lowerBound] }) { return text }
    let text = ReportWords(packed: bytes(at: place))
    state.withLock { $0.recent[place.lowerBound] = text }
    return text
  }

  func bytes(at place: Range<Int>) -> [UInt8] {
    // Nobody else can reach the file: where they are missing the disk has failed, and there is nothing right to go
    // on with.
    guard let bytes = file.bytes(at: place) else {
      fatalError("texts that were put on disk cannot be read again")
    }
    return bytes
  }
}

/// The few texts that were asked for last, by where they stand.
private struct RecentTexts {
  private var places: [Int] = []
  private var texts: [ReportWords] = []
  /// Where the next one goes once all are taken.
  private var next = 0

  /// Enough for every task to have an agency's reports at hand.
  private static let most = 64

  subscript(place: Int) -> ReportWords? {
    get { places.firstIndex(of: place).map { texts[$0] } }
    set {
      guard let newValue, !places.contains(place) else { return }
      if places.count < Self.most {
        places.append(place)
        texts.append(newValue)
      } else {
        places[next] = place
        texts[next] = newValue
        next = (next + 1) % Self.most
      }
    }
  }
}
