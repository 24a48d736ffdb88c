package import BodyText
package import HTML
import ICU
import Localisation
package import ProjectFiles
import SourceText

/// The statement of accessibility in a language, with the parts that the act on digital services asks for (306/2019,
/// 7 §): how far the site fulfils its demands, the known gaps with their reasons, how that was found out, where a reader
/// tells of a gap and by when there is an answer, and which authority to turn to after that.
///
/// - Parameter missing: the parts that the project has not filled in; with any of them the page says of itself that it is
///   not finished.
/// - Returns: nil where the project declares nothing.
package func accessibilityPage(in edition: Edition, missing: [AccessibilityPart]) -> HTMLDocument? {
  edition.settings.accessibility.map {
    AccessibilityStatement(edition: edition, declaration: $0, isUnfinished: !missing.isEmpty).document
  }
}

private struct AccessibilityStatement {
  let context: PageContext
  let declaration: AccessibilityDeclaration
  let isUnfinished: Bool

  init(edition: Edition, declaration: AccessibilityDeclaration, isUnfinished: Bool) {
    context = PageContext(edition: edition, path: accessibilityPath(in: edition.language))
    self.declaration = declaration
    self.isUnfinished = isUnfinished
  }

  private var edition: Edition { context.edition }

  var document: HTMLDocument {
    let review = context.noticesOfReview(
      of: "accessibility", texts: edition.project.accessibilityGaps.flatMap { [$0.what, $0.why] })
    let notices = (isUnfinished ? [context.words(.accessibilityUnfinished)] : []) + review
    let frame = PageFrame(
      context: context, title: [context.text(.accessibility), plainText(of: edition.project.name.inlines)],
      summary: context.text(.accessibilityLead), layout: "statement",
      languages: context.choices { accessibilityPath(in: $0) },
      footer: SiteFooter(context: context, notices: review).nodes)
    return frame.document(
      noticeBox(notices.map { p([.class("notice")], $0) }) + [
        path,
        article(.class("page")) {
          header(.class("title")) {
            h1 { context.words(.accessibility) }
            p(.class("lead")) { context.words(.accessibilityLead) }
          }
          div(.class("text")) {
            status
            gaps
            tests
            feedback
            supervision
          }
        },
      ])
  }

  private var path: HTMLNode {
    nav(.class("path"), .ariaLabel(context.text(.path))) {
      ol(.role("list")) { li { anchor(context.address(homePath(in: context.language)), context.words(.home)) } }
    }
  }

  @HTMLBuilder private var status: [HTMLNode] {
    if let status = declaration.status {
      h2 { context.words(.accessibilityStatus) }
      p { context.words(status.words) }
    }
  }

  @HTMLBuilder private var gaps: [HTMLNode] {
    let gaps = edition.project.accessibilityGaps
    if !gaps.isEmpty {
      h2 { context.words(.accessibilityGaps) }
      ul {
        for gap in gaps {
          li {
            p { context.plain(gap.what) }
            p { context.words(.accessibilityWhy) + [.text(" ")] + context.plain(gap.why) }
            p { context.words(gap.basis.words) }
          }
        }
      }
    }
  }

  @HTMLBuilder private var tests: [HTMLNode] {
    if declaration.assessed != nil || declaration.method != nil || !declaration.tests.isEmpty {
      h2 { context.words(.accessibilityTests) }
      if let method = declaration.method { p { context.words(method.words) } }
      if let day = declaration.assessed {
        p {
          context.words(.accessibilityAssessed)
          " "
          time([.dateTime(day.iso)], context.words(.date, day))
        }
      }
      if !declaration.tests.isEmpty {
        list(.accessibilityTested, AccessibilityTest.allCases.filter(declaration.tests.contains))
        list(.accessibilityNotTested, AccessibilityTest.allCases.filter { !declaration.tests.contains($0) })
      }
    }
  }

  @HTMLBuilder private func list(_ label: PageWord, _ tests: [AccessibilityTest]) -> [HTMLNode] {
    if !tests.isEmpty {
      p { context.words(label) }
      ul { for test in tests { li { context.words(test.words) } } }
    }
  }

  @HTMLBuilder private var feedback: [HTMLNode] {
    h2 { context.words(.accessibilityFeedback) }
    if let address = edition.settings.accessibilityFeedback,
      let node = context.feedbackNode(address, about: statementInSource)
    {
      p { node }
    }
    p { context.words(.accessibilityAnswer) }
  }

  /// The subject of a message is for whoever answers it.
  private var statementInSource: String {
    edition.words.phrase(PageWord.accessibility.rawValue, in: edition.settings.source).text
  }

  @HTMLBuilder private var supervision: [HTMLNode] {
    h2 { context.words(.accessibilitySupervision) }
    p { context.words(.accessibilityAuthority) }
    p {
      isolated([.text(authorityName)], in: finnish ?? context.language, within: context.language)
      ": "
      anchor(authorityAddress, [.dir(.leftToRight)], [.text(authorityHost)])
    }
  }

  private var finnish: LanguageTag? { try? LanguageTag("fi") }
}

/// Who watches over the act since 1 January 2025 (HE 71/2024; before that the Regional State Administrative Agency for
/// Southern Finland). Forms and phone numbers change, and are on its site.
private let authorityName = "Liikenne- ja viestintävirasto Traficom"
private let authorityAddress = "https://www.saavutettavuusvaatimukset.fi/"
private let authorityHost = "www.saavutettavuusvaatimukset.fi"

extension Conformance {
  fileprivate var words: PageWord {
    switch self {
    case .full: .accessibilityFull
    case .partial: .accessibilityPartial
    case .none: .accessibilityNone
    }
  }
}

extension AssessmentMethod {
  fileprivate var words: PageWord {
    switch self {
    case .own: .accessibilitySelf
    case .expert: .accessibilityExpert
    }
  }
}

extension AccessibilityGap.Basis {
  fileprivate var words: PageWord {
    switch self {
    case .notYet: .accessibilityNotYet
    case .burden: .accessibilityBurden
    case .outsideLaw: .accessibilityOutside
    }
  }
}

extension AccessibilityTest {
  fileprivate var words: PageWord {
    switch self {
    case .code: .testOfCode
    case .automatic: .testByProgram
    case .keyboard: .testByKeyboard
    case .zoom: .testOfLargeText
    case .screenReader: .testByScreenReader
    case .readers: .testByReaders
    }
  }
}
