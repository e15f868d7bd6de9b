/** What the guard is to make of one way of building a page; the files are in `reach/`. */
export interface ReachCase {
  readonly file: string;
  /** What the page is, for the reader of a list. */
  readonly what: string;
  /** Words that the evidence has as a reader reads them; without, the page stays silent. */
  readonly quote?: string;
}

const WORDS = "花呗套现";

const loud = (file: string, what: string, quote = WORDS): ReachCase => ({
  file: `${file}.html`,
  what,
  quote,
});
const silent = (file: string, what: string): ReachCase => ({ file: `${file}.html`, what });

/** An offer, however its page is built. */
export const LOUD: readonly ReachCase[] = [
  loud("wbr", "words with places to break"),
  loud("ruby", "words with readings over them"),
  loud("soft-hyphen", "words with soft hyphens", "花\u00ad呗套\u00ad现"),
  loud("zero-width", "words with invisible characters", "花\u200b呗套\u2060现"),
  loud("separators", "words with separators", "花*呗 套·现"),
  loud("comment-in-word", "words with comments in them"),
  loud("script-in-word", "words with scripts and styles in them"),
  loud("template-in-word", "words with templates in them"),
  loud("display-contents", "words over elements that have no box"),
  loud("inline-blocks", "words over inline blocks"),
  loud("inline-divs", "words over blocks that style puts in line"),
  loud("flex-letters", "words over the items of a row"),
  loud("floated-letters", "words over floats"),
  loud("decoy-display", "decoys that are not displayed"),
  loud("decoy-visibility", "decoys that are hidden"),
  loud("decoy-opacity", "decoys without opacity"),
  loud("decoy-faint", "decoys with next to no opacity"),
  loud("decoy-font-size", "decoys in a font of no size"),
  loud("decoy-off-screen", "decoys beside the page"),
  loud("decoy-clipped", "decoys that are clipped"),
  loud("decoy-colour", "decoys in the colour of the page"),
  loud("decoy-transparent", "decoys in a transparent colour"),
  loud("decoy-attribute", "decoys hidden by attributes"),
  loud("decoy-every-letter", "a decoy after every letter"),
  loud("decoy-in-elements", "letters and decoys in elements of their own"),
  loud("shadow-open", "an open shadow tree"),
  loud("shadow-closed", "a closed shadow tree"),
  loud("shadow-declared", "a declared shadow tree"),
  loud("shadow-nested", "a closed shadow tree in another"),
  loud("shadow-slots", "a word put together by slots"),
  loud("frame-srcdoc", "a frame with its text in an attribute"),
  loud("frame-blank", "a blank frame that is filled"),
  loud("frame-written", "a blank frame that is written"),
  loud("frame-nested", "a frame in a frame"),
  loud("frame-blob", "a frame made of a blob"),
  loud("frame-sandboxed", "a frame in a sandbox"),
  loud("label-title", "a title"),
  loud("label-description", "a description for search engines"),
  loud("label-alt", "the text for a picture"),
  loud("label-tooltip", "a tooltip"),
  loud("label-aria", "a label for screen readers"),
  loud("label-placeholder", "a placeholder"),
  loud("label-button", "the words on a button"),
  loud("label-button-element", "the text of a button"),
  loud("label-image-button", "the text for a picture that is a button"),
  loud("svg-inside", "text in a drawing"),
  loud("pre", "text with line breaks of its own"),
  loud("options", "options of a list to choose from"),
  loud("options-labelled", "a list to choose from whose words are labels"),
  loud("object-fallback", "what stands in for an object that is not there"),
  loud("label-fixed-field", "a field that nobody can write in"),
  loud("label-fixed-text", "a text box that nobody can write in"),
  loud("light-on-oklch", "light letters on a colour of another space"),
  loud("light-on-pseudo", "light letters on a ground that only a style sheet has"),
  loud("light-on-backdrop", "light letters deep inside what stands over a backdrop"),
  loud("light-outlined", "light letters with an outline"),
  loud("list-upwards", "a list that grows upwards"),
  { ...loud("plain", "a plain text"), file: "plain.txt" },
  { ...loud("strict", "a page written as XML"), file: "strict.xhtml" },
];

