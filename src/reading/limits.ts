/** How much is read at most. Beyond a limit the rest is left out and that is said, or the file is refused with a reason. */

/** Columns of a file. The largest warehouses have some ten thousand in one table; ten times that is still reviewed. */
export const MOST_COLUMNS = 200_000;
/** Tables of a file: more than any review can take in, and a schema dump of a large system still fits. */
export const MOST_TABLES = 5_000;
/** Characters of a name. Databases allow 128 at most; a path into nested records is longer. */
export const LONGEST_NAME = 300;
/** Characters of a comment or type. What follows says no more of what the column is. */
export const LONGEST_COMMENT = 1_000;
/** How deep records and schemas are followed. Deeper paths are generated, not written by anyone. */
export const MOST_DEPTH = 16;

/** Bytes read of a file to see what it is, and all that is read of a file of plain data rows. */
export const HEAD_BYTES = 1 << 20;
/** Bytes a first record may take before it counts as no header: room for the most columns with long names. */
export const MOST_HEADER_BYTES = 24 << 20;
/** Bytes read of a text that is needed whole (a dictionary, a schema, a script). The most columns, each with a comment. */
export const MOST_TEXT_BYTES = 48 << 20;
/** Bytes of a JSON text, which becomes many times as large in memory. */
export const MOST_JSON_BYTES = 24 << 20;
/** Bytes of a workbook, which is held in memory as it is. */
export const MOST_WORKBOOK_BYTES = 256 << 20;
/** Bytes unpacked of one part of a workbook. Stops what swells a thousandfold; a sheet of data is left long before. */
export const MOST_PART_BYTES = 64 << 20;
/** Entries of a workbook's table of contents. */
export const MOST_ENTRIES = 20_000;
/** Columns of a sheet: the most that Excel has. */
export const MOST_SHEET_COLUMNS = 16_384;
/** Cells of a sheet, counting the empty ones between two that are filled: rows of two cells far apart cost as much. */
export const MOST_CELLS = 8_000_000;
/** Characters of all shared strings of a workbook. */
export const MOST_STRINGS = 32 << 20;
/** Rows looked at to see how a table is laid out. */
export const HEAD_ROWS = 40;
/** Records looked at for their keys. */
export const MOST_RECORDS = 200;
