/// Fonts that the reader's machine has, and room for the script: letters that reach high and low need wider lines.
let scriptStyle = """
  :root {
    --latin: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans",
      Arial, sans-serif;
    --own: ;
    --font: var(--latin);
    --leading: 1.6;
    --tight: 1.2;
    --digits: decimal;
  }

  :lang(ar), :lang(fa), :lang(ckb), :lang(ps), :lang(ug) {
    --font: var(--own) "Segoe UI", "SF Arabic", "Geeza Pro", "Noto Sans Arabic", "Noto Naskh Arabic", Tahoma,
      "DejaVu Sans", var(--latin);
    --leading: 1.85;
    --tight: 1.45;
  }

  :lang(ur) {
    --font: var(--own) "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Noto Naskh Arabic", "Segoe UI", var(--latin);
    --leading: 2.3;
    --tight: 2;
  }

  :lang(ti), :lang(am) {
    --font: var(--own) "Noto Sans Ethiopic", Kefa, Ebrima, Nyala, "Abyssinica SIL", var(--latin);
    --leading: 1.75;
    --tight: 1.35;
  }

  :lang(my), :lang(shn), :lang(ksw) {
    --font: var(--own) "Noto Sans Myanmar", "Myanmar Text", "Myanmar Sangam MN", Padauk, var(--latin);
    --leading: 2.1;
    --tight: 1.8;
  }

  :lang(th), :lang(lo), :lang(km) {
    --font: "Noto Sans Thai", "Noto Sans Lao", "Noto Sans Khmer", "Leelawadee UI", Thonburi, "Khmer UI", var(--latin);
    --leading: 1.85;
    --tight: 1.5;
  }

  :lang(bn), :lang(hi), :lang(ne), :lang(ta), :lang(si) {
    --font: "Noto Sans Devanagari", "Noto Sans Bengali", "Noto Sans Tamil", "Noto Sans Sinhala", "Nirmala UI",
      var(--latin);
    --leading: 1.8;
    --tight: 1.4;
  }

  :lang(zh), :lang(ja), :lang(ko) {
    --font: "PingFang SC", "Hiragino Sans", "Noto Sans CJK SC", "Microsoft YaHei", "Malgun Gothic", var(--latin);
    --leading: 1.75;
    --tight: 1.35;
  }

  :lang(fi), :lang(sv), :lang(en), :lang(et), :lang(ru), :lang(uk), :lang(so), :lang(kmr), :lang(tr),
    :lang(sq), :lang(vi) {
    --font: var(--latin);
    --leading: 1.6;
    --tight: 1.2;
  }

  [lang] { font-family: var(--font); line-height: var(--leading); }
  h1[lang], h2[lang], h3[lang] { line-height: var(--tight); }
  bdi[lang], span[lang], a[lang] { line-height: inherit; }

  """
