/// What is given into a hand: as many pages as its text needs, each with its number when there are several.
struct Handout: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func style(of variant: PrintVariant) -> String {
    """
    @page {
      size: \(variant.format.pageSize);
      margin: 14mm 18mm 15mm;
      @bottom-center {
        content: counter(page, var(--digits)) " / " counter(pages, var(--digits)); direction: ltr; font-size: 9pt;
      }
    }
    \(imprintAtFoot)
    .imprint { font-size: 8.5pt; }
    h1:first-child { margin-top: 0; }
    h1 { font-size: 2rem; line-height: 1.2; padding-bottom: 0.2em; border-bottom: 2pt solid #000000; }
    :lang(ar) h1, :lang(fa) h1, :lang(ckb) h1 { line-height: 1.4; }
    h1:lang(my) { line-height: 1.6; }
    h2 { font-size: 1.35rem; margin-top: 1.2em; }
    .call .phone { font-size: 1.5rem; }

    """
  }
}
