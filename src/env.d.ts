declare namespace App {
  interface Locals {
    /** Set by `SitePage`; absent on guides, which Starlight renders itself. */
    frame?: import('./components/frame.ts').Frame;
  }
}

/** Trusted Types, where the browser has them; TypeScript does not know them yet. */
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { readonly createScriptURL: () => string },
      ): {
        /** A TrustedScriptURL, which goes wherever the address of a script does. */
        createScriptURL(address: string): string;
      };
    }
  | undefined;
