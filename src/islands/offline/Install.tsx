/** Installing the site as an application: with a button where the browser offers it, else in words. */
import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../words/index.ts';

/** Of Chromium only (https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent). */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

const isInstall = (event: Event): event is InstallEvent => 'prompt' in event;

export function Install({ t }: { readonly t: Translate }) {
  const [offer, setOffer] = useState<InstallEvent | null>(null);
  useEffect(() => {
    const hear = (event: Event) => {
      if (!isInstall(event)) return;
      event.preventDefault();
      setOffer(event);
    };
    addEventListener('beforeinstallprompt', hear);
    return () => removeEventListener('beforeinstallprompt', hear);
  }, []);
  return (
    <section class="flow" aria-labelledby="offline-install">
      <h2 id="offline-install">{t('offline.install.title')}</h2>
      <p>{t('offline.install.text')}</p>
      {offer && (
        <p>
          <button type="button" class="button" onClick={() => void offer.prompt().then(() => setOffer(null))}>
            {t('offline.install.action')}
          </button>
        </p>
      )}
    </section>
  );
}
