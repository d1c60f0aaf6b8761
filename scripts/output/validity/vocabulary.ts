/** The words of HTML and ARIA that pages may use. https://html.spec.whatwg.org, https://www.w3.org/TR/wai-aria-1.2/ */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that stand inside a line of text. */
export const PHRASING = words(`
  a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img input ins kbd label
  link map mark math meta meter noscript object output picture progress q ruby s samp script select slot small span strong
  sub sup svg template textarea time u var video wbr`);

/** Every other element in use. Obsolete ones (`center`, `font`) are in neither list. */
export const BLOCKS = words(`
  address article aside base blockquote body caption col colgroup dd details dialog div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p param pre rp rt
  search section source style summary table tbody td tfoot th thead title tr track ul`);

/** Elements that hold nothing but a line of text. */
export const LINES = words(`
  p h1 h2 h3 h4 h5 h6 pre span strong em b i u s small abbr cite code kbd samp var q dfn mark sub sup time data bdi bdo label
  button output legend summary rt rp progress meter`);
/** Of these, the ones in which a heading may stand too. */
export const LINES_WITH_HEADINGS = words('legend summary');
export const HEADINGS = words('h1 h2 h3 h4 h5 h6');

/** Elements that may hold what the element around them may hold. */
export const TRANSPARENT = words('a ins del map object video audio canvas noscript slot');

/** What may stand in elements that take few others. `template` and `script` may stand in all of them. */
export const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
  ul: words('li'),
  ol: words('li'),
  menu: words('li'),
  dl: words('dt dd div'),
  table: words('caption colgroup thead tbody tfoot tr'),
  thead: words('tr'),
  tbody: words('tr'),
  tfoot: words('tr'),
  tr: words('td th'),
  colgroup: words('col'),
  select: words('option optgroup hr'),
  optgroup: words('option'),
  picture: words('source img'),
};

/** Where elements that belong to another must stand. */
export const PARENTS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('ul ol menu'),
  dt: words('dl div'),
  dd: words('dl div'),
  tr: words('table thead tbody tfoot'),
  td: words('tr'),
  th: words('tr'),
  caption: words('table'),
  option: words('select datalist optgroup'),
  optgroup: words('select'),
  figcaption: words('figure'),
  legend: words('fieldset'),
  summary: words('details'),
  source: words('picture video audio'),
  track: words('video audio'),
  style: words('head'),
};

/** What a visitor can operate: none of them inside a link or a button. */
export const OPERATED = words('a button input select textarea label details summary iframe embed');

/** Attributes of any element, and those of some; obsolete ones (`align`, `border`) are not among them. */
export const ATTRIBUTES = words(`
  accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is itemid
  itemprop itemref itemscope itemtype lang nonce popover role slot spellcheck style tabindex title translate writingsuggestions
  abbr accept accept-charset action allow alt as async autocomplete autoplay blocking charset checked cite cols colspan command
  commandfor content controls coords crossorigin data datetime decoding default defer dirname disabled download enctype
  fetchpriority for form formaction formenctype formmethod formnovalidate formtarget headers height high href hreflang
  http-equiv imagesizes imagesrcset integrity kind label list loading loop low max maxlength media method min minlength
  multiple muted name nomodule novalidate open optimum pattern ping placeholder playsinline popovertarget
  popovertargetaction poster preload property readonly referrerpolicy rel required reversed rows rowspan sandbox scope
  selected shape size sizes span src srcdoc srclang srcset start step target type usemap value width wrap`);

export const ROLES = words(`
  alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
  complementary contentinfo definition deletion dialog document emphasis feed figure form generic grid gridcell group heading
  img insertion link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter
  navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar
  search searchbox separator slider spinbutton status strong subscript suggestion superscript switch tab table tablist
  tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem`);

export const ARIA = words(`
  aria-activedescendant aria-atomic aria-autocomplete aria-braillelabel aria-brailleroledescription aria-busy aria-checked
  aria-colcount aria-colindex aria-colindextext aria-colspan aria-controls aria-current aria-describedby aria-description
  aria-details aria-disabled aria-errormessage aria-expanded aria-flowto aria-haspopup aria-hidden aria-invalid
  aria-keyshortcuts aria-label aria-labelledby aria-level aria-live aria-modal aria-multiline aria-multiselectable
  aria-orientation aria-owns aria-placeholder aria-posinset aria-pressed aria-readonly aria-relevant aria-required
  aria-roledescription aria-rowcount aria-rowindex aria-rowindextext aria-rowspan aria-selected aria-setsize aria-sort
  aria-valuemax aria-valuemin aria-valuenow aria-valuetext`);

/** Attributes that name other elements of the page by their ids. `aria-controls` may name one that a script makes later. */
export const REFERENCES = words(
  'aria-labelledby aria-describedby aria-details aria-owns aria-errormessage for form list headers popovertarget',
);