/** What no reader sees or would read as an offer, however its page is built. */
export const SILENT: readonly ReachCase[] = [
  silent("unseen-display", "an offer that is not displayed"),
  silent("unseen-visibility", "an offer that is hidden"),
  silent("unseen-opacity", "an offer without opacity"),
  silent("unseen-font-size", "an offer in a font of no size"),
  silent("unseen-scale", "an offer scaled to nothing"),
  silent("unseen-box", "an offer in a box of no size"),
  silent("unseen-height", "an offer in a box of no height"),
  silent("unseen-off-screen", "an offer beside the page"),
  silent("unseen-indent", "an offer indented out of sight"),
  silent("unseen-clipped", "an offer for screen readers' eyes only"),
  silent("unseen-clip-path", "an offer clipped to nothing"),
  silent("unseen-same-colour", "an offer in the colour of the page"),
  silent("unseen-near-colour", "an offer in nearly the colour of its box"),
  silent("unseen-transparent", "an offer in a transparent colour"),
  silent("unseen-attribute", "an offer hidden by an attribute"),
  silent("unseen-template", "an offer in templates, comments and scripts"),
  silent("unseen-data", "an offer in a page's data"),
  silent("unseen-dialog", "an offer in a closed dialog"),
  silent("unseen-print", "an offer for the printer"),
  silent("unseen-not-slotted", "an offer that a shadow tree leaves out"),
  silent("unseen-label", "labels that are not displayed"),
  silent(
    "unseen-option-label",
    "a list to choose from that is not displayed, and a label where there is none",
  ),
  silent("unseen-typed", "what a person types"),
  silent("unseen-frame", "a frame that is not displayed"),
  silent("apart-blocks", "letters in blocks of their own"),
  silent("apart-items", "letters in items of a list"),
  silent("apart-cells", "letters in cells of a table"),
  silent("apart-spans", "letters that style puts in blocks"),
  silent("apart-options", "letters in options"),
  silent("apart-columns", "letters in columns"),
  silent("apart-letters-down", "letters one under another"),
  silent("ruby-only", "letters in the readings over others"),
  silent("visible-filler", "letters with others between them that are seen"),
  silent("unseen-beside-box", "an offer beside a box that scrolls"),
  silent(
    "unseen-near-picture",
    "an offer in the colour of the page, near a picture and over a line",
  ),
  silent("object-not-missing", "what would stand in for an object that is there"),
  silent("frame-silent", "a warning in a frame"),
  silent("warning-options", "a warning in options"),
  silent("warning-alt", "a warning as the text for a picture"),
  silent("warning-drawing", "a warning in a drawing"),
  silent("warning-field", "a warning in a text box"),
  silent("warning-split", "a warning with each letter in an element of its own"),
  silent("warning-decoys", "a warning with a decoy after every letter"),
  silent("warning-shadow", "a warning in a closed shadow tree"),
  silent("warning-later", "a warning that comes later"),
  { file: "data.json", what: "data" },
  { file: "feed.xml", what: "a document of XML" },
  { file: "picture.svg", what: "a drawing" },
  { file: "paper.pdf", what: "a document in the browser's viewer" },
];

/** An offer that is there, or seen, only after `act()`. */
export const LATER: readonly ReachCase[] = [
  loud("later-added", "text added"),
  loud("later-changed", "text changed"),
  loud("later-completed", "text completed"),
  loud("later-slotted", "text that is put into a slot"),
  loud("later-editor", "text that a script writes into an editor"),
  loud("revealed-attribute", "an attribute taken away"),
  loud("revealed-class", "a class taken away"),
  loud("revealed-colour", "a colour changed"),
  loud("revealed-details", "details opened"),
  loud("revealed-dialog", "a dialog opened"),
  loud("revealed-fading", "text faded in"),
  loud("revealed-folded", "a box unfolded"),
  loud("shadow-later", "a shadow tree attached to what was there"),
];

/** Pages that a test drives step by step. */
export const DRIVEN = [
  "view-changes.html",
  "churning-part.html",
  "keeps-events.html",
  "typed-editor.html",
] as const;
