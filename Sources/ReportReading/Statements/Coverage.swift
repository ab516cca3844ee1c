/// Which requests a phrase counts, by the applicants and the ways of sending that it names.
struct Coverage: Equatable {
  private var channels = 0
  private var isOpen = false
  private var namesMeans = false
  private var namesAnyone = false
  private var namesPersons = false
  private var namesBodies = false

  /// The word before names a way of sending: 网站在线 is one.
  private var followsChannel = false

  private var followsEtCetera = false
  private var followsKind = false
  /// `申请人为` before 自然人
  private var tellsWho = false
  private var followsAnyone = false

  /// A mark stands between what was noted and what follows.
  mutating func separate() {
    followsChannel = false
    followsKind = false
  }

  /// Takes notice of one word of the phrase.
  mutating func note(_ word: Word) {
    defer {
      followsChannel = word == .channel
      followsEtCetera = word == .etCetera
      followsKind = word == .person || word == .body
      tellsWho = word == .copula && followsAnyone
      followsAnyone = word == .anyone
    }
    if tellsWho, word == .person || word == .body { namesAnyone = false }
    switch word {
    case .channel: channels += followsChannel ? 0 : 1
    case .etCetera: isOpen = true
    case .means: namesMeans = true
    // `自然人申请人`
    case .anyone: namesAnyone = namesAnyone || !followsKind
    case .person:
      namesPersons = true
      // `村民等自然人`
      if followsEtCetera {
        isOpen = false
        namesAnyone = false
      }
    case .body:
      namesBodies = true
      // `律师事务所等法律服务机构`
      if followsEtCetera { isOpen = false }
    default: break
    }
  }

  mutating func note(_ tokens: ArraySlice<Token>) {
    // In `公司2023年收到` the body is the one that receives.
    let receives =
      tokens.first?.word == .body && tokens.dropFirst().first?.isTime == true
    for token in receives ? tokens.dropFirst() : tokens {
      if let word = token.word { note(word) } else { separate() }
    }
  }

  var namesChannels: Bool { channels > 0 }

  /// `信函、传真等`, `网络、信函或当面`
  var namesEveryChannel: Bool { isOpen || channels > 2 }

  /// `网上申请`: others may have come by other ways.
  var isOneChannel: Bool { channels == 1 && !isOpen }

  /// `通过公开网`: a way of sending that we do not know by name, or the only one.
  var isByOneMeans: Bool { namesMeans && channels < 2 && !isOpen }

  /// `企业申请`; 公民 may stand for all who apply.
  var isOfBodiesOnly: Bool { namesBodies && isOneKindOfApplicant }

  /// `法人申请`: others may have come from natural persons, or the reverse.
  var isOneKindOfApplicant: Bool { namesPersons != namesBodies && !namesAnyone && !isOpen }
}
