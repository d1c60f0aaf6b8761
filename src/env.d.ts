declare namespace App {
  interface Locals {
    /** Set by `SitePage`; absent on guides, which Starlight renders itself. */
    frame?: import('./components/frame.ts').Frame;
  }
}
