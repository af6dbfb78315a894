import { render } from 'preact';
import type { JSX } from 'preact';
import { WebviewHost } from '../webviewHost';

function Dossier(): JSX.Element {
  return <main />;
}

render(<Dossier />, document.body);
new WebviewHost().listen(() => undefined);
