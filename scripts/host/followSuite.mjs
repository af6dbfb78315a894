/** So long may a suite say nothing: starting VS Code on a busy machine, or the slowest test. */
const silenceMs = 180_000;

/**
 * Opens a workbench that runs a test module, and listens: VS Code hands what the suite writes to its console,
 * and at the end its own exit code, to two functions of the page.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {(line: string) => void} show gets the suite's lines as they come
 * @param {'node' | 'web'} host where the suite must run
 * @returns {Promise<import('../test/outcome').Outcome & { log: string[] }>} a run that broke off, ran no test, or
 *   ran elsewhere, has failed once more
 */
export async function followSuite(page, address, show, host) {
  const log = [];
  let outcome;
  const broken = await new Promise((resolve) => {
    const silent = () => resolve(`Nothing was heard of the suite for ${silenceMs / 1000} s.`);
    let timer = setTimeout(silent, silenceMs);
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(silent, silenceMs);
    };
    const onLog = (_type, args) => {
      heard();
      const text = args.filter((part) => typeof part === 'string').join(' ');
      const result = /@@newsmark (\{.*\})/.exec(text)?.[1];
      const line = /newsmark\| (.*)/s.exec(text)?.[1];
      if (result) outcome = JSON.parse(result);
      else if (line !== undefined) show(line);
      else log.push(text);
    };
    const onExit = (code) => {
      clearTimeout(timer);
      resolve(whatIsWrong(outcome, code, host));
    };
    page.on('console', (message) => message.type() === 'error' && log.push(message.text()));
    page.on('pageerror', (error) => log.push(error.stack ?? String(error)));
    page.on('crash', () => resolve('The page crashed.'));
    page
      .exposeFunction('codeAutomationLog', onLog)
      .then(() => page.exposeFunction('codeAutomationExit', onExit))
      .then(() => page.goto(address))
      .catch((error) => resolve(String(error)));
  });
  const { passed = 0, failures = [], unsteady = [] } = outcome ?? {};
  if (broken) show(`✗ ${broken}`);
  return { passed, failures: broken ? [...failures, broken] : failures, unsteady, log };
}

/** What is wrong with a run that came to its end. */
function whatIsWrong(outcome, code, host) {
  if (!outcome) return `VS Code ended (exit code ${code}) before the suite told its result.`;
  if (outcome.passed + outcome.failures.length === 0) return 'No test was run.';
  if (outcome.host !== host) return `The suite ran in the ${outcome.host} host instead of the ${host} host.`;
  if (code !== 0 && outcome.failures.length === 0) return `VS Code ended with exit code ${code}.`;
  return undefined;
}
