/** Elements that only say how words are set. All others go with what is in them, or leave what is in them behind. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del " +
    "details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main " +
    "mark menu nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot " +
    "th thead time tr tt u ul var wbr"
  ).split(" "),
);

/** What they stand for when they do nothing any more. */
export const RENAMED_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["form", "div"],
  ["fieldset", "div"],
  ["search", "div"],
  ["legend", "div"],
  ["label", "span"],
  ["button", "span"],
]);

/** Elements that go with all that is in them: a reader saw nothing of it, or a field to fill in. */
export const UNSEEN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "script style noscript template head title meta link base noframes noembed datalist param source track dialog " +
    "input select textarea"
  ).split(" "),
);

/** Elements that go too, and of which a reader did see something. */
export const EMBEDDED_ELEMENTS: ReadonlySet<string> = new Set(
  "iframe frame frameset object embed applet portal svg math canvas audio video marquee xmp plaintext listing".split(
    " ",
  ),
);

/** Attributes that neither load, run, send nor lead anywhere. `style` and `href` are looked at by themselves. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "class id lang dir title hidden role aria-label aria-hidden align valign width height bgcolor color cellpadding " +
    "cellspacing border colspan rowspan scope span start reversed value type datetime alt open face size nowrap"
  ).split(" "),
);
