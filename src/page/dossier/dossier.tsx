import { render } from 'preact';
import type { JSX } from 'preact';
import { webviewHost } from '../webviewHost';

function Dossier(): JSX.Element {
  return <main />;
}

render(<Dossier />, document.body);
webviewHost.postMessage({ type: 'ready' });
