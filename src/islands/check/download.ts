/** Hands a file that was made here to the visitor. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read the file only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
